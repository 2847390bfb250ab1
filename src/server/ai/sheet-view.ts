import 'server-only'
import sharp from 'sharp'

/** Where each view stands on a reference sheet: column and row. */
const PLACE = {
  front: [0, 0],
  side: [1, 0],
  back: [0, 1],
  'three-quarter': [1, 1],
} as const
export type SheetView = keyof typeof PLACE

/** One view of a reference sheet, a quarter of its picture, as PNG. */
export async function sheetView(sheet: Uint8Array, view: SheetView): Promise<Uint8Array> {
  const { width, height } = await sharp(sheet).metadata()
  const [column, row] = PLACE[view]
  const [w, h] = [Math.floor(width / 2), Math.floor(height / 2)]
  return sharp(sheet)
    .extract({ left: column * (width - w), top: row * (height - h), width: w, height: h })
    .png()
    .toBuffer()
}
