import type { Labels, Rect } from '@/domain/mask-raster'
import { shapeWords } from './paint-shapes'

/** What a tile can be told to show, and how it does. Runs beside the screen where a browser can, on it where it can't. */

/** Lengths and places in pixels of the whole raster; `x` and `y` of a line are the tile's own upper left corner. */
export type TileOrder =
  | {
      readonly kind: 'pixels'
      /** Upper left corner on the tile. */
      readonly x: number
      readonly y: number
      readonly width: number
      /** Row by row, in the words of `wordOf`. */
      readonly words: Uint32Array<ArrayBuffer>
    }
  | ({ readonly kind: 'shapes'; readonly labels: Labels } & ShapesPart)
  | {
      readonly kind: 'line'
      readonly x: number
      readonly y: number
      readonly color: string
      /** x, y and width of every point of it. */
      readonly points: Float32Array<ArrayBuffer>
    }
  | { readonly kind: 'clear' }

export type ShapesPart = {
  /** Upper left corner on the tile. */
  readonly x: number
  readonly y: number
  /** The rectangle of the labels that comes there. */
  readonly part: Rect
  /** The word of each shape, 0 for white. */
  readonly wordFor: Uint32Array<ArrayBuffer>
}

type Context2D = CanvasRenderingContext2D | OffscreenCanvasRenderingContext2D

type Pixels = Extract<TileOrder, { kind: 'pixels' }>

const HEAD = 4

/** Pixels for the tile `id` as one list of words: of all messages the one that costs the sender least. */
export function packed(id: number, { x, y, width, words }: Pixels): Uint32Array<ArrayBuffer> {
  const message = new Uint32Array(HEAD + words.length)
  message.set([id, x, y, width])
  message.set(words, HEAD)
  return message
}

export function unpacked(message: Uint32Array<ArrayBuffer>): { id: number; order: Pixels } {
  const [id, x, y, width] = message as unknown as [number, number, number, number]
  return { id, order: { kind: 'pixels', x, y, width, words: message.subarray(HEAD) } }
}

export function carryOut(context: Context2D, order: TileOrder): void {
  switch (order.kind) {
    case 'pixels':
      putWords(context, order)
      return
    case 'shapes': {
      const { x, y, part } = order
      const words = shapeWords(order.labels, order.wordFor, part)
      putWords(context, { x, y, width: part.width, words })
      return
    }
    case 'clear':
      context.clearRect(0, 0, context.canvas.width, context.canvas.height)
      return
    case 'line':
      drawLine(context, order)
  }
}

function putWords(context: Context2D, { x, y, width, words }: Omit<Pixels, 'kind'>): void {
  const pixels = new Uint8ClampedArray(words.buffer, words.byteOffset, words.byteLength)
  context.putImageData(new ImageData(pixels, width), x, y)
}

function drawLine(context: Context2D, { x, y, color, points }: Extract<TileOrder, { kind: 'line' }>): void {
  context.strokeStyle = color
  context.lineCap = 'round'
  context.lineJoin = 'round'
  for (let i = 0; i < points.length; i += 3) {
    const before = Math.max(0, i - 3)
    context.lineWidth = points[i + 2]!
    context.beginPath()
    context.moveTo(points[before]! - x, points[before + 1]! - y)
    context.lineTo(points[i]! - x, points[i + 1]! - y)
    context.stroke()
  }
}
