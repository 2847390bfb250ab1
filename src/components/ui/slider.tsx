import type { ComponentProps } from 'react'
import { cn } from './cn'

export type SliderProps = Omit<ComponentProps<'input'>, 'type' | 'value' | 'min' | 'max' | 'step'> & {
  value: number
  min: number
  max: number
  step?: number
  /** What a screen reader says instead of the bare number: "medium", "24 pages". */
  valueText?: string
  onValueChange: (value: number) => void
}

/** The browser's own range input in our colors: arrows, Home, End and Page keys come with it. */
export function Slider({
  value,
  min,
  max,
  step = 1,
  valueText,
  onValueChange,
  className,
  ...props
}: SliderProps) {
  const filled = max > min ? ((value - min) / (max - min)) * 100 : 0
  return (
    <input
      {...props}
      type="range"
      min={min}
      max={max}
      step={step}
      value={value}
      aria-valuetext={valueText}
      onChange={(event) => onValueChange(event.currentTarget.valueAsNumber)}
      style={{ ['--filled' as string]: `${filled}%` }}
      className={cn('slider h-8 w-full rounded-full coarse:h-11', className)}
    />
  )
}
