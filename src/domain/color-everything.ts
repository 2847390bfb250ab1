import { type Crayon, crayonFor } from './crayon'
import type { Region, RegionMap } from './region-map'

/** The crayon of each colored shape, by its id. */
export type Fills = ReadonlyMap<number, Crayon>

/**
 * Colors what is still white: the sky blue, the ground green, everything else in a crayon none of its colored neighbors
 * has, where one is left; the margin around the drawing not at all.
 */
export function colorEverything(map: Pick<RegionMap, 'width' | 'height' | 'regions'>, fills: Fills): Fills {
  const next = new Map(fills)
  for (const region of map.regions) {
    const { id, share, neighbors, center } = region
    if (next.has(id) || isMargin(region, map)) continue
    const taken = new Set(neighbors.flatMap((neighbor) => next.get(neighbor) ?? []))
    next.set(id, crayonFor({ id, share, y: center[1] / map.height }, taken))
  }
  return next
}

/** The paper around the drawing: it touches every edge. */
const isMargin = ({ box: [, , width, height] }: Region, page: Pick<RegionMap, 'width' | 'height'>): boolean =>
  width >= page.width - 4 && height >= page.height - 4
