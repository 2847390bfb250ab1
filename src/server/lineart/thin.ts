import 'server-only'
import { type Bitmap, copyBitmap, eightsOf } from './bitmap'
import { eachRow } from './each-row'
import { giveBack, takeBlank, takeBytes } from './memory'
import { firstOf, INK_AROUND, PIECES_AROUND, ringAt, ringOffsets } from './ring'

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
  let current = borderPixels(data, width, height)
  let next = new Pixels(current.length)
  const first = new Pixels(current.length)
  const second = new Pixels(current.length)
  const queued = takeBlank(data.length)
  while (current.length > 0) {
    current.mark(queued, 1)
    peel(data, width, current, FIRST, first)
    wake(data, width, first, queued, current)
    peel(data, width, current, SECOND, second)
    current.mark(queued, 0)
    next.length = 0
    wake(data, width, first, queued, next)
    wake(data, width, second, queued, next)
    next.mark(queued, 0)
    ;[current, next] = [next, current]
  }
  giveBack(queued, current.at, next.at, first.at, second.at)
  return skeleton
}

/** A list of pixels that is filled again and again without making garbage. */
class Pixels {
  length = 0
  at: Int32Array

  constructor(room: number) {
    this.at = listOf(room)
  }

  add(i: number): void {
    if (this.length === this.at.length) {
      const larger = listOf(this.length * 2)
      larger.set(this.at)
      giveBack(this.at)
      this.at = larger
    }
    this.at[this.length++] = i
  }

  mark(marks: Uint8Array, value: 0 | 1): void {
    const { at, length } = this
    for (let k = 0; k < length; k++) marks[at[k]!] = value
  }
}

/** Room for so many, rounded up: lists of the same length are used again. */
function listOf(room: number): Int32Array {
  return new Int32Array(takeBytes(4 << Math.ceil(Math.log2(Math.max(64, room)))).buffer)
}

function clearFrame(data: Uint8Array, width: number, height: number): void {
  data.fill(0, 0, width)
  data.fill(0, (height - 1) * width)
  for (let i = 0; i < data.length; i += width) data[i] = data[i + width - 1] = 0
}

function borderPixels(data: Uint8Array, width: number, height: number): Pixels {
  const border = new Pixels(1 << 16)
  const eights = eightsOf(data)
  eachRow(height, (y) => {
    for (let i = y * width, stop = i + width; i < stop; i++) {
      // Most of a page is blank.
      while ((i & 7) === 0 && i < stop && eights[i >> 3] === 0) i += 8
      if (i < stop && data[i] && !(data[i - width] && data[i + width] && data[i - 1] && data[i + 1]))
        border.add(i)
    }
  })
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

/** Appends the ink neighbors of removed pixels, once each. */
function wake(data: Uint8Array, width: number, removed: Pixels, queued: Uint8Array, list: Pixels): void {
  const offsets = Int32Array.from(ringOffsets(width))
  const { at, length } = removed
  for (let k = 0; k < length; k++) {
    const i = at[k]!
    // Hardly any of the eight are left.
    for (let ring = ringAt(data, width, i); ring !== 0; ring &= ring - 1) {
      const j = i + offsets[firstOf(ring)]!
      if (queued[j]) continue
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
    const at = (k: number) => (ring >> k) & 1
    if (INK_AROUND[ring]! < 2 || INK_AROUND[ring]! > 6 || PIECES_AROUND[ring] !== 1) continue
    simple[ring] = 1
    const [north, east, south, west] = [at(0), at(2), at(4), at(6)]
    if (!(north && east && south) && !(east && south && west)) first[ring] = 1
    if (!(north && east && west) && !(north && south && west)) second[ring] = 1
  }
  return [simple, first, second]
}
