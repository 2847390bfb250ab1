import 'server-only'
import { type Bitmap, blankBitmap } from './bitmap'
import { type Components, connectedComponents } from './connected-components'
import { type Box, type Measurements, measured, POINTS_PER_INCH, padded, type Spot } from './measurement'

/** No ink of this many square points or more is a speck. */
export const SPECK_PT2 = 10
/** Neither is a dot made with the page’s own pen: in squares of its line weight. */
const PEN_DOT = 2.5

/** Ink smaller than this, in square points, is a speck on a page with lines `linePt` points wide. */
export function speckPt2(linePt: number): number {
  return Math.min(SPECK_PT2, PEN_DOT * Math.max(0.75, linePt) ** 2)
}

export type InkSettings = {
  readonly dpi: number
  /** Inches that must stay free of ink. */
  readonly marginIn: number
  /** Median line weight, points. */
  readonly linePt: number
}

/** Ink coverage in percent, specks, and ink nearer to the edge than the margin (in pixels). */
export function measureInk(
  page: Bitmap,
  ink: Components,
  { dpi, marginIn, linePt }: InkSettings,
): Measurements {
  const inked = ink.area.reduce((sum, area) => sum + area, 0)
  const coverage = (100 * inked) / (page.width * page.height)
  return {
    ink: measured(coverage),
    specks: specksOf(page, ink, dpi, speckPt2(linePt)),
    margin: inkInMargin(page, Math.round(marginIn * dpi)),
  }
}

function specksOf(page: Bitmap, ink: Components, dpi: number, speckPt2: number) {
  const limit = speckPt2 * (dpi / POINTS_PER_INCH) ** 2
  const spots: Spot[] = []
  for (let label = 1; label <= ink.count; label++) {
    if (ink.area[label]! >= limit) continue
    spots.push({ value: ink.area[label]!, box: padded(boxOf(ink, label), dpi / 30, page.width, page.height) })
  }
  return measured(spots.length, spots.sort((a, b) => b.value - a.value).slice(0, 12))
}

export function boxOf({ left, top, right, bottom }: Components, label: number): Box {
  return [left[label]!, top[label]!, right[label]! - left[label]! + 1, bottom[label]! - top[label]! + 1]
}

/** One spot per side: the part of the margin that has ink. */
function inkInMargin(page: Bitmap, margin: number) {
  const { width, height } = page
  const inner = height - 2 * margin
  const sides: Box[] = [
    [0, 0, width, margin],
    [0, height - margin, width, margin],
    [0, margin, margin, inner],
    [width - margin, margin, margin, inner],
  ]
  const spots = sides.map((side) => inkWithin(page, side)).filter((spot) => spot.value > 0)
  return measured(
    spots.reduce((sum, spot) => sum + spot.value, 0),
    spots.sort((a, b) => b.value - a.value),
  )
}

/** Ink pixels inside a box, and the smallest box around them. */
function inkWithin({ width, data }: Bitmap, [x, y, w, h]: Box): Spot {
  let [left, top, right, bottom] = [x + w, y + h, -1, -1]
  let count = 0
  for (let row = y; row < y + h; row++) {
    for (let column = x, i = row * width + x; column < x + w; column++, i++) {
      if (!data[i]) continue
      count++
      if (column < left) left = column
      if (column > right) right = column
      if (row < top) top = row
      bottom = row
    }
  }
  return { value: count, box: count === 0 ? [x, y, 0, 0] : [left, top, right - left + 1, bottom - top + 1] }
}

/**
 * Widest solid ink in points, from the ink's distance transform at half size. Spots are the solid areas
 * wider than `limitPt`.
 */
export function measureSolid(
  half: Bitmap,
  distance: Float32Array,
  dpi: number,
  limitPt: number,
): Measurements {
  const ptPerPixel = (2 * POINTS_PER_INCH) / dpi
  // A page all black has no paper that ink could be measured from.
  const most = Math.min(half.width, half.height) * ptPerPixel
  const widthPt = (d: number) => Math.min(most, (2 * d - 0.5) * ptPerPixel)
  let widest = 0
  for (let i = 0; i < distance.length; i++) if (distance[i]! > widest) widest = distance[i]!
  const spots =
    widthPt(widest) > limitPt ? solidSpots(coresOf(half, distance, widthPt, limitPt), distance, widthPt) : []
  return { solid: measured(widest > 0 ? widthPt(widest) : 0, spots) }
}

/** What lies deeper in the ink than its edges: of areas wider than the limit only. */
function coresOf(
  { width, height }: Bitmap,
  distance: Float32Array,
  widthPt: (d: number) => number,
  limitPt: number,
): Components {
  const core = blankBitmap(width, height)
  for (let i = 0; i < distance.length; i++) if (widthPt(distance[i]!) > limitPt) core.data[i] = 1
  return connectedComponents(core, 1, 8)
}

function solidSpots(areas: Components, distance: Float32Array, widthPt: (d: number) => number): Spot[] {
  const widest = new Float32Array(areas.count + 1)
  for (let y = 0; y < areas.height; y++) {
    for (let r = areas.rowStart[y]!; r < areas.rowStart[y + 1]!; r++) {
      const label = areas.label[r]!
      for (let x = areas.start[r]!; x < areas.end[r]!; x++)
        widest[label] = Math.max(widest[label]!, distance[y * areas.width + x]!)
    }
  }
  const spots: Spot[] = []
  for (let label = 1; label <= areas.count; label++) {
    const grown = padded(boxOf(areas, label), widest[label]!, areas.width, areas.height)
    spots.push({ value: widthPt(widest[label]!), box: grown.map((side) => side * 2) as Box })
  }
  return spots.sort((a, b) => b.value - a.value)
}
