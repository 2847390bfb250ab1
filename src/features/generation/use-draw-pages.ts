'use client'
import { useRouter } from 'next/navigation'
import { useCallback } from 'react'
import { ApiError, sentenceOf } from '@/client/api-error'
import { useStartGeneration } from '@/client/use-start-generation'
import { getBlotsHref } from '@/client/use-wallet'
import { toast } from '@/components/ui/toast'

/** Draws pages for the first time, again, or after the ink ran. A refusal is said in passing, with the way out. */
export function useDrawPages(projectId: string) {
  const router = useRouter()
  const { mutate } = useStartGeneration(projectId)
  return useCallback(
    (ids: readonly string[]): void =>
      mutate(
        { pageIds: [...ids] },
        {
          onError: (error) => {
            const short = error instanceof ApiError && error.code === 'not_enough_blots'
            const href = getBlotsHref(short ? shortfallOf(error) : 0)
            const getBlots = { label: 'Get Blots', run: () => router.push(href) }
            toast(sentenceOf(error), { tone: 'tomato', action: short ? getBlots : undefined })
          },
        },
      ),
    [mutate, router],
  )
}

/** What a refused spend was short of. */
function shortfallOf({ details }: ApiError): number {
  const { shortfall } = (details.quote ?? {}) as { shortfall?: unknown }
  return typeof shortfall === 'number' ? shortfall : 0
}
