import 'server-only'
import type { Painting } from '../engine/painting'
import type { Scene } from '../scene'
import { ellipse, polygon, rect } from '../shapes/paths'
import { at } from './at'

export const TREATS = ['loaf', 'bun', 'cake', 'cupcake', 'donut', 'croissant', 'pie'] as const
export type Treat = (typeof TREATS)[number]

/** What bakers bake, foot at (x, y); `size` is the height of the tallest. */
export function drawTreat(scene: Scene, x: number, y: number, size: number, kind: Treat) {
  at(scene, 'scenery', x, y, size, (p) => TREAT[kind](p, scene.level))
}

const TREAT: Record<Treat, (p: Painting, level: number) => void> = {
  loaf: (p, level) => {
    p.shape('M-56 0Q-72 -52 -44 -58Q-30 -74 0 -72Q30 -74 44 -58Q72 -52 56 0Z', 'none', 1)
    if (level >= 1) for (const x of [-26, 0, 26]) p.pen(`M${x - 8} -30L${x + 8} -54`, 0.85)
  },
  bun: (p, level) => {
    p.shape('M-46 0Q-60 -54 0 -58Q60 -54 46 0Z', 'none', 1)
    if (level >= 1) p.pen('M-22 -36Q0 -24 22 -36', 0.85)
  },
  cake: (p) => {
    p.shape(ellipse(0, -84, 10), 'none', 3)
    p.shape(rect(-44, -70, 88, 70, 4), 'none', 1)
    p.shape('M-48 -76L48 -76L48 -46Q36 -32 24 -46Q12 -60 0 -46Q-12 -32 -24 -46Q-36 -60 -48 -46Z', 'none', 2)
  },
  cupcake: (p) => {
    p.shape(ellipse(0, -92, 9), 'none', 3)
    p.shape(polygon('-32 -40  32 -40  22 0  -22 0'), 'none', 1)
    p.shape('M-40 -36Q-52 -64 -20 -68Q-14 -88 0 -88Q14 -88 20 -68Q52 -64 40 -36Z', 'none', 2)
  },
  donut: (p) => {
    p.shape(ellipse(0, -42, 42), 'none', 1)
    p.shape(ellipse(0, -42, 15), 'none', 2)
  },
  croissant: (p, level) => {
    p.shape('M-64 0Q-66 -58 0 -62Q66 -58 64 0Q40 -26 0 -24Q-40 -26 -64 0Z', 'none', 1)
    if (level >= 1) p.pen('M-22 -58Q-28 -42 -24 -26M22 -58Q28 -42 24 -26', 0.85)
  },
  pie: (p) => {
    p.shape('M-52 -26Q-46 -60 0 -62Q46 -60 52 -26Z', 'none', 1)
    p.shape(polygon('-62 -28  62 -28  46 0  -46 0'), 'none', 2)
  },
}
