import 'server-only'
import type { Scene } from '../scene'
import { blob, ellipse, heart, pairs, polygon, rect, triples } from '../shapes/paths'
import { at } from './at'

/** Furniture: foot at (x, y), `size` points high unless said otherwise. */

export function drawOven(scene: Scene, x: number, y: number, size: number) {
  at(scene, 'scenery', x, y, size, (p) => {
    p.shape(rect(-44, -96, 88, 96, 5), 'auto', 1)
    p.shape(rect(-44, -96, 88, 24, 5), 'none', 2)
    for (const px of [-28, -9, 10, 29]) p.shape(ellipse(px, -84, 6), 'none', 3)
    p.shape(rect(-36, -60, 72, 48, 7), 'none', 4)
    p.shape(rect(-27, -52, 54, 30, 5), 'none', 5)
    p.shape(bread(0, -26), 'none', 6)
    p.band('M-24 -66L24 -66', 5, 'none', 3)
    p.shape(rect(-48, -102, 96, 8, 3), 'none', 3)
  })
}

const bread = (x: number, y: number) =>
  `M${x - 18} ${y}Q${x - 22} ${y - 14} ${x} ${y - 15}Q${x + 22} ${y - 14} ${x + 18} ${y}Z`

/** A brick oven with a fire: old bakeries. */
export function drawBrickOven(scene: Scene, x: number, y: number, size: number) {
  at(scene, 'scenery', x, y, size, (p) => {
    p.shape(rect(-16, -124, 32, 40), 'bricks', 1)
    p.shape('M-64 0L-64 -54A64 50 0 0 1 64 -54L64 0Z', scene.level >= 2 ? 'bricks' : 'none', 1)
    p.shape('M-40 -22L-40 -46A40 34 0 0 1 40 -46L40 -22Z', 'none', 2)
    p.shape('M-28 -22L-28 -42A28 24 0 0 1 28 -42L28 -22Z', 'none', 3)
    p.shape(bread(-2, -24), 'none', 4)
    p.shape(rect(-70, -22, 140, 9, 3), 'none', 5)
  })
}

/** A pot on a stove plate with steam. */
export function drawStove(scene: Scene, x: number, y: number, size: number) {
  at(scene, 'scenery', x, y, size, (p) => {
    p.pen('M-6 -124Q-14 -134 -6 -142Q2 -150 -6 -160M10 -124Q2 -134 10 -142Q18 -150 10 -160', 0.9)
    p.shape(rect(-30, -114, 60, 34, 8), 'auto', 5)
    p.shape(rect(-36, -118, 72, 8, 4), 'none', 6)
    p.shape(ellipse(0, -121, 6, 5), 'none', 6)
    for (const s of [-1, 1]) p.shape(ellipse(s * 35, -98, 7, 5), 'none', 6)
    p.shape(rect(-56, -80, 112, 80, 4), 'auto', 1)
    p.shape(rect(-62, -84, 124, 9, 3), 'none', 2)
    for (const px of [-36, -12, 12, 36]) p.shape(ellipse(px, -64, 5.5), 'none', 3)
    p.shape(rect(-42, -50, 84, 40, 5), 'none', 4)
    p.pen('M-28 -40L28 -40', 1.1)
  })
}

/** A shop or kitchen counter from `left` to `right`, top at `y`, closed down to `floor`. */
export function drawCounter(scene: Scene, left: number, right: number, y: number, floor: number) {
  const { p, u, level, random } = scene
  const panels = level === 0 ? 2 : Math.max(2, Math.round((right - left) / (u * 24)))
  p.object('near')
  p.shape(rect(left, y, right - left, floor - y), 'none', 1)
  const step = (right - left) / panels
  const style = random.pick(['panel', 'arch', 'stripe'])
  for (let i = 0; i < panels; i++) {
    const x = left + i * step
    const pad = Math.min(step * 0.13, u * 3.4)
    const top = y + u * 7
    if (style === 'arch')
      p.shape(
        `M${x + pad} ${floor - pad}L${x + pad} ${top + step * 0.26}Q${x + step / 2} ${top - step * 0.1} ${x + step - pad} ${top + step * 0.26}L${x + step - pad} ${floor - pad}Z`,
        'auto',
        2,
      )
    else if (style === 'panel')
      p.shape(rect(x + pad, top, step - 2 * pad, floor - top - pad, u * 1.4), 'auto', 2)
    else p.shape(rect(x, top, step / 2, floor - top), 'auto', 2)
  }
  p.object('near')
  p.shape(rect(left - u * 2, y - u * 1.6, right - left + u * 4, Math.max(u * 4.4, p.line * 3), u), 'none', 3)
}

/** A wall shelf from `left` to `right` at height `y`. */
export function drawShelf(scene: Scene, left: number, right: number, y: number) {
  const { p, u } = scene
  const thick = Math.max(u * 2, p.line * 2.2)
  p.object('scenery')
  for (const x of [left + (right - left) * 0.14, right - (right - left) * 0.14])
    p.shape(
      polygon([
        [x - u, y],
        [x + u, y],
        [x + u, y + thick * 2.6],
        [x - u, y + thick * 1.6],
      ]),
      'none',
      2,
    )
  p.shape(rect(left, y, right - left, thick, thick * 0.3), 'none', 1)
}

/** A jar, bowl, bottle or pile for shelves. */
export function drawJar(
  scene: Scene,
  x: number,
  y: number,
  size: number,
  kind?: 'jar' | 'bottle' | 'bowl' | 'books' | 'plates',
) {
  const chosen = kind ?? scene.random.pick(['jar', 'bottle', 'bowl', 'jar'])
  at(scene, 'scenery', x, y, size, (p) => {
    if (chosen === 'bottle') {
      p.shape(blob('-20 0  -22 -48  -9 -66  -9 -90  9 -90  9 -66  22 -48  20 0', 0.5), 'none', 1)
      p.shape(rect(-11, -100, 22, 12, 3), 'none', 2)
      return p.shape(rect(-21, -42, 42, 24), 'none', 3)
    }
    if (chosen === 'bowl') {
      for (const px of [-22, 0, 22]) p.shape(ellipse(px, -56, 17), 'none', 3)
      return p.shape('M-48 -54L48 -54Q46 0 16 0L-16 0Q-46 0 -48 -54Z', 'auto', 1)
    }
    if (chosen === 'books') {
      for (const [px, h, w] of triples('-34 84 16  -17 96 15  0 76 17  18 90 15'))
        p.shape(rect(px, -h, w, h, 2), 'none', px + 40)
      return
    }
    if (chosen === 'plates') {
      for (const [py, w] of pairs('-8 44  -20 42  -32 40')) p.shape(ellipse(0, py, w, 9), 'none', 1)
      return
    }
    p.shape(blob('-28 0  -32 -30  -30 -62  -18 -76  18 -76  30 -62  32 -30  28 0', 0.6), 'none', 1)
    p.shape(rect(-24, -94, 48, 19, 5), 'none', 2)
    p.shape(rect(-21, -54, 42, 28, 4), 'none', 3)
    if (scene.level >= 1) p.shape(heart(0, -41, 8), 'none', 4)
  })
}
