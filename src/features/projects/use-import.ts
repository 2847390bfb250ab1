'use client'
import { useMutation, useQueryClient } from '@tanstack/react-query'
import { sentenceOf } from '@/client/api-error'
import { projectQuery, projectsQuery } from '@/client/queries'
import { request } from '@/client/request'
import { toast } from '@/components/ui/toast'
import { ImportedPages } from '@/domain/brief-list'
import { plural } from '@/domain/plural'
import { ProjectView } from '@/domain/project'

/** Takes the pages of a list into a book, and says how many with a way back. */
export function useImport(projectId: string) {
  const queryClient = useQueryClient()
  const show = (book: ProjectView) => {
    queryClient.setQueryData(projectQuery(projectId).queryKey, book)
    void queryClient.invalidateQueries({ queryKey: projectsQuery().queryKey })
  }
  const undo = useMutation({
    mutationFn: (pageIds: readonly string[]) =>
      request(`/api/projects/${projectId}/pages/remove`, {
        schema: ProjectView,
        method: 'POST',
        body: { pageIds },
      }),
    onSuccess: show,
    onError: (error) => toast(sentenceOf(error), { tone: 'tomato' }),
  })
  return useMutation({
    mutationFn: (text: string) =>
      request(`/api/projects/${projectId}/pages/import`, {
        schema: ImportedPages,
        method: 'POST',
        body: { text },
      }),
    onSuccess: ({ book, added }) => {
      show(book)
      if (added.length === 0) return
      toast(plural(added.length, { one: '# page idea added.', other: '# page ideas added.' }), {
        description: 'They are locked: planning again leaves your words alone.',
        action: { label: 'Undo', run: () => undo.mutate(added) },
      })
    },
  })
}
