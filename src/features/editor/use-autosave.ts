'use client'
import { useCallback, useEffect, useRef, useState } from 'react'
import { sentenceOf } from '@/client/api-error'

/** A pause in typing after which the draft is saved. Milliseconds. */
const PAUSE_MS = 700

export type Saved =
  | { readonly state: 'saved' | 'typing' | 'saving' }
  | { readonly state: 'failed'; readonly sentence: string }

/**
 * Saves a draft when typing pauses, when the field is left (`flush`), when the component goes away, and again when
 * the connection comes back. A draft of null is not fit to be saved and waits. `stored` is what the studio has.
 */
export function useAutosave(
  draft: string | null,
  stored: string,
  save: (draft: string) => Promise<unknown>,
): { saved: Saved; flush: () => void } {
  const [saved, setSaved] = useState<Saved>({ state: 'saved' })
  const done = useRef(stored)
  const latest = useRef({ draft, save })
  useEffect(() => {
    latest.current = { draft, save }
  })

  const saveNow = useCallback(async () => {
    const now = latest.current
    if (now.draft === null || now.draft === done.current) return
    const before = done.current
    done.current = now.draft
    setSaved({ state: 'saving' })
    try {
      await now.save(now.draft)
      if (latest.current.draft === now.draft) setSaved({ state: 'saved' })
    } catch (error) {
      done.current = before
      setSaved({ state: 'failed', sentence: sentenceOf(error) })
    }
  }, [])
  const flush = useCallback(() => void saveNow(), [saveNow])

  useEffect(() => {
    if (draft === null || draft === done.current) return
    setSaved({ state: 'typing' })
    const timer = setTimeout(flush, PAUSE_MS)
    return () => clearTimeout(timer)
  }, [draft, flush])
  useEffect(() => {
    window.addEventListener('online', flush)
    window.addEventListener('pagehide', flush)
    return () => {
      window.removeEventListener('online', flush)
      window.removeEventListener('pagehide', flush)
      flush()
    }
  }, [flush])
  return { saved, flush }
}
