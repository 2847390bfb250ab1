import 'server-only'
import type { Painting, Role } from '../engine/painting'
import type { Scene } from '../scene'
import { blob, ellipse, pairs, polygon, rect, scallops, triples } from '../shapes/paths'
import { at } from './at'

/** Fairy tale, space, spooky and pirate set pieces: foot at (x, y), `size` points high. */

function turret(p: Painting, x: number, top: number, w: number, base: number, flag: boolean, tint: number) {
  p.shape(rect(x - w / 2, top, w, base - top), 'auto', 1)
  p.shape(
    polygon([
      [x - w * 0.66, top + 1],
      [x, top - w * 1.25],
      [x + w * 0.66, top + 1],
    ]),
    'scales',
    tint,
  )
  if (flag) {
    p.pen(`M${x} ${top - w * 1.25}L${x} ${top - w * 1.25 - 12}`, 1)
    p.shape(
      polygon([
        [x, top - w * 1.25 - 13],
        [x + 12, top - w * 1.25 - 8.5],
        [x, top - w * 1.25 - 4],
      ]),
      'none',
      5,
    )
  }
  p.shape(
    `M${x - w * 0.16} ${top + w * 0.75}L${x - w * 0.16} ${top + w * 0.4}Q${x} ${top + w * 0.14} ${x + w * 0.16} ${top + w * 0.4}L${x + w * 0.16} ${top + w * 0.75}Z`,
    'none',
    3,
  )
}

function battlements(left: number, right: number, top: number, tooth: number): string {
  const count = Math.max(2, Math.round((right - left) / (tooth * 2)))
  const w = (right - left) / (count * 2 - 1)
  let d = `M${left} ${top + tooth}`
  for (let i = 0; i < count; i++) {
    const x = left + i * 2 * w
    d += `L${x} ${top}L${x + w} ${top}L${x + w} ${top + tooth * 0.6}`
    if (i < count - 1) d += `L${x + 2 * w} ${top + tooth * 0.6}`
  }
  return `${d}L${right} ${top + tooth}Z`
}

export function drawCastle(scene: Scene, x: number, y: number, size: number, role: Role = 'scenery') {
  const variant = scene.random.int(0, 2)
  const { level } = scene
  at(scene, role, x, y, size, (p) => {
    if (level >= 1 && variant !== 1) turret(p, -22, -68, 15, 0, variant === 0, 2)
    if (level >= 1 && variant !== 2) turret(p, 22, -64, 15, 0, variant === 1, 2)
    turret(p, 0, -76, 19, 0, true, 2)
    p.shape(rect(-44, -40, 88, 40), 'auto', 1)
    p.shape(battlements(-46, 46, -48, 9), 'none', 4)
    turret(p, -46, -50, 20, 0, variant !== 0, 2)
    turret(p, 46, variant === 2 ? -58 : -50, 20, 0, variant !== 1, 2)
    p.shape('M-13 0L-13 -22Q0 -38 13 -22L13 0Z', 'none', 3)
    if (level >= 1) p.pen('M0 -30L0 0M-7 -27L-7 0M7 -27L7 0', 0.8)
    if (level >= 2)
      for (const [px, py] of pairs('-28 -24  26 -28  30 -14  -30 -10'))
        p.pen(
          `M${px - 5} ${py}L${px + 5} ${py}L${px + 5} ${py + 5}M${px - 5} ${py}L${px - 5} ${py + 5}`,
          0.75,
        )
  })
}

export function drawVolcano(scene: Scene, x: number, y: number, size: number) {
  at(scene, 'far', x, y, size, (p) => {
    p.shape(scallops(-10, -118, 22, 14, 7), 'none', 4)
    p.shape(scallops(16, -132, 17, 12, 6), 'none', 4)
    p.shape(blob('-100 6  -60 -26  -36 -66  -24 -98  0 -102  24 -98  36 -66  60 -26  100 6', 0.7), 'auto', 1)
    p.shape(
      'M-25 -98Q0 -112 25 -98L30 -80Q22 -62 14 -74Q6 -40 -4 -60Q-12 -78 -18 -58Q-26 -68 -29 -82Z',
      'none',
      2,
    )
  })
}

export function drawNest(scene: Scene, x: number, y: number, size: number) {
  at(scene, 'prop', x, y, size, (p) => {
    for (const [cx, turn, cy] of triples('-32 -12 -52  30 14 -50  0 2 -58')) {
      p.shape(ellipse(cx, cy, 21, 29, turn), 'none', 1)
      if (scene.level >= 1)
        for (const [dx, dy] of pairs('-6 -10  6 -2')) p.shape(ellipse(cx + dx, cy + dy, 4.5), 'none', 2)
    }
    p.shape(
      blob('-72 -40  -40 -30  0 -27  40 -30  72 -40  62 -10  30 3  0 5  -30 3  -62 -10', 0.8),
      'auto',
      3,
    )
    p.pen('M-58 -24L-20 -12M-30 -24L10 -6M10 -22L48 -12M34 -26L58 -22', 0.85)
  })
}

export function drawTemple(scene: Scene, x: number, y: number, size: number) {
  at(scene, 'scenery', x, y, size, (p) => {
    const steps = [
      [70, 0, -22],
      [56, -22, -44],
      [42, -44, -66],
      [28, -66, -84],
    ] as const
    for (const [i, [w, low, high]] of steps.entries())
      p.shape(rect(-w, high, 2 * w, low - high), scene.level >= 2 ? 'bricks' : 'none', i + 1)
    p.shape(polygon('-14 0  -9 -66  9 -66  14 0'), 'none', 6)
    for (const py of [-11, -22, -33, -44, -55])
      p.pen(`M${-14 - py * 0.06} ${py}L${14 + py * 0.06} ${py}`, 0.8)
    p.shape('M-9 -66L-9 -78Q0 -86 9 -78L9 -66Z', 'none', 7)
    p.shape(rect(-34, -90, 68, 8, 2), 'none', 8)
  })
}

export function drawPyramid(scene: Scene, x: number, y: number, size: number, role: Role = 'far') {
  at(
    scene,
    role,
    x,
    y,
    size,
    (p) => {
      p.shape(polygon('-96 0  0 -100  24 0'), scene.level >= 2 ? 'bricks' : 'none', 1)
      p.shape(polygon('24 0  0 -100  96 0'), 'none', 2)
    },
    { flip: scene.random.chance(0.5) },
  )
}

export function drawIgloo(scene: Scene, x: number, y: number, size: number) {
  at(scene, 'scenery', x, y, size, (p) => {
    p.shape('M-84 0A84 92 0 0 1 84 0Z', 'none', 1)
    p.pen(
      'M-79 -30Q0 -46 79 -30M-58 -64Q0 -76 58 -64M-30 -87L-34 -68M22 -89L26 -70M-60 -32L-54 -62M54 -34L48 -66M6 -70L4 -42',
      0.85,
    )
    p.shape('M-38 0L-38 -26A38 32 0 0 1 38 -26L38 0Z', 'none', 2)
    p.shape('M-24 0L-24 -24A24 20 0 0 1 24 -24L24 0Z', 'none', 3)
  })
}

export function drawSnowman(scene: Scene, x: number, y: number, size: number, role: Role = 'prop') {
  at(scene, role, x, y, size, (p) => {
    for (const s of [-1, 1])
      p.band(`M${s * 18} -46L${s * 42} -62M${s * 34} -57L${s * 44} -52`, 3.4, 'none', 5)
    p.shape(ellipse(0, -22, 29, 25), 'none', 1)
    p.shape(ellipse(0, -52, 21, 18), 'none', 1)
    for (const py of [-56, -46]) p.ink(ellipse(0, py, 2.2))
    p.shape(ellipse(0, -76, 17, 16), 'none', 1)
    for (const s of [-1, 1]) p.ink(ellipse(s * 6, -79, 2, 2.6))
    p.shape(polygon('0 -76  16 -73  0 -71'), 'none', 4)
    p.pen('M-7 -68Q0 -63 7 -68', 1)
    p.shape(blob('-17 -64  0 -60  17 -64  16 -58  0 -54  -16 -58', 0.8), 'auto', 3)
    p.shape(polygon('6 -58  14 -58  15 -42  7 -42'), 'auto', 3)
    p.shape(rect(-20, -92, 40, 5, 2), 'none', 2)
    p.shape(rect(-13, -110, 26, 19, 2), 'auto', 2)
  })
}

export function drawSunkenShip(scene: Scene, x: number, y: number, size: number) {
  at(
    scene,
    'scenery',
    x,
    y,
    size,
    (p) => {
      p.band('M-4 -40L6 -104', 5, 'none', 3)
      p.shape(polygon('4 -98  44 -84  40 -58  2 -64'), 'none', 4)
      p.shape('M-70 -62Q-40 -34 0 -34Q50 -36 74 -52Q64 -6 30 4L-46 4Q-64 -20 -70 -62Z', 'stripes', 1)
      p.pen('M-62 -36Q-20 -14 66 -30M-54 -14Q0 0 50 -10', 0.85)
      for (const px of [-32, 0, 32]) p.shape(ellipse(px, -22 + Math.abs(px) * 0.02, 6.5), 'none', 2)
    },
    { rotate: scene.random.side() * 8, flip: scene.random.chance(0.5) },
  )
}
