'use client'
import { Maximize, Minus, Plus } from 'lucide-react'
import { type KeyboardEvent, useState } from 'react'
import { useShortcut } from '@/client/use-shortcut'
import { cn } from '@/components/ui/cn'
import { IconButton } from '@/components/ui/icon-button'
import { MarkedPage } from '@/components/ui/marked-page'
import { Switch } from '@/components/ui/switch'
import type { NumberedFinding } from '@/domain/numbered-findings'
import type { PageView } from '@/domain/page'
import { isBusy } from '@/domain/page-words'
import type { Trim } from '@/domain/trim'
import { TRIM_SIZE } from '@/domain/trim'
import type { Stage } from './use-zoom'
import { MAX_SCALE } from './zoom'

const PERCENT = new Intl.NumberFormat('en-US', { style: 'percent', maximumFractionDigits: 0 })
/** How far an arrow key moves a page that is larger than its stage, pixels. */
const PAN = 80

/** The page on its stage: zoomed by buttons, keys, wheel and fingers, with the findings marked on it. */
export function PageViewStage({
  page,
  stage,
  findings,
  pointed,
  trim,
}: {
  page: PageView
  stage: Stage
  findings: readonly NumberedFinding[]
  pointed: string | null
  trim: Trim
}) {
  const [marked, setMarked] = useState(true)
  const { scale, zoomIn, zoomOut, showAll } = stage
  useShortcut({ keys: '+', label: 'Zoom in', group: 'Page', run: zoomIn })
  useShortcut({ keys: '=', label: 'Zoom in', group: 'Page', run: zoomIn })
  useShortcut({ keys: '-', label: 'Zoom out', group: 'Page', run: zoomOut })
  useShortcut({ keys: '0', label: 'Whole page', group: 'Page', run: showAll })
  const marks = findings.flatMap(({ key, number, tone, box }) => (box ? [{ key, number, tone, box }] : []))

  const onKeyDown = (event: KeyboardEvent) => {
    const by = PAN_KEYS[event.key]
    if (!by || scale === 1 || event.ctrlKey || event.metaKey || event.altKey) return
    event.preventDefault()
    stage.panBy(by[0] * PAN, by[1] * PAN)
  }
  return (
    <div className="grid content-start gap-2 lg:sticky lg:top-20 lg:self-start">
      <section
        ref={stage.stage}
        // biome-ignore lint/a11y/noNoninteractiveTabindex: what can be moved must be movable by keyboard
        tabIndex={0}
        aria-label="Page. Plus and minus zoom, 0 shows the whole page, arrows move it when it is enlarged."
        onKeyDown={onKeyDown}
        style={{ ['--ratio' as string]: String(shapeOf(page, trim)) }}
        className={cn(
          'relative h-[min(calc(100dvh-13rem),calc((100vw-3.5rem)/var(--ratio)+1.5rem))] min-h-80 overflow-hidden rounded-lg border border-line bg-sunken',
          'lg:h-[calc(100dvh-13.5rem)]',
          scale > 1 ? 'cursor-grab touch-none active:cursor-grabbing' : 'touch-pan-y',
        )}
      >
        <div
          ref={stage.layer}
          className="absolute inset-0 grid origin-top-left place-items-center [container-type:size]"
        >
          {page.version ? (
            <Drawing page={page} version={page.version} marks={marked ? marks : []} pointed={pointed} />
          ) : (
            <Undrawn page={page} trim={trim} />
          )}
        </div>
      </section>
      <div className="flex flex-wrap items-center gap-1">
        <IconButton label="Zoom out" onClick={zoomOut} disabled={scale <= 1}>
          <Minus aria-hidden="true" />
        </IconButton>
        <p className="min-w-14 text-center text-sm font-medium tabular-nums" role="status">
          {PERCENT.format(scale)}
        </p>
        <IconButton label="Zoom in" onClick={zoomIn} disabled={scale >= MAX_SCALE}>
          <Plus aria-hidden="true" />
        </IconButton>
        <IconButton label="Whole page" onClick={showAll} disabled={scale === 1}>
          <Maximize aria-hidden="true" />
        </IconButton>
        {marks.length > 0 && (
          <Switch label="Show marks" checked={marked} onCheckedChange={setMarked} className="ms-auto" />
        )}
      </div>
    </div>
  )
}

/** Width by height of the drawing, or of the sheet it will be on. */
export function shapeOf({ version }: PageView, trim: Trim): number {
  const { width, height } = version ?? TRIM_SIZE[trim]
  return width / height
}

const PAN_KEYS: Record<string, readonly [number, number]> = {
  ArrowLeft: [1, 0],
  ArrowRight: [-1, 0],
  ArrowUp: [0, 1],
  ArrowDown: [0, -1],
}

function Drawing({
  page,
  version,
  marks,
  pointed,
}: {
  page: PageView
  version: NonNullable<PageView['version']>
  marks: React.ComponentProps<typeof MarkedPage>['marks']
  pointed: string | null
}) {
  // A drawing that arrives while the author looks on is inked in; one that was there is just there.
  const [first] = useState(version.id)
  return (
    <MarkedPage
      key={version.id}
      imageUrl={version.imageUrl}
      thumbUrl={version.thumbUrl}
      width={version.width}
      height={version.height}
      alt={`Page ${page.position}: ${page.brief}`}
      marks={marks}
      highlighted={pointed}
      className={cn(
        'w-[min(calc(100cqw-1.5rem),calc((100cqh-1.5rem)*var(--ratio)))] shadow-sheet',
        version.id !== first && 'animate-ink-in',
      )}
    >
      {isBusy(page.state) && <span className="shimmer absolute inset-0 opacity-60" />}
    </MarkedPage>
  )
}

/** The blank sheet, with the idea on it like a note. */
function Undrawn({ page, trim }: { page: PageView; trim: Trim }) {
  const ratio = shapeOf(page, trim)
  return (
    <div
      style={{ aspectRatio: ratio, ['--ratio' as string]: String(ratio) }}
      className={cn(
        'grid w-[min(calc(100cqw-1.5rem),calc((100cqh-1.5rem)*var(--ratio)))] place-items-center p-8 text-center shadow-sheet',
        isBusy(page.state) ? 'shimmer' : 'bg-white text-black/75',
      )}
    >
      {!isBusy(page.state) && <p className="max-w-sm text-base text-balance">{page.brief}</p>}
    </div>
  )
}
