/**
 * A mask's pixels. Whole numbers and the four basic operations only, so that every machine gets the same pixels; no
 * canvas. Operations can be applied one by one onto a raster that is there already.
 */
import { MASK_SCALE, type Mask, type MaskOperation } from './mask'
import { growRaster } from './mask-grow'
import { fillLasso } from './mask-lasso'
import { strokeInto } from './mask-stroke'
import type { Size } from './trim'

/** One byte a pixel, row by row: 1 = masked. A pixel covers `scale` × `scale` page pixels. */
export type MaskRaster = {
  readonly width: number
  readonly height: number
  readonly scale: number
  readonly data: Uint8Array
}

/** In pixels of the raster. */
export type Rect = { readonly x: number; readonly y: number; readonly width: number; readonly height: number }

/** The region of each pixel of a raster of the same size, 0 for ink. */
export type Labels = { readonly width: number; readonly height: number; readonly data: Uint16Array }

/** An empty mask of a page of this many pixels. */
export function blankRaster(page: Size, scale: number = MASK_SCALE): MaskRaster {
  const width = Math.ceil(page.width / scale)
  const height = Math.ceil(page.height / scale)
  return { width, height, scale, data: new Uint8Array(width * height) }
}

export const wholeOf = ({ width, height }: Size): Rect => ({ x: 0, y: 0, width, height })

/**
 * The pixels of a mask: its operations, one after the other, on an empty page. `labels` is needed when regions were
 * picked. Throws a RangeError when it is missing or of another size.
 */
export function rasterizeMask(mask: Mask, labels?: Labels): MaskRaster {
  const raster = blankRaster(mask)
  for (const operation of mask.operations) applyOperation(raster, operation, labels)
  return raster
}

/**
 * Applies one operation in place, only inside of `clip` where one is given, and answers the rectangle outside of which
 * nothing changed. Growing reads what is around the clip as it is now.
 */
export function applyOperation(
  raster: MaskRaster,
  operation: MaskOperation,
  labels?: Labels,
  clip: Rect = wholeOf(raster),
): Rect {
  switch (operation.kind) {
    case 'stroke':
      return strokeInto(raster, operation.points, operation.size, operation.erase ? 0 : 1, clip)
    case 'lasso':
      return fillLasso(raster, operation.points, operation.erase ? 0 : 1, clip)
    case 'regions':
      return pick(raster, operation.ids, operation.erase ? 0 : 1, labels, clip)
    case 'invert':
      eachRow(raster, clip, (from, until) => {
        for (let i = from; i < until; i++) raster.data[i]! ^= 1
      })
      return clip
    case 'grow':
      return growRaster(raster, operation.by, clip)
    case 'clear':
      eachRow(raster, clip, (from, until) => raster.data.fill(0, from, until))
      return clip
  }
}

function pick(
  raster: MaskRaster,
  ids: readonly number[],
  value: 0 | 1,
  labels: Labels | undefined,
  clip: Rect,
): Rect {
  if (labels?.width !== raster.width || labels.height !== raster.height)
    throw new RangeError('Picked regions need the region map of their version.')
  const picked = new Uint8Array(65_536)
  for (const id of ids) picked[id] = 1
  eachRow(raster, clip, (from, until) => {
    for (let i = from; i < until; i++) if (picked[labels.data[i]!]) raster.data[i] = value
  })
  return clip
}

function eachRow({ width }: MaskRaster, clip: Rect, visit: (from: number, until: number) => void): void {
  for (let y = clip.y; y < clip.y + clip.height; y++) {
    const from = y * width + clip.x
    visit(from, from + clip.width)
  }
}

/** The smallest rectangle that holds the mask; null for an empty one. */
export function boxOfMask({ width, height, data }: MaskRaster): Rect | null {
  let [left, top, right, bottom] = [width, height, -1, -1]
  for (let y = 0; y < height; y++) {
    const row = data.subarray(y * width, (y + 1) * width)
    const first = row.indexOf(1)
    if (first < 0) continue
    if (top > y) top = y
    bottom = y
    left = Math.min(left, first)
    right = Math.max(right, row.lastIndexOf(1))
  }
  return right < 0 ? null : { x: left, y: top, width: right - left + 1, height: bottom - top + 1 }
}
