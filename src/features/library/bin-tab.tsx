'use client'
import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query'
import { Trash2 } from 'lucide-react'
import { useState } from 'react'
import { sentenceOf } from '@/client/api-error'
import { binQuery } from '@/client/library-queries'
import { request } from '@/client/request'
import { changePage } from '@/client/use-change-page'
import { AlertDialog } from '@/components/ui/alert-dialog'
import { BlankPage } from '@/components/ui/blank-page'
import { Button } from '@/components/ui/button'
import { EmptyState } from '@/components/ui/empty-state'
import { LinkButton } from '@/components/ui/link-button'
import { RetryBanner } from '@/components/ui/retry-banner'
import { toast } from '@/components/ui/toast'
import { BinView, type DeleteForGood } from '@/domain/library'
import { pagesInWords } from '@/domain/plural'
import { ProjectView } from '@/domain/project'
import { BinRow } from './bin-row'

/** Books and pages the author removed: each can be taken out again for 30 days, or deleted now. */
export function BinTab() {
  const client = useQueryClient()
  const { data: bin, error, refetch, isFetching } = useQuery(binQuery())
  const settle = () => {
    for (const key of ['library', 'project', 'projects', 'storage'])
      void client.invalidateQueries({ queryKey: [key] })
  }
  const refused = (problem: unknown) => toast(sentenceOf(problem), { tone: 'tomato' })
  const restore = useMutation({
    mutationFn: async ({ kind, id }: { kind: 'book' | 'page'; id: string; name: string }) => {
      if (kind === 'page') await changePage(id, { removed: false })
      else
        await request(`/api/projects/${id}`, {
          schema: ProjectView,
          method: 'PATCH',
          body: { removed: false },
        })
    },
    onSuccess: (_, { name }) => toast(`${name} is back.`),
    onError: refused,
    onSettled: settle,
  })
  const destroy = useMutation({
    mutationFn: (body: Partial<DeleteForGood>) =>
      request('/api/library/bin', { schema: BinView, method: 'POST', body }),
    onSuccess: (left) => {
      client.setQueryData(binQuery().queryKey, left)
      toast('Deleted for good.')
    },
    onError: refused,
    onSettled: settle,
  })
  if (error)
    return (
      <RetryBanner title="The bin could not be opened." pending={isFetching} onRetry={refetch}>
        {sentenceOf(error)}
      </RetryBanner>
    )
  if (!bin) return null
  const { books, pages } = bin
  if (books.length + pages.length === 0)
    return (
      <EmptyState
        picture={<BlankPage />}
        title="Nothing here. Good sign."
        actions={<LinkButton href="/library">See all pages</LinkButton>}
      >
        What you remove waits here for 30 days.
      </EmptyState>
    )
  return (
    <div className="grid grid-cols-1 gap-5">
      <div className="flex flex-wrap items-center justify-between gap-3">
        <p className="text-muted">Everything here is deleted 30 days after it was removed.</p>
        <EmptyBin
          pending={destroy.isPending}
          onEmpty={() =>
            destroy.mutate({ projectIds: books.map(({ id }) => id), pageIds: pages.map(({ id }) => id) })
          }
        />
      </div>
      <ul aria-label="Bin" className="grid gap-2">
        {books.map((book) => (
          <BinRow
            key={book.id}
            item={book}
            name={book.title || 'Untitled book'}
            about={`Book, ${pagesInWords(book.pages)}`}
            onRestore={() => restore.mutate({ kind: 'book', id: book.id, name: book.title || 'The book' })}
            onDelete={() => destroy.mutate({ projectIds: [book.id] })}
          />
        ))}
        {pages.map((page) => (
          <BinRow
            key={page.id}
            item={page}
            name={page.brief}
            about={`Page of ${page.bookTitle || 'an untitled book'}`}
            onRestore={() => restore.mutate({ kind: 'page', id: page.id, name: 'The page' })}
            onDelete={() => destroy.mutate({ pageIds: [page.id] })}
          />
        ))}
      </ul>
    </div>
  )
}

function EmptyBin({ pending, onEmpty }: { pending: boolean; onEmpty: () => void }) {
  const [open, setOpen] = useState(false)
  return (
    <AlertDialog
      open={open}
      onOpenChange={setOpen}
      trigger={
        <Button size="sm">
          <Trash2 aria-hidden="true" />
          Empty the bin
        </Button>
      }
      title="Empty the bin?"
      description="Every book and page in it is deleted for good."
      confirm="Empty the bin"
      destructive
      pending={pending}
      onConfirm={() => {
        setOpen(false)
        onEmpty()
      }}
    />
  )
}
