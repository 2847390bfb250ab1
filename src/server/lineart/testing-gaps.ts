import 'server-only'
import { type Bitmap, halveBitmap } from './bitmap'
import { type Components, connectedComponents, labelAt } from './connected-components'
import { distanceTransform } from './distance'
import type { Grey } from './grey'
import { COLORABLE_PT2 } from './measure-regions'
import { ringOffsets } from './ring'
import { seeded } from './testing'
import { thin } from './thin'

/** A piece cut out of an outline, in pixels of the page; `dx`, `dy` point along the stroke. */
export type Cut = {
  readonly x: number
  readonly y: number
  readonly dx: number
  readonly dy: number
  readonly length: number
  /** Half width of the stroke. */
  readonly radius: number
}

/**
 * Places where an outline between two colorable regions can be cut, `lengthPt` points each, away from where
 * strokes meet and from each other. Fewer than `count` where a page has not enough.
 */
export function chooseCuts(page: Bitmap, dpi: number, count: number, lengthPt: number, seed: number): Cut[] {
  const half = halveBitmap(page)
  const skeleton = thin(half)
  const distance = distanceTransform(half, 1)
  const regions = connectedComponents(half, 0, 4)
  const places = Int32Array.from(skeleton.data.keys()).filter((i) => skeleton.data[i])
  const random = seeded(seed)
  const pxPerPt = dpi / 144
  const cuts: Cut[] = []
  for (let attempt = 0; attempt < 4000 && cuts.length < count; attempt++) {
    const at = places[Math.floor(random() * places.length)]!
    const along = directionAt(skeleton, at)
    if (along === null) continue
    const [x, y] = [at % half.width, Math.floor(at / half.width)]
    const near = cuts.some((cut) => Math.hypot(cut.x / 2 - x, cut.y / 2 - y) < 30 * pxPerPt)
    const radius = distance[at]!
    if (near || !separates(regions, x, y, along, radius + 3, COLORABLE_PT2 * pxPerPt ** 2)) continue
    const length = lengthPt * 2 * pxPerPt
    cuts.push({ x: x * 2, y: y * 2, dx: along[0], dy: along[1], length, radius: radius * 2 })
  }
  return cuts
}

/** Unit vector of a stroke that runs on for 12 pixels both ways without meeting another; null elsewhere. */
function directionAt({ width, data }: Bitmap, at: number): [dx: number, dy: number] | null {
  const ring = ringOffsets(width)
  const seen = new Set([at])
  const walk = (from: number): number | null => {
    let i = from
    for (let step = 0; step < 12; step++) {
      const next = ring.map((offset) => i + offset).filter((j) => data[j] && !seen.has(j))
      if (next.length === 0 || next.length > 2) return null
      i = next[0]!
      for (const j of next) seen.add(j)
    }
    return i
  }
  const starts = ring.map((offset) => at + offset).filter((j) => data[j])
  if (starts.length !== 2) return null
  for (const start of starts) seen.add(start)
  const [a, b] = [walk(starts[0]!), walk(starts[1]!)]
  if (a === null || b === null) return null
  const [vx, vy] = [(a % width) - (b % width), Math.floor(a / width) - Math.floor(b / width)]
  const norm = Math.hypot(vx, vy)
  return norm < 16 ? null : [vx / norm, vy / norm]
}

function separates(
  regions: Components,
  x: number,
  y: number,
  [dx, dy]: readonly [number, number],
  away: number,
  colorable: number,
): boolean {
  const left = regionAt(regions, x - dy * away, y + dx * away)
  const right = regionAt(regions, x + dy * away, y - dx * away)
  const large = regions.area[left]! >= colorable && regions.area[right]! >= colorable
  return left !== 0 && right !== 0 && left !== right && large
}

function regionAt(regions: Components, x: number, y: number): number {
  const [column, row] = [Math.round(x), Math.round(y)]
  const inside = column >= 0 && row >= 0 && column < regions.width && row < regions.height
  return inside ? labelAt(regions, column, row) : 0
}

/** Whites cuts out of a picture whose pixels are `scale` page pixels, in place. */
export function makeCuts({ width, height, data }: Grey, cuts: readonly Cut[], scale: number): void {
  for (const cut of cuts) {
    const [cx, cy] = [cut.x / scale, cut.y / scale]
    const [half, across] = [cut.length / 2 / scale, (cut.radius + 5) / scale]
    const reach = Math.ceil(half + across)
    for (let y = Math.max(0, Math.floor(cy) - reach); y <= Math.min(height - 1, cy + reach); y++) {
      for (let x = Math.max(0, Math.floor(cx) - reach); x <= Math.min(width - 1, cx + reach); x++) {
        const along = (x + 0.5 - cx) * cut.dx + (y + 0.5 - cy) * cut.dy
        const aside = (y + 0.5 - cy) * cut.dx - (x + 0.5 - cx) * cut.dy
        if (Math.abs(along) <= half && Math.abs(aside) <= across) data[y * width + x] = 255
      }
    }
  }
}

/** Cuts whose two sides are different regions of a page: closed again. */
export function closedCuts(page: Bitmap, cuts: readonly Cut[]): number {
  const regions = connectedComponents(page, 0, 4)
  return cuts.filter(({ x, y, dx, dy, radius }) => {
    const away = radius + 8
    const left = regionAt(regions, x - dy * away, y + dx * away)
    const right = regionAt(regions, x + dy * away, y - dx * away)
    return left !== 0 && right !== 0 && left !== right
  }).length
}
