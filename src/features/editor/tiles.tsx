'use client'
import { useEffect, useRef } from 'react'
import { cn } from '@/components/ui/cn'
import { MASK_SCALE } from '@/domain/mask'
import type { Labels, Rect } from '@/domain/mask-raster'
import type { Size } from '@/domain/trim'
import { type TileCanvas, tileCanvas } from './tile-canvas'

/**
 * Edge of a tile in mask pixels. Every canvas that is shown costs something with every frame, and the more the larger
 * it is, so only the pieces of the page that have paint on them are.
 */
const TILE = 384
/** Tiles reach under their neighbors, so that no seam shows at any zoom. */
const LAP = 1

type Tile = Rect & { readonly key: string }

/** How a page of this size is cut. */
export function tilesOf(page: Size): readonly Tile[] {
  const width = Math.ceil(page.width / MASK_SCALE)
  const height = Math.ceil(page.height / MASK_SCALE)
  const tiles: Tile[] = []
  for (let y = 0; y < height; y += TILE) {
    for (let x = 0; x < width; x += TILE) {
      const tile = { x, y, width: Math.min(TILE + LAP, width - x), height: Math.min(TILE + LAP, height - y) }
      tiles.push({ key: `${x}-${y}-${tile.width}-${tile.height}`, ...tile })
    }
  }
  return tiles
}

/** What of a rectangle lies on a tile; null when nothing does. */
export function onTile(rect: Rect, tile: Rect): Rect | null {
  const x = Math.max(rect.x, tile.x)
  const y = Math.max(rect.y, tile.y)
  const width = Math.min(rect.x + rect.width, tile.x + tile.width) - x
  const height = Math.min(rect.y + rect.height, tile.y + tile.height) - y
  return width > 0 && height > 0 ? { x, y, width, height } : null
}

/** A clear sheet over the page, in pixels of a mask. */
export type Sheet = {
  /** Shows a rectangle anew. `words` gives the pixels of a part of it, 0 for what is clear. */
  pixels(rect: Rect, words: (part: Rect) => Uint32Array<ArrayBuffer>): void
  /** Shows the shapes in a rectangle anew, each in its word. `colored`: where there are any in color. */
  shapes(rect: Rect, labels: Labels, wordFor: Uint32Array<ArrayBuffer>, colored: readonly Rect[]): void
  /** A line over what is there: x, y and width of its points. */
  line(points: Float32Array<ArrayBuffer>, color: string): void
  clear(): void
}

/** A sheet that lies on the page. `draw` is given it and answers how to stop. */
export function Tiles({
  page,
  draw,
  className,
  testId,
}: {
  page: Size
  draw: (sheet: Sheet) => () => void
  className?: string | undefined
  testId?: string
}) {
  const layer = useRef<HTMLDivElement>(null)
  const { width, height } = page
  const tiles = tilesOf({ width, height })
  useEffect(() => {
    const canvases = [...(layer.current?.querySelectorAll('canvas') ?? [])]
    return draw(sheetOf(tilesOf({ width, height }), canvases))
  }, [draw, width, height])
  const percent = (part: number, whole: number) => `${((part * MASK_SCALE) / whole) * 100}%`
  return (
    <div
      ref={layer}
      data-testid={testId}
      className={cn('pointer-events-none absolute inset-0 overflow-hidden', className)}
    >
      {tiles.map((tile) => (
        <canvas
          key={tile.key}
          hidden
          width={tile.width}
          height={tile.height}
          style={{
            left: percent(tile.x, width),
            top: percent(tile.y, height),
            width: percent(tile.width, width),
            height: percent(tile.height, height),
          }}
          className="absolute"
        />
      ))}
    </div>
  )
}

/** A canvas that is not shown is clear. */
function sheetOf(tiles: readonly Tile[], canvases: readonly HTMLCanvasElement[]): Sheet {
  const show = (i: number, shown: boolean) => {
    if (canvases[i]!.hidden === shown) canvases[i]!.hidden = !shown
  }
  return {
    pixels: (rect, words) => {
      for (const [i, tile] of tiles.entries()) {
        const part = onTile(rect, tile)
        if (!part) continue
        const painted = words(part)
        if (painted.some((word) => word !== 0)) show(i, true)
        else if (canvases[i]!.hidden) continue
        else if (part.width === tile.width && part.height === tile.height) show(i, false)
        const [x, y] = [part.x - tile.x, part.y - tile.y]
        canvasOf(canvases[i]!).tell({ kind: 'pixels', x, y, width: part.width, words: painted })
      }
    },
    shapes: (rect, labels, wordFor, colored) => {
      for (const [i, tile] of tiles.entries()) {
        const part = onTile(rect, tile)
        if (!part) continue
        const shown = colored.some((each) => onTile(each, tile))
        if (!shown && canvases[i]!.hidden) continue
        show(i, shown)
        const [x, y] = [part.x - tile.x, part.y - tile.y]
        canvasOf(canvases[i]!).tell({ kind: 'shapes', x, y, part, labels, wordFor })
      }
    },
    line: (points, color) => {
      const rect = boxOf(points)
      for (const [i, tile] of tiles.entries()) {
        if (!onTile(rect, tile)) continue
        show(i, true)
        canvasOf(canvases[i]!).tell({ kind: 'line', x: tile.x, y: tile.y, color, points })
      }
    },
    clear: () => {
      for (const [i, canvas] of canvases.entries()) {
        if (canvas.hidden) continue
        show(i, false)
        canvasOf(canvas).tell({ kind: 'clear' })
      }
    },
  }
}

/** A canvas is taken over when something is first drawn on it, and only once, however often its sheet is made anew. */
const taken = new WeakMap<HTMLCanvasElement, TileCanvas>()

function canvasOf(canvas: HTMLCanvasElement): TileCanvas {
  const known = taken.get(canvas)
  if (known) return known
  const tile = tileCanvas(canvas)
  taken.set(canvas, tile)
  return tile
}

/** The pixels a line can touch. */
function boxOf(points: Float32Array): Rect {
  let [left, top, right, bottom] = [Infinity, Infinity, -Infinity, -Infinity]
  for (let i = 0; i < points.length; i += 3) {
    const reach = points[i + 2]! / 2 + 1
    left = Math.min(left, Math.floor(points[i]! - reach))
    top = Math.min(top, Math.floor(points[i + 1]! - reach))
    right = Math.max(right, Math.ceil(points[i]! + reach))
    bottom = Math.max(bottom, Math.ceil(points[i + 1]! + reach))
  }
  return { x: left, y: top, width: right - left, height: bottom - top }
}
