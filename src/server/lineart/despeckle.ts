import 'server-only'
import type { Bitmap } from './bitmap'
import { connectedComponents, flipComponents } from './connected-components'

/** Turns ink specks smaller than `area` pixels to paper, in place; returns how many. */
export function removeSpecks(bitmap: Bitmap, area: number): number {
  return flipSmall(bitmap, 1, area)
}

/** Turns paper pinholes smaller than `area` pixels to ink, in place; returns how many. */
export function fillPinholes(bitmap: Bitmap, area: number): number {
  return flipSmall(bitmap, 0, area)
}

/** Ink hangs together across corners, paper doesn't: a diagonal stroke separates two regions. */
function flipSmall(bitmap: Bitmap, of: 0 | 1, area: number): number {
  const components = connectedComponents(bitmap, of, of === 1 ? 8 : 4)
  const small = new Uint8Array(components.count + 1)
  let count = 0
  for (let label = 1; label <= components.count; label++) {
    if (components.area[label]! >= area) continue
    small[label] = 1
    count++
  }
  if (count > 0) flipComponents(bitmap, components, small)
  return count
}
