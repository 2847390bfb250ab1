import sharp from 'sharp'
import { expect, it } from 'vitest'
import { type SheetView, sheetView } from './sheet-view'

/** Four quarters of four greys, an odd number of pixels wide. */
const SHADES: Record<SheetView, number> = { front: 10, side: 80, back: 160, 'three-quarter': 240 }
const pixels = Buffer.alloc(51 * 40)
for (let y = 0; y < 40; y++)
  for (let x = 0; x < 51; x++)
    pixels[y * 51 + x] = SHADES[y < 20 ? (x < 25 ? 'front' : 'side') : x < 25 ? 'back' : 'three-quarter']

it.each(Object.keys(SHADES) as SheetView[])('a sheet gives the view from the %s alone', async (view) => {
  const sheet = await sharp(pixels, { raw: { width: 51, height: 40, channels: 1 } })
    .png()
    .toBuffer()
  const { data, info } = await sharp(await sheetView(sheet, view))
    .greyscale()
    .raw()
    .toBuffer({ resolveWithObject: true })
  expect([info.width, info.height]).toEqual([25, 20])
  expect(new Set(data)).toEqual(new Set([SHADES[view]]))
})
