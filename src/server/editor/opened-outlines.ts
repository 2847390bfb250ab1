import 'server-only'
import type { MaskRaster } from '@/domain/mask-raster'

/** The shape each mask pixel belongs to, 0 for ink. */
type Labels = { readonly data: Int32Array }

/** A shape is the page's own when at least this share of it lies outside of what was edited. */
const MOSTLY_OUTSIDE = 0.5
/** Shapes smaller than this share of the page may merge unnoticed. */
const WORTH_KEEPING = 0.0002

/**
 * How many shapes outside of an edited area have run together with another one outside of it: the edit opened the
 * outline between them. Labels of the page before and after, both at the size of the area.
 */
export function openedOutlines(before: Labels, after: Labels, area: MaskRaster): number {
  const shapes = outsideOf(before, after, area)
  const into = new Map<number, number>()
  let opened = 0
  for (const { share, outside, now } of shapes) {
    if (share < WORTH_KEEPING || outside < MOSTLY_OUTSIDE || now === 0) continue
    const others = into.get(now) ?? 0
    if (others > 0) opened++
    into.set(now, others + 1)
  }
  return opened
}

type Shape = { readonly share: number; readonly outside: number; readonly now: number }

/** Of each shape: its share of the page, how much of it lies outside, and which shape most of that became. */
function outsideOf(before: Labels, after: Labels, area: MaskRaster): Shape[] {
  const pixels = new Map<number, { all: number; became: Map<number, number> }>()
  for (let i = 0; i < before.data.length; i++) {
    const label = before.data[i]!
    if (label === 0) continue
    let shape = pixels.get(label)
    if (!shape) {
      shape = { all: 0, became: new Map() }
      pixels.set(label, shape)
    }
    shape.all++
    if (area.data[i]) continue
    const now = after.data[i]!
    shape.became.set(now, (shape.became.get(now) ?? 0) + 1)
  }
  return [...pixels.values()].map(({ all, became }) => {
    const counts = [...became].sort((a, b) => b[1] - a[1])
    const outside = counts.reduce((sum, [, count]) => sum + count, 0)
    return { share: all / before.data.length, outside: outside / all, now: counts[0]?.[0] ?? 0 }
  })
}
