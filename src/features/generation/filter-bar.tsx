'use client'
import { cn } from '@/components/ui/cn'
import { formatNumber } from '@/domain/plural'
import { FILTER_LABEL, PAGE_FILTERS, type PageFilter } from './page-filters'

/** Which pages to show, each choice with its count; one that would show nothing is left out until it is chosen. */
export function FilterBar({
  counts,
  value,
  onChange,
}: {
  counts: Record<PageFilter, number>
  value: PageFilter
  onChange: (filter: PageFilter) => void
}) {
  const offered = PAGE_FILTERS.filter((filter) => filter === 'all' || filter === value || counts[filter] > 0)
  return (
    <ul aria-label="Show pages" className="-m-1 flex min-w-0 gap-2 overflow-x-auto p-1">
      {offered.map((filter) => (
        <li key={filter} className="shrink-0">
          <button
            type="button"
            aria-pressed={filter === value}
            onClick={() => onChange(filter)}
            className={cn(
              'inline-flex min-h-10 items-center gap-1.5 rounded-full border border-control bg-surface px-4 text-sm font-medium',
              'transition-colors hover:bg-sunken coarse:min-h-11',
              'aria-pressed:border-ink aria-pressed:bg-ink aria-pressed:text-paper',
              'forced-colors:aria-pressed:bg-[Highlight] forced-colors:aria-pressed:text-[HighlightText] forced-colors:aria-pressed:forced-color-adjust-none',
            )}
          >
            {FILTER_LABEL[filter]}
            <span className="tabular-nums opacity-80">{formatNumber(counts[filter])}</span>
          </button>
        </li>
      ))}
    </ul>
  )
}
