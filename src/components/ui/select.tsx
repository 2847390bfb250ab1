import { ChevronsUpDown } from 'lucide-react'
import type { ComponentProps } from 'react'
import { cn } from './cn'
import { CONTROL } from './control-class'

export type SelectOption<Value extends string = string> = {
  value: Value
  label: string
  disabled?: boolean
}

export type SelectProps<Value extends string> = Omit<ComponentProps<'select'>, 'children' | 'value'> & {
  options: readonly SelectOption<Value>[]
  value?: Value
  onValueChange?: (value: Value) => void
}

/** The browser's own list: the wheel on phones, type-ahead and screen readers come with it. */
export function Select<Value extends string>({
  options,
  onValueChange,
  onChange,
  className,
  ...props
}: SelectProps<Value>) {
  return (
    <span className={cn('relative block', className)}>
      <select
        {...props}
        onChange={onValueChange ? (event) => onValueChange(event.currentTarget.value as Value) : onChange}
        className={cn(CONTROL, 'min-h-10 appearance-none py-1.5 pe-9 coarse:min-h-11')}
      >
        {options.map((option) => (
          <option key={option.value} value={option.value} disabled={option.disabled}>
            {option.label}
          </option>
        ))}
      </select>
      <ChevronsUpDown
        aria-hidden="true"
        className="pointer-events-none absolute inset-e-3 top-1/2 size-4 -translate-y-1/2 text-muted"
      />
    </span>
  )
}
