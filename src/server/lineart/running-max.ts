import 'server-only'
import { eachPiece } from './each-row'
import { type Grey, invertInPlace } from './grey'
import { giveBack, takeBlank, takeBytes } from './memory'

/**
 * Largest value within the square of side 2 × `radius` + 1 around every pixel, cut at the borders
 * (grey dilation). A black frame as wide as the radius spares all care for borders.
 */
export function runningMax({ width, height, data }: Grey, radius: number): Grey {
  const across = width + 2 * radius
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

/** Each pixel becomes the larger of itself and the one so many ahead. */
function raise(data: Uint8Array, ahead: number): void {
  eachPiece(data.length - ahead, (from, until) => {
    for (let i = from; i < until; i++) data[i] = larger(data[i]!, data[i + ahead]!)
  })
}

/** The larger of two bytes, without a branch: noise would make it a guess. */
function larger(a: number, b: number): number {
  const d = a - b
  return a - (d & (d >> 31))
}
