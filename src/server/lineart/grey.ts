import 'server-only'
import type { Bitmap } from './bitmap'
import { eachPiece } from './each-row'
import { takeBytes, takeCopy } from './memory'

/** A grey picture, one byte per pixel, row by row: 0 = black, 255 = white. */
export type Grey = { readonly width: number; readonly height: number; readonly data: Uint8Array }

/** An all-white picture. */
export function whiteGrey(width: number, height: number): Grey {
  return { width, height, data: takeBytes(width * height).fill(255) }
}

/** Ink as black on white. */
export function greyOf({ width, height, data }: Bitmap): Grey {
  const levels = takeBytes(data.length)
  eachPiece(data.length, (from, until) => {
    for (let i = from; i < until; i++) levels[i] = data[i] ? 0 : 255
  })
  return { width, height, data: levels }
}

export function invertGrey({ width, height, data }: Grey): Grey {
  const inverted = { width, height, data: takeCopy(data) }
  invertInPlace(inverted)
  return inverted
}

export function invertInPlace({ data }: Grey): void {
  eachPiece(data.length, (from, until) => {
    for (let i = from; i < until; i++) data[i] = 255 - data[i]!
  })
}

/** Adds to `levels` how often each brightness is found, looking at every `step`th pixel: 1, 5 or 7. */
export function countLevels(levels: Int32Array, { data }: Grey, step: number): void {
  eachPiece(data.length, (from, until) => {
    for (let i = from; i < until; i += step) levels[data[i]!]!++
  })
}
