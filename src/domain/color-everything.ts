import { type Crayon, crayonFor } from './crayon'
import type { Region, RegionMap } from './region-map'
import { twinShapes } from './twin-shapes'

/** The crayon of each colored shape, by its id. */
export type Fills = ReadonlyMap<number, Crayon>

/**
 * Colors what is still white: the sky blue, the ground green, everything else in a crayon none of its colored neighbors
 * has, where one is left; eyes, ears and other twins alike; the margin around the drawing not at all.
 */
export function colorEverything(map: Pick<RegionMap, 'width' | 'height' | 'regions'>, fills: Fills): Fills {
  const next = new Map(fills)
  const twins = twinShapes(map.regions)
  for (const region of map.regions) {
    const { id, share, box, center } = region
    if (next.has(id) || isMargin(region, map)) continue
    const pair = twins.get(id) ?? []
    // What is free beside all of them, so that the next twin can follow.
    const taken = new Set(
      [id, ...pair].flatMap((one) =>
        map.regions[one - 1]!.neighbors.flatMap((other) => next.get(other) ?? []),
      ),
    )
    const followed = pair.flatMap((twin) => next.get(twin) ?? []).find((crayon) => !taken.has(crayon))
    const shape = { id, share, top: box[1] / map.height, y: center[1] / map.height }
    next.set(id, followed ?? crayonFor(shape, taken))
  }
  return next
}

/** The paper around the drawing: it touches every edge. */
const isMargin = ({ box: [, , width, height] }: Region, page: Pick<RegionMap, 'width' | 'height'>): boolean =>
  width >= page.width - 4 && height >= page.height - 4
