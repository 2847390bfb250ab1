import type { ReactNode } from 'react'
import { cn } from './cn'

/** Nothing here yet: a small drawing, what would be here, and how to get it there. */
export function EmptyState({
  picture,
  title,
  children,
  actions,
  className,
}: {
  picture?: ReactNode
  title: ReactNode
  children?: ReactNode
  actions?: ReactNode
  className?: string
}) {
  return (
    <div className={cn('mx-auto grid max-w-md justify-items-center gap-3 px-4 py-12 text-center', className)}>
      {picture}
      <h2 className="text-lg">{title}</h2>
      {children && <div className="text-muted">{children}</div>}
      {actions && <div className="mt-2 flex flex-wrap justify-center gap-2">{actions}</div>}
    </div>
  )
}
