import 'server-only'
import type { Role } from '../engine/painting'
import type { Scene } from '../scene'
import { blob, ellipse, polygon, rect, triples } from '../shapes/paths'
import { at } from './at'

/** Fairy tale, space, spooky and pirate set pieces: foot at (x, y), `size` points high. */

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
