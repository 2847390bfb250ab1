import 'server-only'
import { BLACK_MAKEUP, BLACK_RUN, WHITE_MAKEUP, WHITE_RUN } from '@/server/lineart/g4-codes'

export type CcittShape = {
  readonly width: number
  /** 0 when the picture ends where its data does. */
  readonly height: number
  /** As in PDF: below 0 Group 4, 0 Group 3 in one dimension, above 0 in two. */
  readonly k: number
  readonly byteAligned: boolean
}

const LONGEST_CODE = 13

/** By the next 13 bits: run length × 16 + length of its code word; 0 where none begins so. */
function tableOf(runs: typeof WHITE_RUN, makeups: typeof WHITE_MAKEUP): Uint16Array {
  const table = new Uint16Array(1 << LONGEST_CODE)
  const put = (bits: number, length: number, run: number) => {
    const from = bits << (LONGEST_CODE - length)
    table.fill((run << 4) | length, from, from + (1 << (LONGEST_CODE - length)))
  }
  for (const [run, bits] of runs.bits.entries()) put(bits, runs.length[run]!, run)
  for (const [i, bits] of makeups.bits.entries()) put(bits, makeups.length[i]!, (i + 1) << 6)
  return table
}
const WHITE = tableOf(WHITE_RUN, WHITE_MAKEUP)
const BLACK = tableOf(BLACK_RUN, BLACK_MAKEUP)

class Bits {
  private at = 0
  constructor(private readonly bytes: Uint8Array) {}

  /** The next `count` bits, at most 16, without taking them; zeros beyond the end. */
  peek(count: number): number {
    const { bytes } = this
    const i = this.at >> 3
    const three = ((bytes[i] ?? 0) << 16) | ((bytes[i + 1] ?? 0) << 8) | (bytes[i + 2] ?? 0)
    return (three >> (24 - (this.at & 7) - count)) & ((1 << count) - 1)
  }
  take(count: number): void {
    this.at += count
  }
  align(): void {
    this.at = (this.at + 7) & ~7
  }
  get over(): boolean {
    return this.at >= this.bytes.length * 8
  }
}

/**
 * Decodes CCITT Group 3 or 4 line by line (ITU-T T.4, T.6): each line is the x of its color changes, white first,
 * of which `count` are valid; the array is used again for the next line. Ends early where the data is damaged.
 */
export function* ccittLines(
  bytes: Uint8Array,
  { width, height, k, byteAligned }: CcittShape,
): Generator<{ changes: Int32Array; count: number }> {
  const bits = new Bits(bytes)
  let line = new Int32Array(width + 6)
  let above = new Int32Array(width + 6).fill(width)
  for (let y = 0; height === 0 || y < height; y++) {
    if (byteAligned) bits.align()
    let flat = k === 0
    if (k >= 0) {
      const ended = skipEndsOfLine(bits)
      if (ended > 1) return
      if (k > 0) {
        flat = bits.peek(1) === 1
        bits.take(1)
      }
    } else if (bits.peek(12) === 1) return
    if (bits.over) return
    const count = flat ? readFlat(bits, line, width) : readAgainst(bits, line, above, width)
    if (count < 0) return
    line.fill(width, count, count + 4)
    yield { changes: line, count }
    const swap = above
    above = line
    line = swap
  }
}

/** How many end-of-line codes were there; several in a row end the picture. */
function skipEndsOfLine(bits: Bits): number {
  let found = 0
  for (;;) {
    let fill = 0
    while (!bits.over && bits.peek(12) === 0 && fill++ < 64) bits.take(1)
    if (bits.peek(12) !== 1) return found
    bits.take(12)
    if (++found > 1) return found
    // Two-dimensional data has a tag bit after each: two ends in a row show behind it.
    if (bits.peek(13) === 0b1000000000001) return 2
  }
}

/** A run of one color; −1 where no code begins. */
function readRun(bits: Bits, table: Uint16Array): number {
  let run = 0
  for (;;) {
    const code = table[bits.peek(LONGEST_CODE)]!
    if (code === 0) return -1
    bits.take(code & 15)
    const part = code >> 4
    run += part
    if (part < 64) return run
  }
}

function readFlat(bits: Bits, line: Int32Array, width: number): number {
  let x = 0
  let count = 0
  for (let black = false; x < width && count < width + 1; black = !black) {
    const run = readRun(bits, black ? BLACK : WHITE)
    if (run < 0) return count > 0 ? count : -1
    x = Math.min(width, x + run)
    if (x < width) line[count++] = x
  }
  return count
}

/** A line as it differs from the one above. Names as in T.6; `a` and `b` are indices of a1 and b1. */
function readAgainst(bits: Bits, line: Int32Array, above: Int32Array, width: number): number {
  let a0 = -1
  let black = 0
  let count = 0
  let b = 0
  while (a0 < width) {
    b = b > 1 ? b - 2 : b & 1
    if ((b & 1) !== black) b = b > 0 ? b - 1 : b + 1
    while (above[b]! <= a0 && above[b]! < width) b += 2
    const b1 = above[b]!
    const next = bits.peek(7)
    if (next >= 64) {
      bits.take(1)
      a0 = b1
    } else if (next >= 48 || (next >= 32 && next < 48)) {
      bits.take(3)
      a0 = next >= 48 ? b1 + 1 : b1 - 1
    } else if (next >= 16) {
      bits.take(3)
      const first = readRun(bits, black ? BLACK : WHITE)
      const second = first < 0 ? -1 : readRun(bits, black ? WHITE : BLACK)
      if (second < 0) return -1
      const a1 = Math.min(width, Math.max(a0, 0) + first)
      a0 = Math.min(width, a1 + second)
      if (count > width) return -1
      line[count++] = a1
      line[count++] = a0
      if (a0 >= width) break
      continue
    } else if (next >= 8) {
      bits.take(4)
      a0 = above[b + 1]!
      continue
    } else if (next >= 4) {
      bits.take(6)
      a0 = next >= 6 ? b1 + 2 : b1 - 2
    } else if (next >= 2) {
      bits.take(7)
      a0 = next === 3 ? b1 + 3 : b1 - 3
    } else return -1
    if (count > width || a0 < 0) return -1
    if (a0 < width) line[count++] = a0
    black ^= 1
  }
  while (count > 0 && line[count - 1]! >= width) count--
  return count
}
