'use client'
import { useMutation, useQueryClient } from '@tanstack/react-query'
import { useState } from 'react'
import { sentenceOf } from '@/client/api-error'
import { projectQuery, projectsQuery } from '@/client/queries'
import { request } from '@/client/request'
import { useBrief } from '@/client/use-brief'
import { Banner } from '@/components/ui/banner'
import { Button } from '@/components/ui/button'
import { Dialog, DialogClose } from '@/components/ui/dialog'
import { toast } from '@/components/ui/toast'
import type { Composition } from '@/domain/composition'
import { AddPages } from '@/domain/page'
import { ProjectView } from '@/domain/project'
import { IdeaFields } from './idea-fields'

/** One more page at the end of the book. Adding costs nothing; inking it does. */
export function AddPageDialog({ book, onClose }: { book: ProjectView; onClose: () => void }) {
  const queryClient = useQueryClient()
  const [brief, setBrief] = useState('')
  const [composition, setComposition] = useState<Composition>('full-body')
  const [error, setError] = useState<string>()
  const words = useBrief({ projectId: book.id, position: book.pageList.length + 1, brief: '' }, brief)
  const add = useMutation({
    mutationFn: (body: AddPages) =>
      request(`/api/projects/${book.id}/pages`, { schema: ProjectView, method: 'POST', body }),
    onSuccess: (longer) => {
      queryClient.setQueryData(projectQuery(book.id).queryKey, longer)
      void queryClient.invalidateQueries({ queryKey: projectsQuery().queryKey })
      toast(`Page ${longer.pageList.length} added.`, { description: 'It is not drawn yet.' })
      onClose()
    },
  })

  return (
    <Dialog
      open
      onOpenChange={(open) => !open && onClose()}
      title="Add a page"
      description="It goes to the end of the book and can be moved. Nothing is charged until it is inked."
      actions={
        <>
          <DialogClose>
            <Button>Cancel</Button>
          </DialogClose>
          <Button type="submit" form="add-page" variant="primary" pending={add.isPending}>
            Add page
          </Button>
        </>
      }
    >
      <form
        id="add-page"
        noValidate
        className="grid gap-4"
        onSubmit={(event) => {
          event.preventDefault()
          const pages = AddPages.safeParse({ pages: [{ brief, composition }] })
          if (words.brief !== null && pages.success) add.mutate(pages.data)
          else setError(words.fault)
        }}
      >
        <IdeaFields
          brief={brief}
          composition={composition}
          error={error ?? words.error}
          warning={words.warning}
          onBrief={(value) => {
            setBrief(value)
            setError(undefined)
          }}
          onComposition={setComposition}
        />
        {add.isError && (
          <Banner tone="tomato" role="alert">
            {sentenceOf(add.error)}
          </Banner>
        )}
      </form>
    </Dialog>
  )
}
