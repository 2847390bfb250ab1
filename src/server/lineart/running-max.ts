import 'server-only'
import { eachPiece } from './each-row'
import { type Grey, invertInPlace } from './grey'
import { giveBack, takeBlank, takeBytes } from './memory'

/**
 * Largest value within the square of side 2 × `radius` + 1 around every pixel, cut at the borders
 * (grey dilation). A black frame as wide as the radius spares all care for borders.
 */
export function runningMax({ width, height, data }: Grey, radius: number): Grey {
  const across = (width + 2 * radius + 3) & ~3
  const framed = takeBlank(across * (height + 2 * radius))
  for (let y = 0; y < height; y++)
    framed.set(data.subarray(y * width, (y + 1) * width), (y + radius) * across + radius)
  slide(framed, 1, 2 * radius + 1)
  slide(framed, across, 2 * radius + 1)
  // Each pixel now holds the largest of the square that begins there, the picture's first that around its first.
  const out = takeBytes(data.length)
  for (let y = 0; y < height; y++) out.set(framed.subarray(y * across, y * across + width), y * width)
  giveBack(framed)
  return { width, height, data: out }
}

/** Fills whatever is darker than its surroundings and narrower than the square (grey closing). */
export function closing(grey: Grey, radius: number): Grey {
  const bright = runningMax(grey, radius)
  // The smallest value is the largest one of the negative.
  invertInPlace(bright)
  const dark = runningMax(bright, radius)
  invertInPlace(dark)
  giveBack(bright.data)
  return dark
}

/**
 * Each pixel becomes the largest of the `count` that begin with it and lie `step` apart, in place. Spans of 2, 4, 8 …
 * pixels are built from halves, then two spans cover them all.
 */
function slide(data: Uint8Array, step: number, count: number): void {
  let length = 1
  for (; length * 2 <= count; length *= 2) {
    raise(data, length * step)
  }
  raise(data, (count - length) * step)
}

/** Each pixel becomes the larger of itself and the one so many ahead: four at a time, the first in the lowest byte. */
function raise(data: Uint8Array, ahead: number): void {
  const words = new Int32Array(data.buffer, data.byteOffset, data.length >> 2)
  const skip = ahead >> 2
  const shift = (ahead & 3) * 8
  if (shift === 0) {
    eachPiece(words.length - skip, (from, until) => {
      for (let w = from; w < until; w++) words[w] = larger(words[w]!, words[w + skip]!)
    })
    return
  }
  eachPiece(words.length - skip - 1, (from, until) => {
    let next = words[from + skip]!
    for (let w = from; w < until; w++) {
      const start = next >>> shift
      next = words[w + skip + 1]!
      words[w] = larger(words[w]!, start | (next << (32 - shift)))
    }
  })
}

/** Of each byte its highest bit, and all others. */
const HIGH = 0x80808080 | 0
const LOW = 0x7f7f7f7f

/** The larger one of each of four bytes, without a branch: noise would make it a guess. */
function larger(a: number, b: number): number {
  // Bytes of a are not below those of b: by their highest bits, or where these are alike by a difference that can't borrow.
  const least = ((a & ~b) | (~(a ^ b) & ((a | HIGH) - (b & LOW)))) & HIGH
  const all = (least - (least >>> 7)) | least
  return b ^ ((a ^ b) & all)
}
