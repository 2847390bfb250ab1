'use client'
import { useInfiniteQuery } from '@tanstack/react-query'
import { useCallback, useMemo, useState } from 'react'
import { sentenceOf } from '@/client/api-error'
import { libraryQuery } from '@/client/library-queries'
import { isWhole } from '@/client/library-view'
import { BlankPage } from '@/components/ui/blank-page'
import { Button } from '@/components/ui/button'
import { EmptyState } from '@/components/ui/empty-state'
import { LinkButton } from '@/components/ui/link-button'
import { RetryBanner } from '@/components/ui/retry-banner'
import { plural } from '@/domain/plural'
import { CollectDialog } from './collect-dialog'
import { CollectionBar } from './collection-bar'
import { LibraryBulkBar } from './library-bulk-bar'
import { LibraryControls } from './library-controls'
import { LibraryTile } from './library-tile'
import { LikeBanner } from './like-banner'
import { useChosen } from './use-chosen'
import { useLibraryActions } from './use-library-actions'
import { useLibraryView } from './use-library-view'

/** Drawn pages of every book: found by words, by looks, by book, state and collection. */
export function PagesTab() {
  const [view, change, reset] = useLibraryView()
  const { data, error, refetch, isFetching, hasNextPage, fetchNextPage, isFetchingNextPage } =
    useInfiniteQuery(libraryQuery(view))
  const pages = useMemo(() => data?.pages.flatMap((list) => list.pages) ?? [], [data])
  const ids = useMemo(() => pages.map(({ id }) => id), [pages])
  const { chosen, toggle, clear, all } = useChosen(ids)
  const [collecting, setCollecting] = useState<string[]>([])
  const { decide, collect } = useLibraryActions()
  const { mutate } = decide
  const remove = useCallback((pageIds: string[]) => mutate({ action: 'remove', pageIds }), [mutate])
  const whole = isWhole(view)
  return (
    <div className="grid grid-cols-1 gap-5">
      <LibraryControls view={view} onChange={change} />
      <CollectionBar current={view.collection} onOpen={(collection) => change({ collection })} />
      {view.like && <LikeBanner pageId={view.like} onEnd={() => change({ like: '' })} />}
      <p role="status" className="sr-only">
        {!whole && data && plural(pages.length, { one: '# page found', other: '# pages found' })}
      </p>
      {error && (
        <RetryBanner title="Your pages could not be fetched." pending={isFetching} onRetry={refetch}>
          {sentenceOf(error)}
        </RetryBanner>
      )}
      {data && pages.length === 0 && <NoPages whole={whole} onReset={reset} />}
      {pages.length > 0 && (
        <>
          <div className="flex justify-end">
            <Button size="sm" variant="ghost" onClick={chosen.size === ids.length ? clear : all}>
              {chosen.size === ids.length ? 'Select none' : 'Select all shown'}
            </Button>
          </div>
          <ul
            aria-label="Pages"
            className="grid grid-cols-2 gap-3 sm:grid-cols-3 sm:gap-4 md:grid-cols-4 xl:grid-cols-5"
          >
            {pages.map((page) => (
              <LibraryTile
                key={page.id}
                page={page}
                chosen={chosen.has(page.id)}
                choosing={chosen.size > 0}
                onToggle={toggle}
                onCollect={setCollecting}
                onRemove={remove}
              />
            ))}
          </ul>
        </>
      )}
      {hasNextPage && (
        <Button className="w-fit" pending={isFetchingNextPage} onClick={() => void fetchNextPage()}>
          Show older
        </Button>
      )}
      {chosen.size > 0 && (
        <LibraryBulkBar
          count={chosen.size}
          downloadHref={`/api/library/download?page=${[...chosen].join(',')}`}
          inCollection={view.collection !== ''}
          pending={decide.isPending}
          onCollect={() => setCollecting([...chosen])}
          onTakeOut={() => collect.mutate({ id: view.collection, action: 'take_out', pageIds: [...chosen] })}
          onApprove={() => decide.mutate({ action: 'approve', pageIds: [...chosen] })}
          onRemove={() => remove([...chosen])}
          onClear={clear}
        />
      )}
      {collecting.length > 0 && (
        <CollectDialog
          pages={collecting.length}
          onCollect={(id) => collect.mutate({ id, action: 'add', pageIds: collecting })}
          onClose={() => setCollecting([])}
        />
      )}
    </div>
  )
}

function NoPages({ whole, onReset }: { whole: boolean; onReset: () => void }) {
  if (!whole)
    return (
      <EmptyState title="No page fits." actions={<Button onClick={onReset}>Show all pages</Button>}>
        Try other words, or another filter.
      </EmptyState>
    )
  return (
    <EmptyState
      picture={<BlankPage />}
      title="No page is drawn yet."
      actions={
        <LinkButton href="/projects/new" variant="primary">
          New book
        </LinkButton>
      }
    >
      Pages of all your books come together here once they are inked.
    </EmptyState>
  )
}
