import type { Crayon } from '@/domain/crayon'
import type { Fills } from './coloring-canvas'
import type { LabeledPage, Shape } from './label-shapes'

/** From this share of the page on a shape is ground, not a thing. */
const GROUND = 0.06

/** Everything stands out against a blue sky. */
const THINGS: readonly Crayon[] = ['marigold', 'tomato', 'rose', 'grape', 'fern']

/** Colors what is still white: the sky blue, the ground green, everything else in turn, the margin not at all. */
export function colorTheRest(page: LabeledPage, fills: Fills): Fills {
  const next = new Map(fills)
  for (const shape of page.shapes) {
    if (!next.has(shape.id) && !isMargin(shape, page)) next.set(shape.id, crayonFor(shape, page))
  }
  return next
}

/** The paper around the drawing: it touches every edge. */
function isMargin({ box }: Shape, { width, height }: LabeledPage): boolean {
  return box.width === width && box.height === height
}

function crayonFor(shape: Shape, page: LabeledPage): Crayon {
  if (shape.area >= GROUND * page.width * page.height) {
    if (shape.box.y === 0 || shape.center.y < page.height / 3) return 'sky'
    if (shape.center.y > (page.height * 2) / 3) return 'fern'
  }
  return THINGS[(shape.id * 4 + Math.floor(shape.id / 5)) % THINGS.length]!
}
