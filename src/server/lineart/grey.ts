import 'server-only'
import type { Bitmap } from './bitmap'

/** A grey picture, one byte per pixel, row by row: 0 = black, 255 = white. */
export type Grey = { readonly width: number; readonly height: number; readonly data: Uint8Array }

/** An all-white picture. */
export function whiteGrey(width: number, height: number): Grey {
  return { width, height, data: new Uint8Array(width * height).fill(255) }
}

/** Ink as black on white. */
export function greyOf({ width, height, data }: Bitmap): Grey {
  // A loop: `map` calls a function for each of eight million pixels.
  const levels = new Uint8Array(data.length)
  for (let i = 0; i < data.length; i++) levels[i] = data[i] ? 0 : 255
  return { width, height, data: levels }
}

export function invertGrey({ width, height, data }: Grey): Grey {
  const inverted = new Uint8Array(data.length)
  for (let i = 0; i < data.length; i++) inverted[i] = 255 - data[i]!
  return { width, height, data: inverted }
}
