import type { ReactNode } from 'react'
import { cn } from './cn'
import { Scribble } from './scribble'

/** The name of a screen, underlined once in marigold crayon: the only decoration of the studio. */
export function PageTitle({
  children,
  subtitle,
  actions,
  className,
}: {
  children: ReactNode
  subtitle?: ReactNode
  /** The main thing to do here, at the end of the line. */
  actions?: ReactNode
  className?: string
}) {
  return (
    <div className={cn('flex flex-wrap items-end justify-between gap-x-6 gap-y-4', className)}>
      <div className="grid min-w-0 gap-1.5">
        <h1 className="relative w-fit max-w-full pb-2 text-2xl">
          {children}
          <Scribble />
        </h1>
        {subtitle && <p className="text-muted">{subtitle}</p>}
      </div>
      {actions && <div className="flex flex-wrap items-center gap-2">{actions}</div>}
    </div>
  )
}
