'use client'
import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query'
import { FolderPlus, Pencil, Trash2 } from 'lucide-react'
import { useState } from 'react'
import { sentenceOf } from '@/client/api-error'
import { collectionsQuery } from '@/client/library-queries'
import { Nothing, request } from '@/client/request'
import { AlertDialog } from '@/components/ui/alert-dialog'
import { Button } from '@/components/ui/button'
import { cn } from '@/components/ui/cn'
import { IconButton } from '@/components/ui/icon-button'
import { toast } from '@/components/ui/toast'
import type { CollectionView } from '@/domain/library'
import { NameDialog } from './name-dialog'

/** Collections as filters: one is open, or none. The open one can be renamed and deleted. */
export function CollectionBar({ current, onOpen }: { current: string; onOpen: (id: string) => void }) {
  const { data: collections = [] } = useQuery(collectionsQuery())
  const [naming, setNaming] = useState<'new' | 'rename' | null>(null)
  const open = collections.find(({ id }) => id === current)
  return (
    <div className="flex flex-wrap items-center gap-2">
      <ul aria-label="Collections" className="contents">
        {collections.map(({ id, name, pages }) => (
          <li key={id}>
            <button
              type="button"
              aria-pressed={id === current}
              onClick={() => onOpen(id === current ? '' : id)}
              className={cn(
                'min-h-9 max-w-64 truncate rounded-full border border-control bg-surface px-3.5 text-sm hover:bg-sunken coarse:min-h-11',
                'aria-pressed:border-primary aria-pressed:bg-primary aria-pressed:font-semibold aria-pressed:text-on-primary',
              )}
            >
              {name} <span className="tabular-nums opacity-80">{pages}</span>
            </button>
          </li>
        ))}
      </ul>
      <Button size="sm" variant="ghost" onClick={() => setNaming('new')}>
        <FolderPlus aria-hidden="true" />
        New collection
      </Button>
      {open && <OpenCollection open={open} onRename={() => setNaming('rename')} onGone={() => onOpen('')} />}
      {naming && (
        <NameDialog
          collection={naming === 'rename' ? open : undefined}
          onClose={() => setNaming(null)}
          onDone={({ id }) => onOpen(id)}
        />
      )}
    </div>
  )
}

function OpenCollection({
  open: { id, name },
  onRename,
  onGone,
}: {
  open: CollectionView
  onRename: () => void
  onGone: () => void
}) {
  const client = useQueryClient()
  const [asking, setAsking] = useState(false)
  const remove = useMutation({
    mutationFn: () => request(`/api/library/collections/${id}`, { method: 'DELETE', schema: Nothing }),
    onSuccess: () => {
      setAsking(false)
      onGone()
      toast(`“${name}” is deleted. Its pages stay in their books.`)
    },
    onError: (error) => toast(sentenceOf(error), { tone: 'tomato' }),
    onSettled: () => client.invalidateQueries({ queryKey: ['library'] }),
  })
  return (
    <span className="flex gap-1">
      <IconButton label={`Rename ${name}`} size="sm" onClick={onRename}>
        <Pencil aria-hidden="true" />
      </IconButton>
      <AlertDialog
        open={asking}
        onOpenChange={setAsking}
        trigger={
          <IconButton label={`Delete ${name}`} size="sm">
            <Trash2 aria-hidden="true" />
          </IconButton>
        }
        title={`Delete “${name}”?`}
        description="Only the collection goes. Its pages stay in their books."
        confirm="Delete the collection"
        destructive
        pending={remove.isPending}
        onConfirm={() => remove.mutate()}
      />
    </span>
  )
}
