import type { ReactNode } from 'react'
import { cn } from './cn'

export type RadioCard<Value extends string = string> = {
  value: Value
  label: ReactNode
  description?: ReactNode
  /** A picture above the words, such as a line-weight sample. */
  picture?: ReactNode
  disabled?: boolean
}

export type RadioCardsProps<Value extends string> = {
  /** The form name the radios share. */
  name: string
  options: readonly RadioCard<Value>[]
  value: Value
  onValueChange: (value: Value) => void
  /** Columns and gaps of the grid of cards. */
  className?: string
}

/** One choice of a few, each with room to show itself. Put it in a `Fieldset`, which asks the question. */
export function RadioCards<Value extends string>({
  name,
  options,
  value,
  onValueChange,
  className,
}: RadioCardsProps<Value>) {
  return (
    <div className={cn('grid gap-3', className)}>
      {options.map((option) => (
        <label
          key={option.value}
          className={cn(
            'relative flex min-w-0 cursor-pointer flex-col gap-2 rounded-lg border border-control bg-surface p-3',
            'transition-colors hover:bg-sunken',
            'has-checked:border-primary has-checked:shadow-[inset_0_0_0_1px_var(--primary)]',
            'has-focus-visible:outline-2 has-focus-visible:outline-offset-2 has-focus-visible:outline-primary',
            'has-disabled:cursor-not-allowed has-disabled:opacity-60',
          )}
        >
          {option.picture && (
            <span className="grid overflow-hidden rounded-md border border-line bg-white text-black">
              {option.picture}
            </span>
          )}
          <span className="flex items-start gap-2.5">
            <input
              type="radio"
              name={name}
              // Else a browser that comes back shows the last choice as taken, of which nobody here knows.
              autoComplete="off"
              value={option.value}
              checked={option.value === value}
              disabled={option.disabled}
              onChange={() => onValueChange(option.value)}
              className={cn(
                'mt-0.5 size-4.5 shrink-0 appearance-none rounded-full border-2 border-control bg-surface outline-none',
                'checked:border-[5.5px] checked:border-primary forced-colors:appearance-auto',
              )}
            />
            <span className="grid min-w-0 gap-0.5">
              <span className="text-sm font-semibold">{option.label}</span>
              {option.description && <span className="text-note text-muted">{option.description}</span>}
            </span>
          </span>
        </label>
      ))}
    </div>
  )
}
