'use client'
import { useMutation, useQueryClient } from '@tanstack/react-query'
import { sentenceOf } from '@/client/api-error'
import { inTurn } from '@/client/in-turn'
import { request } from '@/client/request'
import { changePage } from '@/client/use-change-page'
import { toast } from '@/components/ui/toast'
import { CollectionView, type DecidePages, PagesDecided } from '@/domain/library'
import { plural } from '@/domain/plural'

/** What can be done with pages of any book. Everything that shows pages is asked again afterwards. */
export function useLibraryActions() {
  const client = useQueryClient()
  const settle = () => {
    for (const key of ['library', 'project', 'projects', 'storage', 'page'])
      void client.invalidateQueries({ queryKey: [key] })
  }
  const refused = (error: unknown) => toast(sentenceOf(error), { tone: 'tomato' })

  const restore = async (ids: readonly string[]) => {
    // One after the other, or two could want the same place.
    const { failed } = await inTurn(ids, (id) => changePage(id, { removed: false }), { atOnce: 1 })
    if (failed[0]) refused(failed[0].error)
    settle()
  }

  const decide = useMutation({
    mutationFn: (body: DecidePages) =>
      request('/api/library/pages', { schema: PagesDecided, method: 'POST', body }),
    onSuccess: ({ done, refused: kept }, { action }) => {
      if (kept[0]) toast(keptInWords(kept.length), { tone: 'tomato', description: kept[0].sentence })
      if (done.length === 0) return
      if (action === 'approve') toast(plural(done.length, { one: 'Approved.', other: '# pages approved.' }))
      else
        toast(plural(done.length, { one: 'The page is removed.', other: '# pages removed.' }), {
          description: 'In the bin for 30 days.',
          action: { label: 'Undo', run: () => void restore(done) },
        })
    },
    onError: refused,
    onSettled: settle,
  })

  const collect = useMutation({
    mutationFn: ({ id, ...body }: Collecting) =>
      request(`/api/library/collections/${id}/pages`, { schema: CollectionView, method: 'POST', body }),
    onSuccess: ({ name }, { action, pageIds }) =>
      toast(
        action === 'add'
          ? plural(pageIds.length, { one: `The page is in “${name}”.`, other: `# pages are in “${name}”.` })
          : plural(pageIds.length, {
              one: `Taken out of “${name}”.`,
              other: `# pages taken out of “${name}”.`,
            }),
      ),
    onError: refused,
    onSettled: settle,
  })

  return { decide, collect, settle }
}

type Collecting = { id: string; action: 'add' | 'take_out'; pageIds: string[] }

const keptInWords = (pages: number) =>
  plural(pages, { one: 'One page stays as it was.', other: '# pages stay as they were.' })
