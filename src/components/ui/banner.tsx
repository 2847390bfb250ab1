import type { ReactNode } from 'react'
import { TINT, type Tone } from './badge'
import { cn } from './cn'

/** A message that stays as long as it is true, at the top of what it is about. */
export function Banner({
  tone = 'sky',
  icon,
  title,
  actions,
  role,
  className,
  children,
}: {
  tone?: Tone
  icon?: ReactNode
  title?: ReactNode
  actions?: ReactNode
  /** `alert` when it appears because something went wrong, `status` when it appears by itself. */
  role?: 'alert' | 'status'
  className?: string
  children?: ReactNode
}) {
  return (
    <div
      role={role}
      className={cn(
        'flex flex-wrap items-center gap-x-3 gap-y-2 rounded-md border border-transparent px-4 py-3 text-sm',
        TINT[tone],
        className,
      )}
    >
      {icon && <span className="shrink-0 [&_svg]:size-5">{icon}</span>}
      <div className="min-w-0 flex-1 basis-52">
        {title && <p className="font-semibold">{title}</p>}
        {children && <div className="text-ink">{children}</div>}
      </div>
      {actions && <div className="flex flex-wrap gap-2">{actions}</div>}
    </div>
  )
}
