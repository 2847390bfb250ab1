'use client'
import { useId, useSyncExternalStore } from 'react'
import { Slider } from '@/components/ui/slider'
import { useDesk } from './desk'

/** Moves the line between before and after. */
export function DivideSlider({ label = 'Before and after' }: { label?: string }) {
  const { divide } = useDesk()
  const share = useSyncExternalStore(divide.subscribe, divide.get, divide.get)
  const id = useId()
  const percent = Math.round(share * 100)
  return (
    <div className="flex items-center gap-3 text-sm font-medium">
      <label htmlFor={id} className="shrink-0">
        {label}
      </label>
      <Slider
        id={id}
        min={0}
        max={100}
        value={percent}
        valueText={`${percent} percent`}
        onValueChange={(value) => divide.set(value / 100)}
      />
    </div>
  )
}
