'use client'
import { useDesk } from './desk'

/** Puts the carried shape down, turned over where asked: free, and a new version. */
export function usePutShape(): (flip?: 'horizontal' | 'vertical') => Promise<void> {
  const { carried, carry, editing, base, stage, say } = useDesk()
  return async (flip) => {
    if (!carried) return
    if (!(await editing.change([{ tool: 'move', region: carried.id, by: [...carried.by], flip }]))) return
    carry(null)
    // What had the focus may be gone: the buttons of the shape, the list of the version before.
    stage.stage.current?.focus({ preventScroll: true })
    const done = flip ? 'Flipped.' : 'Moved.'
    say(base.aside ? `${done} It is saved among the versions.` : `${done} It is a new version of the page.`)
  }
}
