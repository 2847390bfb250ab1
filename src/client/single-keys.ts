'use client'
import { useSyncExternalStore } from 'react'

/** Kept per device, like the theme: whoever dictates on one machine may type on another. */
const STORED = 'pennyplain:single-keys'
const CHANGED = 'pennyplain:single-keys-changed'

/** Whether shortcuts of bare letters work on this device. On, until switched off in Settings. */
export function singleKeysAllowed(): boolean {
  try {
    return localStorage.getItem(STORED) !== 'off'
  } catch {
    // Storage is blocked: nothing was ever switched off.
    return true
  }
}

export function allowSingleKeys(allowed: boolean): void {
  if (allowed) localStorage.removeItem(STORED)
  else localStorage.setItem(STORED, 'off')
  window.dispatchEvent(new Event(CHANGED))
}

function subscribe(listener: () => void): () => void {
  window.addEventListener(CHANGED, listener)
  window.addEventListener('storage', listener)
  return () => {
    window.removeEventListener(CHANGED, listener)
    window.removeEventListener('storage', listener)
  }
}

export function useSingleKeysAllowed(): boolean {
  return useSyncExternalStore(subscribe, singleKeysAllowed, () => true)
}
