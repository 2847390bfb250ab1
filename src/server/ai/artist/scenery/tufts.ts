import 'server-only'
import { type Scene, width } from '../scene'
import { drawFern, drawFlower, drawGrass, drawMonstera, drawMushroom, drawRock, FLOWERS } from './plants'
import { drawBush } from './trees'

export type Growth = 'flowers' | 'grass' | 'ferns' | 'mushrooms' | 'rocks' | 'jungle' | 'bushes'

/** Plants and stones on open ground between `top` and `bottom`, the nearer the larger. */
export function growOn(scene: Scene, kinds: readonly Growth[], top: number, bottom: number, count: number) {
  const { box, random, u, p } = scene
  const places = Array.from({ length: count }, (_, i) => ({
    x: box.left + width(box) * ((i + random.between(0.1, 0.9)) / count),
    y: random.between(top, bottom),
  })).sort((a, b) => a.y - b.y)
  for (const { x, y } of places) {
    const near = (y - top) / Math.max(1, bottom - top)
    const size = Math.max(u * (5 + near * 5), p.line * 3.2)
    grow(scene, random.pick(kinds), x, y, size)
  }
}

function grow(scene: Scene, kind: Growth, x: number, y: number, size: number) {
  switch (kind) {
    case 'flowers':
      return drawFlower(scene, x, y, size * 1.7, scene.random.pick(FLOWERS))
    case 'grass':
      return drawGrass(scene, x, y, size * 0.9)
    case 'ferns':
      return drawFern(scene, x, y, size * 1.5)
    case 'mushrooms':
      return drawMushroom(scene, x, y, size * 1.1)
    case 'rocks':
      return drawRock(scene, x, y, size * 0.8, 'near')
    case 'jungle':
      return drawMonstera(scene, x, y, size * 1.9, scene.random.between(-24, 24))
    case 'bushes':
      return drawBush(scene, x, y, size * 1.1, 'near')
  }
}

/** A frame of plants in the lower corners, larger than life, as if the reader looked through them. */
export function frameWithGrowth(
  scene: Scene,
  kinds: readonly Growth[],
  sides: readonly (-1 | 1)[] = [-1, 1],
) {
  const { box, random, u, level } = scene
  for (const side of sides) {
    const edge = side < 0 ? box.left : box.right
    const count = level === 0 ? 1 : random.int(2, 3)
    for (let i = count - 1; i >= 0; i--) {
      // Heavy lines leave nothing of a stem close to the frame.
      const x = edge - side * u * ((level === 0 ? 8 : 2) + i * random.between(9, 12))
      const size = u * (random.between(17, 21) - i * 4.5) * (level === 0 ? 1.1 : 1)
      grow(scene, kinds[(i + (side > 0 ? 1 : 0)) % kinds.length]!, x, box.bottom + u * 1.5, size)
    }
  }
}
