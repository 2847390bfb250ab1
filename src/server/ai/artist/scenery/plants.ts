import 'server-only'
import type { Painting, Role } from '../engine/painting'
import type { Scene } from '../scene'
import { blob, ellipse, leaf, pairs, petal, polygon, rect, scallops, spline, triples } from '../shapes/paths'
import { at } from './at'

export type FlowerKind = 'daisy' | 'tulip' | 'round' | 'bell' | 'sunflower' | 'poppy'
export const FLOWERS: readonly FlowerKind[] = ['daisy', 'tulip', 'round', 'bell', 'sunflower', 'poppy']

/** A flower with stem and leaves, `size` points high. */
export function drawFlower(
  scene: Scene,
  x: number,
  y: number,
  size: number,
  kind: FlowerKind,
  role: Role = 'near',
) {
  const lean = scene.random.between(-7, 7)
  at(scene, role, x, y, size, (p) => {
    p.band(
      spline([
        [0, 0],
        [lean * 0.5, -30],
        [lean, -68],
      ]),
      Math.max(5, (p.line * 2.4) / p.unit),
      'none',
      1,
    )
    p.shape(leaf(1, -6, 32, 15, -34), 'none', 2)
    p.shape(leaf(-1, -14, 28, 14, 212), 'none', 2)
    p.within([1, 0, 0, 1, lean, -74], () => drawBlossom(p, kind, 25, scene.level))
  })
}

/** A blossom seen from the front around the origin. */
export function drawBlossom(p: Painting, kind: FlowerKind, r: number, level: number) {
  switch (kind) {
    case 'daisy': {
      const n = level === 0 ? 6 : 8
      for (let i = 0; i < n; i++) p.shape(petal(0, 0, r, (r * 5.2) / n, (i * 360) / n - 90), 'none', 3)
      return p.shape(ellipse(0, 0, r * 0.36), 'auto', 4)
    }
    case 'round':
      p.shape(scallops(0, 0, r * 0.74, r * 0.74, 5), 'none', 3)
      return p.shape(ellipse(0, 0, r * 0.38), 'auto', 4)
    case 'sunflower':
      p.shape(scallops(0, 0, r * 0.86, r * 0.86, 11), 'none', 3)
      p.shape(ellipse(0, 0, r * 0.58), 'auto', 4)
      if (level >= 1) p.pen(`M${-r * 0.3} ${-r * 0.1}Q0 ${r * 0.1} ${r * 0.3} ${-r * 0.1}`, 0.7)
      return
    case 'poppy':
      for (const turn of [-150, -30, 90]) p.shape(petal(0, 0, r * 1.02, r * 1.5, turn), 'none', 3)
      return p.shape(ellipse(0, 0, r * 0.3), 'none', 4)
    case 'tulip':
      p.shape(
        blob(
          [
            [-r * 0.62, -r * 0.75],
            [-r * 0.25, -r * 0.3],
            [0, -r * 0.95],
            [r * 0.25, -r * 0.3],
            [r * 0.62, -r * 0.75],
            [r * 0.66, r * 0.1],
            [0, r * 0.55],
            [-r * 0.66, r * 0.1],
          ],
          0.7,
        ),
        'auto',
        3,
      )
      return
    case 'bell':
      p.shape(
        blob(
          [
            [0, -r * 0.8],
            [r * 0.5, -r * 0.35],
            [r * 0.66, r * 0.45],
            [r * 0.3, r * 0.25],
            [0, r * 0.55],
            [-r * 0.3, r * 0.25],
            [-r * 0.66, r * 0.45],
            [-r * 0.5, -r * 0.35],
          ],
          0.8,
        ),
        'auto',
        3,
      )
      return
  }
}

export function drawGrass(scene: Scene, x: number, y: number, size: number, role: Role = 'near') {
  const flip = scene.random.chance(0.5)
  at(
    scene,
    role,
    x,
    y,
    size,
    (p) =>
      p.shape(
        'M-44 0Q-46 -40 -66 -62Q-34 -52 -24 -22Q-22 -70 -40 -98Q-2 -72 2 -28Q12 -64 40 -80Q26 -46 28 -20Q40 -40 64 -46Q46 -24 46 0Z',
        'none',
        1,
      ),
    { flip },
  )
}

export function drawMushroom(scene: Scene, x: number, y: number, size: number, role: Role = 'near') {
  at(scene, role, x, y, size, (p) => {
    p.shape(blob('-17 -52  -15 -20  -22 0  0 3  22 0  15 -20  17 -52', 0.7), 'none', 1)
    p.shape('M-54 -46Q-50 -100 0 -102Q50 -100 54 -46Q28 -36 0 -36Q-28 -36 -54 -46Z', 'none', 2)
    for (const [cx, cy, r] of triples('-24 -68 10  8 -84 9  27 -60 9.5  0 -56 7'))
      p.shape(ellipse(cx, cy, r, r * 0.86), 'none', 3)
  })
}

export function drawRock(scene: Scene, x: number, y: number, size: number, role: Role = 'scenery') {
  const wide = scene.random.between(0.9, 1.3)
  at(
    scene,
    role,
    x,
    y,
    size,
    (p) => {
      p.shape(
        blob(
          [
            [-70 * wide, 0],
            [-64 * wide, -46],
            [-22, -92],
            [28, -84],
            [66 * wide, -40],
            [72 * wide, 0],
          ],
          0.6,
        ),
        'auto',
        1,
      )
      p.pen('M-18 -70Q-4 -62 -8 -44')
      if (scene.level >= 1) p.pen('M26 -52Q38 -44 36 -28')
    },
    { flip: scene.random.chance(0.5) },
  )
}

/** A fern or leafy tuft fanning out of the ground: framing for foregrounds. */
export function drawFern(scene: Scene, x: number, y: number, size: number, role: Role = 'near') {
  at(scene, role, x, y, size, (p) => {
    const turns = scene.level === 0 ? [-150, -90, -30] : [-162, -128, -92, -56, -20]
    for (const turn of turns) {
      const l = 92 - Math.abs(turn + 90) * 0.34
      p.shape(leaf(0, 0, l, scene.level === 0 ? 34 : 25, turn), 'auto', 1)
      const a = (turn * Math.PI) / 180
      p.pen(
        `M${Math.cos(a) * 14} ${Math.sin(a) * 14}L${Math.cos(a) * l * 0.78} ${Math.sin(a) * l * 0.78}`,
        0.8,
      )
    }
  })
}

/** A big jungle leaf with a split edge. */
export function drawMonstera(
  scene: Scene,
  x: number,
  y: number,
  size: number,
  turn: number,
  role: Role = 'near',
) {
  at(
    scene,
    role,
    x,
    y,
    size,
    (p) => {
      p.shape(
        'M0 0C-14 -8 -44 -12 -50 -40L-34 -42L-52 -56C-50 -72 -40 -84 -30 -90L-22 -74L-18 -98C-8 -104 8 -104 18 -98L22 -74L30 -90C40 -84 50 -72 52 -56L34 -42L50 -40C44 -12 14 -8 0 0Z',
        'auto',
        1,
      )
      p.pen('M0 -4L0 -84', 0.85)
    },
    { rotate: turn },
  )
}

/** A cactus with arms. */
export function drawCactus(scene: Scene, x: number, y: number, size: number, role: Role = 'scenery') {
  at(
    scene,
    role,
    x,
    y,
    size,
    (p) => {
      p.band('M0 -10L0 -84', 26, 'auto', 1)
      p.band('M-4 -34Q-32 -32 -32 -56', 17, 'auto', 1)
      p.band('M4 -26Q30 -24 30 -50', 17, 'auto', 1)
      p.shape(rect(-13, -12, 26, 12), 'auto', 1)
      for (const px of [-4, 5]) p.pen(`M${px} -16L${px} -82`, 0.75)
      if (scene.level >= 1) p.shape(scallops(0, -98, 8, 7, 5), 'none', 3)
    },
    { flip: scene.random.chance(0.5) },
  )
}

/** A potted plant. */
export function drawPot(
  scene: Scene,
  x: number,
  y: number,
  size: number,
  kind: 'leaves' | 'flower' | 'cactus',
  role: Role = 'prop',
) {
  at(scene, role, x, y, size, (p) => {
    if (kind === 'cactus') p.shape(blob('-20 -38  -22 -66  0 -88  22 -66  20 -38'), 'auto', 2)
    else if (kind === 'leaves')
      for (const turn of [-158, -124, -90, -56, -22])
        p.shape(leaf(0, -38, 52 - Math.abs(turn + 90) * 0.16, 20, turn), 'auto', 2)
    else {
      p.band('M0 -38L0 -70', 5, 'none', 2)
      p.shape(leaf(0, -44, 26, 13, -30), 'none', 2)
      p.shape(leaf(0, -44, 26, 13, 210), 'none', 2)
      p.within([1, 0, 0, 1, 0, -76], () => drawBlossom(p, 'round', 24, scene.level))
    }
    p.shape(polygon('-26 -36  26 -36  19 0  -19 0'), 'auto', 3)
    p.shape(rect(-31, -44, 62, 13, 3), 'none', 4)
  })
}

/** Reeds at the waterside. */
export function drawCattails(scene: Scene, x: number, y: number, size: number, role: Role = 'near') {
  at(scene, role, x, y, size, (p) => {
    for (const [px, h] of pairs('-18 -72  2 -94  20 -62')) {
      p.band(`M${px * 0.4} 0Q${px * 0.5} ${h * 0.5} ${px} ${h}`, 4, 'none', 1)
      p.shape(rect(px - 6, h - 4, 12, 32, 6), 'none', 2)
    }
    p.shape(leaf(-2, 0, 74, 15, -118), 'none', 3)
    p.shape(leaf(4, 0, 66, 15, -60), 'none', 3)
  })
}

/** A log lying on the ground, or a stump. */
export function drawLog(
  scene: Scene,
  x: number,
  y: number,
  size: number,
  stump: boolean,
  role: Role = 'prop',
) {
  at(
    scene,
    role,
    x,
    y,
    size,
    (p) => {
      if (stump) {
        p.shape('M-46 0Q-34 -20 -36 -62L36 -62Q34 -20 48 0Q20 -8 0 -3Q-22 -8 -46 0Z', 'auto', 1)
        p.shape(ellipse(0, -62, 36, 13), 'none', 2)
        return p.pen('M-16 -62Q-14 -68 2 -68Q16 -67 15 -61Q8 -56 -4 -58')
      }
      p.shape(rect(-100, -52, 190, 52, 24), 'auto', 1)
      p.shape(ellipse(80, -26, 22, 27), 'none', 2)
      p.shape(ellipse(80, -26, 10, 13), 'none', 3)
      p.pen('M-70 -36Q-40 -42 -20 -36')
      p.pen('M-50 -16Q-10 -22 30 -16')
    },
    { flip: scene.random.chance(0.5) },
  )
}
