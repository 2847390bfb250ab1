import 'server-only'
import type { Painting, Role } from '../engine/painting'
import type { Scene } from '../scene'
import { blob, ellipse, leaf, pairs, polygon, rect, scallops, spline, triples } from '../shapes/paths'
import type { TreeKind } from '../style-traits'
import { at } from './at'

/** Any tree of the page's style, `size` points high; `kind` overrules the style. */
export function drawTree(
  scene: Scene,
  x: number,
  y: number,
  size: number,
  role: Role = 'scenery',
  kind?: TreeKind | 'apple',
) {
  const random = scene.random
  const chosen = kind ?? random.pick(scene.style.trees)
  const flip = random.chance(0.5)
  at(scene, role, x, y, size, (p) => TREES[chosen](p, scene), { flip })
}

function trunk(p: Painting, top: number, w = 8) {
  p.shape(
    `M${-w * 1.5} 0Q${-w * 0.6} ${-top * 0.25} ${-w * 0.7} ${-top}L${w * 0.7} ${-top}Q${w * 0.6} ${-top * 0.25} ${w * 1.6} 0Q0 -4 ${-w * 1.5} 0Z`,
    'auto',
    1,
  )
}

const TREES: Record<TreeKind | 'apple', (p: Painting, scene: Scene) => void> = {
  round: (p, scene) => {
    trunk(p, 48)
    p.shape(ellipse(0, -66, 34, 33), 'auto', 2)
    if (scene.level >= 1) p.pen('M-20 -78Q-14 -90 0 -91')
  },
  apple: (p) => {
    trunk(p, 48)
    p.shape(scallops(0, -66, 33, 28, 9), 'auto', 2)
    for (const [x, y] of pairs('-16 -74  10 -82  18 -58  -8 -54')) p.shape(ellipse(x, y, 5.5), 'none', 3)
  },
  cloudy: (p, scene) => {
    trunk(p, 50)
    if (scene.level >= 2) p.pen('M-3 -8Q-1 -22 -3 -34')
    p.shape(scallops(0, -66, 35, 29, 9, 14), 'auto', 2)
    if (scene.level >= 1) {
      p.pen('M-14 -66Q-8 -58 -1 -65')
      p.pen('M8 -78Q14 -70 21 -77')
    }
  },
  oval: (p, scene) => {
    trunk(p, 40, 6)
    p.shape(blob('0 -100  20 -78  26 -50  14 -26  0 -22  -14 -26  -26 -50  -20 -78'), 'auto', 2)
    if (scene.level >= 1) {
      p.pen('M0 -20L0 -70')
      p.pen('M0 -44L11 -56')
      p.pen('M0 -34L-11 -46')
    }
  },
  pine: (p, scene) => {
    p.shape(rect(-6, -20, 12, 20), 'auto', 1)
    const rows = [
      [36, -14, -56],
      [29, -40, -78],
      [21, -64, -100],
    ] as const
    for (const [w, low, high] of rows) {
      if (scene.level === 0)
        p.shape(
          polygon([
            [-w, low],
            [0, high],
            [w, low],
          ]),
          'auto',
          2,
        )
      else
        p.shape(
          `M${-w} ${low}Q${-w * 0.35} ${(low + high) / 2} 0 ${high}Q${w * 0.35} ${(low + high) / 2} ${w} ${low}Q${w * 0.66} ${low + 5} ${w * 0.33} ${low}Q0 ${low + 6} ${-w * 0.33} ${low}Q${-w * 0.66} ${low + 5} ${-w} ${low}Z`,
          'auto',
          2,
        )
    }
  },
  curl: (p, scene) => {
    p.shape('M-11 0Q-2 -26 -8 -52L8 -52Q2 -26 13 0Q0 -5 -11 0Z', 'auto', 1)
    p.shape(blob('0 -98  26 -88  36 -64  24 -44  0 -40  -24 -44  -36 -64  -26 -88'), 'auto', 2)
    if (scene.level >= 1) {
      p.pen('M14 -58Q26 -64 18 -76Q6 -86 -4 -74Q-8 -62 4 -62Q11 -66 7 -72', 0.9)
      if (scene.level >= 2) p.pen('M-26 -58Q-20 -50 -13 -56Q-10 -64 -17 -65', 0.9)
    }
  },
  layers: (p, scene) => {
    trunk(p, 44, 6)
    for (const [y, w] of pairs('-42 34  -60 30  -78 22')) p.shape(scallops(0, y, w, 14, 8), 'auto', 2)
    if (scene.level >= 3) for (const x of [-12, 0, 12]) p.shape(leaf(x, -44, 11, 7, -90), 'none', 3)
  },
  facets: (p) => {
    p.shape(polygon('-6 0  -4 -40  4 -40  6 0'), 'none', 1)
    p.shape(polygon('0 -100  -30 -62  0 -50'), 'auto', 2)
    p.shape(polygon('0 -100  30 -62  0 -50'), 'auto', 3)
    p.shape(polygon('-30 -62  -20 -30  0 -50'), 'auto', 4)
    p.shape(polygon('30 -62  20 -30  0 -50'), 'auto', 5)
    p.shape(polygon('-20 -30  20 -30  0 -50'), 'auto', 6)
  },
  blossom: (p, scene) => {
    p.shape('M-11 0Q-2 -22 -12 -46L-4 -50L0 -38L8 -54L14 -50Q3 -22 13 0Q0 -5 -11 0Z', 'auto', 1)
    p.shape(scallops(-18, -58, 20, 17, 7), 'auto', 2)
    p.shape(scallops(19, -62, 20, 17, 7), 'auto', 2)
    p.shape(scallops(0, -78, 23, 19, 8), 'auto', 2)
    if (scene.level >= 1)
      for (const [x, y] of pairs('-20 -58  18 -62  0 -80')) p.shape(scallops(x, y, 5, 5, 5), 'none', 3)
  },
}

/** A palm with a bent trunk. */
export function drawPalm(scene: Scene, x: number, y: number, size: number, role: Role = 'scenery') {
  const flip = scene.random.chance(0.5)
  at(
    scene,
    role,
    x,
    y,
    size,
    (p) => {
      p.shape('M-9 0Q-6 -36 10 -72L18 -69Q6 -36 9 0Q0 -4 -9 0Z', 'auto', 1)
      if (scene.level >= 1)
        for (const [py, w, dx] of triples('-16 7 0  -32 6 2.5  -48 5.4 6'))
          p.pen(`M${dx - w} ${py}Q${dx} ${py + 5} ${dx + w} ${py}`)
      for (const turn of [168, 205, -62, -20, 14]) {
        const l = turn === 14 || turn === 168 ? 40 : 44
        p.shape(palmLeaf(14, -74, l, turn), 'auto', 2)
      }
      for (const [cx, cy] of pairs('9 -70  19 -69')) p.shape(ellipse(cx, cy, 6), 'none', 3)
    },
    { flip },
  )
}

function palmLeaf(x: number, y: number, length: number, turn: number): string {
  const a = (turn * Math.PI) / 180
  const droop = 12
  const tip: [number, number] = [x + Math.cos(a) * length, y + Math.sin(a) * length + droop]
  const nx = -Math.sin(a) * 9
  const ny = Math.cos(a) * 9
  const mx = x + Math.cos(a) * length * 0.5
  const my = y + Math.sin(a) * length * 0.5 - 5
  return `M${x} ${y}Q${mx + nx} ${my + ny} ${tip[0]} ${tip[1]}Q${mx - nx} ${my - ny} ${x} ${y}Z`
}

/** A bare, spooky or winter tree. */
export function drawBareTree(scene: Scene, x: number, y: number, size: number, role: Role = 'scenery') {
  at(
    scene,
    role,
    x,
    y,
    size,
    (p) => {
      p.shape(
        blob(
          '-14 0  -6 -16  -7 -40  -24 -62  -34 -66  -20 -68  -9 -56  -8 -78  -16 -96  -2 -84  2 -62  12 -72  14 -92  20 -74  36 -82  22 -66  8 -46  7 -18  15 0  0 -3',
          0.55,
        ),
        'auto',
        1,
      )
      if (scene.level >= 1) p.shape(ellipse(0, -26, 3.6, 5.4), 'none', 2)
    },
    { flip: scene.random.chance(0.5) },
  )
}

export function drawBush(scene: Scene, x: number, y: number, size: number, role: Role = 'scenery') {
  const bumps = scene.random.int(5, 7)
  at(scene, role, x, y, size, (p) => {
    let d = 'M-80 0'
    for (let i = 0; i < bumps; i++) {
      const x1 = -80 + ((i + 1) * 160) / bumps
      const lift = Math.sin(((i + 1) / bumps) * Math.PI) * 62
      const r = (160 / bumps) * 0.62
      d += `A${r} ${r} 0 0 1 ${x1.toFixed(1)} ${i + 1 === bumps ? 0 : (-lift - 8).toFixed(1)}`
    }
    p.shape(`${d}Z`, 'auto', 1)
    if (scene.level >= 1) {
      p.pen('M-26 -30Q-18 -20 -8 -28')
      p.pen('M18 -44Q26 -34 36 -42')
    }
  })
}

/** A hanging willow or jungle branch with leaves from a corner of the picture. */
export function drawBranch(scene: Scene, corner: 'left' | 'right', size: number) {
  const { box } = scene
  const x = corner === 'left' ? box.left - 2 : box.right + 2
  at(
    scene,
    'near',
    x,
    box.top - 2,
    size,
    (p) => {
      p.band(spline('-10 26  30 22  66 30  96 22'), 5, 'none', 1)
      const leaves = [
        [14, 22, 50],
        [30, 23, 118],
        [44, 25, 60],
        [58, 28, 120],
        [74, 28, 52],
        [90, 24, 100],
        [24, 20, -40],
        [50, 24, -60],
        [80, 25, -35],
      ] as const
      for (const [lx, ly, turn] of leaves) {
        p.shape(leaf(lx, ly, 27, 15, turn), 'auto', 2)
        if (scene.level >= 2) {
          const a = (turn * Math.PI) / 180
          p.pen(
            `M${lx + Math.cos(a) * 5} ${ly + Math.sin(a) * 5}L${lx + Math.cos(a) * 18} ${ly + Math.sin(a) * 18}`,
            0.7,
          )
        }
      }
    },
    { flip: corner === 'right' },
  )
}
