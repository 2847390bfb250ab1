'use client'
import { useSyncExternalStore } from 'react'

const never = () => () => {}
const onMac = () => /Mac|iPhone|iPad/.test(navigator.userAgent)

/** What the modifier of shortcuts is called on this keyboard. */
export function useModKey(): 'Ctrl' | '⌘' {
  return useSyncExternalStore(never, onMac, () => false) ? '⌘' : 'Ctrl'
}
