import 'server-only'
import { height, type Scene, width } from '../scene'
import { leaf, type Point, petal, polygon, sag, scallops, spline } from '../shapes/paths'
import { at } from './at'
import { BLOOMS, drawBigLeaf, drawBloom } from './blooms'

/** The rays of a comic on most pages, from behind the main figure over the whole sky. */
export function drawBurst(scene: Scene) {
  const { p, box, focus, level } = scene
  const lay = scene.random.fork('burst')
  if (!lay.chance(0.6)) return
  const count = [6, 9, 11, 13, 15][level]!
  const far = Math.hypot(width(box), height(box))
  const [x, y] = [focus.x, focus.y - focus.height * 0.5]
  const turn = lay.between(0, Math.PI)
  p.object('far')
  for (let i = 0; i < count; i++) {
    const a = turn + (i / count) * Math.PI * 2
    const b = a + (Math.PI / count) * 0.9
    p.shape(
      polygon([
        [x, y],
        [x + Math.cos(a) * far, y + Math.sin(a) * far],
        [x + Math.cos(b) * far, y + Math.sin(b) * far],
      ]),
      'none',
      1,
    )
  }
}

/** Blossoming boughs from both upper corners, and a large bloom with leaves growing in from below. */
export function drawBoughs(scene: Scene) {
  const { p, box, u, level, focus } = scene
  if (level === 0) return
  const lay = scene.random.fork('boughs')
  for (const s of [-1, 1] as const) {
    const edge = s < 0 ? box.left : box.right
    const reach = u * lay.between(26, 38)
    const drop = u * lay.between(12, 18)
    const on = (t: number): Point => [
      edge - s * reach * t,
      box.top + u * 3 + drop * t * t + u * 3 * Math.sin(t * 5),
    ]
    p.object('near')
    p.band(spline([on(-0.1), on(0.3), on(0.65), on(1)]), Math.max(u * 1.4, p.line * 1.9), 'none', 1)
    const pairs = level === 1 ? 3 : 5
    for (let i = 0; i < pairs; i++) {
      const [x, y] = on((i + 0.7) / pairs)
      const long = u * lay.between(8.5, 11)
      const out = s < 0 ? 0 : 180
      for (const side of [-1, 1]) p.shape(leaf(x, y, long, long * 0.5, out + side * s * -52), 'auto', 2)
    }
    for (const t of [0.42, 0.98]) {
      const [x, y] = on(t)
      const r = u * lay.between(4.6, 6)
      if (level === 1) p.shape(scallops(x, y, r * 0.9, r * 0.9, 5), 'none', 3)
      else for (let i = 0; i < 5; i++) p.shape(petal(x, y, r, r * 1.1, i * 72 + 18), 'none', 3)
      p.shape(scallops(x, y, r * 0.32, r * 0.32, 6), 'none', 4)
    }
  }
  const s = focus.x > (box.left + box.right) / 2 ? -1 : 1
  const [x, y] = [s < 0 ? box.left + u * 8 : box.right - u * 8, box.bottom - u * 8]
  const turns = s < 0 ? [-100, -62, -24, 12] : [-80, -118, -156, 168]
  for (const turn of turns) {
    p.object('near')
    p.within([1, 0, 0, 1, x, y], () => drawBigLeaf(p, u * lay.between(24, 29), turn, level))
  }
  p.object('near')
  p.within([1, 0, 0, 1, x, y], () => drawBloom(p, lay.pick(BLOOMS), u * 13, level, lay.between(0, 360)))
}

/** A string of lights across the sky of most pages. */
export function drawLights(scene: Scene) {
  const { p, box, u, level } = scene
  // Under a toddler's lines the bulbs would be crumbs on a rope.
  const lay = scene.random.fork('lights')
  if (level === 0 || !lay.chance(0.7)) return
  const swags = lay.int(2, 3)
  const each = level === 1 ? 3 : 4
  const step = width(box) / swags
  for (let i = 0; i < swags; i++) {
    const [from, depth] = [box.left + i * step, u * lay.between(6, 9)]
    const top = box.top + u * 4
    p.object('near')
    p.pen(sag(from, top, from + step, top, depth), 1)
    for (let k = 0; k < each; k++) {
      const t = (k + 0.5) / each
      at(scene, 'near', from + step * t, top + 4 * depth * t * (1 - t) * 0.5, u * 7.5, (bulb) => {
        bulb.shape('M0 6Q-46 40 -34 78Q0 124 34 78Q46 40 0 6Z', 'none', 2)
        bulb.shape('M-16 -12L16 -12L18 24L-18 24Z', 'none', 1)
      })
    }
  }
}
