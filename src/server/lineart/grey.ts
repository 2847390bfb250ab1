import 'server-only'

/** A grey picture, one byte per pixel, row by row: 0 = black, 255 = white. */
export type Grey = { readonly width: number; readonly height: number; readonly data: Uint8Array }

/** An all-white picture. */
export function whiteGrey(width: number, height: number): Grey {
  return { width, height, data: new Uint8Array(width * height).fill(255) }
}

export function invertGrey({ width, height, data }: Grey): Grey {
  const inverted = new Uint8Array(data.length)
  for (let i = 0; i < data.length; i++) inverted[i] = 255 - data[i]!
  return { width, height, data: inverted }
}
