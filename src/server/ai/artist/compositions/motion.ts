import 'server-only'
import type { Scene } from '../scene'
import { at } from '../scenery/at'
import { ellipse, scallops } from '../shapes/paths'

/** Puffs of dust behind running feet, or where somebody jumped up; `side` is where they drift to. */
export function drawPuffs(scene: Scene, x: number, y: number, size: number, side: -1 | 1) {
  const { p, level } = scene
  p.object('prop')
  const puffs: readonly (readonly [number, number, number])[] =
    level === 0
      ? [[0, -0.12, 0.2]]
      : [
          [0.44, -0.28, 0.11],
          [0.26, -0.1, 0.16],
          [0, -0.12, 0.2],
        ]
  for (const [dx, dy, r] of puffs)
    p.shape(scallops(x + side * dx * size, y + dy * size, r * size, r * size * 0.86, 7), 'none', 1)
}

/** A swoosh: a tapering band that shows where somebody came from, ending at (x, y). */
export function drawSwoosh(scene: Scene, x: number, y: number, size: number, turn: number, side: -1 | 1) {
  at(
    scene,
    'far',
    x,
    y,
    size,
    (p) => {
      const lanes = scene.level === 0 ? [0] : [-26, 0, 26]
      for (const dy of lanes) {
        const long = 92 - Math.abs(dy) * 0.9
        p.shape(
          `M0 ${dy - 7}Q${-long * 0.6} ${dy - 20} ${-long} ${dy + 8}Q${-long * 0.5} ${dy - 2} 0 ${dy + 7}Z`,
          'none',
          1,
        )
      }
    },
    { rotate: turn, flip: side < 0 },
  )
}

/** A curl of wind or a bouncing trail as closed dots. */
export function drawBounces(scene: Scene, x: number, y: number, size: number, side: -1 | 1) {
  const { p, level } = scene
  if (level === 0) return
  p.object('far')
  const steps = 5 + level
  for (let i = 1; i <= steps; i++) {
    const t = i / steps
    const r = Math.max(p.line * 1.5, size * 0.034 * (1 - t * 0.4))
    p.shape(ellipse(x + side * t * size * 0.9, y - Math.abs(Math.sin(t * Math.PI * 2)) * size * 0.28, r))
  }
}
