import 'server-only'
import { type Bitmap, copyBitmap } from './bitmap'

const [SIMPLE, FIRST, SECOND] = deletable()

/**
 * The skeleton: strokes reduced to a connected line one pixel wide, without changing how ink is
 * connected. The outermost row and column of pixels are cleared.
 * Zhang and Suen (1984), made safe for small blobs, visiting only pixels that can have changed.
 */
export function thin(bitmap: Bitmap): Bitmap {
  const skeleton = copyBitmap(bitmap)
  const { width, height, data } = skeleton
  clearFrame(data, width, height)
  const ring = ringOffsets(width)
  let current = borderPixels(data, width)
  const queued = new Uint8Array(data.length)
  while (current.length > 0) {
    for (const i of current) queued[i] = 1
    const removedFirst = peel(data, width, current, FIRST)
    wake(data, ring, removedFirst, queued, current)
    const removedSecond = peel(data, width, current, SECOND)
    for (const i of current) queued[i] = 0
    const next: number[] = []
    wake(data, ring, removedFirst, queued, next)
    wake(data, ring, removedSecond, queued, next)
    for (const i of next) queued[i] = 0
    current = next
  }
  return skeleton
}

/** Offsets of the eight neighbors, clockwise from north. */
export function ringOffsets(width: number): readonly number[] {
  return [-width, 1 - width, 1, 1 + width, width, width - 1, -1, -1 - width]
}

function clearFrame(data: Uint8Array, width: number, height: number): void {
  data.fill(0, 0, width)
  data.fill(0, (height - 1) * width)
  for (let i = 0; i < data.length; i += width) data[i] = data[i + width - 1] = 0
}

function borderPixels(data: Uint8Array, width: number): number[] {
  const border: number[] = []
  for (let i = width; i < data.length - width; i++) {
    if (data[i] && !(data[i - width] && data[i + width] && data[i - 1] && data[i + 1])) border.push(i)
  }
  return border
}

/**
 * Removes the listed pixels that this half step may remove. All are chosen before the first goes, so that
 * strokes shrink evenly; each is looked at again before it goes, so that nothing falls apart or vanishes.
 */
function peel(data: Uint8Array, width: number, list: readonly number[], may: Uint8Array): number[] {
  const chosen: number[] = []
  for (const i of list) if (data[i] && may[ringAt(data, width, i)]) chosen.push(i)
  let removed = 0
  for (const i of chosen) {
    if (!SIMPLE[ringAt(data, width, i)]) continue
    data[i] = 0
    chosen[removed++] = i
  }
  chosen.length = removed
  return chosen
}

/** The eight neighbors as bits, clockwise from north. */
function ringAt(data: Uint8Array, width: number, i: number): number {
  return (
    data[i - width]! |
    (data[i - width + 1]! << 1) |
    (data[i + 1]! << 2) |
    (data[i + width + 1]! << 3) |
    (data[i + width]! << 4) |
    (data[i + width - 1]! << 5) |
    (data[i - 1]! << 6) |
    (data[i - width - 1]! << 7)
  )
}

/** Appends the ink neighbors of removed pixels, once each. */
function wake(
  data: Uint8Array,
  ring: readonly number[],
  removed: readonly number[],
  queued: Uint8Array,
  list: number[],
): void {
  for (const i of removed) {
    for (const offset of ring) {
      const j = i + offset
      if (!data[j] || queued[j]) continue
      queued[j] = 1
      list.push(j)
    }
  }
}

/** For every ring of neighbors: may the middle go at all, in the first, in the second half step? */
function deletable(): [Uint8Array, Uint8Array, Uint8Array] {
  const simple = new Uint8Array(256)
  const first = new Uint8Array(256)
  const second = new Uint8Array(256)
  for (let ring = 0; ring < 256; ring++) {
    const at = (k: number) => (ring >> (k & 7)) & 1
    let ink = 0
    let rises = 0
    for (let k = 0; k < 8; k++) {
      ink += at(k)
      if (!at(k) && at(k + 1)) rises++
    }
    if (ink < 2 || ink > 6 || rises !== 1) continue
    simple[ring] = 1
    const [north, east, south, west] = [at(0), at(2), at(4), at(6)]
    if (!(north && east && south) && !(east && south && west)) first[ring] = 1
    if (!(north && east && west) && !(north && south && west)) second[ring] = 1
  }
  return [simple, first, second]
}
