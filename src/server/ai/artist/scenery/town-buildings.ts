import 'server-only'
import type { Role } from '../engine/painting'
import type { Scene } from '../scene'
import { blob, ellipse, polygon, rect } from '../shapes/paths'
import { at } from './at'

/** A tower block `wide` points across. */
export function drawTower(
  scene: Scene,
  x: number,
  y: number,
  size: number,
  wide: number,
  role: Role = 'far',
) {
  const { p, random, level } = scene
  const roof = random.pick(['flat', 'step', 'peak', 'dome'])
  const left = x - wide / 2
  p.object(role)
  const top = y - size
  if (roof === 'step') p.shape(rect(left + wide * 0.2, top - wide * 0.22, wide * 0.6, wide * 0.26), 'none', 2)
  if (roof === 'peak')
    p.shape(
      polygon([
        [left - 2, top + 1],
        [x, top - wide * 0.4],
        [left + wide + 2, top + 1],
      ]),
      'none',
      2,
    )
  if (roof === 'dome') p.shape(ellipse(x, top, wide * 0.4, wide * 0.3), 'none', 2)
  p.shape(rect(left, top, wide, size + 4), 'none', 1)
  const columns =
    level === 0
      ? random.int(1, 2)
      : Math.max(2, Math.min(3 + (level > 2 ? 1 : 0), Math.round(wide / (p.line * 7))))
  const cell = wide / (columns + 0.4)
  const w = cell * 0.56
  const h = cell * (level <= 1 ? 0.8 : random.pick([0.6, 0.85, 1.1]))
  const rows = Math.max(1, Math.floor((size - cell * 0.5) / (h * 1.75)))
  for (let r = 0; r < Math.min(rows, [2, 4, 7, 7, 7][level]!); r++)
    for (let c = 0; c < columns; c++)
      p.shape(
        rect(
          left + cell * (c + 0.2 + 0.22),
          top + cell * 0.4 + r * h * 1.7,
          w,
          h,
          random.chance(0.2) ? w * 0.3 : 0,
        ),
        'none',
        3,
      )
}

/** A shop front with a striped awning. */
export function drawShop(scene: Scene, x: number, y: number, size: number, role: Role = 'scenery') {
  const { random, level } = scene
  const upper = random.pick(['gable', 'flat', 'curved'])
  at(scene, role, x, y, size, (p) => {
    if (upper === 'gable') p.shape(polygon('-40 -70  0 -102  40 -70'), 'auto', 5)
    if (upper === 'curved')
      p.shape(blob('-40 -70  -40 -82  -18 -86  0 -100  18 -86  40 -82  40 -70', 0.7), 'auto', 5)
    p.shape(rect(-38, -76, 76, 76), 'auto', 1)
    for (const px of [-19, 19]) {
      p.shape(rect(px - 8, -70, 16, 16, 8), 'none', 2)
      if (level >= 1) p.pen(`M${px} -70L${px} -54`, 0.8)
    }
    p.shape(rect(8, -34, 20, 34), 'none', 3)
    p.shape(rect(11, -31, 14, 14, 2), 'none', 2)
    p.shape(rect(-31, -34, 32, 22, 1), 'none', 2)
    const stripes = level === 0 ? 4 : 6
    for (let i = 0; i < stripes; i++) {
      const w = 84 / stripes
      const left = -42 + i * w
      p.shape(
        `M${left + 2} -48L${left + w + (i === stripes - 1 ? -2 : 0)} -48L${left + w} -36A${w / 2} ${w / 2.4} 0 0 1 ${left} -36Z`,
        'none',
        i % 2 ? 4 : 5,
      )
    }
    p.shape(rect(-44, -52, 88, 6, 2), 'none', 6)
  })
}

export function drawLamp(scene: Scene, x: number, y: number, size: number, role: Role = 'scenery') {
  at(scene, role, x, y, size, (p) => {
    p.shape(rect(-8, -7, 16, 7, 2), 'none', 1)
    p.band('M0 -6L0 -72', 4.6, 'none', 1)
    p.shape(polygon('-7 -72  7 -72  11 -92  -11 -92'), 'none', 2)
    p.shape(polygon('-14 -92  14 -92  0 -103'), 'none', 3)
  })
}

export function drawFountain(scene: Scene, x: number, y: number, size: number) {
  at(scene, 'scenery', x, y, size, (p) => {
    for (const s of [-1, 1]) {
      p.shape(`M0 -92Q${s * 26} -98 ${s * 30} -54L${s * 20} -54Q${s * 18} -82 0 -80Z`, 'none', 3)
    }
    p.shape(polygon('-7 -50  7 -50  12 -10  -12 -10'), 'none', 1)
    p.shape('M-42 -58Q-34 -42 0 -42Q34 -42 42 -58Z', 'none', 2)
    p.shape('M-72 -30L-62 0L62 0L72 -30Z', 'auto', 4)
    p.shape(ellipse(0, -30, 72, 11), 'none', 5)
  })
}

export function drawBench(scene: Scene, x: number, y: number, size: number) {
  at(scene, 'prop', x, y, size, (p) => {
    for (const px of [-58, 58]) p.shape(rect(px - 5, -40, 10, 40, 2), 'none', 1)
    for (const py of [-92, -72]) p.shape(rect(-74, py, 148, 13, 4), 'none', 2)
    for (const px of [-58, 58]) p.shape(rect(px - 4, -96, 8, 60, 2), 'none', 1)
    p.shape(rect(-78, -48, 156, 14, 4), 'none', 2)
  })
}

export function drawStall(scene: Scene, x: number, y: number, size: number, role: Role = 'scenery') {
  const { level } = scene
  at(scene, role, x, y, size, (p) => {
    for (const px of [-56, 56]) p.shape(rect(px - 3.5, -78, 7, 78), 'none', 1)
    p.shape(rect(-62, -36, 124, 36), 'auto', 2)
    p.pen('M-22 -36L-22 0M22 -36L22 0')
    const heaps: [number, number, number][] = [
      [-44, -42, 9],
      [-28, -42, 9],
      [-36, -54, 9],
      [0, -42, 11],
      [32, -42, 8],
      [46, -42, 8],
      [39, -52, 8],
    ]
    for (const [px, py, r] of level === 0 ? heaps.filter((_, i) => i % 3 === 0) : heaps)
      p.shape(ellipse(px, py, r), 'none', 3)
    p.shape(rect(-66, -40, 132, 9, 3), 'none', 4)
    const stripes = level === 0 ? 5 : 7
    for (let i = 0; i < stripes; i++) {
      const w = 140 / stripes
      const left = -70 + i * w
      p.shape(
        `M${left * 0.86} -100L${(left + w) * 0.86} -100L${left + w} -76A${w / 2} ${w / 2.6} 0 0 1 ${left} -76Z`,
        'none',
        i % 2 ? 5 : 6,
      )
    }
  })
}

export function drawSlide(scene: Scene, x: number, y: number, size: number) {
  at(
    scene,
    'scenery',
    x,
    y,
    size,
    (p) => {
      for (const px of [-42, -14]) p.shape(rect(px - 3.5, -66, 7, 66), 'none', 1)
      for (const py of [-14, -28, -42]) p.shape(rect(-44, py, 32, 5.5, 2), 'none', 2)
      p.shape('M-12 -62Q14 -56 30 -26Q40 -8 66 -8L66 2Q34 2 20 -20Q6 -46 -12 -48Z', 'auto', 3)
      p.shape(rect(-50, -64, 42, 8, 2), 'none', 4)
      p.shape(polygon('-56 -86  -28 -104  0 -86'), 'auto', 5)
      for (const px of [-46, -10]) p.shape(rect(px - 2.5, -87, 5, 26), 'none', 1)
    },
    { flip: scene.random.chance(0.5) },
  )
}

export function drawSwings(scene: Scene, x: number, y: number, size: number) {
  at(scene, 'scenery', x, y, size, (p) => {
    for (const s of [-1, 1]) p.band(`M${s * 78} 0L${s * 58} -92L${s * 40} 0`, 6, 'none', 1)
    p.band('M-66 -92L66 -92', 7, 'none', 2)
    for (const px of [-24, 22]) {
      p.pen(`M${px - 10} -90L${px - 10} -28M${px + 10} -90L${px + 10} -28`, 0.9)
      p.shape(rect(px - 15, -30, 30, 8, 3), 'none', 3)
    }
  })
}

export function drawSandbox(scene: Scene, x: number, y: number, size: number) {
  at(scene, 'near', x, y, size, (p) => {
    p.shape(polygon('-86 0  -70 -44  70 -44  86 0'), 'none', 1)
    p.shape(polygon('-74 -8  -61 -38  61 -38  74 -8'), 'dots', 2)
    p.shape(blob('-30 -18  -18 -46  0 -52  18 -46  30 -18  0 -14', 0.7), 'none', 3)
    p.shape(rect(-8, -60, 3, 12), 'none', 4)
    p.shape(polygon('-5 -76  -5 -62  10 -69'), 'none', 5)
  })
}

export function drawCrane(scene: Scene, x: number, y: number, size: number) {
  at(
    scene,
    'scenery',
    x,
    y,
    size,
    (p) => {
      p.shape(rect(-7, -84, 14, 84), 'diamonds', 1)
      p.shape(rect(-40, -92, 118, 10), 'none', 2)
      p.shape(polygon('-10 -92  0 -108  10 -92'), 'none', 3)
      p.shape(rect(-42, -84, 22, 16, 2), 'none', 4)
      p.pen('M56 -82L56 -54', 1)
      p.shape(rect(44, -54, 24, 14), 'none', 5)
      p.shape(rect(-13, -74, 26, 18, 3), 'none', 6)
      p.shape(rect(-22, -10, 44, 10, 2), 'none', 4)
    },
    { flip: scene.random.chance(0.5) },
  )
}

export function drawMuseum(scene: Scene, x: number, y: number, size: number) {
  at(scene, 'scenery', x, y, size, (p) => {
    p.shape(rect(-62, -60, 124, 60), 'none', 1)
    p.shape(polygon('-74 -62  0 -100  74 -62'), 'none', 2)
    p.shape(ellipse(0, -76, 8), 'none', 3)
    p.shape(rect(-70, -64, 140, 10, 1), 'none', 4)
    for (const px of [-50, -26, 26, 50]) p.shape(rect(px - 6.5, -54, 13, 46), 'none', 5)
    p.shape('M-13 -8L-13 -36Q0 -50 13 -36L13 -8Z', 'none', 6)
    p.shape(rect(-72, -10, 144, 5.5), 'none', 4)
    p.shape(rect(-80, -5, 160, 6), 'none', 5)
  })
}
