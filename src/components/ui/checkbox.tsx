import type { ComponentProps, ReactNode } from 'react'
import { cn } from './cn'

export type CheckboxProps = Omit<ComponentProps<'input'>, 'type' | 'children'> & {
  label: ReactNode
  description?: ReactNode
  /** The label is read out but not shown, as on a tile. */
  hideLabel?: boolean
  onCheckedChange?: (checked: boolean) => void
}

export function Checkbox({
  label,
  description,
  hideLabel = false,
  onCheckedChange,
  onChange,
  className,
  ...props
}: CheckboxProps) {
  return (
    <label
      className={cn(
        'flex w-fit items-start gap-2.5 py-1 has-enabled:cursor-pointer coarse:min-h-11 coarse:py-2.5',
        hideLabel && 'min-h-6 min-w-6 place-items-center p-1',
        className,
      )}
    >
      <span className="relative grid size-5 shrink-0 place-items-center">
        <input
          {...props}
          type="checkbox"
          onChange={onCheckedChange ? (event) => onCheckedChange(event.currentTarget.checked) : onChange}
          className={cn(
            'peer size-5 appearance-none rounded-sm border-[1.5px] border-control bg-surface transition-colors',
            'checked:border-primary checked:bg-primary indeterminate:border-primary indeterminate:bg-primary',
            'disabled:opacity-50 forced-colors:appearance-auto',
          )}
        />
        <svg
          viewBox="0 0 12 12"
          fill="none"
          stroke="currentColor"
          strokeWidth="2"
          strokeLinecap="round"
          strokeLinejoin="round"
          aria-hidden="true"
          className={cn(
            'pointer-events-none absolute size-3.5 text-on-primary opacity-0 peer-checked:opacity-100',
            'forced-colors:hidden',
          )}
        >
          <path d="M2.5 6.5 5 9l4.5-6" />
        </svg>
      </span>
      <span className={cn('grid min-w-0', hideLabel && 'sr-only')}>
        <span className="text-body">{label}</span>
        {description && <span className="text-note text-muted">{description}</span>}
      </span>
    </label>
  )
}
