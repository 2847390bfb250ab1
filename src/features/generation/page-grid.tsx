'use client'
import { type KeyboardEvent, useRef, useState } from 'react'
import type { PageView } from '@/domain/page'
import type { Trim } from '@/domain/trim'
import { PageTile } from './page-tile'
import type { TileMenuHandle } from './tile-menu'

/** Tiles whose picture is wanted at once: two rows of the widest grid. */
const EAGER = 12

export type PageGridProps = {
  pages: readonly PageView[]
  trim: Trim
  selected: ReadonlySet<string>
  menu: TileMenuHandle
  onToggle: (id: string, range: boolean) => void
  onRetry: (id: string) => void
}

/** The book spread out. Tab enters at one page, arrows, Home and End go from page to page, Space selects. */
export function PageGrid({ pages, trim, selected, menu, onToggle, onRetry }: PageGridProps) {
  const [current, setCurrent] = useState<string | null>(null)
  const list = useRef<HTMLOListElement>(null)
  const tabStop = pages.some((page) => page.id === current) ? current : pages[0]?.id

  const onKeyDown = (event: KeyboardEvent<HTMLOListElement>) => {
    if (event.defaultPrevented || event.ctrlKey || event.metaKey || event.altKey) return
    const tile = (event.target as Element).closest<HTMLElement>('[data-page-id]')
    if (!tile || !list.current) return
    if (event.key === ' ' && event.target instanceof HTMLAnchorElement) {
      event.preventDefault()
      onToggle(tile.dataset.pageId!, event.shiftKey)
      return
    }
    const next = neighbor(list.current, tile, event.key)
    if (!next) return
    event.preventDefault()
    next.querySelector<HTMLElement>('a')?.focus()
  }

  return (
    <ol
      ref={list}
      aria-label="Pages"
      data-selecting={selected.size > 0 || undefined}
      onKeyDown={onKeyDown}
      onFocus={(event) => {
        const tile = event.target.closest<HTMLElement>('[data-page-id]')
        if (tile?.dataset.pageId) setCurrent(tile.dataset.pageId)
      }}
      className="group/grid grid grid-cols-2 gap-3 sm:grid-cols-3 sm:gap-4 md:grid-cols-4 xl:grid-cols-5 2xl:grid-cols-6"
    >
      {pages.map((page, i) => (
        <PageTile
          key={page.id}
          page={page}
          trim={trim}
          selected={selected.has(page.id)}
          tabbable={page.id === tabStop}
          eager={i < EAGER}
          menu={menu}
          onToggle={onToggle}
          onRetry={onRetry}
        />
      ))}
    </ol>
  )
}

/** The tile a key leads to, as the tiles lie on the screen; null for keys that lead nowhere. */
function neighbor(list: HTMLElement, tile: HTMLElement, key: string): HTMLElement | null {
  const tiles = [...list.children] as HTMLElement[]
  const at = tiles.indexOf(tile)
  const columns = tiles.findIndex((other) => other.offsetTop > tiles[0]!.offsetTop)
  const row = columns === -1 ? tiles.length : columns
  const ahead = getComputedStyle(list).direction === 'rtl' ? -1 : 1
  const target: Record<string, number> = {
    ArrowRight: at + ahead,
    ArrowLeft: at - ahead,
    ArrowDown: at + row,
    ArrowUp: at - row,
    Home: 0,
    End: tiles.length - 1,
  }
  return tiles[target[key] ?? -1] ?? null
}
