import { crayonFor } from '@/domain/crayon'
import type { Fills } from './coloring-canvas'
import type { LabeledPage, Shape } from './label-shapes'

/** Colors what is still white: the sky blue, the ground green, everything else in turn, the margin not at all. */
export function colorTheRest(page: LabeledPage, fills: Fills): Fills {
  const next = new Map(fills)
  for (const shape of page.shapes) {
    const { id, area, box, center } = shape
    if (next.has(id) || isMargin(shape, page)) continue
    const y = box.y === 0 ? 0 : center.y / page.height
    const top = box.y / page.height
    next.set(id, crayonFor({ id, share: area / (page.width * page.height), top, y }))
  }
  return next
}

/** The paper around the drawing: it touches every edge. */
function isMargin({ box }: Shape, { width, height }: LabeledPage): boolean {
  return box.width === width && box.height === height
}
