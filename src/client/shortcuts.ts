/**
 * Keys that do something. Screens register what they offer while they are open; one listener matches, and the
 * shortcut sheet lists what is registered, so that it is never out of date.
 */

export type Shortcut = {
  /** Keys in the order they are pressed: `g s`, `mod+k`, `?`, `a`, `arrowright`. `mod` is Ctrl, or Cmd on a Mac. */
  readonly keys: string
  /** What it does, for the shortcut sheet. */
  readonly label: string
  /** Heading in the shortcut sheet: "Everywhere", "Review". */
  readonly group: string
  /** Null where a control listens to the key itself, and it is only listed. */
  readonly run: (() => void) | null
  /** In a field the key belongs to the text, as undo does. */
  readonly notInFields?: boolean
}

export type KeyPress = Pick<KeyboardEvent, 'key' | 'ctrlKey' | 'metaKey' | 'altKey' | 'shiftKey'>

/** Longest pause inside a sequence such as G then S. Milliseconds. */
const SEQUENCE_MS = 1_200

/**
 * The name of a key press in `Shortcut.keys`. Shift is part of the character, so `?` needs no name for it; of a letter
 * it is named only where it makes a difference, with `shifted`.
 */
export function nameOfPress(press: KeyPress, { shifted = false } = {}): string {
  const key = press.key === ' ' ? 'space' : press.key.toLowerCase()
  const mod = press.ctrlKey || press.metaKey ? 'mod+' : ''
  const shift = press.shiftKey && (press.key.length > 1 || shifted) ? 'shift+' : ''
  return `${mod}${press.altKey ? 'alt+' : ''}${shift}${key}`
}

/** A shortcut made of bare characters, which speech input and stray fingers can set off (WCAG 2.1.4). */
export const isSingleKey = (keys: string): boolean => !keys.includes('mod+') && !keys.includes('alt+')

/**
 * Follows key presses and finds the shortcut they complete. Later registrations win, so a screen can take over
 * a key of the shell while it is open.
 */
export function createMatcher() {
  let typed: string[] = []
  let last = 0
  return (press: KeyPress, now: number, offered: readonly Shortcut[]): Shortcut | undefined => {
    if (now - last > SEQUENCE_MS) typed = []
    last = now
    const shifted = nameOfPress(press, { shifted: true })
    const withShift = press.shiftKey ? offered.findLast((shortcut) => shortcut.keys === shifted) : undefined
    if (withShift) {
      typed = []
      return withShift
    }
    typed = [...typed, nameOfPress(press)].slice(-3)
    for (let length = typed.length; length > 0; length--) {
      const keys = typed.slice(-length).join(' ')
      const found = offered.findLast((shortcut) => shortcut.keys === keys)
      if (found) {
        typed = []
        return found
      }
    }
    return undefined
  }
}

const registered = new Set<Shortcut>()
const listeners = new Set<() => void>()
let snapshot: readonly Shortcut[] = []

/** Offers a shortcut until the returned function is called. */
export function registerShortcut(shortcut: Shortcut): () => void {
  registered.add(shortcut)
  publish()
  return () => {
    registered.delete(shortcut)
    publish()
  }
}

function publish() {
  snapshot = [...registered]
  for (const listener of listeners) listener()
}

export const offeredShortcuts = (): readonly Shortcut[] => snapshot

export function subscribeToShortcuts(listener: () => void): () => void {
  listeners.add(listener)
  return () => listeners.delete(listener)
}
