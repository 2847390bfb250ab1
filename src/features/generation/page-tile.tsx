'use client'
import { Ellipsis } from 'lucide-react'
import Link from 'next/link'
import { type ChangeEvent, memo } from 'react'
import { useWallet } from '@/client/use-wallet'
import { Button } from '@/components/ui/button'
import { Checkbox } from '@/components/ui/checkbox'
import { cn } from '@/components/ui/cn'
import { IconButton } from '@/components/ui/icon-button'
import type { PageView } from '@/domain/page'
import { COMPOSITION_LABEL, PAGE_STATE_WORDS } from '@/domain/page-words'
import { blotsInWords } from '@/domain/plural'
import type { Trim } from '@/domain/trim'
import { PageBadge } from './page-badge'
import { PAPER_SHAPE, TileFace } from './tile-face'
import { type TileMenuHandle, TileMenuTrigger } from './tile-menu'
import { useLongPress } from './use-long-press'

export type PageTileProps = {
  page: PageView
  trim: Trim
  selected: boolean
  /** The one tile the Tab key stops at; arrows lead to the others. */
  tabbable: boolean
  /** Above the fold: its picture is wanted at once. */
  eager: boolean
  menu: TileMenuHandle
  onToggle: (id: string, range: boolean) => void
  onRetry: (id: string) => void
}

/** A page on the desk: its drawing or how far it is, its number and state, and what can be done with it. */
export const PageTile = memo(function PageTile(props: PageTileProps) {
  const { page, trim, selected, tabbable, eager, menu, onToggle, onRetry } = props
  const tabIndex = tabbable ? 0 : -1
  const longPress = useLongPress(() => onToggle(page.id, false))
  return (
    <li
      data-page-id={page.id}
      className={cn(
        'sheet group/tile relative flex flex-col p-2 select-none [content-visibility:auto] [contain-intrinsic-size:auto_20rem]',
        selected && 'outline-2 -outline-offset-1 outline-primary',
      )}
      {...longPress}
    >
      <div className={cn('relative overflow-hidden rounded-sm border border-line', PAPER_SHAPE[trim])}>
        <Link
          href={`/projects/${page.projectId}/pages/${page.id}`}
          prefetch={false}
          tabIndex={tabIndex}
          aria-label={tileName(page)}
          draggable={false}
          className="absolute inset-0 block bg-white -outline-offset-3 [-webkit-touch-callout:none]"
        >
          <TileFace page={page} eager={eager} />
        </Link>
        {page.state === 'failed' && <Retry page={page} tabIndex={tabIndex} onRetry={onRetry} />}
        <Checkbox
          hideLabel
          label={`Select page ${page.position}`}
          checked={selected}
          tabIndex={tabIndex}
          onChange={(event: ChangeEvent<HTMLInputElement>) => {
            const native = event.nativeEvent
            onToggle(page.id, native instanceof MouseEvent && native.shiftKey)
          }}
          className={cn(
            // On paper, which stays white by night.
            '[&_input:not(:checked)]:bg-white absolute top-0 inset-s-0 p-2.5 opacity-0 transition-opacity coarse:p-3 coarse:opacity-100',
            'group-hover/tile:opacity-100 has-checked:opacity-100 has-focus-visible:opacity-100 group-data-selecting/grid:opacity-100',
          )}
        />
      </div>
      <div className="mt-1.5 flex items-center gap-1.5 ps-1">
        <span className="text-sm font-semibold tabular-nums">{page.position}</span>
        <PageBadge state={page.state} />
        <TileMenuTrigger
          handle={menu}
          payload={page.id}
          render={
            <IconButton
              label={`Actions for page ${page.position}`}
              tabIndex={tabIndex}
              className="ms-auto -me-1 -mb-1 text-muted"
            >
              <Ellipsis aria-hidden="true" />
            </IconButton>
          }
        />
      </div>
      <p
        className={cn(
          'line-clamp-1 px-1 pb-0.5 text-note',
          page.state === 'needs_review' ? 'font-medium text-marigold' : 'text-muted',
        )}
      >
        {footnote(page)}
      </p>
    </li>
  )
})

/** The ink ran and nothing was charged: the same page again, for its price if it passes. */
function Retry({
  page,
  tabIndex,
  onRetry,
}: {
  page: PageView
  tabIndex: number
  onRetry: (id: string) => void
}) {
  const { billing, pagePrice, priced } = useWallet()
  return (
    <div className="absolute inset-x-2 bottom-2 grid gap-1 text-center">
      <Button
        tabIndex={tabIndex}
        aria-label={
          billing
            ? `${priced(`Retry page ${page.position}`, pagePrice)} if it passes`
            : `Retry page ${page.position}`
        }
        onClick={() => onRetry(page.id)}
      >
        Retry
      </Button>
      {billing && (
        <span aria-hidden="true" className="text-xs text-muted">
          {blotsInWords(pagePrice)} if it passes
        </span>
      )}
    </div>
  )
}

/** Under the tile: why the author should look, or the idea; its framing where the idea is on the sheet. */
function footnote({ state, reason, version, composition, brief }: PageView): string | null {
  if (state === 'needs_review') return reason
  const ideaOnSheet = version === null && state !== 'inking' && state !== 'failed'
  return ideaOnSheet ? COMPOSITION_LABEL[composition] : brief
}

function tileName({ position, state, reason, brief }: PageView): string {
  const { label } = PAGE_STATE_WORDS[state]
  const said = state === 'needs_review' && reason ? `${label}: ${reason}` : label
  return `Page ${position}. ${said}. ${brief}`
}
