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
  const main = u * [32, 27, 24, 22, 21][plan.level]!
  const heroSpot = free.find(area, main * 2, main * 2) ?? {
    left: middleX(box) - main,
    right: middleX(box) + main,
    top: middleY(box) - main,
    bottom: middleY(box) + main,
  }
  drawInMedallion(work, scene, middleX(heroSpot), middleY(heroSpot), main)
  const motifs = motifsOf(work, 8)
  let misses = 0
  const largest = Math.max(plan.smallestThing * 0.62, u * [20, 15, 12.5, 11, 10][plan.level]!)
  for (let i = 0; motifs.length && misses < 6 && i < 60; i++) {
    const r = largest * lay.between(0.78, 1.08) * Math.max(0.72, 1 - i * 0.006)
    const spot = free.find(area, r * 1.84, r * 1.84, 0, 60)
    if (!spot) {
      misses++
      continue
    }
    const motif = motifs[i % motifs.length]!
    drawMotif(
      work,
      scene,
      motif,
      middleX(spot),
      middleY(spot),
      r,
      motif.poses ? lay.between(-12, 12) : lay.between(-34, 34),
      lay.chance(0.5),
    )
  }
  for (let i = 0; i < [8, 26, 46, 70, 110][plan.level]!; i++) {
    const r = Math.max(u * lay.between(1.8, 3.4), p.line * 2.3)
    const spot = free.find(area, r * 2.3, r * 2.3, 0, 30)
    if (spot) drawSprinkle(scene, lay.pick(style.sprinkles), middleX(spot), middleY(spot), r)
  }
  drawFinish(work, frame)
}
