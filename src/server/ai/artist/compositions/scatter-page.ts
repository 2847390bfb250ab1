import 'server-only'
import { frameOf, pickFrame } from '../frames/frame'
import { type PageWork, sceneOf } from '../page-work'
import { middleX, middleY } from '../scene'
import { FreePlace } from '../scenery/free-place'
import { drawSprinkle } from '../scenery/heavens'
import { drawFinish } from './finish'
import { drawInMedallion, drawMotif, motifsOf } from './medallion'

/** Things from edge to edge at all angles, ornaments in the gaps, the main figure among them. */
export function scatterPage(work: PageWork) {
  const { p, random, plan, style } = work
  const lay = random.fork('layout')
  const frame = frameOf(pickFrame(style.frames, plan.level, lay), p, lay)
  frame.open()
  const { box } = frame
  const scene = sceneOf(work, box, { x: middleX(box), y: middleY(box), height: 100 })
  const { u } = scene
  const free = new FreePlace(lay)
  const area = {
    left: box.left + u * 2.4,
    top: box.top + u * 2.4,
    right: box.right - u * 2.4,
    bottom: box.bottom - u * 2.4,
  }
  const main = u * [36, 30, 27, 25, 24][plan.level]!
  const heroSpot = free.find(area, main * 2, main * 2) ?? {
    left: middleX(box) - main,
    right: middleX(box) + main,
    top: middleY(box) - main,
    bottom: middleY(box) + main,
  }
  drawInMedallion(work, scene, middleX(heroSpot), middleY(heroSpot), main)
  const motifs = motifsOf(work, 8)
  const largest = u * [22, 16, 12.5, 11, 10][plan.level]!
  const least = Math.max(plan.smallestThing * 0.46, largest * 0.55)
  let size = largest
  let misses = 0
  for (let i = 0; motifs.length && size >= least && i < 120; i++) {
    const r = size * lay.between(0.92, 1.06)
    const spot = free.find(area, r * 1.8, r * 1.8, 0, 90)
    if (!spot) {
      if (++misses % 3 === 0) size *= 0.88
      continue
    }
    const motif = motifs[i % motifs.length]!
    const turn = motif.poses ? lay.between(-12, 12) : lay.between(-34, 34)
    drawMotif(work, scene, motif, middleX(spot), middleY(spot), r, turn, lay.chance(0.5))
  }
  for (let i = 0; i < [8, 26, 46, 70, 110][plan.level]!; i++) {
    const r = Math.max(u * lay.between(1.8, 3.4), p.line * 2.9)
    const spot = free.find(area, r * 2.3, r * 2.3, 0, 30)
    if (spot) drawSprinkle(scene, lay.pick(style.sprinkles), middleX(spot), middleY(spot), r)
  }
  drawFinish(work, frame)
}
