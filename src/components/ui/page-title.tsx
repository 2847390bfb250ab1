import type { ReactNode } from 'react'
import { cn } from './cn'

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

function Scribble() {
  return (
    <svg
      viewBox="0 0 200 12"
      preserveAspectRatio="none"
      fill="none"
      aria-hidden="true"
      className="pointer-events-none absolute inset-x-0 bottom-0 h-2.5 w-full rtl:-scale-x-100"
    >
      <path
        d="M2 8C40 2 60 11 100 6s60-3 98 2"
        className="stroke-scribble"
        strokeWidth="4"
        strokeLinecap="round"
        vectorEffect="non-scaling-stroke"
      />
    </svg>
  )
}
