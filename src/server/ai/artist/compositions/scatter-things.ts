import 'server-only'
import type { Cast } from '../cast'
import type { PageWork } from '../page-work'
import type { Random } from '../random'
import { type Box, middleX, middleY, type Scene } from '../scene'
import type { FreePlace } from '../scenery/free-place'
import { drawSprinkle } from '../scenery/heavens'
import { drawMotif } from './medallion'

/** Things at all angles wherever there is room in `area`, and small ornaments in the gaps. */
export function scatterThings(
  work: PageWork,
  scene: Scene,
  area: Box,
  free: FreePlace,
  lay: Random,
  motifs: readonly Cast[],
  /** Times the usual number of small ornaments. */
  sprinkles = 1,
): void {
  const { p, plan, style } = work
  const { u } = scene
  // Few large things: of many small ones the page could not keep all, and would have holes.
  const largest = u * [24, 20, 17, 13.5, 11.5][plan.level]!
  const least = Math.max(plan.smallestThing * 0.46, largest * 0.55)
  let size = largest
  let misses = 0
  for (let i = 0; motifs.length && size >= least && i < 120; i++) {
    const r = size * lay.between(0.92, 1.06)
    const spot = free.find(area, r * 1.6, r * 1.6, 0, 160)
    if (!spot) {
      if (++misses % 3 === 0) size *= 0.88
      continue
    }
    const motif = motifs[i % motifs.length]!
    const turn = motif.poses ? lay.between(-12, 12) : lay.between(-34, 34)
    drawMotif(work, scene, motif, middleX(spot), middleY(spot), r, turn, lay.chance(0.5))
  }
  for (let i = 0; i < [8, 26, 46, 70, 110][plan.level]! * sprinkles; i++) {
    const r = Math.max(u * lay.between(1.8, 3.4), p.line * 2.9)
    const spot = free.find(area, r * 2.3, r * 2.3, 0, 30)
    if (spot) drawSprinkle(scene, lay.pick(style.sprinkles), middleX(spot), middleY(spot), r)
  }
}
