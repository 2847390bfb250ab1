import 'server-only'
import type { Cast } from '../cast'
import type { PageWork } from '../page-work'
import { type Box, height, overlap, type Scene, type Stage, width } from '../scene'
import type { FreePlace } from '../scenery/free-place'
import type { Placed } from './set-out'

/** Shares of the wished height that are tried. */
const SIZES = [1, 0.86, 0.74, 0.64]
const COLUMNS = [0.1, 0.18, 0.26, 0.34, 0.42, 0.5, 0.58, 0.66, 0.74, 0.82, 0.9]
const FAR_ROWS = [0.04, 0.12]
const ROWS = [0.16, 0.34, 0.52, 0.7, 0.86, 0.98]
/** The upper part of the main figure, which nothing may cover. */
const FACE = 0.62

/**
 * The least bad place for something that has to be on the page where no free one is left: partly behind the main
 * figure, or in front of its feet, but never before its face.
 */
export function makeRoom(
  work: PageWork,
  scene: Scene,
  stage: Stage,
  cast: Cast,
  wanted: number,
  main: Box,
  free: FreePlace,
  where: 'air' | 'ground' | 'far',
): Placed {
  const { box } = scene
  const ground = Math.min(stage.horizon, box.bottom)
  const least = Math.min(wanted, Math.max(work.plan.smallestThing * 0.6, cast.least * work.p.line * 0.85))
  const face = { ...main, bottom: main.top + height(main) * FACE }
  let best: { area: Box; cost: number } | undefined
  for (const size of SIZES) {
    const h = Math.max(least, wanted * size)
    const w = h * cast.aspect
    for (const column of COLUMNS)
      for (const row of where === 'far' ? FAR_ROWS : ROWS) {
        const x = box.left + width(box) * column
        const y =
          where === 'air'
            ? box.top + h * 1.1 + (height(box) * 0.94 - h * 1.1) * row
            : stage.floats
              ? box.bottom - height(box) * 0.16 * (1 - row)
              : ground + (box.bottom - ground) * row
        const area = { left: x - w / 2, right: x + w / 2, top: y - h, bottom: y }
        const share = (other: Box) => overlap(area, other) / (w * h)
        const hidden = y <= main.bottom ? share(main) * 1.7 : share(face) * 5 + share(main) * 0.5
        const cost = hidden + free.crowded(area) * 0.8 + (1 - share(box)) * 4 + (1 - size) * 0.6
        if (cost < (best?.cost ?? Number.POSITIVE_INFINITY)) best = { area, cost }
      }
  }
  const { area } = best!
  free.take(area)
  return { cast, x: (area.left + area.right) / 2, y: area.bottom, height: height(area) }
}
