import 'server-only'
import type { Grey } from './grey'

/**
 * Largest value within the square of side 2 × `radius` + 1 around every pixel, cut at the borders
 * (grey dilation). Spans of 2, 4, 8 … pixels are built from halves, then two spans cover the square.
 */
export function runningMax({ width, height, data }: Grey, radius: number): Grey {
  const out = new Uint8Array(data.length)
  slide(out, data, width, height, radius)
  const line = new Uint8Array(width)
  for (let row = 0; row < out.length; row += width) slideLine(out.subarray(row, row + width), line, radius)
  return { width, height, data: out }
}

/** Smallest value within the same square (grey erosion). */
export function runningMin(grey: Grey, radius: number): Grey {
  const max = runningMax(inverted(grey), radius)
  return inverted(max)
}

/** Fills whatever is darker than its surroundings and narrower than the square (grey closing). */
export function closing(grey: Grey, radius: number): Grey {
  return runningMin(runningMax(grey, radius), radius)
}

function inverted({ width, height, data }: Grey): Grey {
  const out = new Uint8Array(data.length)
  for (let i = 0; i < data.length; i++) out[i] = 255 - data[i]!
  return { width, height, data: out }
}

/** Running maximum down the columns, whole rows at a time. */
function slide(out: Uint8Array, data: Uint8Array, width: number, height: number, radius: number): void {
  const span = data.slice()
  let length = 1
  for (; length * 2 <= 2 * radius + 1; length *= 2) {
    const shift = length * width
    for (let i = 0, end = span.length - shift; i < end; i++) span[i] = larger(span[i]!, span[i + shift]!)
  }
  for (let y = 0; y < height; y++) {
    const to = y * width
    if (y < radius) {
      const end = Math.min(height - 1, y + radius) * width
      for (let other = 0; other <= end; other += width) raise(out, to, data, other, width)
    } else {
      raise(out, to, span, (y - radius) * width, width)
      raise(out, to, span, Math.min(height - 1, y + radius + 1 - length) * width, width)
    }
  }
}

function raise(out: Uint8Array, to: number, data: Uint8Array, from: number, length: number): void {
  for (let i = 0; i < length; i++) out[to + i] = larger(out[to + i]!, data[from + i]!)
}

/** Running maximum of one row, in place; `span` is scratch of the same length. */
function slideLine(row: Uint8Array, span: Uint8Array, radius: number): void {
  const count = row.length
  span.set(row)
  let length = 1
  for (; length * 2 <= 2 * radius + 1; length *= 2) {
    for (let i = 0; i < count - length; i++) span[i] = larger(span[i]!, span[i + length]!)
  }
  const edge = Math.min(radius, count)
  const start = new Uint8Array(edge)
  for (let x = 0; x < edge; x++) {
    for (let i = Math.min(count - 1, x + radius); i >= 0; i--) if (row[i]! > start[x]!) start[x] = row[i]!
  }
  for (let x = radius; x < count; x++)
    row[x] = larger(span[x - radius]!, span[Math.min(count - 1, x + radius + 1 - length)]!)
  row.set(start)
}

/** The larger of two bytes, without a branch: noise would make it a guess. */
function larger(a: number, b: number): number {
  const d = a - b
  return a - (d & (d >> 31))
}
