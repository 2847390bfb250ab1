import 'server-only'
import { type Measurements, measured } from './measurement'
import type { Picture } from './read-picture'

/** Grey between these values is neither ink nor paper. */
const INK = 35
const PAPER = 222
/** A 5 × 5 neighborhood that varies less than this is flat and not the edge of a stroke. */
const FLAT = 30
/** Difference between color channels that an eye sees as color. */
const COLOR = 26

/**
 * What a raw drawing must not have: flat grey and color (shares of the picture, every second pixel
 * looked at), and strokes cut off by its border (share of the border that is ink).
 */
export function measureRaw({ grey, chroma }: Picture): Measurements {
  const { width, height, data } = grey
  let looked = 0
  let flat = 0
  let colored = 0
  for (let y = 2; y < height - 2; y += 2) {
    for (let x = 2, i = y * width + 2; x < width - 2; x += 2, i += 2) {
      looked++
      if (chroma && chroma.data[i]! > COLOR) colored++
      const value = data[i]!
      if (value > INK && value < PAPER && isFlat(data, i, width)) flat++
    }
  }
  return {
    grey: measured(flat / Math.max(1, looked)),
    chroma: measured(colored / Math.max(1, looked)),
    cropped: measured(inkOnBorder(data, width, height)),
  }
}

function isFlat(data: Uint8Array, at: number, width: number): boolean {
  let low = 255
  let high = 0
  for (let dy = -2; dy <= 2; dy += 2) {
    for (let i = at + dy * width - 2; i <= at + dy * width + 2; i += 2) {
      if (data[i]! < low) low = data[i]!
      if (data[i]! > high) high = data[i]!
    }
  }
  return high - low < FLAT
}

function inkOnBorder(data: Uint8Array, width: number, height: number): number {
  let dark = 0
  for (let x = 0; x < width; x++)
    dark += Number(data[x]! < 128) + Number(data[(height - 1) * width + x]! < 128)
  for (let y = 0; y < height; y++)
    dark += Number(data[y * width]! < 128) + Number(data[y * width + width - 1]! < 128)
  return dark / (2 * (width + height))
}
