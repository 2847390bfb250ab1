import 'server-only'
import { placed } from '../engine/matrix'
import type { Painting, Role } from '../engine/painting'
import type { Scene } from '../scene'

/** Draws a new object in its own frame: origin at its foot (x, y), 100 units = `size` points. */
export function at(
  scene: Scene,
  role: Role,
  x: number,
  y: number,
  size: number,
  draw: (p: Painting) => void,
  turn: { flip?: boolean; rotate?: number } = {},
) {
  scene.p.within(placed({ x, y, scale: size / 100, ...turn }), () => {
    scene.p.object(role)
    draw(scene.p)
  })
}
