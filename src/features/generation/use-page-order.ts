'use client'
import { useQueryClient } from '@tanstack/react-query'
import { useMemo } from 'react'
import { sentenceOf } from '@/client/api-error'
import { movedTo, withOrder } from '@/client/book-changes'
import { projectQuery } from '@/client/queries'
import { useChangeBook } from '@/client/use-change-book'
import { toast } from '@/components/ui/toast'
import { plural } from '@/domain/plural'
import type { ProjectView } from '@/domain/project'

/** Putting pages in another order. */
export function usePageOrder(projectId: string) {
  const queryClient = useQueryClient()
  const { mutate } = useChangeBook(projectId)
  return useMemo(() => {
    const reorder = (order: readonly string[]): void =>
      mutate({ order: [...order] }, { onError: (error) => toast(sentenceOf(error), { tone: 'tomato' }) })

    const move = (ids: readonly string[], position: number): void => {
      const before = queryClient.getQueryData(projectQuery(projectId).queryKey)
      if (!before) return
      const order = movedTo(before, ids, position)
      reorder(order)
      toast(movedInWords(before, order, ids), {
        action: { label: 'Undo', run: () => reorder(before.pageList.map((page) => page.id)) },
      })
    }
    return { reorder, move }
  }, [queryClient, projectId, mutate])
}

function movedInWords(before: ProjectView, order: readonly string[], ids: readonly string[]): string {
  const first = withOrder(before, order).pageList.find((page) => ids.includes(page.id))
  const from = before.pageList.find((page) => page.id === first?.id)
  const to = first?.position ?? 1
  return plural(ids.length, {
    one: `Page ${from?.position} moved to position ${to}.`,
    other: `# pages moved to position ${to}.`,
  })
}
