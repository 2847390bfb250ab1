'use client'
import {
  type KeyboardEvent,
  type MouseEvent,
  memo,
  useEffect,
  useId,
  useRef,
  useState,
  useSyncExternalStore,
} from 'react'
import { cn } from '@/components/ui/cn'
import { Skeleton } from '@/components/ui/skeleton'
import type { Crayon } from '@/domain/crayon'
import type { Region, RegionMap } from '@/domain/region-map'
import { useDesk } from './desk'
import { rectOf } from './paint-shapes'
import { coloredInWords, pickedInWords, shapeInWords } from './shape-words'
import { isPicked } from './tool-gestures'

/** Keys that walk over the list, from where and how many there are. */
const STEP: Record<string, (at: number, last: number) => number> = {
  ArrowDown: (at) => at + 1,
  ArrowRight: (at) => at + 1,
  ArrowUp: (at) => at - 1,
  ArrowLeft: (at) => at - 1,
  PageDown: (at) => at + 10,
  PageUp: (at) => at - 10,
  Home: () => 1,
  End: (_, last) => last,
}

/**
 * Every shape of the page in reading order: the way to paint and color without a pointer. Arrows move over them and
 * show where they are, Space adds one to the mask, Enter colors one.
 */
export function ShapesSection() {
  const { regions, tab, tools, colors, board, pointAtShape, touched, carry, say } = useDesk()
  const id = useId()
  const list = useRef<HTMLDivElement>(null)
  const [at, setAt] = useState(1)
  const [said, setSaid] = useState('')
  const { fills } = useSyncExternalStore(colors.subscribe, colors.snapshot, colors.snapshot)
  const { operations } = useSyncExternalStore(board.subscribe, board.snapshot, board.snapshot)
  const count = regions?.map.regions.length ?? 0
  const last = useSyncExternalStore(touched.subscribe, touched.get, touched.get)
  const [known, setKnown] = useState(last)
  if (last !== known) {
    setKnown(last)
    if (last !== null) setAt(last)
  }
  useEffect(() => {
    // The color comes first: scrolling lays everything out.
    const frame = requestAnimationFrame(() => {
      if (list.current) scrollWithin(list.current, `[data-shape="${at}"]`)
    })
    return () => cancelAnimationFrame(frame)
  }, [at])

  const pick = (shapeId: number) => {
    if (!regions) return
    const region = regions.map.regions[shapeId - 1]!
    const away = isPicked(board, regions, shapeId)
    const picking = board.pick(away)
    picking.add(shapeId, rectOf(region, regions.map.scale, regions.labels))
    if (picking.end()) setSaid(pickedInWords(shapeId, away))
  }
  const color = (shapeId: number) => {
    colors.toggle(shapeId, tools.crayon)
    touched.set(shapeId)
    // Elsewhere the colors are out of sight.
    const now = coloredInWords(shapeId, colors.snapshot().fills.get(shapeId))
    if (tab === 'color') setSaid(now)
    else say(`${now} Colors are under Color-in.`)
  }
  const onPress = (event: MouseEvent) => {
    const pressed = (event.target as Element).closest<HTMLElement>('[data-shape]')?.dataset.shape
    if (!pressed) return
    setAt(Number(pressed))
    ;(tab === 'color' ? color : pick)(Number(pressed))
  }
  const onKeyDown = (event: KeyboardEvent) => {
    if (event.ctrlKey || event.metaKey || event.altKey) return
    const step = STEP[event.key]
    if (step) {
      const next = Math.min(count, Math.max(1, step(at, count)))
      setAt(next)
      pointAtShape(next)
    } else if (event.key === ' ') (tab === 'color' ? color : pick)(at)
    else if (event.key === 'Enter') color(at)
    else if (event.key.toLowerCase() === 'm' && tab === 'edit') carry({ id: at, by: [0, 0] })
    else return
    event.preventDefault()
    event.stopPropagation()
  }
  const picked = (shapeId: number) =>
    operations.length > 0 && regions !== null && isPicked(board, regions, shapeId)

  return (
    <section aria-labelledby={`${id}-title`} className="grid gap-2">
      <h2 id={`${id}-title`} className="text-base">
        Shapes
      </h2>
      <p id={`${id}-hint`} className="text-note text-muted">
        {tab === 'color'
          ? 'Arrows walk over the shapes, Enter colors one.'
          : 'Arrows walk over the shapes, Space paints one or takes it away, Enter colors it. M takes it up to be moved or flipped.'}
      </p>
      <p role="status" className="sr-only">
        {said}
      </p>
      {!regions ? (
        <Skeleton className="h-40" />
      ) : count === 0 ? (
        <p className="text-sm">No closed shape on this page.</p>
      ) : (
        <div
          ref={list}
          role="listbox"
          tabIndex={0}
          aria-multiselectable="true"
          aria-labelledby={`${id}-title`}
          aria-describedby={`${id}-hint`}
          aria-activedescendant={`${id}-${Math.min(at, count)}`}
          onKeyDown={onKeyDown}
          onClick={onPress}
          onFocus={() => pointAtShape(Math.min(at, count))}
          onBlur={() => pointAtShape(null)}
          className="max-h-56 overflow-y-auto rounded-md border border-control bg-surface py-1"
        >
          {inBatches(regions.map.regions).map((batch) => (
            <div
              key={batch[0]!.id}
              role="presentation"
              style={{ ['--rows' as string]: batch.length }}
              className="[contain-intrinsic-size:auto_calc(var(--rows)*2rem)] [content-visibility:auto]"
            >
              {batch.map((region) => (
                <ShapeOption
                  key={region.id}
                  id={`${id}-${region.id}`}
                  shape={region.id}
                  map={regions.map}
                  crayon={fills.get(region.id)}
                  picked={tab === 'edit' && picked(region.id)}
                  selected={tab === 'color' ? fills.has(region.id) : picked(region.id)}
                  active={region.id === at}
                />
              ))}
            </div>
          ))}
        </div>
      )}
    </section>
  )
}

/** Brings a row into view without moving what is around the list: the crayons above it stay where they are. */
function scrollWithin(list: HTMLElement, selector: string): void {
  const row = list.querySelector(selector)?.getBoundingClientRect()
  if (!row) return
  const { top, bottom } = list.getBoundingClientRect()
  if (row.top < top) list.scrollTop -= top - row.top
  else if (row.bottom > bottom) list.scrollTop += row.bottom - bottom
}

/** Rows that the browser leaves out together while they are out of sight: each such box is looked after every frame. */
const BATCH = 24

const inBatches = (regions: readonly Region[]): Region[][] =>
  Array.from({ length: Math.ceil(regions.length / BATCH) }, (_, i) =>
    regions.slice(i * BATCH, (i + 1) * BATCH),
  )

/** A page may have a thousand of them, and one changes at a time. */
const ShapeOption = memo(function ShapeOption({
  id,
  shape,
  map,
  crayon,
  picked,
  selected,
  active,
}: {
  id: string
  shape: number
  map: RegionMap
  crayon: Crayon | undefined
  picked: boolean
  selected: boolean
  active: boolean
}) {
  return (
    // biome-ignore lint/a11y/useFocusableInteractive: the list has the focus and names the active shape
    <div
      id={id}
      role="option"
      data-shape={shape}
      aria-selected={selected}
      className={cn(
        'flex min-h-8 cursor-pointer items-center px-3 text-sm coarse:min-h-11',
        selected && 'font-semibold',
        active && 'bg-sunken forced-colors:outline-2 forced-colors:-outline-offset-2',
      )}
    >
      {shapeInWords(map.regions[shape - 1]!, map, { crayon, picked })}
    </div>
  )
})
