import 'server-only'
import { promisify } from 'node:util'
import { inflate } from 'node:zlib'
import { type BilevelImage, type G4Image, toG4 } from '@/server/lineart/g4'
import { release } from '@/server/lineart/memory'
import { printFormOf } from '@/server/lineart/print-form'

/** Pages being read while the one before them is written: enough to keep both busy, flat in memory. */
const AHEAD = 2
/** Larger than any page at 300 DPI with bleed; stops archives that unfold without end. */
const MOST_PIXELS = 40_000_000
const inflated = promisify<Uint8Array, { maxOutputLength: number; chunkSize: number }, Buffer>(inflate)

/**
 * Drawings from PNG files as they stand in an interior, in order, read a little ahead of the one who takes them.
 * The bytes of each file are used up: nobody else may hold them. Throws what a source throws, and
 * `UnreadablePicture` for a file that is no picture.
 */
export async function* readDrawings(sources: Iterable<() => Promise<Uint8Array>>): AsyncGenerator<G4Image> {
  const coming: Promise<G4Image>[] = []
  const waiting = sources[Symbol.iterator]()
  const fill = () => {
    while (coming.length <= AHEAD) {
      const source = waiting.next()
      if (source.done) return
      const drawing = source.value().then(printForm)
      // Whoever takes this page gets its error; nobody may take it when an earlier one fails.
      drawing.catch(() => {})
      coming.push(drawing)
    }
  }
  for (fill(); coming.length > 0; fill()) yield await coming.shift()!
}

/** What the studio stores carries it; any other picture is read and encoded. */
async function printForm(png: Uint8Array): Promise<G4Image> {
  const known = printFormOf(png)
  if (known) {
    const own = { ...known, g4: Uint8Array.from(known.g4) }
    free(png)
    return own
  }
  const drawing = await readDrawing(png)
  free(png)
  const encoded = toG4(drawing)
  free(drawing.rows)
  return encoded
}

/**
 * Frees memory now: a hundred pages are read before a garbage collector notices, and a megabyte a page costs it more
 * time than the reading. Node cuts small buffers from shared ones, which are less than half of those.
 */
function free({ buffer, byteLength }: Uint8Array) {
  if (byteLength * 2 > buffer.byteLength) release(buffer)
}

/**
 * A PNG as packed bits, darker = ink. One-bit files, which is what the studio stores, are never unfolded to
 * bytes; any other picture is cut at half brightness.
 */
export async function readDrawing(png: Uint8Array): Promise<BilevelImage> {
  const file = bilevelLayout(png)
  if (file) {
    const { width, height, data, invert } = file
    const stride = (width + 7) >> 3
    const size = (stride + 1) * height
    // In one piece: by default zlib hands over 16 kB at a time. A full piece would make it ask for another.
    const lines = await inflated(data, { maxOutputLength: size, chunkSize: Math.max(size + 1, 64) }).catch(
      () => null,
    )
    const rows = lines && unfilter(lines, stride, height, invert)
    if (rows) return { width, height, rows }
  }
  // Seldom needed, and brings much with it.
  const [{ decodePng }, { packBits }] = await Promise.all([
    import('@/server/lineart/encode-png'),
    import('@/server/lineart/bitmap'),
  ])
  const bitmap = await decodePng(png)
  return { width: bitmap.width, height: bitmap.height, rows: packBits(bitmap) }
}

type Layout = { width: number; height: number; data: Uint8Array; invert: boolean }

/** Size, image data and polarity of a plain one-bit PNG; null for all others, transparent ones included. */
function bilevelLayout(png: Uint8Array): Layout | null {
  const view = Buffer.from(png.buffer, png.byteOffset, png.byteLength)
  if (view.length < 57 || view.toString('latin1', 0, 8) !== '\x89PNG\r\n\x1a\n') return null
  const [width, height] = [view.readUInt32BE(16), view.readUInt32BE(20)]
  const [depth, color, interlace] = [view[24], view[25], view[28]]
  if (depth !== 1 || interlace !== 0 || width * height > MOST_PIXELS) return null
  const data: Buffer[] = []
  // Grey 0 is black, so a set bit is paper; a palette says itself.
  let invert = color === 0
  for (let at = 33; at + 12 <= view.length; ) {
    const length = view.readUInt32BE(at)
    const type = view.toString('latin1', at + 4, at + 8)
    const content = view.subarray(at + 8, at + 8 + length)
    if (type === 'tRNS' || type === 'acTL') return null
    if (type === 'IDAT') data.push(content)
    if (type === 'PLTE') {
      if (content.length !== 6) return null
      const [dark, light] = [content.subarray(0, 3), content.subarray(3, 6)].map((entry) =>
        Math.max(...entry),
      )
      invert = dark! < light!
    }
    at += length + 12
  }
  return color === 0 || color === 3 ? { width, height, data: Buffer.concat(data), invert } : null
}

/**
 * Removes the filters of PNG 1.2, section 6, in place; one byte to the left is one to eight pixels. Each row
 * moves down by the filter bytes before it, so nothing is overwritten before it was read. Null if damaged.
 */
function unfilter(lines: Uint8Array, stride: number, height: number, invert: boolean): Uint8Array | null {
  if (lines.length < (stride + 1) * height) return null
  for (let y = 0; y < height; y++) {
    const from = y * (stride + 1) + 1
    const to = y * stride
    const filter = lines[from - 1]!
    if (filter > 4) return null
    if (filter === 0) {
      lines.copyWithin(to, from, from + stride)
      continue
    }
    for (let x = 0; x < stride; x++) {
      const left = x > 0 ? lines[to + x - 1]! : 0
      const up = y > 0 ? lines[to + x - stride]! : 0
      const upLeft = x > 0 && y > 0 ? lines[to + x - stride - 1]! : 0
      lines[to + x] = lines[from + x]! + predicted(filter, left, up, upLeft)
    }
  }
  const rows = lines.subarray(0, stride * height)
  if (invert) for (let i = 0; i < rows.length; i++) rows[i] = ~rows[i]!
  return rows
}

function predicted(filter: number, left: number, up: number, upLeft: number): number {
  if (filter === 1) return left
  if (filter === 2) return up
  if (filter === 3) return (left + up) >> 1
  const guess = left + up - upLeft
  const [a, b, c] = [Math.abs(guess - left), Math.abs(guess - up), Math.abs(guess - upLeft)]
  return a <= b && a <= c ? left : b <= c ? up : upLeft
}
