'use client'
import { useCallback, useMemo, useState } from 'react'
import { useShortcut } from '@/client/use-shortcut'

/** Chosen pages. Those that are no longer shown are no longer chosen; Esc lets go of all. */
export function useChosen(shown: readonly string[]) {
  const [touched, setTouched] = useState<ReadonlySet<string>>(new Set())
  const chosen = useMemo(() => new Set(shown.filter((id) => touched.has(id))), [shown, touched])
  const toggle = useCallback(
    (id: string) =>
      setTouched((known) => {
        const next = new Set(known)
        if (!next.delete(id)) next.add(id)
        return next
      }),
    [],
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
