'use client'
import { useEffect, useState } from 'react'
import { singleKeysAllowed } from '@/client/single-keys'

/** Where keys write or have a meaning of their own. */
const FIELDS =
  'input:not([type=range],[type=checkbox],[type=radio]), textarea, select, [contenteditable=true]'

/** Whether a key is held down, outside of fields. `key` as in `KeyboardEvent.key`. */
export function useHeldKey(key: string): boolean {
  const [held, setHeld] = useState(false)
  useEffect(() => {
    const listening = new AbortController()
    const { signal } = listening
    const down = (event: KeyboardEvent) => {
      if (event.key !== key || !singleKeysAllowed()) return
      if (event.target instanceof Element && event.target.closest(FIELDS)) return
      event.preventDefault()
      setHeld(true)
    }
    const up = (event: KeyboardEvent) => event.key === key && setHeld(false)
    document.addEventListener('keydown', down, { signal })
    document.addEventListener('keyup', up, { signal })
    // The release of a key that is held while the window is left is never heard.
    window.addEventListener('blur', () => setHeld(false), { signal })
    return () => listening.abort()
  }, [key])
  return held
}
