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
  let next = new Pixels(current.length)
  const first = new Pixels(current.length)
  const second = new Pixels(current.length)
  const queued = new Uint8Array(data.length)
  while (current.length > 0) {
    current.mark(queued, 1)
    peel(data, width, current, FIRST, first)
    wake(data, ring, first, queued, current)
    peel(data, width, current, SECOND, second)
    current.mark(queued, 0)
    next.length = 0
    wake(data, ring, first, queued, next)
    wake(data, ring, second, queued, next)
    next.mark(queued, 0)
    ;[current, next] = [next, current]
  }
  return skeleton
}

/** A list of pixels that is filled again and again without making garbage. */
class Pixels {
  length = 0
  at: Int32Array

  constructor(room: number) {
    this.at = new Int32Array(Math.max(64, room))
  }

  add(i: number): void {
    if (this.length === this.at.length) {
      const larger = new Int32Array(this.length * 2)
      larger.set(this.at)
      this.at = larger
    }
    this.at[this.length++] = i
  }

  mark(marks: Uint8Array, value: 0 | 1): void {
    const { at, length } = this
    for (let k = 0; k < length; k++) marks[at[k]!] = value
  }
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

function borderPixels(data: Uint8Array, width: number): Pixels {
  const border = new Pixels(1 << 16)
  const last = data.length - width
  for (let i = data.indexOf(1, width); i >= 0 && i < last; i++) {
    if (!data[i]) {
      i = data.indexOf(1, i)
      if (i < 0 || i >= last) break
    }
    if (!(data[i - width] && data[i + width] && data[i - 1] && data[i + 1])) border.add(i)
  }
  return border
}

/**
 * Removes the listed pixels that this half step may remove, and lists those in `removed`. All are chosen before the
 * first goes, so that strokes shrink evenly; each is looked at again before it goes, so that nothing falls apart or
 * vanishes.
 */
function peel(data: Uint8Array, width: number, list: Pixels, may: Uint8Array, removed: Pixels): void {
  removed.length = 0
  for (let k = 0; k < list.length; k++) {
    const i = list.at[k]!
    if (data[i] && may[ringAt(data, width, i)]) removed.add(i)
  }
  const { at, length } = removed
  let count = 0
  for (let k = 0; k < length; k++) {
    const i = at[k]!
    if (!SIMPLE[ringAt(data, width, i)]) continue
    data[i] = 0
    at[count++] = i
  }
  removed.length = count
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
  removed: Pixels,
  queued: Uint8Array,
  list: Pixels,
): void {
  for (let k = 0; k < removed.length; k++) {
    const i = removed.at[k]!
    for (let n = 0; n < 8; n++) {
      const j = i + ring[n]!
      if (!data[j] || queued[j]) continue
      queued[j] = 1
      list.add(j)
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
