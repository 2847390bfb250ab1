'use client'
import type { CSSProperties } from 'react'
import { cn } from '@/components/ui/cn'
import { drawingBox, type InteriorPage, type Rect } from '@/domain/print'
import { placeIn, windowOf } from '@/domain/spreads'
import { Guides } from './guides'
import { pageInWords } from './page-words'
import type { Preview } from './use-preview'

export type PaperTint = 'white' | 'cream'
const TINT_COLOR: Record<PaperTint, string> = { white: '#ffffff', cream: '#f8efd9' }

const percent = (share: number) => `${share * 100}%`

function styleIn(window: Rect, box: Rect): CSSProperties {
  const { left, top, width, height } = placeIn(window, box)
  return { left: percent(left), top: percent(top), width: percent(width), height: percent(height) }
}

/** The part of the sheet that shows. Points. */
export function sheetWindow({ interior }: Preview, page: InteriorPage, guides: boolean, facing: boolean) {
  const { geometry, bound } = interior
  return windowOf(geometry[page.side], page, { untrimmed: guides, facing: facing && bound })
}

/**
 * One printed page: paper, drawing, type and guides, each in the box that the file has for it. `large` shows the
 * page's own picture, and its thumbnail until that is there; in small and while pages turn the thumbnail does.
 */
export function Sheet({
  preview,
  page,
  tint,
  guides = false,
  facing = false,
  large = false,
  hidden = false,
  className,
}: {
  preview: Preview
  page: InteriorPage
  tint: PaperTint
  guides?: boolean
  facing?: boolean
  large?: boolean
  /** Said elsewhere. */
  hidden?: boolean
  className?: string
}) {
  const { interior, settings, printed, inkOf } = preview
  const { geometry, bound } = interior
  const window = sheetWindow(preview, page, guides, facing)
  const drawing = page.drawing === null ? undefined : printed[page.drawing]
  const version = drawing?.version
  const ink = inkOf(page)
  const place = version && styleIn(window, drawingBox(geometry, page.number, version, settings))
  return (
    <div
      {...(hidden ? { 'aria-hidden': true } : { role: 'img', 'aria-label': pageInWords(page, drawing) })}
      data-page={page.number}
      className={cn('relative isolate overflow-hidden', className)}
      style={{ aspectRatio: `${window.width} / ${window.height}`, background: TINT_COLOR[tint] }}
    >
      {version && (
        <Picture
          src={large ? version.imageUrl : version.thumbUrl}
          style={{ ...place, background: large ? `url("${version.thumbUrl}") 0 0 / 100% 100%` : undefined }}
        />
      )}
      {ink && <Picture src={ink} style={styleIn(window, geometry[page.side].media)} />}
      {guides && <Guides geometry={geometry} page={page} bound={bound} window={window} />}
    </div>
  )
}

function Picture({ src, style }: { src: string; style: CSSProperties | undefined }) {
  return (
    // biome-ignore lint/performance/noImgElement: placed by the geometry of the page, at sizes known beforehand
    <img
      key={src}
      src={src}
      alt=""
      decoding="async"
      draggable={false}
      style={style}
      className="absolute max-w-none mix-blend-multiply"
    />
  )
}
