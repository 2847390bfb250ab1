import { type ReactNode, useId } from 'react'
import { cn } from './cn'

/** What a control inside a field must carry, so that label, hint and error belong to it. */
type FieldControl = {
  id: string
  'aria-describedby': string | undefined
  'aria-invalid': true | undefined
}

export type FieldProps = {
  label: ReactNode
  hint?: ReactNode
  /** What is wrong and how to mend it; nothing when all is well. */
  error?: ReactNode
  /** Worth a thought, and no fault. */
  warning?: ReactNode
  /** At the end of the label's line: a count, a link. */
  aside?: ReactNode
  id?: string
  hideLabel?: boolean
  className?: string
  children: (control: FieldControl) => ReactNode
}

/** Label, control, hint and error, wired together: `<Field label="Title">{(c) => <Input {...c} />}</Field>`. */
export function Field({
  label,
  hint,
  error,
  warning,
  aside,
  id,
  hideLabel = false,
  className,
  children,
}: FieldProps) {
  const generated = useId()
  const control = id ?? generated
  const described = [hint && `${control}-hint`, error && `${control}-error`, warning && `${control}-warning`]
    .filter(Boolean)
    .join(' ')
  return (
    <div className={cn('grid min-w-0 gap-1.5', className)}>
      <div
        className={cn(
          'flex flex-wrap items-baseline justify-between gap-x-4',
          hideLabel && !aside && 'sr-only',
        )}
      >
        <label htmlFor={control} className={cn('text-sm font-semibold', hideLabel && 'sr-only')}>
          {label}
        </label>
        {aside && <span className="text-note text-muted">{aside}</span>}
      </div>
      {children({
        id: control,
        'aria-describedby': described || undefined,
        'aria-invalid': error ? true : undefined,
      })}
      {hint && (
        <p id={`${control}-hint`} className="text-note text-muted">
          {hint}
        </p>
      )}
      {error && (
        <p id={`${control}-error`} className="text-note font-medium text-tomato">
          {error}
        </p>
      )}
      {warning && (
        <p id={`${control}-warning`} className="text-note font-medium text-marigold">
          {warning}
        </p>
      )}
    </div>
  )
}
