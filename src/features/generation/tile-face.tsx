'use client'
import { CircleAlert } from 'lucide-react'
import { useState } from 'react'
import { cn } from '@/components/ui/cn'
import { Spinner } from '@/components/ui/spinner'
import type { PageView } from '@/domain/page'
import { INK_RAN, whyInkRan } from '@/domain/page-words'
import { plural } from '@/domain/plural'
import type { Trim } from '@/domain/trim'
import { useNow } from './use-now'

export const PAPER_SHAPE: Record<Trim, string> = {
  '8.5x11': 'aspect-[85/110]',
  '8.5x8.5': 'aspect-square',
  '8x10': 'aspect-[8/10]',
  '8.25x8.25': 'aspect-square',
  '6x9': 'aspect-[6/9]',
  a4: 'aspect-[827/1169]',
}

/** Inking is said with its seconds once it takes longer than an author expects. */
const SLOW_SECONDS = 20

/** What lies on the paper: the drawing, or in its place what the page will show and how far it is. */
export function TileFace({ page, eager }: { page: PageView; eager: boolean }) {
  // A drawing that was there when the tile came up is just there; one that arrives is inked in.
  const [first] = useState(page.version?.id)
  if (page.version) {
    const arrived = page.version.id !== first
    return (
      <Drawing
        version={page.version}
        redrawing={page.state === 'redrawing'}
        eager={eager}
        arrived={arrived}
      />
    )
  }
  switch (page.state) {
    case 'inking':
      return (
        <span className="shimmer grid size-full content-end p-3">
          <Elapsed since={page.startedAt} />
        </span>
      )
    case 'failed': {
      const why = whyInkRan(page.reason)
      return (
        <span className="grid size-full content-start justify-items-center gap-1 bg-tomato-tint px-3 pt-3 text-center text-tomato sm:pt-5">
          <CircleAlert aria-hidden="true" className="size-5" />
          <span className="text-sm font-semibold">{INK_RAN}</span>
          {why && <span className="line-clamp-2 text-xs text-ink">{why}</span>}
        </span>
      )
    }
    default:
      return <Idea page={page} />
  }
}

function Drawing({
  version,
  redrawing,
  eager,
  arrived,
}: {
  version: NonNullable<PageView['version']>
  redrawing: boolean
  eager: boolean
  arrived: boolean
}) {
  return (
    <>
      {/* biome-ignore lint/performance/noImgElement: thumbnails are made at the size they are shown */}
      <img
        key={version.id}
        src={version.thumbUrl}
        alt=""
        width={version.width}
        height={version.height}
        loading={eager ? 'eager' : 'lazy'}
        decoding="async"
        draggable={false}
        className={cn('size-full object-contain', arrived && 'animate-ink-in')}
      />
      {redrawing && (
        <span className="absolute inset-e-2 bottom-2 grid size-8 place-items-center rounded-full bg-sky-tint text-sky">
          <Spinner />
        </span>
      )}
    </>
  )
}

/** A page before it is drawn shows its idea, as a note on the blank sheet. */
function Idea({ page }: { page: PageView }) {
  return (
    <span className="grid size-full content-center bg-white p-4 text-black">
      <span className="line-clamp-6 text-center text-sm text-balance text-black/75">{page.brief}</span>
    </span>
  )
}

function Elapsed({ since }: { since: string | null }) {
  const now = useNow()
  const seconds = since && now ? Math.floor((now - Date.parse(since)) / 1_000) : 0
  if (seconds < SLOW_SECONDS) return null
  return (
    <span className="w-fit rounded-full bg-surface px-2 py-0.5 text-xs font-medium tabular-nums text-muted">
      {plural(seconds, { one: '# second', other: '# seconds' })}
    </span>
  )
}
