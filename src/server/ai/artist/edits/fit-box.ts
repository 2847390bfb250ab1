import 'server-only'
import type { MaskRaster } from '@/domain/mask-raster'

/** In page pixels; `width` ÷ `height` is the proportion asked for. */
export type FitBox = {
  readonly x: number
  readonly y: number
  readonly width: number
  readonly height: number
}

/** Pixels of the raster between two places that are tried. */
const STEP = 4

/**
 * The largest box of a proportion that lies wholly inside of a mask, `margin` page pixels from its edge; of equal ones the
 * nearest to the mask's middle. Null when none of at least `least` page pixels in height does.
 */
export function fitBox(area: MaskRaster, aspect: number, margin: number, least: number): FitBox | null {
  const sums = sumsOf(area)
  const middle = middleOf(area)
  const edge = margin / area.scale
  let low = Math.ceil(least / area.scale)
  let high = Math.floor(Math.min(area.height, area.width / aspect))
  let best: FitBox | null = null
  while (low <= high) {
    const tall = (low + high) >> 1
    const place = placeFor(area, sums, middle, tall * aspect + 2 * edge, tall + 2 * edge)
    if (place) {
      best = {
        x: (place[0] + edge) * area.scale,
        y: (place[1] + edge) * area.scale,
        width: tall * aspect * area.scale,
        height: tall * area.scale,
      }
      low = tall + 1
    } else high = tall - 1
  }
  return best
}

/** Masked pixels above and left of each place. */
function sumsOf({ width, height, data }: MaskRaster): Uint32Array {
  const sums = new Uint32Array((width + 1) * (height + 1))
  for (let y = 0; y < height; y++) {
    let row = 0
    for (let x = 0; x < width; x++) {
      row += data[y * width + x]!
      sums[(y + 1) * (width + 1) + x + 1] = sums[y * (width + 1) + x + 1]! + row
    }
  }
  return sums
}

function middleOf({ width, data }: MaskRaster): [number, number] {
  let [count, sx, sy] = [0, 0, 0]
  for (let i = 0; i < data.length; i++) {
    if (!data[i]) continue
    count++
    sx += i % width
    sy += Math.floor(i / width)
  }
  return [sx / Math.max(1, count), sy / Math.max(1, count)]
}

function placeFor(
  { width, height }: MaskRaster,
  sums: Uint32Array,
  [mx, my]: readonly [number, number],
  wide: number,
  tall: number,
): [number, number] | null {
  const [w, h] = [Math.ceil(wide), Math.ceil(tall)]
  const at = (x: number, y: number) => sums[y * (width + 1) + x]!
  let best: [number, number] | null = null
  let nearest = Number.POSITIVE_INFINITY
  for (let y = 0; y + h <= height; y += STEP) {
    for (let x = 0; x + w <= width; x += STEP) {
      if (at(x + w, y + h) - at(x, y + h) - at(x + w, y) + at(x, y) !== w * h) continue
      const away = (x + w / 2 - mx) ** 2 + (y + h / 2 - my) ** 2
      if (away < nearest) {
        nearest = away
        best = [x, y]
      }
    }
  }
  return best
}
