import 'server-only'
import type { Painting, Role } from '../engine/painting'
import type { Scene } from '../scene'
import {
  blob,
  ellipse,
  heart,
  leaf,
  pairs,
  polygon,
  quads,
  rect,
  scallops,
  star,
  triples,
} from '../shapes/paths'
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

/** A table `wide` points across whose top is at `y`; its feet stand at `floor`. */
export function drawTable(
  scene: Scene,
  x: number,
  y: number,
  wide: number,
  floor: number,
  cloth: boolean,
  role: Role = 'near',
) {
  const { p, u, level } = scene
  const left = x - wide / 2
  const thick = Math.max(u * 2.4, p.line * 2.4)
  p.object(role)
  for (const px of [left + wide * 0.08, left + wide * 0.92 - thick * 1.3])
    p.shape(rect(px, y + thick * 0.5, thick * 1.3, floor - y - thick * 0.5), 'none', 2)
  p.shape(rect(left, y, wide, thick, thick * 0.3), 'none', 1)
  if (!cloth) return
  const drop = Math.min((floor - y) * 0.5, u * 12)
  const folds = Math.max(4, Math.round(wide / (u * 11)))
  let d = `M${left - thick * 0.3} ${y}L${left + wide + thick * 0.3} ${y}L${left + wide + thick * 0.5} ${y + drop}`
  for (let i = 0; i < folds; i++) {
    const step = (wide + thick) / folds
    const right = left + wide + thick * 0.5 - i * step
    d += `Q${right - step / 2} ${y + drop + step * 0.42} ${right - step} ${y + drop}`
  }
  p.shape(`${d}Z`, level >= 2 ? 'plaid' : 'auto', 3)
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

export function drawBookcase(scene: Scene, x: number, y: number, size: number) {
  const { random, level } = scene
  at(scene, 'scenery', x, y, size, (p) => {
    p.shape(rect(-36, -100, 72, 100, 2), 'none', 1)
    for (const low of [-4, -35, -66]) {
      p.shape(rect(-31, low - 27, 62, 27), 'none', 2)
      let px = -30
      while (px < 22) {
        const w = random.between(7, 10) * (level === 0 ? 1.7 : 1)
        const h = random.between(17, 24)
        if (random.chance(0.16)) p.shape(ellipse(px + 8, low - 8, 7.4), 'none', 9)
        else p.shape(rect(px, low - h, w, h), 'none', 3 + random.int(0, 4))
        px += random.chance(0.16) ? 16 : w
      }
    }
  })
}

export function drawBed(scene: Scene, x: number, y: number, size: number) {
  at(scene, 'scenery', x, y, size, (p) => {
    p.shape('M-100 0L-100 -86Q-92 -102 -78 -92L-78 0Z', 'none', 1)
    p.shape('M92 0L92 -50Q100 -60 108 -50L108 0Z', 'none', 1)
    p.shape(blob('-76 -44  -72 -64  -44 -68  -28 -58  -30 -42', 0.8), 'none', 3)
    p.shape(rect(-80, -44, 176, 32, 6), 'none', 2)
    p.shape(blob('-36 -50  0 -60  60 -56  94 -48  96 -12  60 -6  20 -12  -20 -6  -40 -14', 0.6), 'plaid', 4)
  })
}

export function drawSofa(scene: Scene, x: number, y: number, size: number) {
  at(scene, 'scenery', x, y, size, (p) => {
    p.shape(rect(-84, -84, 168, 60, 18), 'auto', 1)
    p.pen('M0 -82L0 -40', 0.9)
    p.shape(rect(-74, -44, 148, 30, 8), 'auto', 2)
    for (const s of [-1, 1]) {
      p.shape(rect(s * 88 - 16, -58, 32, 54, 14), 'auto', 1)
      p.shape(rect(s * 70 - 5, -6, 10, 8, 2), 'none', 3)
    }
    p.shape(polygon('-52 -40  -46 -72  -16 -68  -22 -38'), 'hearts', 4)
  })
}

export function drawFireplace(scene: Scene, x: number, y: number, size: number) {
  at(scene, 'scenery', x, y, size, (p) => {
    p.shape(rect(-40, -150, 80, 60), 'bricks', 1)
    p.shape(rect(-60, -88, 120, 88), 'bricks', 1)
    p.shape('M-36 0L-36 -46Q0 -76 36 -46L36 0Z', 'none', 2)
    p.shape(blob('0 -46  10 -28  20 -24  16 -10  -16 -10  -20 -26  -8 -32', 0.8), 'none', 3)
    p.band('M-20 -5L20 -5', 8, 'none', 4)
    p.shape(rect(-70, -98, 140, 12, 3), 'none', 5)
  })
}

export function drawDoor(scene: Scene, x: number, y: number, size: number) {
  at(scene, 'scenery', x, y, size, (p) => {
    p.shape('M-33 0L-33 -80Q0 -112 33 -80L33 0Z', 'none', 1)
    p.shape('M-26 0L-26 -77Q0 -102 26 -77L26 0Z', 'auto', 2)
    p.shape(ellipse(0, -72, 11), 'none', 3)
    p.shape(rect(-17, -50, 34, 38, 3), 'none', 4)
    p.shape(ellipse(20, -54, 3.4), 'none', 5)
  })
}

export function drawEasel(scene: Scene, x: number, y: number, size: number) {
  at(scene, 'scenery', x, y, size, (p) => {
    p.band('M0 -96L-32 0M0 -96L32 0', 6, 'none', 1)
    p.shape(rect(-38, -88, 76, 56, 2), 'none', 2)
    p.shape(rect(-32, -82, 64, 44), 'none', 3)
    p.shape('M-32 -38L-32 -52Q-12 -66 4 -52Q18 -62 32 -54L32 -38Z', 'none', 4)
    p.shape(ellipse(18, -70, 7), 'none', 5)
    p.shape(rect(-44, -34, 88, 7, 2), 'none', 1)
  })
}

export function drawBlackboard(scene: Scene, x: number, y: number, wide: number) {
  at(scene, 'scenery', x, y, wide, (p) => {
    p.shape(rect(-56, -68, 112, 68, 3), 'none', 1)
    p.shape(rect(-50, -62, 100, 56, 1), 'none', 2)
    p.pen('M-38 -48Q-30 -56 -22 -48Q-14 -40 -6 -48', 1)
    p.shape(star(22, -40, 11), 'none', 3)
    p.shape(ellipse(-26, -26, 9), 'none', 4)
    p.shape(polygon('-4 -18  6 -34  16 -18'), 'none', 5)
    p.shape(rect(-44, -3, 88, 6, 2), 'none', 6)
  })
}

export function drawGears(scene: Scene, x: number, y: number, size: number) {
  at(scene, 'scenery', x, y, size, (p) => {
    for (const [cx, cy, r, n] of quads('-26 -40 34 9  34 -66 24 8  26 -14 17 7')) {
      p.shape(gear(cx, cy, r, n), 'none', r)
      p.shape(ellipse(cx, cy, r * 0.38), 'none', 2)
    }
  })
}

function gear(cx: number, cy: number, r: number, teeth: number): string {
  const points: [number, number][] = []
  for (let i = 0; i < teeth; i++)
    for (const [share, k] of pairs('0 0.78  0.22 1  0.5 1  0.72 0.78')) {
      const a = ((i + share) / teeth) * Math.PI * 2
      points.push([cx + Math.cos(a) * r * k, cy + Math.sin(a) * r * k])
    }
  return polygon(points)
}

export function drawToolboard(scene: Scene, x: number, y: number, size: number) {
  at(scene, 'scenery', x, y, size, (p) => {
    p.shape(rect(-70, -84, 140, 84, 3), 'none', 1)
    p.shape(rect(-54, -54, 8, 42, 2), 'none', 2)
    p.shape(rect(-62, -70, 24, 18, 3), 'none', 3)
    p.shape(`${ellipse(-14, -62, 13)}${ellipse(-14, -66, 6)}`, 'none', 4)
    p.shape(rect(-18, -52, 8, 40, 3), 'none', 4)
    p.shape(polygon('12 -70  54 -70  50 -56  12 -60'), 'none', 5)
    p.shape(rect(48, -74, 14, 22, 3), 'none', 3)
    p.shape(rect(18, -44, 7, 32, 2), 'none', 2)
    p.shape(rect(14, -48, 15, 12, 3), 'none', 6)
    p.shape(polygon('40 -14  46 -46  52 -14'), 'none', 6)
  })
}

/** A lamp hanging from the ceiling at (x, y), `size` points long. */
export function drawHangingLamp(scene: Scene, x: number, y: number, size: number) {
  at(scene, 'scenery', x, y, size, (p) => {
    p.pen('M0 0L0 50', 1)
    p.shape(ellipse(0, 92, 11), 'none', 2)
    p.shape('M-34 88Q-30 52 0 48Q30 52 34 88Q0 80 -34 88Z', 'auto', 1)
  })
}

/** Pans or herbs on a rail below the ceiling. */
export function drawRail(
  scene: Scene,
  x: number,
  y: number,
  size: number,
  what: 'pans' | 'herbs' | 'lanterns' | 'balloons',
) {
  at(scene, 'scenery', x, y, size, (p) => {
    if (what === 'balloons') {
      for (const [px, py] of pairs('-62 26  -30 14  4 24  38 12  70 28')) {
        p.pen(`M${px} ${py + 22}Q${px + 4} ${py + 40} ${px - 2} ${py + 60}`, 0.8)
        p.shape(
          blob([
            [px, py - 24],
            [px + 17, py - 8],
            [px + 11, py + 14],
            [px, py + 22],
            [px - 11, py + 14],
            [px - 17, py - 8],
          ]),
          'auto',
          px + 80,
        )
      }
      return
    }
    p.band('M-80 0L80 0', 5, 'none', 1)
    for (const px of [-56, -19, 19, 56]) hang(p, what, px)
  })
}

function hang(p: Painting, what: 'pans' | 'herbs' | 'lanterns', x: number) {
  p.pen(`M${x} 2L${x} 16`, 0.9)
  if (what === 'pans') {
    p.shape(rect(x - 3, 14, 6, 26, 3), 'none', 2)
    p.shape(ellipse(x, 54, 16), 'none', 3)
    p.shape(ellipse(x, 54, 9), 'none', 4)
  } else if (what === 'herbs') {
    for (const turn of [60, 90, 120]) p.shape(leaf(x, 14, 44, 15, turn), 'none', 2)
  } else {
    p.shape(ellipse(x, 38, 17, 20), 'auto', 2)
    p.shape(rect(x - 9, 15, 18, 6, 2), 'none', 3)
    p.shape(rect(x - 9, 55, 18, 6, 2), 'none', 3)
  }
}

export function drawGiftPile(scene: Scene, x: number, y: number, size: number) {
  at(scene, 'scenery', x, y, size, (p) => {
    const box = (px: number, py: number, w: number, h: number, tint: number) => {
      p.shape(rect(px, py - h, w, h), 'auto', tint)
      p.shape(rect(px + w * 0.4, py - h, w * 0.2, h), 'none', tint + 1)
      for (const s of [-1, 1])
        p.shape(leaf(px + w / 2, py - h, w * 0.34, w * 0.22, s > 0 ? -34 : 214), 'none', tint + 1)
    }
    box(-52, 0, 50, 42, 1)
    box(2, 0, 56, 34, 4)
    box(-30, -42, 42, 34, 7)
  })
}

export function drawWallClock(scene: Scene, x: number, y: number, size: number) {
  at(scene, 'scenery', x, y, size, (p) => {
    p.shape(scallops(0, -50, 46, 46, 12), 'none', 1)
    p.shape(ellipse(0, -50, 38), 'none', 2)
    p.pen('M0 -50L0 -76M0 -50L17 -42', 1.1)
  })
}
