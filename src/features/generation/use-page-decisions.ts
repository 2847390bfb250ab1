'use client'
import { useQueryClient } from '@tanstack/react-query'
import { useMemo } from 'react'
import { sentenceOf } from '@/client/api-error'
import { withChangedPage, withoutPages } from '@/client/book-changes'
import { type InTurn, inTurn } from '@/client/in-turn'
import { projectQuery, projectsQuery } from '@/client/queries'
import { Nothing, request } from '@/client/request'
import { changePage } from '@/client/use-change-page'
import { toast } from '@/components/ui/toast'
import { plural } from '@/domain/plural'
import type { ProjectView } from '@/domain/project'

type Place = { readonly id: string; readonly position: number }

/** Approving and removing pages, one or many: it shows at once, says what happened, and offers the way back. */
export function usePageDecisions(projectId: string) {
  const queryClient = useQueryClient()
  return useMemo(() => {
    const { queryKey } = projectQuery(projectId)
    const show = async (next: (book: ProjectView) => ProjectView) => {
      await queryClient.cancelQueries({ queryKey })
      queryClient.setQueryData(queryKey, (known) => known && next(known))
    }
    const settle = (outcome: InTurn<unknown>) => {
      void queryClient.invalidateQueries({ queryKey })
      void queryClient.invalidateQueries({ queryKey: projectsQuery().queryKey })
      sayFailures(outcome)
    }

    const approve = async (ids: readonly string[], approved = true): Promise<void> => {
      await show((book) => ids.reduce((next, id) => withChangedPage(next, id, { approved }), book))
      const outcome = await inTurn(ids, (id) => changePage(id, { approved }))
      settle(outcome)
      if (outcome.done.length === 0) return
      toast(approvedInWords(outcome.done.length, approved), {
        action: { label: 'Undo', run: () => void approve(outcome.done, !approved) },
      })
    }

    const restore = async (places: readonly Place[]): Promise<void> => {
      // One after the other, from the front, so that each finds the place it had.
      const back = ({ id, position }: Place) => changePage(id, { removed: false, position })
      settle(await inTurn(places, back, { atOnce: 1 }))
    }

    const remove = async (ids: readonly string[]): Promise<void> => {
      const gone = new Set(ids)
      const places = (queryClient.getQueryData(queryKey)?.pageList ?? []).filter((page) => gone.has(page.id))
      await show((book) => withoutPages(book, gone))
      const outcome = await inTurn<Place>(places, ({ id }) =>
        request(`/api/pages/${id}`, { schema: Nothing, method: 'DELETE' }),
      )
      settle(outcome)
      if (outcome.done.length === 0) return
      const removed = [...outcome.done].sort((a, b) => a.position - b.position)
      toast(removedInWords(removed), {
        description: 'In the bin for 30 days.',
        action: { label: 'Undo', run: () => void restore(removed) },
      })
    }
    return { approve, remove }
  }, [queryClient, projectId])
}

function sayFailures({ failed }: InTurn<unknown>): void {
  if (failed.length === 0) return
  const sentence = sentenceOf(failed[0]!.error)
  toast(
    failed.length === 1
      ? sentence
      : plural(failed.length, { one: 'It did not work for # page.', other: 'It did not work for # pages.' }),
    { tone: 'tomato', description: failed.length === 1 ? undefined : sentence },
  )
}

const approvedInWords = (count: number, approved: boolean) =>
  approved
    ? plural(count, { one: 'Approved.', other: '# pages approved.' })
    : plural(count, { one: 'Approval taken back.', other: 'Approval of # pages taken back.' })

const removedInWords = (pages: readonly Place[]) =>
  plural(pages.length, { one: `Page ${pages[0]!.position} removed.`, other: '# pages removed.' })
