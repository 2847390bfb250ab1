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
}: Shortcut & { run: () => void; enabled?: boolean }): void {
  const latest = useEffectEvent(run)
  useEffect(() => {
    if (!enabled) return
    return registerShortcut({ keys, label, group, run: () => latest(), notInFields })
  }, [keys, label, group, notInFields, enabled])
}

/** Lists keys in the shortcut sheet that a control listens to itself. `keys` is the same list each time. */
export function useListedKeys(keys: readonly Omit<Shortcut, 'run' | 'notInFields'>[]): void {
  useEffect(() => {
    const stops = keys.map((key) => registerShortcut({ ...key, run: null }))
    return () => {
      for (const stop of stops) stop()
    }
  }, [keys])
}
