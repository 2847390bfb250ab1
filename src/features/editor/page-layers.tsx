'use client'
import { type ReactNode, useCallback, useState, useSyncExternalStore } from 'react'
import { Button } from '@/components/ui/button'
import { cn } from '@/components/ui/cn'
import { type Mark, PageMarks } from '@/components/ui/marked-page'
import { type Desk, useDesk } from './desk'
import { GapMarks } from './gap-marks'
import { followColors, followEdge, followMask } from './layer-painters'
import { ShapeHighlight } from './shape-highlight'
import { type Sheet, Tiles } from './tiles'
import type { OverlayRefs } from './use-overlay'

const LAYER = 'pointer-events-none absolute inset-0 size-full'

/**
 * The page, from below: colors, lines, ink that was drawn onto it, another version, the mask, and what tools show while
 * they work. The lines lie on white paper, also at night.
 */
export function PageLayers({
  refs,
  marks,
  pointed,
  working,
  peeking,
  children,
}: {
  refs: OverlayRefs
  marks: readonly Mark[]
  pointed: string | null
  /** An edit is being drawn. */
  working: boolean
  /** Everything but the page is out of sight. */
  peeking: boolean
  /** What lies on top of it all. */
  children?: ReactNode
}) {
  const desk = useDesk()
  const { page, board, colors, regions, tab, shown } = desk
  const { width, height } = page.version
  const drawMask = useCallback((sheet: Sheet) => followMask(board, sheet), [board])
  const drawEdge = useCallback((sheet: Sheet) => followEdge(board, sheet), [board])
  const drawColors = useCallback(
    (sheet: Sheet) => (regions ? followColors(colors, regions, sheet) : () => {}),
    [colors, regions],
  )
  const colored = useSyncExternalStore(colors.subscribe, colors.snapshot, colors.snapshot).fills.size > 0
  const boardEmpty = useSyncExternalStore(board.subscribe, board.snapshot, board.snapshot).empty
  const { touchUps, tools } = desk
  const inked = useSyncExternalStore(touchUps.subscribe, touchUps.snapshot, touchUps.snapshot).done.length > 0
  const inking = inked || tools.tool === 'pen' || tools.tool === 'rubber'
  const masking = tab !== 'color' && !shown && !peeking
  const coloring = tab === 'color' && !shown && !peeking

  return (
    <div
      style={{ aspectRatio: width / height, ['--ratio' as string]: String(width / height) }}
      className="relative w-[min(calc(100cqw-1.5rem),calc((100cqh-1.5rem)*var(--ratio)))] bg-white shadow-sheet forced-colors:outline"
    >
      <Divided share={desk.divide} hidden={!coloring}>
        <Tiles page={page.version} draw={drawColors} />
      </Divided>
      <LineArt over={coloring && colored} />
      <Tiles
        page={page.version}
        draw={refs.drawInk}
        className={shown || peeking || !inking ? 'hidden' : undefined}
      />
      {!peeking && <OtherVersion />}
      <div className={cn(LAYER, 'isolate', !masking && 'hidden')}>
        {desk.tools.edge && <Tiles page={page.version} draw={drawEdge} className="opacity-20" />}
        <Tiles
          page={page.version}
          draw={drawMask}
          testId="mask"
          className={cn('opacity-45', working && 'motion-safe:animate-pulse')}
        />
      </div>
      {working && boardEmpty && !peeking && (
        <span className={cn(LAYER, 'bg-mask/10 motion-safe:animate-pulse')} />
      )}
      {masking && <PageMarks marks={marks} width={width} height={height} highlighted={pointed} />}
      {!shown && !peeking && <ShapeHighlight />}
      {coloring && <GapMarks />}
      <Outline refs={refs} width={width} height={height} />
      {children}
    </div>
  )
}

/**
 * The drawing itself. The small picture, or the version before, shows until it is there. `over`: colors lie below it,
 * and its white lets them through; only then, as every frame of a blended page is put together anew.
 */
function LineArt({ over }: { over: boolean }) {
  const { page } = useDesk()
  const { version } = page
  const [there, setThere] = useState<{ id: string; src: string } | null>(null)
  const [failed, setFailed] = useState<string | null>(null)
  const [tries, setTries] = useState(0)
  const again = tries === 0 ? '' : `${version.imageUrl.includes('?') ? '&' : '?'}try=${tries}`
  const src = `${version.imageUrl}${again}`
  const loading = there?.id !== version.id
  const read = (image: HTMLImageElement) => {
    // A page of eight million pixels takes a moment to unpack after it has come.
    const done = () => setThere({ id: version.id, src })
    image.decode().then(done, done)
  }
  return (
    <>
      {loading && !there && <span className={cn(LAYER, 'shimmer')} />}
      {loading && (
        // biome-ignore lint/performance/noImgElement: a page is shown as it is
        <img
          key={there?.src ?? version.thumbUrl}
          onError={(event) => {
            event.currentTarget.hidden = true
          }}
          src={there?.src ?? version.thumbUrl}
          alt=""
          draggable={false}
          className={cn(LAYER, over && 'mix-blend-multiply')}
        />
      )}
      {failed === version.id ? (
        <div
          role="alert"
          className="absolute inset-0 grid place-content-center gap-3 bg-white/85 p-6 text-center text-black"
        >
          <p className="font-medium">The drawing did not load. It is safe in the studio.</p>
          <Button
            className="mx-auto"
            onClick={() => {
              setFailed(null)
              setTries(tries + 1)
            }}
          >
            Retry
          </Button>
        </div>
      ) : (
        // biome-ignore lint/performance/noImgElement: a 1-bit page must not be resampled on the way
        <img
          key={src}
          src={src}
          alt={`Page ${page.position}: ${page.brief}`}
          width={version.width}
          height={version.height}
          decoding="async"
          draggable={false}
          ref={(image) => {
            // It may have come or failed before anybody listened.
            if (!image?.complete || !loading) return
            if (image.naturalWidth > 0) read(image)
            else setFailed(version.id)
          }}
          onLoad={(event) => read(event.currentTarget)}
          onError={() => setFailed(version.id)}
          className={cn(LAYER, over && 'mix-blend-multiply', loading && 'opacity-0')}
        />
      )}
    </>
  )
}

/** What lies on the page only up to a share of it, from the left. */
function Divided({
  share,
  hidden,
  children,
}: {
  share: Desk['divide']
  hidden: boolean
  children: ReactNode
}) {
  const now = useSyncExternalStore(share.subscribe, share.get, share.get)
  return (
    <div
      style={{ clipPath: now < 1 ? `inset(0 ${(1 - now) * 100}% 0 0)` : undefined }}
      className={cn(LAYER, hidden && 'hidden')}
    >
      {children}
    </div>
  )
}

/** Another version on top of the page's: whole, or from the divider on. */
function OtherVersion() {
  const { shown, divide } = useDesk()
  const now = useSyncExternalStore(divide.subscribe, divide.get, divide.get)
  if (!shown || shown.how === 'side') return null
  const version = shown.how === 'tray' ? shown.variants[shown.at] : shown.version
  if (!version) return null
  const whole = shown.how === 'preview'
  return (
    // biome-ignore lint/performance/noImgElement: a 1-bit page must not be resampled on the way
    <img
      src={version.imageUrl}
      alt={whole ? `Version ${version.number}` : `Version ${version.number}, right of the divider`}
      width={version.width}
      height={version.height}
      draggable={false}
      style={{ clipPath: whole ? undefined : `inset(0 0 0 ${now * 100}%)` }}
      className={cn(LAYER, 'bg-white')}
    />
  )
}

/** The line of a lasso or polygon under way: black on white, so that it is seen on both. */
function Outline({ refs, width, height }: { refs: OverlayRefs; width: number; height: number }) {
  const line = { vectorEffect: 'non-scaling-stroke', strokeLinejoin: 'round' } as const
  return (
    <svg viewBox={`0 0 ${width} ${height}`} aria-hidden="true" className={cn(LAYER, 'overflow-visible')}>
      <g ref={refs.outline}>
        <path {...line} fill="#d6249f" fillOpacity="0.18" stroke="#fff" strokeWidth="4" />
        <path {...line} fill="none" stroke="#000" strokeWidth="2" strokeDasharray="6 4" />
      </g>
    </svg>
  )
}
