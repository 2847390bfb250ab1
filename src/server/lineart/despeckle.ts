import 'server-only'
import type { Bitmap } from './bitmap'
import { type Components, connectedComponents, flipComponents, paperAround } from './connected-components'

/**
 * Turns ink specks smaller than `specks` pixels to paper, then paper pinholes smaller than `pinholes` to ink, in place;
 * returns how many specks.
 */
export function despeckle(bitmap: Bitmap, specks: number, pinholes: number): number {
  const ink = connectedComponents(bitmap, 1, 8)
  const erased = smallerThan(ink, specks)
  flipComponents(bitmap, ink, erased.chosen)
  // Ink hangs together across corners, paper doesn't: a diagonal stroke separates two regions.
  const paper = paperAround(ink, erased.chosen)
  flipComponents(bitmap, paper, smallerThan(paper, pinholes).chosen)
  return erased.count
}

/** Turns ink specks smaller than `area` pixels to paper, in place; returns how many. */
export function removeSpecks(bitmap: Bitmap, area: number): number {
  const ink = connectedComponents(bitmap, 1, 8)
  const { chosen, count } = smallerThan(ink, area)
  flipComponents(bitmap, ink, chosen)
  return count
}

/** A mark for each label. */
function smallerThan({ area, count }: Components, least: number): { chosen: Uint8Array; count: number } {
  const chosen = new Uint8Array(count + 1)
  let found = 0
  for (let label = 1; label <= count; label++) {
    if (area[label]! >= least) continue
    chosen[label] = 1
    found++
  }
  return { chosen, count: found }
}
