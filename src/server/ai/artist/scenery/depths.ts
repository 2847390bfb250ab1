import 'server-only'
import { height, type Scene, width } from '../scene'
import { below, type Point, polygon, spline } from '../shapes/paths'
import { freeSide } from './outdoors'
import { rolling } from './terrain'
import { drawBubbles, drawKelp } from './waterside'

/** The water itself: light from above or currents, and tall plants that reach far up. */
export function drawWater(scene: Scene) {
  const { box, u, random, level } = scene
  const { side } = freeSide(scene)
  if (level === 0) {
    const x = box.left + width(box) * (side < 0 ? 0.14 : 0.86)
    drawKelp(scene, x, box.bottom - u * 8, u * random.between(60, 76), 'scenery')
    return drawBubbles(
      scene,
      side < 0 ? box.right - u * 12 : box.left + u * 12,
      box.bottom - u * 40,
      u * 4,
      3,
    )
  }
  if (level >= 3 || random.chance(0.5)) drawCurrents(scene)
  else drawRays(scene, side)
  const forest = [0, 3, 4, 5, 6][level]!
  for (let i = 0; i < forest; i++) {
    // At the sides, where they frame the picture and leave its middle free.
    const share = random.between(0.03, 0.24)
    const x = box.left + width(box) * (i % 2 ? share : 1 - share)
    const tall = Math.min(height(box) * 0.74, u * random.between(48, 88))
    drawKelp(scene, x, box.bottom - u * 6, tall, 'far')
  }
}

function drawCurrents(scene: Scene) {
  const { box, p, u, random, level } = scene
  const rows = level >= 3 ? level + 2 : 4
  for (let i = 1; i < rows; i++) {
    const line = rolling(
      scene,
      box.top + (height(box) * i) / rows,
      u * random.between(2, 4),
      random.between(1.2, 2.2),
    )
    p.object('far')
    p.shape(below(line, box.bottom + 20), level >= 3 && i % 2 ? 'waves' : 'none', i)
  }
}

/** Beams of the sun that fan out from somewhere above the picture. */
function drawRays({ box, p, random, u, level }: Scene, side: -1 | 1) {
  const x = (box.left + box.right) / 2 + side * width(box) * random.between(0.1, 0.4)
  const y = box.top - u * 30
  const count = level + 2
  const far = height(box) * random.between(0.74, 0.86)
  for (let i = 0; i < count; i++) {
    const a = Math.PI / 2 + (i - (count - 1) / 2) * 0.36 + random.between(-0.05, 0.05)
    const wide = random.between(0.07, 0.11)
    const at = (angle: number): Point => [
      x + Math.cos(angle) * (far + u * 30),
      y + Math.sin(angle) * (far + u * 30) * (i % 2 ? 0.86 : 1),
    ]
    p.object('far')
    p.shape(polygon([[x, y], at(a - wide), at(a + wide)]), 'none', 1 + (i % 2))
  }
}

export function drawSurface(scene: Scene, y: number) {
  const { p, box, u, random } = scene
  p.object('far')
  const step = u * random.between(11, 15)
  let d = `M${box.left - 20} ${box.top - 20}L${box.left - 20} ${y}`
  for (let x = box.left - 20 + step; x < box.right + 20 + step; x += step)
    d += `Q${x - step / 2} ${y + step * 0.4} ${x} ${y}`
  p.shape(`${d}L${box.right + 40} ${box.top - 20}Z`, 'none', 1)
}

/** Far underwater mountains. */
export function drawSeaHills(scene: Scene, floor: number) {
  const { p, box, u, random } = scene
  p.object('far')
  const top = floor - u * random.between(14, 26)
  p.shape(
    `${spline([
      [box.left - 20, floor - u * 8],
      [box.left + width(box) * 0.2, top],
      [box.left + width(box) * 0.45, floor - u * 7],
      [box.left + width(box) * 0.72, top + u * 6],
      [box.right + 20, floor - u * 12],
    ])}L${box.right + 20} ${box.bottom + 20}L${box.left - 20} ${box.bottom + 20}Z`,
    'none',
    1,
  )
}
