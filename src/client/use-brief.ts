'use client'
import { useQuery } from '@tanstack/react-query'
import { useEffect, useState } from 'react'
import { Brief, type PageView } from '@/domain/page'
import { brandWarning, faultOfWords } from '@/domain/safety'
import { projectQuery } from './queries'

/** A pause in typing after which words are judged: half a word may look like another. Milliseconds. */
const PAUSE_MS = 600

/**
 * The words of a page while they are typed. `brief` is what can be saved, null while it can't; `fault` says why not,
 * at once, and `error` says the same when typing pauses.
 */
export function useBrief(page: Pick<PageView, 'projectId' | 'position' | 'brief'>, typed: string) {
  const { data: audience } = useQuery({
    ...projectQuery(page.projectId),
    select: (book) => book.dna.audience,
    // It is there wherever pages are; a book is not fetched for this.
    enabled: false,
  })
  const settled = useSettled(typed)
  const parsed = Brief.safeParse(typed)
  // What the studio has already is not held against a page that is only moved or approved.
  const unfit =
    audience && typed !== page.brief ? faultOfWords(`Page ${page.position}`, typed, audience) : null
  const fault = parsed.error?.issues[0]?.message ?? unfit ?? undefined
  const paused = settled === typed
  return {
    brief: parsed.success && !unfit ? parsed.data : null,
    fault,
    error: typed === page.brief || (parsed.success && !paused) ? undefined : fault,
    warning: paused && !fault ? (brandWarning(typed) ?? undefined) : undefined,
  }
}

function useSettled(text: string): string {
  const [settled, setSettled] = useState(text)
  useEffect(() => {
    const timer = setTimeout(() => setSettled(text), PAUSE_MS)
    return () => clearTimeout(timer)
  }, [text])
  return settled
}
