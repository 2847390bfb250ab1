import type { Labels } from '@/domain/mask-raster'
import { regionAt } from '@/domain/region-map'

/** Steps of the search outward, page pixels. */
const STEP = 3

/**
 * The shape at a place, or the nearest one within `reach`: a tap that lands on a line means what is beside it.
 * Everything in page pixels; 0 when there is none.
 */
export function nearestShape(
  labels: Labels,
  scale: number,
  at: { readonly x: number; readonly y: number },
  reach: number,
): number {
  for (let radius = 0; radius <= reach; radius += STEP) {
    const places = radius === 0 ? 1 : 16
    for (let i = 0; i < places; i++) {
      const angle = (i / places) * 2 * Math.PI
      const found = regionAt(labels, scale, at.x + radius * Math.cos(angle), at.y + radius * Math.sin(angle))
      if (found !== 0) return found
    }
  }
  return 0
}
