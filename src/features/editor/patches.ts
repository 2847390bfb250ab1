/** Dirty rectangles: what was under a stroke, kept at one bit a pixel, so that undo needs no whole frames. */
import type { MaskRaster, Rect } from '@/domain/mask-raster'

export type Patch = { readonly rect: Rect; readonly bits: Uint8Array }

/** Remembers a rectangle of the raster. */
export function keepPatch(raster: MaskRaster, rect: Rect): Patch {
  const bits = new Uint8Array(Math.ceil((rect.width * rect.height) / 8))
  let at = 0
  for (let y = rect.y; y < rect.y + rect.height; y++) {
    const row = y * raster.width
    for (let x = rect.x; x < rect.x + rect.width; x++, at++) {
      if (raster.data[row + x] !== 0) bits[at >> 3]! |= 1 << (at & 7)
    }
  }
  return { rect, bits }
}

/** Puts a patch back. */
export function putPatch(raster: MaskRaster, { rect, bits }: Patch): void {
  let at = 0
  for (let y = rect.y; y < rect.y + rect.height; y++) {
    const row = y * raster.width
    for (let x = rect.x; x < rect.x + rect.width; x++, at++) {
      raster.data[row + x] = (bits[at >> 3]! >> (at & 7)) & 1
    }
  }
}

/** Copies a rectangle from one raster to another of the same size. */
export function copyRect(from: MaskRaster, to: MaskRaster, rect: Rect): void {
  for (let y = rect.y; y < rect.y + rect.height; y++) {
    const start = y * from.width + rect.x
    to.data.set(from.data.subarray(start, start + rect.width), start)
  }
}
