import type { ComponentProps } from 'react'
import { cn } from './cn'

export function Kbd({ className, ...props }: ComponentProps<'kbd'>) {
  return (
    <kbd
      {...props}
      className={cn(
        'inline-grid min-w-5 place-items-center rounded-sm border border-b-2 border-line bg-paper px-1.5 font-sans text-xs text-muted',
        className,
      )}
    />
  )
}
