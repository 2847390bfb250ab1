import { type ReactNode, useId } from 'react'
import { cn } from './cn'

export type FieldsetProps = {
  legend: ReactNode
  hint?: ReactNode
  error?: ReactNode
  hideLegend?: boolean
  className?: string
  children: ReactNode
}

/** Several controls that answer one question: radio cards, checkboxes, crayons. */
export function Fieldset({ legend, hint, error, hideLegend = false, className, children }: FieldsetProps) {
  const id = useId()
  const described = [hint && `${id}-hint`, error && `${id}-error`].filter(Boolean).join(' ')
  return (
    <fieldset className={cn('min-w-0', className)} aria-describedby={described || undefined}>
      <legend className={cn('mb-1.5 text-sm font-semibold', hideLegend && 'sr-only')}>{legend}</legend>
      {hint && (
        <p id={`${id}-hint`} className="mb-2 text-note text-muted">
          {hint}
        </p>
      )}
      {children}
      {error && (
        <p id={`${id}-error`} className="mt-1.5 text-note font-medium text-tomato">
          {error}
        </p>
      )}
    </fieldset>
  )
}
