import { CRAYON, type Crayon } from '@/domain/crayon'
import type { Labels, Rect } from '@/domain/mask-raster'
import type { Region } from '@/domain/region-map'

/** How far color reaches under the line around it, so that no white seam shows. Pixels of the labels. */
export const REACH = 2

/** "#rrggbb" → the opaque pixel as a little-endian word, which is what every browser's machine uses. */
export function wordOf(hex: string): number {
  const rgb = Number.parseInt(hex.slice(1), 16)
  const swapped = ((rgb & 0xff) << 16) | (rgb & 0xff00) | (rgb >>> 16)
  return (0xff000000 | swapped) >>> 0
}

export const CRAYON_WORD = Object.fromEntries(
  Object.entries(CRAYON).map(([crayon, { hex }]) => [crayon, wordOf(hex)]),
) as Record<Crayon, number>

/** The pixels of the labels a region can touch, with room for its reach. `scale`: page pixels per label. */
export function rectOf({ box: [x, y, width, height] }: Region, scale: number, labels: Labels): Rect {
  const left = Math.max(0, Math.floor(x / scale) - REACH)
  const top = Math.max(0, Math.floor(y / scale) - REACH)
  const right = Math.min(labels.width, Math.ceil((x + width) / scale) + REACH)
  const bottom = Math.min(labels.height, Math.ceil((y + height) / scale) + REACH)
  return { x: left, y: top, width: right - left, height: bottom - top }
}

/**
 * Pixels of a rectangle in the words of `wordFor`, 0 for what has no color. Ink next to a colored shape takes its color,
 * `REACH` pixels deep; the line is drawn over it. `wordFor[id]`, of which `wordFor[0]` is never read.
 */
export function paintShapes(labels: Labels, rect: Rect, wordFor: Uint32Array): Uint32Array<ArrayBuffer> {
  const { width, data } = labels
  const out = new Uint32Array(rect.width * rect.height)
  for (let row = 0; row < rect.height; row++) {
    const from = (rect.y + row) * width + rect.x
    const to = row * rect.width
    for (let i = 0; i < rect.width; i++) {
      const label = data[from + i]!
      if (label !== 0) out[to + i] = wordFor[label]!
    }
  }
  for (let step = 0; step < REACH; step++) reachUnderLines(labels, rect, out)
  return out
}

/** Pixels of a rectangle; what lies around it is looked at too, as its colors reach in under the lines. */
export function shapeWords(labels: Labels, wordFor: Uint32Array, rect: Rect): Uint32Array<ArrayBuffer> {
  const around = grown(rect, labels)
  const words = paintShapes(labels, around, wordFor)
  const inside = new Uint32Array(rect.width * rect.height)
  for (let row = 0; row < rect.height; row++) {
    const from = (rect.y - around.y + row) * around.width + rect.x - around.x
    inside.set(words.subarray(from, from + rect.width), row * rect.width)
  }
  return inside
}

function grown(rect: Rect, { width, height }: Labels): Rect {
  const x = Math.max(0, rect.x - REACH)
  const y = Math.max(0, rect.y - REACH)
  return {
    x,
    y,
    width: Math.min(width, rect.x + rect.width + REACH) - x,
    height: Math.min(height, rect.y + rect.height + REACH) - y,
  }
}

/** One pixel deeper under the lines. */
function reachUnderLines({ width, data }: Labels, rect: Rect, out: Uint32Array): void {
  const wide = rect.width
  const before = out.slice()
  for (let row = 0; row < rect.height; row++) {
    const from = (rect.y + row) * width + rect.x
    const to = row * wide
    for (let i = 0; i < wide; i++) {
      if (before[to + i] !== 0 || data[from + i] !== 0) continue
      const near =
        (i > 0 && before[to + i - 1]) ||
        (i < wide - 1 && before[to + i + 1]) ||
        (row > 0 && before[to + i - wide]) ||
        (row < rect.height - 1 && before[to + i + wide])
      if (near) out[to + i] = near
    }
  }
}
