'use client'
import { useEffect, useEffectEvent } from 'react'
import { registerShortcut, type Shortcut } from './shortcuts'

/** Offers a shortcut while the component is on screen: `useShortcut({ keys: 'a', label: 'Approve', … })`. */
export function useShortcut({
  keys,
  label,
  group,
  run,
  notInFields,
  enabled = true,
}: Shortcut & { enabled?: boolean }): void {
  const latest = useEffectEvent(run)
  useEffect(() => {
    if (!enabled) return
    return registerShortcut({ keys, label, group, run: () => latest(), notInFields })
  }, [keys, label, group, notInFields, enabled])
}
