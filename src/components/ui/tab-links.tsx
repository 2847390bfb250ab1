import Link from 'next/link'
import type { ReactNode } from 'react'
import { cn } from './cn'

export type TabLink = { href: string; label: ReactNode; count?: number }

/** Tabs that are places: each has its own address, so Back, new windows and bookmarks work. */
export function TabLinks({
  label,
  tabs,
  current,
  className,
}: {
  /** What the tabs divide, for screen readers. */
  label: string
  tabs: readonly TabLink[]
  /** The `href` of the tab that is open. */
  current: string
  className?: string
}) {
  return (
    <nav aria-label={label} className={cn('min-w-0 border-b border-line', className)}>
      <ul className="-mb-px flex gap-1 overflow-x-auto">
        {tabs.map((tab) => (
          <li key={tab.href} className="shrink-0">
            <Link
              href={tab.href}
              aria-current={tab.href === current ? 'page' : undefined}
              className={cn(
                'flex min-h-10 items-center gap-1.5 border-b-2 border-transparent px-3 text-sm font-medium text-muted',
                'whitespace-nowrap no-underline -outline-offset-2 hover:text-ink coarse:min-h-11',
                'forced-colors:border-[Canvas] aria-[current=page]:border-primary aria-[current=page]:font-semibold aria-[current=page]:text-ink forced-colors:aria-[current=page]:border-[Highlight]',
              )}
            >
              {tab.label}
              {tab.count !== undefined && (
                <span className="text-note tabular-nums text-faint">{tab.count}</span>
              )}
            </Link>
          </li>
        ))}
      </ul>
    </nav>
  )
}
