'use client'
import { useEffect, useState } from 'react'

/** How long "Saved" stays. Milliseconds. */
const SHOWN_MS = 4_000

/** Says "Saved" for a while: `[saved, sayItIsSaved]`. */
export function useSaved(): [saved: boolean, sayItIsSaved: () => void] {
  const [times, setTimes] = useState(0)
  const [saved, setSaved] = useState(false)
  useEffect(() => {
    if (times === 0) return
    setSaved(true)
    const timer = setTimeout(() => setSaved(false), SHOWN_MS)
    return () => clearTimeout(timer)
  }, [times])
  return [saved, () => setTimes((count) => count + 1)]
}
