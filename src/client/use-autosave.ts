'use client'
import { useCallback, useEffect, useRef, useState } from 'react'
import { sentenceOf } from './api-error'

/** A pause in typing after which the draft is saved. Milliseconds. */
const PAUSE_MS = 700

export type Saved =
  | { readonly state: 'saved' | 'typing' | 'saving' }
  | { readonly state: 'failed'; readonly sentence: string }

/**
 * Saves a draft when typing pauses, when the field is left (`flush`), when the component goes away, and again when
 * the connection comes back. One save after the other, or an older draft could arrive last. A draft of null is not
 * fit to be saved and waits. `stored` is what the studio has.
 */
export function useAutosave(
  draft: string | null,
  stored: string,
  save: (draft: string) => Promise<unknown>,
): { saved: Saved; flush: () => void } {
  const [saved, setSaved] = useState<Saved>({ state: 'saved' })
  const latest = useRef({ draft, save })
  const done = useRef(stored)
  const saving = useRef(false)
  useEffect(() => {
    latest.current = { draft, save }
    if (!saving.current) done.current = stored
  })

  const saveNow = useCallback(async () => {
    if (saving.current) return
    saving.current = true
    try {
      for (
        let next = latest.current;
        next.draft !== null && next.draft !== done.current;
        next = latest.current
      ) {
        setSaved({ state: 'saving' })
        await next.save(next.draft)
        done.current = next.draft
      }
      setSaved({ state: latest.current.draft === null ? 'typing' : 'saved' })
    } catch (error) {
      setSaved({ state: 'failed', sentence: sentenceOf(error) })
    } finally {
      saving.current = false
    }
  }, [])
  const flush = useCallback(() => void saveNow(), [saveNow])
  /** The tab goes: whoever is still on the way can't be waited for. */
  const leave = useCallback(() => {
    const { draft: last, save: send } = latest.current
    if (!saving.current) return flush()
    if (last !== null && last !== done.current) void send(last).catch(() => {})
  }, [flush])

  useEffect(() => {
    if (draft === null || draft === done.current) return
    setSaved({ state: 'typing' })
    const timer = setTimeout(flush, PAUSE_MS)
    return () => clearTimeout(timer)
  }, [draft, flush])
  useEffect(() => {
    window.addEventListener('online', flush)
    window.addEventListener('pagehide', leave)
    return () => {
      window.removeEventListener('online', flush)
      window.removeEventListener('pagehide', leave)
      flush()
    }
  }, [flush, leave])
  return { saved, flush }
}
