'use client'
import { useCallback, useMemo, useRef, useState } from 'react'
import { useShortcut } from '@/client/use-shortcut'

/**
 * Chosen pages. With Shift all from the last one touched are chosen. Those that are no longer shown are no longer chosen;
 * Esc lets go of all.
 */
export function useChosen(shown: readonly string[]) {
  const [touched, setTouched] = useState<ReadonlySet<string>>(new Set())
  const chosen = useMemo(() => new Set(shown.filter((id) => touched.has(id))), [shown, touched])
  const last = useRef<string | null>(null)
  const toggle = useCallback(
    (id: string, range: boolean) => {
      const from = range && last.current !== null ? shown.indexOf(last.current) : -1
      const to = shown.indexOf(id)
      last.current = id
      setTouched((known) => {
        const next = new Set(known)
        if (from >= 0)
          for (const one of shown.slice(Math.min(from, to), Math.max(from, to) + 1)) next.add(one)
        else if (!next.delete(id)) next.add(id)
        return next
      })
    },
    [shown],
  )
  const clear = useCallback(() => setTouched(new Set()), [])
  useShortcut({
    keys: 'escape',
    label: 'Clear the selection',
    group: 'Library',
    run: clear,
    enabled: chosen.size > 0,
  })
  return { chosen, toggle, clear, all: () => setTouched(new Set(shown)) }
}
