import 'server-only'
import type { Bitmap } from './bitmap'
import { copyBitmap } from './bitmap'
import { type Bridge, drawBridges, findBridges } from './bridge-gaps'
import { type Components, connectedComponents, labelAt } from './connected-components'
import { distanceTransform } from './distance'
import { boxOf } from './measure-ink'
import { type Box, type Measurements, measured, POINTS_PER_INCH, padded, type Spot } from './measurement'
import { type StrokeEnd, strokeEnds } from './stroke-ends'
import { thin } from './thin'

/** Smallest paper that can be colored in, square points: 2.6 mm square. Smaller paper is a tiny region. */
export const COLORABLE_PT2 = 53.6
/** Smaller paper still is a pinhole, which nobody sees. */
export const PINHOLE_PT2 = 2.1
/** Longest gap that counts as a leak, points. */
const LEAK_PT = 9.5

/** Number of regions, their median area in percent of the page, and how many are too small to color. */
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
    tinyRegions: measured(tiny.length, tiny.sort((a, b) => a.value - b.value).slice(0, 12)),
  }
}

/** A bridge across an open outline: what it separates was one region. */
type Leak = { readonly bridge: Bridge; readonly gapPt: number }

/**
 * Open outlines: gaps in strokes which, once bridged, make two colorable regions of one. Works on the
 * half-size page; boxes are in full-size pixels.
 */
export function measureLeaks(half: Bitmap, ends: readonly StrokeEnd[], dpi: number): Measurements {
  const leaks = findLeaks(half, ends, dpi)
  const spots = leaks.map(({ bridge: { x0, y0, x1, y1, radius }, gapPt }): Spot => {
    const box: Box = [Math.min(x0, x1), Math.min(y0, y1), Math.abs(x1 - x0) + 1, Math.abs(y1 - y0) + 1]
    const grown = padded(box, radius + dpi / 40, half.width, half.height)
    return { value: gapPt, box: grown.map((side) => side * 2) as Box }
  })
  return { leaks: measured(spots.length, spots.slice(0, 12)) }
}

/** The strokes that would close a page's open outlines, in half-size pixels. */
export function leakBridges(half: Bitmap, dpi: number): Bridge[] {
  const ends = strokeEnds(thin(half), distanceTransform(half, 1))
  return findLeaks(half, ends, dpi).map(({ bridge }) => bridge)
}

function findLeaks(half: Bitmap, ends: readonly StrokeEnd[], dpi: number): Leak[] {
  const pxPerPt = dpi / 2 / POINTS_PER_INCH
  const bridges = findBridges(half, ends, { maxGap: LEAK_PT * pxPerPt, minCosine: 0.5 })
  if (bridges.length === 0) return []
  const closed = copyBitmap(half)
  drawBridges(
    closed,
    bridges.map((bridge) => ({ ...bridge, radius: Math.max(1, bridge.radius - 0.3) })),
  )
  const before = connectedComponents(half, 0, 4)
  const after = connectedComponents(closed, 0, 4)
  const colorable = COLORABLE_PT2 * pxPerPt * pxPerPt
  return bridges
    .filter((bridge) => {
      const sides = besides(bridge)
      const [a, b] = sides.map(([x, y]) => labelWithin(after, x, y)) as [number, number]
      const [wasA, wasB] = sides.map(([x, y]) => labelWithin(before, x, y)) as [number, number]
      const separates = a !== 0 && b !== 0 && a !== b && wasA === wasB
      return separates && after.area[a]! >= colorable && after.area[b]! >= colorable
    })
    .map((bridge) => ({ bridge, gapPt: Math.hypot(bridge.x1 - bridge.x0, bridge.y1 - bridge.y0) / pxPerPt }))
}

/** One pixel on each side of a bridge's middle. */
function besides({ x0, y0, x1, y1, radius }: Bridge): [x: number, y: number][] {
  const length = Math.hypot(x1 - x0, y1 - y0)
  const away = radius + 2.5
  const [nx, ny] = [(-(y1 - y0) / length) * away, ((x1 - x0) / length) * away]
  const [mx, my] = [(x0 + x1) / 2, (y0 + y1) / 2]
  return [
    [Math.round(mx + nx), Math.round(my + ny)],
    [Math.round(mx - nx), Math.round(my - ny)],
  ]
}

function labelWithin(components: Components, x: number, y: number): number {
  const inside = x >= 0 && y >= 0 && x < components.width && y < components.height
  return inside ? labelAt(components, x, y) : 0
}
