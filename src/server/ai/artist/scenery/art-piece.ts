import 'server-only'
import { castOf } from '../cast'
import type { Role } from '../engine/painting'
import type { Scene } from '../scene'
import { subject } from '../subjects'

/** A ready-made drawing as part of the scenery, `size` points high. Nothing happens when there is none. */
export function drawArt(
  scene: Scene,
  id: string,
  x: number,
  y: number,
  size: number,
  role: Role = 'scenery',
  flip = false,
) {
  const one = subject(id)
  if (!one) return
  const detail = Math.min(3, scene.level) as 0 | 1 | 2 | 3
  castOf(one, scene.style, detail, undefined, false).draw(scene, { x, y, height: size, role, flip })
  scene.used.add(id)
}
