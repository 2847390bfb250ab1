import type { Crayon } from '@/domain/crayon'
import type { Region, RegionMap } from '@/domain/region-map'
import type { Fills } from './color-book'

/** From this share of the page on a shape is ground, not a thing. */
const GROUND = 0.06

/** Everything stands out against a blue sky. */
const THINGS: readonly Crayon[] = ['marigold', 'tomato', 'rose', 'grape', 'fern']

/**
 * Colors what is still white: the sky blue, the ground green, everything else in a crayon none of its colored neighbors
 * has, where one is left; the margin around the drawing not at all.
 */
export function colorEverything(map: Pick<RegionMap, 'width' | 'height' | 'regions'>, fills: Fills): Fills {
  const next = new Map(fills)
  for (const region of map.regions) {
    if (!next.has(region.id) && !isMargin(region, map)) next.set(region.id, crayonFor(region, map, next))
  }
  return next
}

/** The paper around the drawing: it touches every edge. */
const isMargin = ({ box: [, , width, height] }: Region, page: Pick<RegionMap, 'width' | 'height'>): boolean =>
  width >= page.width - 4 && height >= page.height - 4

function crayonFor(region: Region, { height }: Pick<RegionMap, 'height'>, fills: Fills): Crayon {
  const [, y] = region.center
  if (region.share >= GROUND) {
    if (y < height / 3) return 'sky'
    if (y > (height * 2) / 3) return 'fern'
  }
  const taken = new Set(region.neighbors.map((id) => fills.get(id)))
  const first = (region.id * 4 + Math.floor(region.id / 5)) % THINGS.length
  const inTurn = THINGS.map((_, i) => THINGS[(first + i) % THINGS.length]!)
  return inTurn.find((crayon) => !taken.has(crayon)) ?? inTurn[0]!
}
