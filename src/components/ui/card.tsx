import type { ComponentProps } from 'react'
import { cn } from './cn'

/** A sheet of paper lying on the desk. */
export function Card({ className, ...props }: ComponentProps<'div'>) {
  return <div {...props} className={cn('sheet p-5', className)} />
}
