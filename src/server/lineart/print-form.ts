import 'server-only'
import { crc32 } from 'node:zlib'
import { type BilevelImage, type G4Image, toG4 } from './g4'
import { pngChunk } from './png-chunk'

/**
 * A private chunk of our PNG files with the same picture as CCITT Group 4, as interiors hold it: made once, when
 * the page is, and from then on copied. Its name says that others may skip it and must drop it when they change
 * the picture. It starts with the check sum of the image data it was made with.
 */
export const PRINT_FORM = 'ccIT'
const HEADER_END = 33

/** The chunk for a picture whose IDAT chunk has this check sum. */
export function printFormChunk(image: BilevelImage, imageSum: number): Buffer {
  const sum = Buffer.alloc(4)
  sum.writeUInt32BE(imageSum)
  return pngChunk(PRINT_FORM, Buffer.concat([sum, toG4(image).g4]))
}

/** What a file of ours carries for print; null for all others and whenever anything is in doubt. */
export function printFormOf(png: Uint8Array): G4Image | null {
  const view = Buffer.from(png.buffer, png.byteOffset, png.byteLength)
  let imageSum: number | null = null
  for (let at = HEADER_END; at + 12 <= view.length; ) {
    const length = view.readUInt32BE(at)
    const end = at + 8 + length
    if (end + 4 > view.length) return null
    const type = view.toString('latin1', at + 4, at + 8)
    const sum = view.readUInt32BE(end)
    if (type === 'IDAT') {
      if (imageSum !== null) return null
      imageSum = sum
    }
    if (type === PRINT_FORM) {
      const whole = length > 4 && crc32(view.subarray(at + 4, end)) === sum
      if (!whole || view.readUInt32BE(at + 8) !== imageSum) return null
      return { width: view.readUInt32BE(16), height: view.readUInt32BE(20), g4: view.subarray(at + 12, end) }
    }
    at = end + 4
  }
  return null
}
