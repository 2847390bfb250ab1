import 'server-only'
import type { Role } from '../engine/painting'
import type { Scene } from '../scene'
import {
  blob,
  ellipse,
  leaf,
  mirrored,
  pairs,
  petal,
  polygon,
  rect,
  scallops,
  spline,
  triples,
} from '../shapes/paths'
import { at } from './at'

/** Sea floor, shore and river pieces: foot at (x, y), `size` points high. */

export function drawKelp(scene: Scene, x: number, y: number, size: number, role: Role = 'near') {
  at(
    scene,
    role,
    x,
    y,
    size,
    (p) => {
      p.shape(blob('-8 2  -14 -18  -2 -40  -12 -64  0 -98  8 -64  2 -40  14 -18  8 2', 0.9), 'auto', 1)
      if (scene.level >= 1) p.pen('M0 -4Q-6 -20 4 -40Q-6 -60 1 -82', 0.8)
    },
    { flip: scene.random.chance(0.5) },
  )
}

export function drawLeafyKelp(scene: Scene, x: number, y: number, size: number, role: Role = 'near') {
  at(
    scene,
    role,
    x,
    y,
    size,
    (p) => {
      p.band(spline('0 0  5 -30  -4 -60  2 -92'), 4.4, 'none', 1)
      for (const [px, py, turn] of triples(
        '3 -16 -28  2 -26 205  0 -42 -32  -2 -54 208  -2 -68 -36  0 -78 212  2 -92 -88',
      ))
        p.shape(leaf(px, py, 24, 13, turn), 'auto', 2)
    },
    { flip: scene.random.chance(0.5) },
  )
}

export function drawCoral(scene: Scene, x: number, y: number, size: number, role: Role = 'near') {
  const kind = scene.random.pick(['branch', 'fan', 'brain', 'tubes'])
  at(scene, role, x, y, size, (p) => {
    if (kind === 'branch')
      return p.band(
        'M0 -4L0 -52M0 -26Q-26 -30 -30 -66M0 -40Q24 -44 28 -80M-22 -44Q-40 -46 -44 -62M0 -52Q-4 -70 -8 -90M20 -54Q40 -56 44 -66',
        13,
        'none',
        1,
      )
    if (kind === 'fan') {
      p.shape(blob('-6 0  -44 -44  -48 -78  -22 -92  0 -100  22 -92  48 -78  44 -44  6 0', 0.8), 'auto', 1)
      return p.pen('M0 -6L0 -86M-3 -22Q-24 -44 -32 -74M3 -22Q24 -44 32 -74', 0.85)
    }
    if (kind === 'brain') {
      p.shape(scallops(0, -36, 54, 40, 11), 'auto', 1)
      return p.pen('M-34 -40Q-22 -58 -10 -42Q2 -28 14 -46Q26 -58 36 -40M-20 -20Q0 -10 22 -22', 0.9)
    }
    for (const [px, h, w] of triples('-26 60 10  0 94 12  26 72 10')) {
      p.shape(rect(px - w, -h, w * 2, h + 4, 4), 'auto', 1)
      p.shape(ellipse(px, -h, w, 5.5), 'none', 2)
    }
  })
}

export function drawShell(scene: Scene, x: number, y: number, size: number, role: Role = 'near') {
  at(
    scene,
    role,
    x,
    y,
    size,
    (p) => {
      p.shape(blob('-10 0  -50 -38  -44 -72  -16 -92  16 -92  44 -72  50 -38  10 0', 0.9), 'none', 1)
      p.pen('M0 -6L0 -88M-5 -6Q-24 -40 -30 -78M5 -6Q24 -40 30 -78', 0.85)
    },
    { rotate: scene.random.between(-18, 18) },
  )
}

export function drawStarfish(scene: Scene, x: number, y: number, size: number, role: Role = 'near') {
  at(
    scene,
    role,
    x,
    y,
    size,
    (p) => {
      const tips = [0, 1, 2, 3, 4].flatMap((i) => {
        const a = ((i * 72 - 90) * Math.PI) / 180
        const b = a + Math.PI / 5
        return [
          [Math.cos(a) * 52, -46 + Math.sin(a) * 52],
          [Math.cos(b) * 25, -46 + Math.sin(b) * 25],
        ] as [number, number][]
      })
      p.shape(blob(tips, 0.85), 'none', 1)
      if (scene.level >= 1)
        for (let i = 0; i < 5; i++) {
          const a = ((i * 72 - 90) * Math.PI) / 180
          p.ink(ellipse(Math.cos(a) * 24, -46 + Math.sin(a) * 24, 3.6))
        }
    },
    { rotate: scene.random.between(-20, 20) },
  )
}

/** Bubbles rising in a loose column. */
export function drawBubbles(scene: Scene, x: number, y: number, size: number, count: number) {
  const { random, p, level } = scene
  let up = 0
  for (let i = 0; i < count; i++) {
    const r = Math.max(size * random.between(0.5, 1), p.line * 2)
    const bx = x + random.between(-1.4, 1.4) * size
    p.object('far')
    p.shape(ellipse(bx, y - up, r))
    if (level >= 1)
      p.pen(
        `M${bx - r * 0.5} ${y - up - r * 0.1}Q${bx - r * 0.45} ${y - up - r * 0.5} ${bx} ${y - up - r * 0.55}`,
        0.7,
      )
    up += r * 3.4
  }
}

export function drawLilyPad(scene: Scene, x: number, y: number, wide: number, bloom: boolean) {
  at(
    scene,
    'scenery',
    x,
    y,
    wide,
    (p) => {
      p.shape('M0 0L62 -14A64 22 0 1 1 40 -19Z', 'auto', 1)
      if (!bloom) return
      for (const turn of [-160, -20, -128, -52]) p.shape(petal(-8, -2, 34, 18, turn), 'none', 2)
      p.shape(petal(-8, -2, 38, 22, -90), 'none', 3)
    },
    { flip: scene.random.chance(0.5) },
  )
}

export function drawSailboat(scene: Scene, x: number, y: number, size: number, role: Role = 'far') {
  at(
    scene,
    role,
    x,
    y,
    size,
    (p) => {
      p.band('M0 -18L0 -96', 3.4, 'none', 1)
      p.shape('M5 -94Q42 -62 46 -28L5 -28Z', 'auto', 2)
      p.shape('M-5 -84Q-30 -58 -34 -28L-5 -28Z', 'auto', 3)
      p.shape('M-48 -22L52 -22Q44 0 28 2L-26 2Q-42 -2 -48 -22Z', 'auto', 4)
    },
    { flip: scene.random.chance(0.5) },
  )
}

export function drawLighthouse(scene: Scene, x: number, y: number, size: number) {
  at(scene, 'scenery', x, y, size, (p) => {
    p.shape(blob('-52 6  -40 -10  -20 -14  20 -14  42 -8  54 6', 0.7), 'none', 6)
    p.shape(polygon('-18 -8  -11 -72  11 -72  18 -8'), 'none', 1)
    p.shape(polygon('-16.2 -24  -14.4 -40  14.4 -40  16.2 -24'), 'none', 2)
    p.shape(polygon('-12.8 -56  -11.2 -70  11.2 -70  12.8 -56'), 'none', 2)
    p.shape(rect(-15, -76, 30, 6, 2), 'none', 3)
    p.shape(rect(-8, -90, 16, 14), 'none', 4)
    p.shape('M-11 -89Q-8 -102 0 -104Q8 -102 11 -89Z', 'none', 5)
    p.shape('M-5 -9L-5 -18Q0 -24 5 -18L5 -9Z', 'none', 5)
  })
}

export function drawSandcastle(scene: Scene, x: number, y: number, size: number, role: Role = 'prop') {
  at(scene, role, x, y, size, (p) => {
    p.shape(blob('-86 4  -60 -12  60 -12  86 4', 0.6), 'none', 5)
    p.shape(
      polygon('-18 -40  -14 -84  -8 -84  -8 -78  -3 -78  -3 -84  3 -84  3 -78  8 -78  8 -84  14 -84  18 -40'),
      'auto',
      1,
    )
    p.shape(
      polygon(
        '-56 0  -46 -50  -38 -50  -38 -44  -30 -44  -30 -50  -22 -50  -22 -44  22 -44  22 -50  30 -50  30 -44  38 -44  38 -50  46 -50  56 0',
      ),
      'auto',
      2,
    )
    p.shape('M-10 0L-10 -18Q0 -28 10 -18L10 0Z', 'none', 3)
    p.pen('M0 -84L0 -104', 1)
    p.shape(polygon('0 -106  18 -99  0 -92'), 'none', 4)
  })
}

export function drawParasol(scene: Scene, x: number, y: number, size: number) {
  at(
    scene,
    'scenery',
    x,
    y,
    size,
    (p) => {
      p.band('M0 0L0 -92', 4, 'none', 1)
      const wedges = pairs('-58 -34  -34 0  0 34  34 58')
      for (const [i, [a, b]] of wedges.entries())
        p.shape(`M0 -98Q${a} -94 ${a} -56Q${(a + b) / 2} -66 ${b} -56Q${b} -94 0 -98Z`, 'none', i % 2 ? 2 : 3)
      p.shape(ellipse(0, -99, 4.4), 'none', 4)
    },
    { rotate: scene.random.between(-14, 14) },
  )
}

export function drawPier(scene: Scene, x: number, y: number, wide: number, side: -1 | 1) {
  at(
    scene,
    'scenery',
    x,
    y,
    wide,
    (p) => {
      for (const px of [8, 40, 72]) p.shape(rect(px, -2, 6, 34, 2), 'none', 2)
      p.shape(polygon('0 -12  104 -12  104 2  0 2'), 'none', 1)
      for (const px of [20, 40, 60, 80]) p.pen(`M${px} -12L${px} 2`, 0.8)
    },
    { flip: side < 0 },
  )
}

export function drawRaft(scene: Scene, x: number, y: number, wide: number) {
  at(scene, 'scenery', x, y, wide, (p) => {
    for (const py of [-14, -2, 10]) p.shape(rect(-60, py, 120, 13, 6.5), 'none', 1)
    for (const px of [-38, 38]) p.shape(rect(px - 4, -16, 8, 40, 3), 'none', 2)
  })
}

export function drawBeaverDam(scene: Scene, x: number, y: number, size: number) {
  at(scene, 'scenery', x, y, size, (p) => {
    p.shape(blob('-90 2  -60 -46  -20 -80  20 -82  62 -44  90 2', 0.9), 'none', 1)
    for (const [px, py, turn] of triples(
      '-50 -16 20  0 -14 -16  48 -16 18  -24 -42 -20  26 -44 18  0 -66 -10',
    )) {
      const a = (turn * Math.PI) / 180
      const [dx, dy] = [Math.cos(a) * 25, Math.sin(a) * 25]
      p.band(`M${px - dx} ${py - dy}L${px + dx} ${py + dy}`, 11, 'none', 2)
    }
  })
}

export function drawSeaCave(scene: Scene, x: number, y: number, size: number) {
  at(scene, 'scenery', x, y, size, (p) => {
    p.shape(blob('-80 4  -78 -50  -44 -92  6 -102  52 -88  82 -46  84 4', 0.6), 'auto', 1)
    p.shape(blob('-40 4  -40 -34  -14 -62  20 -60  42 -32  42 4', 0.7), 'none', 2)
    p.pen('M-60 -42Q-50 -58 -38 -66M54 -54Q60 -44 62 -30', 0.9)
  })
}

export function drawAnchor(scene: Scene, x: number, y: number, size: number) {
  at(
    scene,
    'prop',
    x,
    y,
    size,
    (p) => {
      p.band('M0 -78L0 -8M-44 -38Q-40 -6 0 -6Q40 -6 44 -38M-22 -66L22 -66', 11, 'none', 1)
      p.shape(`${ellipse(0, -90, 13)}${ellipse(0, -90, 5)}`, 'none', 2)
      for (const s of [-1, 1]) p.shape(polygon(mirrored(s, '44 -54  58 -32  32 -30')), 'none', 1)
    },
    { rotate: 16 },
  )
}

export function drawPalmIsland(scene: Scene, x: number, y: number, size: number) {
  at(
    scene,
    'far',
    x,
    y,
    size,
    (p) => {
      p.band('M0 -14Q-4 -50 12 -82', 7, 'none', 2)
      for (const turn of [170, 214, -70, -28, 12]) p.shape(leaf(12, -82, 36, 15, turn), 'none', 3)
      p.shape(blob('-74 0  -44 -16  0 -22  44 -16  74 0', 0.9), 'none', 1)
    },
    { flip: scene.random.chance(0.5) },
  )
}
