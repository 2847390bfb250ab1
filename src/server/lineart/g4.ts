import 'server-only'
import { BLACK_MAKEUP, BLACK_RUN, WHITE_MAKEUP, WHITE_RUN } from './g4-codes'

/** A picture of one bit a pixel. `rows` are packed, top to bottom, ⌈width / 8⌉ bytes each, leftmost pixel in
 *  the highest bit, 1 = black; padding bits are ignored. */
export type BilevelImage = { readonly width: number; readonly height: number; readonly rows: Uint8Array }

/** The same as CCITT Group 4. */
export type G4Image = { readonly width: number; readonly height: number; readonly g4: Uint8Array }

const LONGEST_MAKEUP = 2560
const PASS = { bits: 0b0001, length: 4 }
const HORIZONTAL = { bits: 0b001, length: 3 }
const END_OF_LINE = { bits: 0b000000000001, length: 12 }
/** Code words for a1 − b1 = −3 … 3. */
const VERTICAL_BITS = [0b0000010, 0b000010, 0b010, 0b1, 0b011, 0b000011, 0b0000011]
const VERTICAL_LENGTH = [7, 6, 3, 1, 3, 6, 7]

/** Bits into bytes, most significant first. `reserve` makes room, `put` doesn't check. */
class BitSink {
  private bytes: Uint8Array
  private used = 0
  private pending = 0
  private pendingBits = 0

  constructor(capacity: number) {
    this.bytes = new Uint8Array(capacity)
  }

  reserve(bytes: number) {
    if (this.used + bytes <= this.bytes.length) return
    const larger = new Uint8Array(Math.max(this.used + bytes, this.bytes.length * 2))
    larger.set(this.bytes.subarray(0, this.used))
    this.bytes = larger
  }

  /** At most 24 bits. */
  put(bits: number, length: number) {
    let pending = (this.pending << length) | bits
    let waiting = this.pendingBits + length
    while (waiting >= 8) {
      waiting -= 8
      this.bytes[this.used++] = pending >>> waiting
      pending &= (1 << waiting) - 1
    }
    this.pending = pending
    this.pendingBits = waiting
  }

  ones(count: number) {
    let left = count
    for (; left >= 16; left -= 16) this.put(0xffff, 16)
    this.put((1 << left) - 1, left)
  }

  finish(): Uint8Array {
    if (this.pendingBits > 0) this.put(0, 8 - this.pendingBits)
    return this.bytes.subarray(0, this.used)
  }
}

/**
 * Encodes a picture as CCITT Group 4 (ITU-T T.6) with the end-of-block code: what PDF calls CCITTFaxDecode
 * with /K -1, and TIFF compression 4. Lossless. RangeError when the rows don't hold the picture.
 */
export function encodeG4({ width, height, rows }: BilevelImage): Uint8Array {
  const stride = (width + 7) >> 3
  if (width < 1 || height < 1 || rows.length < stride * height)
    throw new RangeError(`${rows.length} bytes don't hold a picture of ${width} × ${height} pixels.`)

  const sink = new BitSink(Math.max(1024, rows.length >> 4))
  const view = new DataView(rows.buffer, rows.byteOffset, rows.byteLength)
  // Changing elements of the coded line and of the line above, each followed by sentinels at `width`.
  let line = new Int32Array(stride * 8 + 4)
  let above = new Int32Array(stride * 8 + 4).fill(width)
  let changes = 0
  for (let y = 0; y < height; y++) {
    // The costliest line is seven bits a pixel (vertical modes only).
    sink.reserve(width + 32)
    const start = y * stride
    if (y > 0 && sameBytes(view, start - stride, start, stride)) {
      // Every changing element stands exactly below its model, and so does the end of the line.
      sink.ones(changes + 1)
      continue
    }
    changes = findChanges(view, start, width, line)
    encodeLine(sink, line, above, width)
    const swap = above
    above = line
    line = swap
  }
  sink.reserve(8)
  sink.put(END_OF_LINE.bits, END_OF_LINE.length)
  sink.put(END_OF_LINE.bits, END_OF_LINE.length)
  return sink.finish()
}

export const toG4 = (image: BilevelImage): G4Image => ({
  width: image.width,
  height: image.height,
  g4: encodeG4(image),
})

/** Four bytes at a time, as everything here that looks at every byte. */
function sameBytes(view: DataView, a: number, b: number, length: number): boolean {
  let i = 0
  for (; i + 4 <= length; i += 4) if (view.getInt32(a + i) !== view.getInt32(b + i)) return false
  for (; i < length; i++) if (view.getUint8(a + i) !== view.getUint8(b + i)) return false
  return true
}

/** Writes the x of every pixel that differs from its left neighbor (white before the first). Returns how many. */
function findChanges(view: DataView, start: number, width: number, into: Int32Array): number {
  const end = start + ((width + 7) >> 3)
  let count = 0
  // What a byte without any change looks like here, and four of them.
  let plain = 0
  let plainWord = 0
  for (let i = start; ; i++) {
    while (i + 4 <= end && view.getInt32(i) === plainWord) i += 4
    while (i < end && view.getUint8(i) === plain) i++
    if (i === end) break
    const byte = view.getUint8(i)
    const x = (i - start) << 3
    let flips = byte ^ ((plain << 7) & 0x80) ^ (byte >> 1)
    while (flips) {
      const bit = Math.clz32(flips) - 24
      into[count++] = x + bit
      flips ^= 0x80 >> bit
    }
    plainWord = -(byte & 1)
    plain = plainWord & 0xff
  }
  while (count > 0 && into[count - 1]! >= width) count--
  for (let i = 0; i < 4; i++) into[count + i] = width
  return count
}

/** One line in the terms of T.6: a0 is the start, a1, a2 the next changes of this line, b1, b2 those above. */
function encodeLine(sink: BitSink, line: Int32Array, above: Int32Array, width: number) {
  let a0 = -1
  let black = 0
  // Indices of a1 and b1. A change at an even index begins black, so both keep the parity of `black`.
  let a = 0
  let b = 0
  while (a0 < width) {
    while (above[b]! <= a0 && above[b]! < width) b += 2
    const a1 = line[a]!
    const b1 = above[b]!
    const b2 = above[b + 1]!
    if (b2 < a1) {
      sink.put(PASS.bits, PASS.length)
      a0 = b2
    } else if (a1 - b1 >= -3 && a1 - b1 <= 3) {
      sink.put(VERTICAL_BITS[a1 - b1 + 3]!, VERTICAL_LENGTH[a1 - b1 + 3]!)
      a0 = a1
      a++
      b += b > 0 ? -1 : 1
      black ^= 1
    } else {
      const a2 = line[a + 1]!
      sink.put(HORIZONTAL.bits, HORIZONTAL.length)
      putRun(sink, black, a1 - Math.max(a0, 0))
      putRun(sink, black ^ 1, a2 - a1)
      a0 = a2
      a += 2
    }
  }
}

function putRun(sink: BitSink, black: number, length: number) {
  const makeup = black ? BLACK_MAKEUP : WHITE_MAKEUP
  const run = black ? BLACK_RUN : WHITE_RUN
  let left = length
  while (left >= 64) {
    const part = Math.min(left, LONGEST_MAKEUP) >> 6
    sink.put(makeup.bits[part - 1]!, makeup.length[part - 1]!)
    left -= part << 6
  }
  sink.put(run.bits[left]!, run.length[left]!)
}
