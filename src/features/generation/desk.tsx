'use client'
import { RotateCcw } from 'lucide-react'
import dynamic from 'next/dynamic'
import { parseAsStringLiteral, useQueryState } from 'nuqs'
import { useCallback, useMemo, useState } from 'react'
import { useWallet } from '@/client/use-wallet'
import { Button } from '@/components/ui/button'
import { EmptyState } from '@/components/ui/empty-state'
import { Skeleton } from '@/components/ui/skeleton'
import { PAGES } from '@/domain/limits'
import type { ProjectView } from '@/domain/project'
import { BulkBar } from './bulk-bar'
import { DeskToolbar } from './desk-toolbar'
import { retryInWords } from './job-words'
import { type OpenDialog, PageDialog } from './page-dialog'
import { filterCounts, PAGE_FILTERS, passesFilter } from './page-filters'
import { PageGrid } from './page-grid'
import { TileMenu, useTileMenu } from './tile-menu'
import type { PageActions } from './use-page-actions'
import { useSelection } from './use-selection'

const ReorderGrid = dynamic(() => import('./reorder-grid'), {
  ssr: false,
  loading: () => <Skeleton className="h-96 w-full rounded-lg" />,
})

/** Every page of the book: filtered, selected, put in order, and acted on one by one or together. */
export function Desk({ book, actions }: { book: ProjectView; actions: PageActions }) {
  const wallet = useWallet()
  const [filter, setFilter] = useQueryState('show', parseAsStringLiteral(PAGE_FILTERS).withDefault('all'))
  const [reordering, setReordering] = useState(false)
  const [dialog, setDialog] = useState<OpenDialog | null>(null)
  const menu = useTileMenu()
  const { pageList } = book
  const visible = useMemo(() => pageList.filter((page) => passesFilter(page, filter)), [pageList, filter])
  const { selected, toggle, clear } = useSelection(pageList, visible, !reordering)
  const counts = useMemo(() => filterCounts(pageList), [pageList])
  const retry = useCallback((id: string) => actions.draw([id]), [actions])
  const failed = pageList.filter((page) => page.state === 'failed').map((page) => page.id)
  const toggleReordering = () => {
    clear()
    setReordering(!reordering)
  }

  return (
    <section aria-label="All pages of the book" className="grid grid-cols-1 gap-4">
      <DeskToolbar
        counts={counts}
        filter={filter}
        reordering={reordering}
        onFilter={(next) => void setFilter(next)}
        onReorder={pageList.length > 1 ? toggleReordering : null}
        onAdd={pageList.length < PAGES.max ? () => setDialog({ kind: 'add' }) : null}
      />
      {filter === 'failed' && failed.length > 1 && !reordering && (
        <Button className="w-fit" onClick={() => actions.draw(failed)}>
          <RotateCcw aria-hidden="true" />
          {retryInWords(failed.length, wallet)}
        </Button>
      )}
      {reordering ? (
        <ReorderGrid pages={pageList} trim={book.dna.trim} onReorder={actions.reorder} />
      ) : visible.length > 0 ? (
        <PageGrid
          pages={visible}
          trim={book.dna.trim}
          selected={selected}
          menu={menu}
          onToggle={toggle}
          onRetry={retry}
        />
      ) : (
        <NoMatch onShowAll={() => void setFilter('all')} />
      )}
      {selected.size > 0 && (
        <BulkBar
          selected={pageList.filter((page) => selected.has(page.id))}
          onRedraw={(ids) => setDialog({ kind: 'redraw', ids })}
          onApprove={(ids) => void actions.approve(ids)}
          onMoveTo={(ids) => setDialog({ kind: 'move', ids })}
          onRemove={(ids) => {
            clear()
            void actions.remove(ids)
          }}
          onClear={clear}
        />
      )}
      <TileMenu
        handle={menu}
        pages={pageList}
        actions={actions}
        onEditIdea={(id) => setDialog({ kind: 'idea', id })}
        onRedraw={(ids) => setDialog({ kind: 'redraw', ids })}
        onMoveTo={(ids) => setDialog({ kind: 'move', ids })}
      />
      <PageDialog
        open={dialog}
        book={book}
        actions={actions}
        onOpen={setDialog}
        onClose={() => setDialog(null)}
      />
    </section>
  )
}

function NoMatch({ onShowAll }: { onShowAll: () => void }) {
  return (
    <EmptyState
      title="Nothing here. Good sign."
      actions={<Button onClick={onShowAll}>Show all pages</Button>}
    >
      No page matches this filter.
    </EmptyState>
  )
}
