import type { ComponentProps } from 'react'
import { cn } from './cn'
import { CONTROL } from './control-class'

export function Input({ className, ...props }: ComponentProps<'input'>) {
  return <input {...props} className={cn(CONTROL, 'min-h-10 py-1.5 coarse:min-h-11', className)} />
}
