'use client'
import { useSyncExternalStore } from 'react'

/** The two windows of the keyboard: the command palette and the sheet of shortcuts. */
export type CommandWindow = 'palette' | 'shortcuts' | null

let open: CommandWindow = null
const listeners = new Set<() => void>()

export function openCommandWindow(next: CommandWindow): void {
  open = next
  for (const listener of listeners) listener()
}

function subscribe(listener: () => void) {
  listeners.add(listener)
  return () => listeners.delete(listener)
}

export function useCommandWindow(): CommandWindow {
  return useSyncExternalStore(
    subscribe,
    () => open,
    () => null,
  )
}
