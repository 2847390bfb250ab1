import 'server-only'
import type { Painting, Role } from '../engine/painting'
import type { Scene } from '../scene'
import { blob, ellipse, pairs, polygon, rect, scallops, star, triples } from '../shapes/paths'
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

export function drawPlanet(scene: Scene, x: number, y: number, r: number, role: Role = 'far') {
  const kind = scene.random.pick(['ringed', 'craters', 'bands', 'plain'])
  at(scene, role, x, y, r, (p) => {
    if (kind === 'ringed') p.shape(`${ellipse(0, 0, 168, 44, -16)}${ellipse(0, 0, 128, 26, -16)}`, 'none', 3)
    p.shape(ellipse(0, 0, 100), 'none', 1)
    if (kind === 'bands') {
      p.shape('M-92 -38Q0 -16 92 -38L99 -12Q0 14 -99 -12Z', 'auto', 2)
      p.shape('M-96 26Q0 52 96 26L76 64Q0 84 -76 64Z', 'auto', 2)
    }
    if (kind === 'craters' || kind === 'plain')
      for (const [cx, cy, cr] of triples('-36 -30 24  34 10 30  -18 48 18  38 -54 14'))
        if (cr * r > 100 * scene.p.line * 1.4) p.shape(ellipse(cx, cy, cr, cr * 0.86), 'none', 2)
    if (kind === 'ringed')
      p.shape('M-161.5 46.3A168 44 -16 0 0 161.5 -46.3L123 -35.3A128 26 -16 0 1 -123 35.3Z', 'none', 3)
  })
}

export function drawRocket(
  scene: Scene,
  x: number,
  y: number,
  size: number,
  tilt = 0,
  role: Role = 'scenery',
) {
  at(
    scene,
    role,
    x,
    y,
    size,
    (p) => {
      p.shape(blob('-9 -14  -14 6  -5 2  0 14  5 2  14 6  9 -14', 0.7), 'none', 4)
      for (const s of [-1, 1])
        p.shape(`M${s * 16} -46Q${s * 36} -30 ${s * 34} -6Q${s * 22} -18 ${s * 12} -18Z`, 'auto', 3)
      p.shape('M-15 -14Q-30 -58 0 -100Q30 -58 15 -14Z', 'auto', 1)
      p.shape('M-16.5 -72Q-10 -88 0 -100Q10 -88 16.5 -72Q0 -66 -16.5 -72Z', 'none', 3)
      p.shape(ellipse(0, -52, 10.5), 'none', 2)
      p.shape(ellipse(0, -52, 6.4), 'none', 5)
      p.shape(rect(-15.5, -20, 31, 7, 2), 'none', 4)
      p.shape('M-3.4 -8L-3.4 -34L3.4 -34L3.4 -8Z', 'none', 3)
    },
    { rotate: tilt },
  )
}

export function drawCrater(scene: Scene, x: number, y: number, wide: number, role: Role = 'scenery') {
  at(scene, role, x, y, wide, (p) => {
    p.shape(ellipse(0, 0, 100, 34), 'none', 1)
    p.shape(ellipse(0, 6, 74, 20), 'none', 2)
  })
}

export function drawStation(scene: Scene, x: number, y: number, size: number) {
  at(
    scene,
    'scenery',
    x,
    y,
    size,
    (p) => {
      p.shape('M-58 0A58 58 0 0 1 58 0Z', 'auto', 1)
      p.pen('M-30 -50Q-18 -24 -20 0M30 -50Q18 -24 20 0', 0.85)
      p.shape('M-13 0L-13 -20Q0 -34 13 -20L13 0Z', 'none', 3)
      p.shape(rect(58, -22, 26, 22, 3), 'none', 2)
      p.shape('M82 0A22 24 0 0 1 126 0Z', 'auto', 1)
      p.band('M104 -24L104 -48', 4, 'none', 4)
      p.shape('M88 -62Q92 -44 112 -42Q106 -60 88 -62Z', 'none', 5)
      p.band('M0 -58L0 -80', 4, 'none', 4)
      p.shape(ellipse(0, -84, 6), 'none', 5)
    },
    { flip: scene.random.chance(0.5) },
  )
}

export function drawComet(scene: Scene, x: number, y: number, size: number) {
  at(
    scene,
    'far',
    x,
    y,
    size,
    (p) => {
      p.shape('M-4 -24Q60 -46 128 -60Q84 -30 116 -14Q76 -6 92 22Q50 10 4 22Z', 'none', 2)
      p.shape(star(0, 0, 40, 5, 0.55), 'none', 1)
    },
    { rotate: scene.random.between(-20, 10), flip: scene.random.chance(0.5) },
  )
}

export function drawHauntedHouse(scene: Scene, x: number, y: number, size: number) {
  at(
    scene,
    'scenery',
    x,
    y,
    size,
    (p) => {
      p.shape(polygon('12 -60  12 -92  40 -94  44 -58'), 'auto', 1)
      p.shape('M4 -88L28 -124L50 -92Q28 -84 4 -88Z', 'scales', 2)
      p.shape(ellipse(27, -76, 6.5, 9), 'none', 3)
      p.shape(polygon('-46 0  -42 -54  44 -58  46 0'), 'auto', 1)
      p.shape('M-56 -50L-36 -88Q-6 -80 8 -92L54 -54Q0 -42 -56 -50Z', 'scales', 2)
      p.shape('M-12 0L-13 -26Q0 -42 13 -28L13 0Z', 'none', 4)
      for (const px of [-30, 30]) {
        p.shape(
          polygon([
            [px - 9, -20],
            [px - 8, -41],
            [px + 9, -43],
            [px + 8, -19],
          ]),
          'none',
          3,
        )
        p.pen(`M${px} -42L${px} -20M${px - 8} -31L${px + 8} -31`, 0.8)
      }
      p.shape(ellipse(-8, -66, 7), 'none', 3)
    },
    { flip: scene.random.chance(0.5) },
  )
}

export function drawPumpkin(
  scene: Scene,
  x: number,
  y: number,
  size: number,
  face: boolean,
  role: Role = 'prop',
) {
  at(scene, role, x, y, size, (p) => {
    p.shape(blob('-4 -78  -10 -96  4 -102  12 -96  8 -78', 0.8), 'none', 2)
    for (const s of [-1, 1]) p.shape(ellipse(s * 34, -40, 28, 38), 'none', 1)
    for (const s of [-1, 1]) p.shape(ellipse(s * 17, -40, 26, 41), 'none', 3)
    p.shape(ellipse(0, -40, 20, 42), 'none', 1)
    if (!face) return
    for (const s of [-1, 1])
      p.shape(
        polygon([
          [s * 14 - 9, -44],
          [s * 14, -60],
          [s * 14 + 9, -44],
        ]),
        'none',
        4,
      )
    p.shape('M-28 -30L-14 -24L-6 -30L4 -24L14 -30L28 -30Q18 -8 0 -8Q-18 -8 -28 -30Z', 'none', 4)
  })
}

export function drawCauldron(scene: Scene, x: number, y: number, size: number) {
  at(scene, 'prop', x, y, size, (p) => {
    for (const [cx, cy, r] of triples('-16 -92 9  10 -104 12  26 -86 7'))
      p.shape(ellipse(cx, cy, r), 'none', 3)
    for (const px of [-30, 30]) p.shape(rect(px - 5, -10, 10, 12, 3), 'none', 1)
    p.shape(blob('-48 -60  -54 -30  -34 -6  0 -2  34 -6  54 -30  48 -60'), 'auto', 1)
    p.shape(ellipse(0, -66, 54, 14), 'none', 2)
    p.shape(ellipse(0, -67, 42, 9), 'none', 3)
  })
}

export function drawWeb(scene: Scene, corner: 'left' | 'right', size: number) {
  const { box } = scene
  at(
    scene,
    'far',
    corner === 'left' ? box.left : box.right,
    box.top,
    size,
    (p) => {
      for (const r of [34, 62, 92]) {
        let d = `M${r} 0`
        for (let i = 1; i <= 4; i++) {
          const a = (i * 22.5 * Math.PI) / 180
          const b = ((i - 0.5) * 22.5 * Math.PI) / 180
          d += `Q${Math.cos(b) * r * 0.84} ${Math.sin(b) * r * 0.84} ${Math.cos(a) * r} ${Math.sin(a) * r}`
        }
        p.pen(d, 0.85)
      }
      for (let i = 0; i <= 4; i++) {
        const a = (i * 22.5 * Math.PI) / 180
        p.pen(`M0 0L${Math.cos(a) * 100} ${Math.sin(a) * 100}`, 0.85)
      }
    },
    { flip: corner === 'right' },
  )
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
