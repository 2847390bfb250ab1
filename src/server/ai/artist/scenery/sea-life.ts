import 'server-only'
import type { Painting } from '../engine/painting'
import { middleX, middleY, type Scene } from '../scene'
import { blob, ellipse } from '../shapes/paths'
import { at } from './at'
import { FreePlace } from './free-place'

/** A simple fish facing left, 100 long around the origin. */
function fish(p: Painting, kind: number, level: number) {
  p.shape(blob(kind === 0 ? '20 0  52 -26  46 0  52 26' : '24 0  50 -30  40 -2  52 22', 0.5), 'auto', 2)
  if (level >= 1)
    p.shape(
      blob(kind === 0 ? '-14 -22  4 -42  22 -26  18 -14' : '-20 -18  0 -34  20 -32  16 -12', 0.7),
      'none',
      2,
    )
  p.shape(
    blob(
      kind === 0 ? '-50 0  -26 -24  6 -24  30 0  6 24  -26 24' : '-50 2  -30 -16  4 -19  32 0  4 20  -30 18',
    ),
    'auto',
    1,
  )
  if (level >= 1) p.pen('M-20 -18Q-10 0 -20 17', 0.9)
  p.ink(ellipse(-33, -4, 4))
  if (level >= 2) p.pen('M0 -6Q6 0 0 6M12 -6Q18 0 12 6', 0.8)
}

/** Small schools of fish in the water above `bottom`, around the main figure. */
export function drawSchools(scene: Scene, bottom: number) {
  const { box, random, u, level, focus, p } = scene
  const free = new FreePlace(random)
  const half = focus.height * 0.4
  free.take({
    left: focus.x - half,
    right: focus.x + half,
    top: focus.y - focus.height * 1.1,
    bottom: focus.y,
  })
  const schools = [1, 2, 2, 3, 4][level]!
  for (let i = 0; i < schools; i++) {
    const long = Math.max(u * random.between(10, 14), p.line * 9)
    const count = level === 0 ? 1 : random.int(2, 4)
    const wide = long * (count > 1 ? 2.3 : 1.1)
    const tall = long * (count > 2 ? 1.6 : 0.9)
    const spot = free.find(
      { left: box.left + u * 2, right: box.right - u * 2, top: box.top + u * 12, bottom },
      wide,
      tall,
    )
    if (!spot) continue
    const flip = random.chance(0.5)
    const kind = random.int(0, 1)
    for (let k = 0; k < count; k++) {
      const x = middleX(spot) + (count > 1 ? ((k % 2) - 0.5) * long * 1.2 : 0)
      const y =
        middleY(spot) + (Math.floor(k / 2) - (count > 2 ? 0.5 : 0)) * long * 0.78 + (k % 2) * long * 0.2
      at(scene, 'far', x, y, long, (q) => fish(q, kind, level), { flip })
    }
  }
}
