/** Draws the tiles of the page editor beside the screen, so that a hand is not held up by its own paint. */
import type { Labels } from '@/domain/mask-raster'
import { carryOut, type ShapesPart, type TileOrder, unpacked } from './tile-orders'

export type TileMessage =
  | { readonly id: number; readonly canvas: OffscreenCanvas }
  | { readonly id: number; readonly order: Exclude<TileOrder, { kind: 'shapes' }> }
  /** Labels are sent once and named from then on. */
  | { readonly id: number; readonly shapes: ShapesPart; readonly labels: number }
  | { readonly labels: number; readonly are: Labels | null }
  | { readonly id: number; readonly gone: true }
  /** Pixels, packed. */
  | Uint32Array<ArrayBuffer>

const contexts = new Map<number, OffscreenCanvasRenderingContext2D>()
const labels = new Map<number, Labels>()

addEventListener('message', ({ data }: MessageEvent<TileMessage>) => {
  if (data instanceof Uint32Array) {
    const { id, order } = unpacked(data)
    tell(id, order)
  } else if ('canvas' in data) {
    const context = data.canvas.getContext('2d')
    if (context) contexts.set(data.id, context)
  } else if ('gone' in data) contexts.delete(data.id)
  else if ('are' in data) {
    if (data.are) labels.set(data.labels, data.are)
    else labels.delete(data.labels)
  } else if ('shapes' in data)
    tell(data.id, { kind: 'shapes', labels: labels.get(data.labels)!, ...data.shapes })
  else tell(data.id, data.order)
})

function tell(id: number, order: TileOrder): void {
  const context = contexts.get(id)
  if (context) carryOut(context, order)
}
