import type { ReactNode } from 'react'
import { cn } from './cn'

export type SegmentedProps<Value extends string> = {
  /** The question the choice answers, for screen readers. */
  label: string
  name: string
  options: readonly { value: Value; label: ReactNode }[]
  value: Value
  onValueChange: (value: Value) => void
  className?: string
}

/** One of two to five short choices, all in view. Radios underneath: arrows move, screen readers count. */
export function Segmented<Value extends string>({
  label,
  name,
  options,
  value,
  onValueChange,
  className,
}: SegmentedProps<Value>) {
  return (
    <div
      role="radiogroup"
      aria-label={label}
      className={cn(
        'flex w-fit max-w-full flex-wrap rounded-md border border-control bg-sunken p-0.5',
        className,
      )}
    >
      {options.map((option) => (
        <label
          key={option.value}
          className={cn(
            'flex min-h-9 flex-1 cursor-pointer items-center justify-center gap-1.5 rounded-[8px] px-3 text-sm font-medium',
            'whitespace-nowrap text-muted transition-colors hover:text-ink coarse:min-h-10',
            'has-checked:bg-surface has-checked:font-semibold has-checked:text-ink has-checked:shadow-sheet',
            'has-focus-visible:outline-2 has-focus-visible:outline-offset-2 has-focus-visible:outline-primary',
            'forced-colors:has-checked:outline-2 [&_svg]:size-4',
          )}
        >
          <input
            type="radio"
            name={name}
            value={option.value}
            checked={option.value === value}
            onChange={() => onValueChange(option.value)}
            className="sr-only"
          />
          {option.label}
        </label>
      ))}
    </div>
  )
}
