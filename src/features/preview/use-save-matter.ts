'use client'
import { useQueryClient } from '@tanstack/react-query'
import { useCallback, useEffect, useRef } from 'react'
import { sentenceOf } from '@/client/api-error'
import { projectQuery } from '@/client/queries'
import { request } from '@/client/request'
import { useChangeBook } from '@/client/use-change-book'
import { toast } from '@/components/ui/toast'
import type { BookMatter } from '@/domain/matter'
import { ProjectView } from '@/domain/project'

/** Changes what is kept with the book from what it is now. */
export type SaveMatter = (next: (now: BookMatter) => BookMatter) => void

/**
 * Every change starts from the one before it, shows at once, and is sent when the one before has arrived: all tiles go
 * together, so that of two on their way the older one could win. When one is refused, the book is asked how it stands.
 */
export function useSaveMatter(book: ProjectView): SaveMatter {
  const { id, matter } = book
  const { mutateAsync } = useChangeBook(id)
  const queryClient = useQueryClient()
  /** What is wanted and not confirmed yet. */
  const wanted = useRef<BookMatter | null>(null)
  const sending = useRef(false)

  const send = useCallback(async () => {
    if (sending.current) return
    sending.current = true
    try {
      for (let now = wanted.current; now !== null; now = wanted.current) {
        await mutateAsync({ matter: now })
        if (wanted.current === now) wanted.current = null
      }
    } catch (error) {
      wanted.current = null
      toast(sentenceOf(error), { tone: 'tomato' })
    } finally {
      sending.current = false
    }
  }, [mutateAsync])

  // The tab goes: what waits behind another change is sent at once, before anything else is waited for.
  useEffect(() => {
    const leave = () => {
      if (!wanted.current) return
      const body = { matter: wanted.current }
      request(`/api/projects/${id}`, { schema: ProjectView, method: 'PATCH', body }).catch(() => {})
    }
    window.addEventListener('pagehide', leave)
    return () => window.removeEventListener('pagehide', leave)
  }, [id])

  return useCallback(
    (next) => {
      const { queryKey } = projectQuery(id)
      // What is on the screen may be a moment older than what was just changed.
      wanted.current = next(wanted.current ?? queryClient.getQueryData(queryKey)?.matter ?? matter)
      const now = wanted.current
      queryClient.setQueryData(queryKey, (shown) => shown && { ...shown, matter: now })
      void send()
    },
    [id, matter, queryClient, send],
  )
}
