import { featherMask } from '@/domain/mask-grow'
import { type MaskRaster, type Rect, wholeOf } from '@/domain/mask-raster'
import type { ColorBook } from './color-book'
import type { MaskBoard } from './mask-board'
import { CRAYON_WORD, rectOf, wordOf } from './paint-shapes'
import type { Sheet } from './tiles'
import type { Regions } from './tool-gestures'

/** The magenta of masks; the layer shows it at 45 %. */
const MASK_WORD = wordOf('#D6249F')

/** A pause after which the edge is drawn: it is not needed while the hand moves. Milliseconds. */
const EDGE_AFTER_MS = 80

/** Shows the mask as it is painted, and only where it changed. */
export function followMask(board: MaskBoard, sheet: Sheet): () => void {
  board.onDirty = (rect) => sheet.pixels(rect, (part) => maskWords(board.live, part))
  if (board.snapshot().empty) sheet.clear()
  else board.onDirty(wholeOf(board.live))
  return () => {
    board.onDirty = () => {}
  }
}

/** Shows how far the new drawing may reach beyond the mask. */
export function followEdge(board: MaskBoard, sheet: Sheet): () => void {
  const paint = () => {
    if (board.snapshot().empty) return sheet.clear()
    const edge = featherMask(board.live)
    sheet.pixels(wholeOf(edge), (part) => maskWords(edge, part))
  }
  let timer = setTimeout(paint, 0)
  const stop = board.subscribe(() => {
    clearTimeout(timer)
    timer = setTimeout(paint, EDGE_AFTER_MS)
  })
  return () => {
    clearTimeout(timer)
    stop()
  }
}

function maskWords({ width, data }: MaskRaster, rect: Rect): Uint32Array<ArrayBuffer> {
  const words = new Uint32Array(rect.width * rect.height)
  for (let row = 0; row < rect.height; row++) {
    const from = (rect.y + row) * width + rect.x
    const to = row * rect.width
    for (let i = 0; i < rect.width; i++) if (data[from + i] === 1) words[to + i] = MASK_WORD
  }
  return words
}

/** Shows the colors of the shapes, and only where they changed. */
export function followColors(colors: ColorBook, { map, labels }: Regions, sheet: Sheet): () => void {
  const paint = (ids: readonly number[] | null) => {
    if (ids === null && colors.snapshot().fills.size === 0) return sheet.clear()
    const rectOfShape = (id: number) => rectOf(map.regions[id - 1]!, map.scale, labels)
    const wordFor = new Uint32Array(map.regions.length + 1)
    for (const [id, crayon] of colors.snapshot().fills) wordFor[id] = CRAYON_WORD[crayon]
    const colored = [...colors.snapshot().fills.keys()].map(rectOfShape)
    for (const rect of ids?.map(rectOfShape) ?? [wholeOf(labels)])
      sheet.shapes(rect, labels, wordFor, colored)
  }
  paint(null)
  colors.onChanged = paint
  return () => {
    colors.onChanged = () => {}
  }
}
