import 'server-only'
import type { Random } from '../random'
import { type Box, height, type Scene, width } from '../scene'
import { BLOOMS, drawBigLeaf, drawBloom } from '../scenery/blooms'
import { fillAround, type Oval } from './fill-around'

type Bloom = { readonly x: number; readonly y: number; readonly r: number }

/** Sizes that are tried one after the other, hundredths, and how often. */
const SIZES: readonly (readonly [number, number])[] = [
  [16, 30],
  [12, 60],
  [8.5, 90],
]

/**
 * Blossoms and leaves close together all around `keep`, some of them half behind it: a bed of flowers that a subject
 * lies in. Small ornaments fill what is left.
 */
export function drawBlooming(scene: Scene, keep: Oval): void {
  const { p, box, u, random, level } = scene
  const lay = random.fork('blooming')
  const kinds = lay.shuffle(BLOOMS)
  const blooms = strew(lay, box, u, keep)
  fillAround(scene, [keep, ...blooms.map(({ x, y, r }) => ({ x, y, rx: r * 1.3, ry: r * 1.3 }))])
  for (const { x, y, r } of blooms) {
    const out = (Math.atan2(y - keep.y, x - keep.x) * 180) / Math.PI
    for (const turn of [-100, -35, 35, 100]) {
      p.object('far')
      p.within([1, 0, 0, 1, x, y], () =>
        drawBigLeaf(p, r * lay.between(1.55, 1.8), out + turn + lay.between(-14, 14), level),
      )
    }
  }
  for (const [i, { x, y, r }] of blooms.toSorted((a, b) => a.r - b.r).entries()) {
    p.object('scenery')
    p.within([1, 0, 0, 1, x, y], () => drawBloom(p, kinds[i % 4]!, r, level, lay.between(0, 360)))
  }
}

/** The largest first; none of them hides another or lies mostly behind what is kept free. */
function strew(lay: Random, box: Box, u: number, keep: Oval): Bloom[] {
  const blooms: Bloom[] = []
  for (const [size, tries] of SIZES)
    for (let i = 0; i < tries; i++) {
      const r = u * size * lay.between(0.9, 1.1)
      const x = box.left + r * 0.7 + lay.next() * (width(box) - r * 1.4)
      const y = box.top + r * 0.7 + lay.next() * (height(box) - r * 1.4)
      const out = ((x - keep.x) / (keep.rx + r * 0.45)) ** 2 + ((y - keep.y) / (keep.ry + r * 0.45)) ** 2
      if (out < 1) continue
      if (blooms.every((one) => Math.hypot(one.x - x, one.y - y) > (one.r + r) * 1.08))
        blooms.push({ x, y, r })
    }
  return blooms
}
