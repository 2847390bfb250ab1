'use client'
import { Paintbrush, RotateCcw, Undo2 } from 'lucide-react'
import { useRef, useState } from 'react'
import { Button } from '@/components/ui/button'
import { CrayonBox } from '@/components/ui/crayon-box'
import { CRAYON_BOX, type Crayon } from '@/domain/crayon'
import { colorTheRest } from './color-the-rest'
import { ColoringCanvas, type Fills, type LastTouch } from './coloring-canvas'
import { NO_SHAPE } from './label-shapes'
import { ShapeList } from './shape-list'
import { useLabeledPage } from './use-labeled-page'

export type ColoringPageProps = {
  /** Black lines on white. */
  src: string
  /** What is on the page, in words. */
  alt: string
  /** Pixels of the picture, so that its place is kept while it loads. */
  width: number
  height: number
  /** The first shape was colored. */
  onColored?: () => void
}

const NOTHING: Fills = new Map()

/** A page to color right here: tap a shape, or walk over the shapes with the keyboard. */
export function ColoringPage({ src, alt, width, height, onColored }: ColoringPageProps) {
  const image = useRef<HTMLImageElement>(null)
  const page = useLabeledPage(image)
  const [crayon, setCrayon] = useState<Crayon>('marigold')
  const [history, setHistory] = useState<readonly Fills[]>([NOTHING])
  const [last, setLast] = useState<LastTouch>(null)
  const fills = history.at(-1)!

  const show = (next: Fills, touch: LastTouch) => {
    if (fills.size === 0) onColored?.()
    setHistory([...history.slice(-50), next])
    setLast(touch)
  }
  const color = (shape: number, from: { x: number; y: number }) => {
    const next = new Map(fills)
    if (fills.get(shape) === crayon) next.delete(shape)
    else next.set(shape, crayon)
    show(next, { shape, ...from })
  }

  return (
    <div className="@container">
      <div className="grid gap-3 @xl:grid-cols-[minmax(0,1fr)_auto] @xl:gap-5">
        <div
          style={{ maxWidth: `calc((100dvh - var(--around, 11rem)) * ${width / height})` }}
          className="mx-auto w-full sheet relative overflow-hidden rounded-md bg-white! has-[[role=listbox]:focus-visible]:outline-2 has-[[role=listbox]:focus-visible]:outline-offset-2 has-[[role=listbox]:focus-visible]:outline-primary"
        >
          {page && (
            <ColoringCanvas
              page={page}
              fills={fills}
              last={last}
              onTouch={(x, y) => {
                const shape = page.owner[y * page.width + x] ?? NO_SHAPE
                if (shape !== NO_SHAPE) color(shape, { x, y })
              }}
            />
          )}
          {/* biome-ignore lint/performance/noImgElement: 1-bit line art must reach the canvas untouched */}
          <img
            ref={image}
            src={src}
            alt={alt}
            width={width}
            height={height}
            fetchPriority="high"
            className="pointer-events-none relative block h-auto w-full mix-blend-multiply select-none"
          />
          {page && (
            <ShapeList
              page={page}
              fills={fills}
              onColor={(shape) => color(shape, page.shapes[shape]!.center)}
            />
          )}
        </div>
        <div className="flex flex-wrap items-end justify-between gap-x-4 gap-y-2 @xl:flex-col @xl:items-start @xl:justify-start @xl:gap-6">
          <CrayonBox layout="beside" crayons={CRAYON_BOX} value={crayon} onChange={setCrayon} />
          <div className="flex flex-wrap gap-1 @xl:flex-col @xl:items-start">
            <Button
              size="sm"
              variant="ghost"
              disabled={history.length < 2}
              onClick={() => {
                setHistory(history.slice(0, -1))
                setLast(null)
              }}
            >
              <Undo2 aria-hidden="true" className="rtl:-scale-x-100" />
              Undo
            </Button>
            <Button size="sm" variant="ghost" disabled={fills.size === 0} onClick={() => show(NOTHING, null)}>
              <RotateCcw aria-hidden="true" />
              Start over
            </Button>
            <Button
              size="sm"
              variant="ghost"
              disabled={!page}
              onClick={() => page && show(colorTheRest(page, fills), null)}
            >
              <Paintbrush aria-hidden="true" />
              Color the rest
            </Button>
          </div>
        </div>
      </div>
      <p role="status" className="sr-only">
        {page && fills.size > 0 && `${fills.size} of ${page.shapes.length} shapes are colored.`}
      </p>
    </div>
  )
}
