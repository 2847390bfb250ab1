import 'server-only'
import { frameOf, pickFrame } from '../frames/frame'
import { type PageWork, sceneOf } from '../page-work'
import { middleX, middleY } from '../scene'
import { FreePlace } from '../scenery/free-place'
import { drawFinish } from './finish'
import { drawInMedallion, motifsOf } from './medallion'
import { scatterThings } from './scatter-things'

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
  const heroSpot = free.find(area, main * 1.55, main * 1.55) ?? {
    left: middleX(box) - main,
    right: middleX(box) + main,
    top: middleY(box) - main,
    bottom: middleY(box) + main,
  }
  drawInMedallion(work, scene, middleX(heroSpot), middleY(heroSpot), main)
  scatterThings(work, scene, area, free, lay, motifsOf(work, 8))
  drawFinish(work, frame)
}
