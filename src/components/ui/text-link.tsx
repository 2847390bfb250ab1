import Link from 'next/link'
import type { ComponentProps } from 'react'
import { cn } from './cn'

/** A link in running text. */
export function TextLink({ className, ...props }: ComponentProps<typeof Link>) {
  return (
    <Link
      {...props}
      className={cn(
        'rounded-sm font-medium text-primary underline decoration-primary/40 underline-offset-3',
        'hover:text-primary-hover hover:decoration-current',
        className,
      )}
    />
  )
}
