'use client'
import { useCallback, useEffect, useRef, useState } from 'react'
import type { UploadView } from '@/domain/upload'
import { sentenceOf } from './api-error'
import { sendPicture } from './send-picture'

/** A file on its way. Done ones are not in the list: `onDone` has them. */
export type Sending = {
  readonly key: string
  readonly name: string
  /** From 0 to 1; null while it waits for its turn. */
  readonly progress: number | null
  readonly error: string | null
}

/**
 * Sends pictures, one after the other. Those that fail stay in the list with a sentence until they are taken off it;
 * leaving the screen cancels the rest.
 */
export function useUploads(onDone: (picture: UploadView) => void) {
  const [sending, setSending] = useState<readonly Sending[]>([])
  const stops = useRef(new Map<string, AbortController>())
  const last = useRef<Promise<unknown>>(Promise.resolve())
  const number = useRef(0)
  const latest = useRef(onDone)
  latest.current = onDone

  useEffect(() => {
    const all = stops.current
    return () => {
      for (const stop of all.values()) stop.abort()
    }
  }, [])

  const drop = useCallback((key: string) => setSending((all) => all.filter((one) => one.key !== key)), [])

  const cancel = useCallback(
    (key: string) => {
      stops.current.get(key)?.abort()
      drop(key)
    },
    [drop],
  )

  const send = useCallback(
    (files: Iterable<File>) => {
      for (const file of files) {
        const key = String(++number.current)
        const stop = new AbortController()
        stops.current.set(key, stop)
        const change = (changes: Partial<Sending>) =>
          setSending((all) => all.map((one) => (one.key === key ? { ...one, ...changes } : one)))
        setSending((all) => [...all, { key, name: file.name, progress: null, error: null }])
        last.current = last.current.then(async () => {
          if (stop.signal.aborted) return
          change({ progress: 0 })
          try {
            const onProgress = (progress: number) => change({ progress })
            latest.current(await sendPicture(file, { signal: stop.signal, onProgress }))
            drop(key)
          } catch (error) {
            if (!stop.signal.aborted) change({ error: sentenceOf(error) })
          } finally {
            stops.current.delete(key)
          }
        })
      }
    },
    [drop],
  )

  return { sending, send, cancel }
}
