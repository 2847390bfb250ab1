import 'server-only'
import type { Bitmap } from './bitmap'
import { type Bridge, findLeaks, unmeantLeaks } from './bridge-gaps'
import type { Components } from './connected-components'
import type { HalfStrokes } from './half-strokes'
import { boxOf } from './measure-ink'
import { type Box, type Measurements, measured, POINTS_PER_INCH, padded, type Spot } from './measurement'
import { strokeEnds, strokeRadius } from './stroke-ends'

/** Smallest paper that can be colored in, square points: 2.6 mm square. Smaller paper is a tiny region. */
export const COLORABLE_PT2 = 53.6
/** Smaller paper still is a pinhole, which nobody sees. */
export const PINHOLE_PT2 = 2.1
const MM_PER_INCH = 25.4
/** Longest gap that counts as a leak, points. */
const LEAK_PT = 9.5

/**
 * Number of regions, their median area in percent of the page, the side in millimeters of a square as large as the
 * smallest one, and how many are too small to color.
 */
export function measureRegions(page: Bitmap, paper: Components, dpi: number): Measurements {
  const pixelsPerPt2 = (dpi / POINTS_PER_INCH) ** 2
  const areas: number[] = []
  const tiny: Spot[] = []
  for (let label = 1; label <= paper.count; label++) {
    const area = paper.area[label]!
    if (area >= COLORABLE_PT2 * pixelsPerPt2) areas.push(area)
    else if (area >= PINHOLE_PT2 * pixelsPerPt2) {
      tiny.push({
        value: area / pixelsPerPt2,
        box: padded(boxOf(paper, label), dpi / 50, page.width, page.height),
      })
    }
  }
  areas.sort((a, b) => a - b)
  const median = areas.length > 0 ? areas[areas.length >> 1]! / (page.width * page.height) : 0
  return {
    regions: measured(areas.length),
    medianRegion: measured(median * 100),
    smallestRegion: measured((Math.sqrt(areas[0] ?? 0) / dpi) * MM_PER_INCH),
    tinyRegions: measured(tiny.length, tiny.sort((a, b) => a.value - b.value).slice(0, 12)),
  }
}

/**
 * Open outlines: gaps in strokes that nobody drew and which, once bridged, make two colorable regions of one. Works on the
 * half-size page; boxes are in full-size pixels.
 */
export function measureLeaks(strokes: HalfStrokes, dpi: number): Measurements {
  const { half } = strokes
  const spots = unmeantLeaks(half, leakBridges(strokes, dpi)).map((bridge): Spot => {
    const { x0, y0, x1, y1, radius } = bridge
    const box: Box = [Math.min(x0, x1), Math.min(y0, y1), Math.abs(x1 - x0) + 1, Math.abs(y1 - y0) + 1]
    const grown = padded(box, radius + dpi / 40, half.width, half.height)
    const gapPt = (Math.hypot(x1 - x0, y1 - y0) * 2 * POINTS_PER_INCH) / dpi
    return { value: gapPt, box: grown.map((side) => side * 2) as Box }
  })
  return { leaks: measured(spots.length, spots.slice(0, 12)) }
}

/** The strokes that would close a page's open outlines, in half-size pixels. */
export function leakBridges({ half, skeleton, places, distance }: HalfStrokes, dpi: number): Bridge[] {
  const pxPerPt = dpi / 2 / POINTS_PER_INCH
  const ends = strokeEnds(skeleton, places, distance, strokeRadius(places, distance))
  return findLeaks(half, ends, { maxGap: LEAK_PT * pxPerPt, colorable: COLORABLE_PT2 * pxPerPt ** 2 })
}
