'use client'
import { ArrowDownUp, Check, Plus } from 'lucide-react'
import { Button } from '@/components/ui/button'
import { cn } from '@/components/ui/cn'
import { FilterBar } from './filter-bar'
import type { PageFilter } from './page-filters'

/** Above the pages: which of them to show, their order, and one more. On phones the buttons show their icons. */
export function DeskToolbar({
  counts,
  filter,
  reordering,
  onFilter,
  onReorder,
  onAdd,
}: {
  counts: Record<PageFilter, number>
  filter: PageFilter
  reordering: boolean
  onFilter: (filter: PageFilter) => void
  /** Null while there is nothing to put in order. */
  onReorder: (() => void) | null
  /** Null when the book is full. */
  onAdd: (() => void) | null
}) {
  return (
    <div className="flex items-center justify-between gap-x-4 gap-y-3 max-sm:gap-x-2 sm:flex-wrap">
      {reordering ? (
        <p className="text-sm text-muted">
          Drag a page to its place, or press Space on it, move it with the arrows, and press Space again.
        </p>
      ) : (
        <FilterBar counts={counts} value={filter} onChange={onFilter} />
      )}
      <div className="flex shrink-0 gap-1 sm:flex-wrap sm:gap-2">
        {onReorder && (
          <Button
            variant={reordering ? 'primary' : 'ghost'}
            className={cn(!reordering && 'max-sm:min-w-11 max-sm:px-3')}
            onClick={onReorder}
          >
            {reordering ? <Check aria-hidden="true" /> : <ArrowDownUp aria-hidden="true" />}
            <span className={cn(!reordering && 'max-sm:sr-only')}>{reordering ? 'Done' : 'Reorder'}</span>
          </Button>
        )}
        {onAdd && !reordering && (
          <Button variant="ghost" className="max-sm:min-w-11 max-sm:px-3" onClick={onAdd}>
            <Plus aria-hidden="true" />
            <span className="max-sm:sr-only">Add page</span>
          </Button>
        )}
      </div>
    </div>
  )
}
