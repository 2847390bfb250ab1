import 'server-only'
import type { Painting, Role } from '../engine/painting'
import type { Scene } from '../scene'
import { blob, ellipse, leaf, pairs, polygon, quads, rect, scallops, star } from '../shapes/paths'
import { at } from './at'

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
    // As thick as it needs to be to stay a rail under heavy lines.
    p.band('M-80 0L80 0', Math.max(5, (p.line * 2.6) / p.unit), 'none', 1)
    for (const px of [-56, -19, 19, 56]) hang(p, what, px)
  })
}

function hang(p: Painting, what: 'pans' | 'herbs' | 'lanterns', x: number) {
  p.pen(`M${x} 2L${x} 16`, 0.9)
  if (what === 'pans') {
    // As wide as it needs to be to hold the pan under heavy lines.
    const wide = Math.max(6, (p.line * 2.7) / p.unit)
    p.shape(rect(x - wide / 2, 12, wide, 30, 3), 'none', 2)
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
