import 'server-only'
import { height, type Scene, type Spot, type Stage, width } from '../scene'
import type { Point } from '../shapes/paths'
import { drawSky } from './sky'
import { drawHill, drawPath, heightAt } from './terrain'
import { drawTree } from './trees'
import { frameWithGrowth, growOn } from './tufts'

/** Places to stand on open ground below `line`, from the back to the front. */
export function groundSpots(scene: Scene, line: readonly Point[]): Spot[] {
  const { box, u } = scene
  const spots: Spot[] = []
  const rows = [0.16, 0.45, 0.8]
  rows.forEach((row, r) => {
    const count = 4 - (r === 2 ? 1 : 0)
    for (let i = 0; i < count; i++) {
      const x = box.left + width(box) * ((i + 0.5 + (r % 2 ? 0.16 : -0.1)) / count)
      const top = heightAt(line, x)
      spots.push({ x, y: top + (box.bottom - top) * row, size: u * (15 + row * 16), on: 'ground' })
    }
  })
  return spots
}

/** Meadow: hills behind hills, a lone tree, flowers in front. */
export function meadow(scene: Scene): Stage {
  const { box, random, u, level, focus } = scene
  const horizon = box.top + height(box) * random.between(0.48, 0.6)
  drawSky(scene, horizon)
  if (level >= 1) drawHill(scene, horizon - u * 6, u * 4, 0.8, 'far')
  const line = drawHill(scene, horizon, u * 4.5, random.between(0.5, 0.9))
  const side = focus.x > (box.left + box.right) / 2 ? -1 : 1
  const treeX = side < 0 ? box.left + width(box) * 0.2 : box.right - width(box) * 0.2
  drawTree(scene, treeX, heightAt(line, treeX) + u * 4, u * random.between(40, 52))
  const front = drawHill(scene, horizon + (box.bottom - horizon) * 0.34, u * 3, random.between(0.6, 1.1))
  if (level >= 1 && random.chance(0.5))
    drawPath(scene, [focus.x - side * u * 12, heightAt(front, focus.x)], focus.x, u * 12)
  growOn(scene, ['flowers', 'grass'], horizon + u * 14, box.bottom - u * 16, [1, 3, 6, 9, 12][level]!)
  return {
    horizon,
    spots: groundSpots(scene, front),
    front: () => frameWithGrowth(scene, ['flowers', 'grass', 'ferns']),
    indoors: false,
    floats: false,
  }
}
