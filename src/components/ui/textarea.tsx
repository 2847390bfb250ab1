import type { ComponentProps } from 'react'
import { cn } from './cn'
import { CONTROL } from './control-class'

/** Grows with what is written, from `rows` up. */
export function Textarea({ className, rows = 3, ...props }: ComponentProps<'textarea'>) {
  return (
    <textarea
      {...props}
      rows={rows}
      className={cn(
        CONTROL,
        'block field-sizing-content min-h-[calc(var(--rows)*1.5rem+1.25rem)] py-2.5',
        className,
      )}
      style={{ ['--rows' as string]: String(rows), ...props.style }}
    />
  )
}
