'use client'
import { useSyncExternalStore } from 'react'

const listeners = new Set<() => void>()
let timer: ReturnType<typeof setInterval> | undefined

function subscribe(listener: () => void): () => void {
  listeners.add(listener)
  timer ??= setInterval(() => {
    for (const each of listeners) each()
  }, 1_000)
  return () => {
    listeners.delete(listener)
    if (listeners.size > 0) return
    clearInterval(timer)
    timer = undefined
  }
}

const second = () => Math.floor(Date.now() / 1_000) * 1_000

/** The time to the second, in milliseconds; null while the server renders. One clock for everybody who asks. */
export function useNow(): number | null {
  return useSyncExternalStore(subscribe, second, () => null)
}
