/**
 * Whether a single finger moves the page, because a pen draws. It begins with the first stroke of a pen and is kept on
 * this device until it is switched off.
 */
const STORED = 'pennyplain:pen-mode'
const CHANGED = 'pennyplain:pen-mode-changed'

let now: boolean | null = null

export function penMode(): boolean {
  if (now === null) {
    try {
      now = localStorage.getItem(STORED) === 'on'
    } catch {
      // Storage is blocked: the first stroke of a pen will tell.
      now = false
    }
  }
  return now
}

export function switchPenMode(on: boolean): void {
  if (penMode() === on) return
  now = on
  try {
    if (on) localStorage.setItem(STORED, 'on')
    else localStorage.removeItem(STORED)
  } catch {
    // It holds for this visit.
  }
  window.dispatchEvent(new Event(CHANGED))
}

export function subscribeToPenMode(listener: () => void): () => void {
  window.addEventListener(CHANGED, listener)
  return () => window.removeEventListener(CHANGED, listener)
}
