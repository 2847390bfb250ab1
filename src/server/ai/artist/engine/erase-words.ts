import 'server-only'
import type { Bitmap } from '@/server/lineart/bitmap'
import { type Components, connectedComponents } from '@/server/lineart/connected-components'
import { findLetters } from '@/server/lineart/find-letters'
import { giveBack, takeBytes } from '@/server/lineart/memory'
import { toPath } from './smooth-path'
import { traceMask } from './trace-loops'

const ROUNDS = 8
/** How much sooner than the gate this takes something for a word: cleaning moves edges a little. */
const WARY = 1.15
/** Ink is darker than this: cleaning may part what a grey bridge holds together. */
const SHADES = [128, 90]
/** Pixels around a piece that its anti-aliased edge reaches. */
const FRINGE = 2

/**
 * Takes away what would be read as a word where nobody wrote one: three loose pieces of ink in a line, like the panels
 * of a drum, lose their smallest, with what is in it. Changes `grey`; the answer is what was whitened, as a path scaled by `scale`.
 */
export function eraseWords(
  grey: Uint8Array,
  width: number,
  height: number,
  dpi: number,
  scale: number,
): string {
  let d = ''
  for (const shade of SHADES) d += eraseAt(shade, grey, width, height, dpi, scale)
  return d
}

/** The same, ink being what is darker than `shade`. */
function eraseAt(
  shade: number,
  grey: Uint8Array,
  width: number,
  height: number,
  dpi: number,
  scale: number,
): string {
  let d = ''
  for (let round = 0; round < ROUNDS; round++) {
    const data = takeBytes(grey.length)
    for (let i = 0; i < grey.length; i++) data[i] = grey[i]! < shade ? 1 : 0
    const bitmap: Bitmap = { width, height, data }
    const ink = connectedComponents(bitmap, 1, 8)
    const words = findLetters(ink, dpi, WARY)
    for (const { labels } of words) {
      const smallest = labels.reduce((one, other) => (ink.area[other]! < ink.area[one]! ? other : one))
      for (const piece of within(ink, smallest)) d += whiten(grey, bitmap, ink, piece, scale)
    }
    giveBack(data)
    if (words.length === 0) break
  }
  return d
}

/** A piece and what is inside of it. */
function within({ count, left, top, right, bottom }: Components, piece: number): number[] {
  const all = Array.from({ length: count }, (_, i) => i + 1)
  return all.filter(
    (one) =>
      left[one]! >= left[piece]! &&
      right[one]! <= right[piece]! &&
      top[one]! >= top[piece]! &&
      bottom[one]! <= bottom[piece]!,
  )
}

/** Paints a piece and its soft edge white. */
function whiten(
  grey: Uint8Array,
  { data, width, height }: Bitmap,
  ink: Components,
  label: number,
  scale: number,
): string {
  const left = Math.max(0, ink.left[label]! - FRINGE)
  const top = Math.max(0, ink.top[label]! - FRINGE)
  const right = Math.min(width, ink.right[label]! + 1 + FRINGE)
  const bottom = Math.min(height, ink.bottom[label]! + 1 + FRINGE)
  const w = right - left
  const marked = new Uint8Array(w * (bottom - top))
  for (let y = ink.top[label]!; y <= ink.bottom[label]!; y++)
    for (let run = ink.rowStart[y]!; run < ink.rowStart[y + 1]!; run++) {
      if (ink.label[run] !== label) continue
      for (let x = ink.start[run]!; x < ink.end[run]!; x++) {
        data[y * width + x] = 0
        for (let v = Math.max(top, y - FRINGE); v < Math.min(bottom, y + FRINGE + 1); v++) {
          const row = (v - top) * w - left
          marked.fill(1, row + Math.max(left, x - FRINGE), row + Math.min(right, x + FRINGE + 1))
        }
      }
    }
  for (let y = top; y < bottom; y++)
    for (let x = left; x < right; x++) {
      const at = (y - top) * w + x - left
      // Another piece nearby stays whole.
      if (data[y * width + x]) marked[at] = 0
      else if (marked[at]) grey[y * width + x] = 255
    }
  let d = ''
  for (const loop of traceMask({ data: marked, width: w, height: bottom - top, left, top }))
    d += toPath(loop, { tolerance: 0.3, straight: true, scale })
  return d
}
