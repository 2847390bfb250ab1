'use client'
import { useQueryClient } from '@tanstack/react-query'
import { useRouter } from 'next/navigation'
import { useMemo } from 'react'
import { ApiError, sentenceOf } from '@/client/api-error'
import { movedTo, withChangedPage, withOrder, withoutPages } from '@/client/book-changes'
import { type InTurn, inTurn } from '@/client/in-turn'
import { projectQuery, projectsQuery } from '@/client/queries'
import { Nothing, request } from '@/client/request'
import { useChangeBook } from '@/client/use-change-book'
import { changePage } from '@/client/use-change-page'
import { useStartGeneration } from '@/client/use-start-generation'
import { toast } from '@/components/ui/toast'
import { formatNumber, plural } from '@/domain/plural'
import type { ProjectView } from '@/domain/project'

export type PageActions = {
  approve: (ids: readonly string[], approved?: boolean) => Promise<void>
  remove: (ids: readonly string[]) => Promise<void>
  move: (ids: readonly string[], position: number) => void
  reorder: (order: readonly string[]) => void
  /** Draws pages for the first time, again, or after the ink ran. */
  draw: (ids: readonly string[]) => void
}

/** What can be done to one page or to many: it shows at once, says what happened, and offers the way back. */
export function usePageActions(projectId: string): PageActions {
  const queryClient = useQueryClient()
  const router = useRouter()
  const { mutate: changeBook } = useChangeBook(projectId)
  const { mutate: start } = useStartGeneration(projectId)

  return useMemo(() => {
    const { queryKey } = projectQuery(projectId)
    const book = () => queryClient.getQueryData(queryKey)
    const show = async (next: (book: ProjectView) => ProjectView) => {
      await queryClient.cancelQueries({ queryKey })
      queryClient.setQueryData(queryKey, (known) => known && next(known))
    }
    const settle = () => {
      void queryClient.invalidateQueries({ queryKey })
      void queryClient.invalidateQueries({ queryKey: projectsQuery().queryKey })
    }

    const approve: PageActions['approve'] = async (ids, approved = true) => {
      await show((known) => ids.reduce((next, id) => withChangedPage(next, id, { approved }), known))
      const outcome = await inTurn(ids, (id) => changePage(id, { approved }))
      settle()
      sayFailures(outcome)
      if (outcome.done.length === 0) return
      toast(approvedInWords(outcome.done.length, approved), {
        action: { label: 'Undo', run: () => void approve(outcome.done, !approved) },
      })
    }

    const restore = async (places: readonly { id: string; position: number }[]) => {
      // One after the other, from the front, so that each finds the place it had.
      const outcome = await inTurn(
        places,
        ({ id, position }) => changePage(id, { removed: false, position }),
        {
          atOnce: 1,
        },
      )
      settle()
      sayFailures(outcome)
    }

    const remove: PageActions['remove'] = async (ids) => {
      const gone = new Set(ids)
      const places = (book()?.pageList ?? []).filter((page) => gone.has(page.id))
      await show((known) => withoutPages(known, gone))
      const outcome = await inTurn(places, ({ id }) =>
        request(`/api/pages/${id}`, { schema: Nothing, method: 'DELETE' }),
      )
      settle()
      sayFailures(outcome)
      if (outcome.done.length === 0) return
      const removed = [...outcome.done].sort((a, b) => a.position - b.position)
      toast(removedInWords(removed), {
        description: 'In the bin for 30 days.',
        action: { label: 'Undo', run: () => void restore(removed) },
      })
    }

    const reorder: PageActions['reorder'] = (order) => {
      changeBook({ order: [...order] }, { onError: (error) => toast(sentenceOf(error), { tone: 'tomato' }) })
    }

    const move: PageActions['move'] = (ids, position) => {
      const before = book()
      if (!before) return
      const order = movedTo(before, ids, position)
      reorder(order)
      toast(movedInWords(before, order, ids), {
        action: { label: 'Undo', run: () => reorder(before.pageList.map((page) => page.id)) },
      })
    }

    const draw: PageActions['draw'] = (ids) => {
      start(
        { pageIds: [...ids] },
        {
          onError: (error) =>
            toast(
              sentenceOf(error),
              error instanceof ApiError && error.code === 'not_enough_blots'
                ? { tone: 'tomato', action: { label: 'Get Blots', run: () => router.push('/billing') } }
                : { tone: 'tomato' },
            ),
        },
      )
    }
    return { approve, remove, move, reorder, draw }
  }, [queryClient, router, projectId, changeBook, start])
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

const removedInWords = (pages: readonly { position: number }[]) =>
  plural(pages.length, { one: `Page ${pages[0]!.position} removed.`, other: '# pages removed.' })

function movedInWords(before: ProjectView, order: readonly string[], ids: readonly string[]): string {
  const first = withOrder(before, order).pageList.find((page) => ids.includes(page.id))
  const from = before.pageList.find((page) => page.id === first?.id)
  const to = formatNumber(first?.position ?? 1)
  return ids.length === 1
    ? `Page ${from?.position} moved to position ${to}.`
    : plural(ids.length, { one: '# page moved.', other: `# pages moved to position ${to}.` })
}
