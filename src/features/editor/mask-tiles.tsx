'use client'
import { useEffect, useRef } from 'react'
import { cn } from '@/components/ui/cn'
import { MASK_SCALE } from '@/domain/mask'
import type { MaskRaster, Rect } from '@/domain/mask-raster'
import type { Size } from '@/domain/trim'
import { wordOf } from './paint-shapes'

/** The magenta of masks; the layer shows it at 45 %. */
const MASK_WORD = wordOf('#D6249F')

/**
 * Edge of a tile in mask pixels. Browsers without a graphics card copy every canvas that is shown for every frame, so
 * only the pieces of a mask that have paint on them are.
 */
const TILE = 448
/** Tiles reach under their neighbors, so that no seam shows at any zoom. */
const LAP = 1

type Tile = Rect & { readonly key: string }

/** How a mask of a page of this size is cut. */
export function tilesOf(page: Size): readonly Tile[] {
  const width = Math.ceil(page.width / MASK_SCALE)
  const height = Math.ceil(page.height / MASK_SCALE)
  const tiles: Tile[] = []
  for (let y = 0; y < height; y += TILE) {
    for (let x = 0; x < width; x += TILE) {
      tiles.push({
        key: `${x}-${y}`,
        x,
        y,
        width: Math.min(TILE + LAP, width - x),
        height: Math.min(TILE + LAP, height - y),
      })
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

/** A mask raster on the page. `listen` is given the function that shows a rectangle of it, and answers how to stop. */
export function MaskTiles({
  page,
  listen,
  className,
  testId,
}: {
  page: Size
  listen: (show: (raster: MaskRaster, rect: Rect) => void) => () => void
  className?: string
  testId?: string
}) {
  const layer = useRef<HTMLDivElement>(null)
  const { width, height } = page
  const tiles = tilesOf({ width, height })
  useEffect(() => {
    const contexts = [...(layer.current?.children ?? [])].map((canvas) =>
      (canvas as HTMLCanvasElement).getContext('2d'),
    )
    const cut = tilesOf({ width, height })
    return listen((raster, rect) => {
      for (const [i, tile] of cut.entries()) {
        const part = onTile(rect, tile)
        const context = contexts[i]
        if (!part || !context) continue
        const anything = putRaster(context, raster, part, tile)
        // A tile without paint is out of the way: browsers copy every canvas that is shown.
        if (anything) context.canvas.hidden = false
        else if (part.width === tile.width && part.height === tile.height) context.canvas.hidden = true
      }
    })
  }, [listen, width, height])
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

/** Answers whether there is any paint in the rectangle. */
function putRaster(
  context: CanvasRenderingContext2D,
  { width, data }: MaskRaster,
  rect: Rect,
  tile: Rect,
): boolean {
  const image = context.createImageData(rect.width, rect.height)
  const words = new Uint32Array(image.data.buffer)
  let anything = false
  for (let row = 0; row < rect.height; row++) {
    const from = (rect.y + row) * width + rect.x
    const to = row * rect.width
    for (let i = 0; i < rect.width; i++) {
      if (data[from + i] !== 1) continue
      words[to + i] = MASK_WORD
      anything = true
    }
  }
  context.putImageData(image, rect.x - tile.x, rect.y - tile.y)
  return anything
}
