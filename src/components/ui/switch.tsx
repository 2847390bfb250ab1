import { type ComponentProps, type ReactNode, useId } from 'react'
import { cn } from './cn'

export type SwitchProps = Omit<ComponentProps<'input'>, 'type' | 'role' | 'children'> & {
  label: ReactNode
  description?: ReactNode
  onCheckedChange?: (checked: boolean) => void
}

/** On or off, at once. For a choice that is sent later with a form, use `Checkbox`. */
export function Switch({ label, description, onCheckedChange, onChange, className, ...props }: SwitchProps) {
  const id = useId()
  return (
    <label
      className={cn(
        'flex items-center justify-between gap-4 py-1 has-enabled:cursor-pointer coarse:min-h-11',
        className,
      )}
    >
      <span className="grid min-w-0">
        <span className="text-body font-medium">{label}</span>
        {description && (
          <span id={`${id}-more`} className="text-note text-muted">
            {description}
          </span>
        )}
      </span>
      <input
        aria-describedby={description ? `${id}-more` : undefined}
        {...props}
        type="checkbox"
        // biome-ignore lint/a11y/useAriaPropsForRole: the browser derives aria-checked from the checkbox
        role="switch"
        onChange={onCheckedChange ? (event) => onCheckedChange(event.currentTarget.checked) : onChange}
        className={cn(
          'relative h-6 w-10 shrink-0 appearance-none rounded-full border-[1.5px] border-control bg-sunken',
          'transition-colors checked:border-primary checked:bg-primary disabled:opacity-50',
          'before:absolute before:inset-s-0.5 before:top-1/2 before:size-4 before:-translate-y-1/2 before:rounded-full',
          'before:bg-control before:transition-transform before:content-[""]',
          'checked:before:translate-x-4 checked:before:bg-on-primary rtl:checked:before:-translate-x-4',
          'forced-colors:appearance-auto forced-colors:before:hidden',
        )}
      />
    </label>
  )
}
