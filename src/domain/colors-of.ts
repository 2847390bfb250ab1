import type { Fills } from './color-everything'
import type { PageColors } from './page-version'
import { labelsOf, type RegionMap, regionAt } from './region-map'

/** Colors are kept by place, because shapes have other numbers in every version of a page. */
export function colorsOf(map: RegionMap, { fills }: PageColors): Fills {
  const labels = labelsOf(map)
  return new Map(
    fills.flatMap(([x, y, crayon]) => {
      const id = regionAt(labels, map.scale, x, y)
      return id > 0 ? [[id, crayon] as const] : []
    }),
  )
}
