import 'server-only'
import { MASK_SCALE } from '@/domain/mask'
import type { Labels } from '@/domain/mask-raster'
import type { Gap, Region } from '@/domain/region-map'
import type { Bitmap } from './bitmap'
import { type Bridge, unmeantLeaks } from './bridge-gaps'
import type { Components } from './connected-components'
import { type HalfStrokes, halfStrokes } from './half-strokes'
import { leakBridges } from './measure-regions'
import { type Region as Found, findRegions, halfLabels } from './regions'

/** A page's shapes as the editor works with them: labels at mask size, and the list in reading order. */
export type ShapeMap = { readonly labels: Labels; readonly regions: Region[]; readonly gaps: Gap[] }

/** What fits into a label. */
const MOST_SHAPES = 65_535
/** Reading order goes band by band, so many on a page. */
const BANDS = 10

/** The closed shapes of a page, and where its outlines seem to be open. */
export function shapeMap(page: Bitmap, dpi: number): ShapeMap {
  const { map, regions } = findRegions(page, dpi)
  const largest = regions.toSorted((a, b) => b.area - a.area).slice(0, MOST_SHAPES)
  const band = ({ y }: Found) => Math.floor((y * BANDS) / page.height)
  const read = largest.sort((a, b) => band(a) - band(b) || a.x - b.x || a.y - b.y || a.label - b.label)
  const ids = new Uint16Array(map.count + 1)
  for (const [i, { label }] of read.entries()) ids[label] = i + 1
  const half = halfLabels(map)
  const data = new Uint16Array(half.data.length)
  for (let i = 0; i < data.length; i++) data[i] = ids[half.data[i]!]!
  const centers = centersOf(map)
  return {
    labels: { width: half.width, height: half.height, data },
    regions: read.map(({ label, area, box, x, y, radius, neighbors }) => ({
      id: ids[label]!,
      share: Number((area / (page.width * page.height)).toFixed(6)),
      center: centers[label]!,
      x,
      y,
      radius: Number(radius.toFixed(1)),
      box,
      neighbors: neighbors.flatMap((other) => (ids[other] ? [ids[other]] : [])).sort((a, b) => a - b),
    })),
    gaps: pageGaps(page, dpi).map(({ x0, y0, x1, y1 }) => ({
      from: [Math.round(x0), Math.round(y0)],
      to: [Math.round(x1), Math.round(y1)],
    })),
  }
}

/** Where outlines seem to be open, in page pixels. */
export const pageGaps = (page: Bitmap, dpi: number, strokes: HalfStrokes = halfStrokes(page)): Bridge[] =>
  leakBridges(strokes, dpi).map(atPageSize)

/** Those of them that nobody drew, as the gate sees it. */
export function pageLeaks(page: Bitmap, dpi: number): Bridge[] {
  const strokes = halfStrokes(page)
  return unmeantLeaks(strokes.half, leakBridges(strokes, dpi)).map(atPageSize)
}

/** From the half-size page. */
const atPageSize = ({ x0, y0, x1, y1, radius, ...kind }: Bridge): Bridge => ({
  ...kind,
  x0: x0 * MASK_SCALE + 0.5,
  y0: y0 * MASK_SCALE + 0.5,
  x1: x1 * MASK_SCALE + 0.5,
  y1: y1 * MASK_SCALE + 0.5,
  radius: radius * MASK_SCALE - 0.5,
})

/** Centers of mass by label. */
function centersOf({ count, area, height, rowStart, start, end, label }: Components): [number, number][] {
  const sumX = new Float64Array(count + 1)
  const sumY = new Float64Array(count + 1)
  for (let y = 0; y < height; y++) {
    for (let r = rowStart[y]!; r < rowStart[y + 1]!; r++) {
      const pixels = end[r]! - start[r]!
      sumX[label[r]!]! += ((start[r]! + end[r]! - 1) * pixels) / 2
      sumY[label[r]!]! += y * pixels
    }
  }
  return Array.from(sumX, (x, i): [number, number] =>
    i === 0 ? [0, 0] : [Math.round(x / area[i]!), Math.round(sumY[i]! / area[i]!)],
  )
}
