import 'server-only'
import type { Fill, Role } from '../engine/painting'
import { rich, type Scene, width } from '../scene'
import { below, blob, ellipse, type Point, polygon, spline } from '../shapes/paths'

const OUT = 12

/** Points of a rolling line over the picture's width around height `y`. */
export function rolling(scene: Scene, y: number, amplitude: number, waves: number): Point[] {
  const { box, random } = scene
  const phase = random.between(0, Math.PI * 2)
  const tilt = random.between(-0.4, 0.4) * amplitude
  const points: Point[] = []
  const steps = Math.max(6, Math.round(waves * 5))
  for (let i = 0; i <= steps; i++) {
    const t = i / steps
    const x = box.left - OUT + t * (width(box) + 2 * OUT)
    points.push([x, y + Math.sin(phase + t * waves * Math.PI * 2) * amplitude + (t - 0.5) * tilt * 2])
  }
  return points
}

/** A hill across the picture; returns its line, to stand things on. */
export function drawHill(
  scene: Scene,
  y: number,
  amplitude: number,
  waves: number,
  role: Role = 'scenery',
  fill: Fill = rich(scene),
): Point[] {
  const line = rolling(scene, y, amplitude, waves)
  scene.p.object(role)
  scene.p.shape(below(line, scene.box.bottom + OUT), fill, 1)
  return line
}

/** Height of a line at `x`. */
export function heightAt(line: readonly Point[], x: number): number {
  for (let i = 1; i < line.length; i++) {
    const [x0, y0] = line[i - 1]!
    const [x1, y1] = line[i]!
    if (x <= x1) return y0 + ((y1 - y0) * Math.max(0, x - x0)) / (x1 - x0)
  }
  return line[line.length - 1]![1]
}

/** A row of pointed mountains with snow caps, standing at `foot`. */
export function drawMountains(scene: Scene, foot: number, tallest: number, count: number) {
  const { box, p, random, level } = scene
  const step = width(box) / count
  const order = random.shuffle(Array.from({ length: count }, (_, i) => i))
  for (const i of order) {
    const x = box.left + (i + random.between(0.3, 0.7)) * step
    const h = tallest * random.between(0.62, 1)
    const w = step * random.between(0.75, 1)
    p.object('far')
    p.shape(
      polygon([
        [x - w, foot + 4],
        [x - w * 0.3, foot - h * 0.62],
        [x, foot - h],
        [x + w * 0.36, foot - h * 0.55],
        [x + w, foot + 4],
      ]),
      rich(scene),
      1,
    )
    const zig: Point[] = [
      [x, foot - h],
      [x + w * 0.24, foot - h * 0.7],
      [x + w * 0.12, foot - h * 0.62],
      [x + w * 0.02, foot - h * 0.72],
      [x - w * 0.1, foot - h * 0.6],
      [x - w * 0.22, foot - h * 0.72],
    ]
    p.shape(polygon(zig), 'none', 2)
    if (level >= 2)
      p.pen(
        `M${x + w * 0.1} ${foot - h * 0.5}L${x + w * 0.24} ${foot - h * 0.28}M${x - w * 0.14} ${foot - h * 0.42}L${x - w * 0.26} ${foot - h * 0.22}`,
        0.8,
      )
  }
}

/** A path that winds from the horizon to the reader. */
export function drawPath(scene: Scene, from: Point, toX: number, wide: number, fill: Fill = 'none') {
  const { box, p, random } = scene
  const bottom = box.bottom + OUT
  const bend = random.side() * width(box) * random.between(0.08, 0.18)
  const mid = (from[1] + bottom) / 2
  const near = wide * 1.25
  const left: Point[] = [
    [from[0] - wide * 0.1, from[1]],
    [from[0] + bend - wide * 0.3, from[1] + (mid - from[1]) * 0.6],
    [toX - bend * 0.4 - wide * 0.7, mid + (bottom - mid) * 0.4],
    [toX - near, bottom],
  ]
  const right: Point[] = [
    [toX + near, bottom],
    [toX - bend * 0.4 + wide * 0.7, mid + (bottom - mid) * 0.4],
    [from[0] + bend + wide * 0.3, from[1] + (mid - from[1]) * 0.6],
    [from[0] + wide * 0.1, from[1]],
  ]
  p.object('scenery')
  p.shape(`${spline(left)}${spline(right).replace('M', 'L')}Z`, fill, 2)
}

/** Water across the picture with a wavy surface. */
export function drawWaves(
  scene: Scene,
  y: number,
  size: number,
  role: Role = 'scenery',
  fill: Fill = rich(scene),
) {
  const { box, p, random } = scene
  const phase = random.next()
  let d = `M${box.left - OUT - size} ${box.bottom + OUT}L${box.left - OUT - size} ${y}`
  for (let x = box.left - OUT - size * (1 - phase); x < box.right + OUT + size; x += size)
    d += `Q${x - size / 2} ${y + size * 0.42} ${x} ${y}`
  p.object(role)
  p.shape(`${d}L${box.right + OUT + size} ${box.bottom + OUT}Z`, fill, 1)
}

/** Short pen ripples on water or sand in a band of the picture. */
export function drawRipples(scene: Scene, top: number, bottom: number, count: number) {
  const { box, p, random, u } = scene
  p.object('far')
  for (let i = 0; i < count; i++) {
    const x = box.left + width(box) * ((i + random.between(0.15, 0.85)) / count)
    const y = random.between(top, bottom)
    const w = u * random.between(3, 6)
    p.pen(
      `M${x - w} ${y}Q${x - w / 2} ${y - w * 0.34} ${x} ${y}Q${x + w / 2} ${y + w * 0.34} ${x + w} ${y}`,
      0.85,
    )
  }
}

/** A pond or puddle. */
export function drawPond(scene: Scene, x: number, y: number, wide: number) {
  const { p, level } = scene
  p.object('scenery')
  p.shape(
    blob([
      [x - wide, y],
      [x - wide * 0.5, y - wide * 0.24],
      [x + wide * 0.4, y - wide * 0.2],
      [x + wide, y],
      [x + wide * 0.5, y + wide * 0.26],
      [x - wide * 0.5, y + wide * 0.22],
    ]),
    'none',
    1,
  )
  if (level >= 1) p.shape(ellipse(x + wide * 0.1, y, wide * 0.5, wide * 0.1), 'none', 2)
}

/** A picket fence standing on `y`. */
export function drawFence(scene: Scene, left: number, right: number, y: number, size: number) {
  const { p, level } = scene
  // A picket fence has too many pieces for the youngest.
  if (level === 0) return
  const pickets = Math.max(2, Math.round((right - left) / (size * 0.5)))
  const step = (right - left) / pickets
  const w = Math.min(step * 0.56, size * 0.3)
  p.object('scenery')
  for (const share of [0.72, 0.36])
    p.shape(
      polygon([
        [left, y - size * share],
        [right, y - size * share],
        [right, y - size * (share - 0.13)],
        [left, y - size * (share - 0.13)],
      ]),
      'none',
      2,
    )
  for (let i = 0; i < pickets; i++) {
    const x = left + (i + 0.5) * step
    p.shape(
      polygon([
        [x - w / 2, y],
        [x - w / 2, y - size * 0.82],
        [x, y - size],
        [x + w / 2, y - size * 0.82],
        [x + w / 2, y],
      ]),
      'auto',
      1,
    )
  }
}
