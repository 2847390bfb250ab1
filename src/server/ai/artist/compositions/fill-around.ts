import 'server-only'
import type { Scene } from '../scene'
import { drawSprinkle } from '../scenery/heavens'

/** A superellipse around (x, y): `power` 2, unless said, is an ellipse, more has corners. */
export type Oval = {
  readonly x: number
  readonly y: number
  readonly rx: number
  readonly ry: number
  readonly power?: number
}

/** Small ornaments all over the picture, but not inside the ovals. */
export function fillAround(scene: Scene, keep: readonly Oval[]) {
  const { box, random, u, level, p, style } = scene
  const step = u * [20, 15, 12.5, 12, 11.5][level]!
  const edge = step * 0.36
  for (let cy = box.top + step * 0.6; cy < box.bottom; cy += step)
    for (let cx = box.left + step * 0.6, column = 0; cx < box.right; cx += step, column++) {
      const px = cx + random.between(-0.2, 0.2) * step
      // Up and down by turns: three in a line would be taken for a word, and taken away.
      const py = cy + ((column % 2 ? 0.25 : -0.25) + random.between(-0.1, 0.1)) * step
      if (px < box.left + edge || px > box.right - edge) continue
      if (py < box.top + edge || py > box.bottom - edge) continue
      if (keep.some((one) => isInside(one, px, py, step * 0.4))) continue
      drawSprinkle(scene, random.pick(style.sprinkles), px, py, Math.max(step * 0.27, p.line * 2.9))
    }
}

const isInside = ({ x, y, rx, ry, power = 2 }: Oval, px: number, py: number, margin: number) =>
  Math.abs((px - x) / (rx + margin)) ** power + Math.abs((py - y) / (ry + margin)) ** power < 1
