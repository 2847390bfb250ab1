import 'server-only'
import type { Painting } from '../engine/painting'
import type { Random } from '../random'
import { type Box, height, width } from '../scene'
import { ellipse, leaf, petal, scallops, spline } from '../shapes/paths'

/** Leaves and blossoms growing over the frame, inside the safe area; the kind changes from page to page. */
export function drawGarland(p: Painting, safe: Box, random: Random, level: number) {
  const u = Math.min(width(safe), height(safe)) / 100
  const kind = random.pick(['corners', 'vines', 'branches', 'corners', 'fronds'] as const)
  if (kind === 'vines') return drawVines(p, safe, random, u, level)
  const corners = random.shuffle([
    [-1, -1],
    [1, -1],
    [1, 1],
    [-1, 1],
  ] as const)
  const count = level === 0 ? 1 : random.int(2, kind === 'branches' ? 2 : 4)
  for (const [sx, sy] of corners.slice(0, count)) {
    const x = sx < 0 ? safe.left : safe.right
    const y = sy < 0 ? safe.top : safe.bottom
    p.within([-sx, 0, 0, -sy, x, y], () => {
      if (kind === 'corners') drawCorner(p, random, u, level)
      else if (kind === 'branches') drawBranch(p, random, u)
      else drawFrond(p, u, level)
    })
  }
}

/** A blossom in the corner with twigs of leaf pairs along both sides; drawn for the top left corner. */
function drawCorner(p: Painting, random: Random, u: number, level: number) {
  const r = u * random.between(7.5, 10)
  const c = r * 1.04
  p.object('frame')
  for (const along of [true, false])
    for (let i = 0; i < (level === 0 ? 1 : 3); i++) {
      const reach = c + r * (0.9 + i * 0.92)
      for (const side of [-1, 1]) {
        const long = r * (1.02 - i * 0.14)
        const turn = (along ? 0 : 90) + side * (side < 0 === along ? 34 : 48)
        const [lx, ly] = along ? [reach, c] : [c, reach]
        p.shape(leaf(lx, ly, long, long * 0.46, turn), 'auto', 1)
      }
    }
  p.object('frame')
  if (random.chance(0.5)) {
    p.shape(scallops(c, c, r * 0.78, r * 0.78, 7), 'none', 2)
    p.shape(scallops(c, c, r * 0.5, r * 0.5, 6, 20), 'none', 3)
  } else
    for (let i = 0; i < 7; i++) p.shape(petal(c, c, r * 0.98, r * 0.78, (i * 360) / 7), 'none', 2 + (i % 2))
  p.shape(ellipse(c, c, r * 0.27), 'none', 4)
}

/** A leafy branch reaching in from the corner. */
function drawBranch(p: Painting, random: Random, u: number) {
  p.object('frame')
  const rise = u * random.between(7, 11)
  p.band(
    spline([
      [0, rise],
      [u * 16, rise * 0.8],
      [u * 34, rise * 1.1],
      [u * 48, rise * 0.9],
    ]),
    Math.max(u * 1.5, p.line * 1.9),
    'none',
    5,
  )
  for (let i = 0; i < 7; i++) {
    const x = u * (5 + i * 7)
    const turn = i % 2 ? 40 + random.between(-10, 12) : -34
    const long = u * (i % 2 ? random.between(11, 14) : Math.min(9, rise / u))
    p.shape(leaf(x, rise, long, long * 0.5, turn), 'auto', 1 + (i % 2))
  }
}

/** Large fronds fanning out of the corner. */
function drawFrond(p: Painting, u: number, level: number) {
  p.object('frame')
  const turns = level === 0 ? [20, 66] : [6, 30, 56, 82]
  for (const turn of turns) {
    const long = u * (turn === 30 || turn === 56 ? 30 : 24)
    p.shape(leaf(0, 0, long, u * 9, turn), 'auto', 1)
    const a = (turn * Math.PI) / 180
    p.pen(
      `M${Math.cos(a) * u * 5} ${Math.sin(a) * u * 5}L${Math.cos(a) * long * 0.86} ${Math.sin(a) * long * 0.86}`,
      0.8,
    )
  }
}

/** A climbing plant up one side, or both. */
function drawVines(p: Painting, safe: Box, random: Random, u: number, level: number) {
  const sides = random.pick([[-1], [1], [-1, 1]] as const)
  const steps = level === 0 ? 4 : level === 1 ? 7 : 10
  for (const side of sides) {
    const edge = side < 0 ? safe.left : safe.right
    const step = height(safe) / steps
    p.object('frame')
    const points = Array.from(
      { length: steps * 2 + 1 },
      (_, i) => [edge - side * u * (i % 2 ? 4.4 : 2.2), safe.bottom - (i * step) / 2] as const,
    )
    p.band(spline(points), Math.max(u * 1.1, p.line * 1.8), 'none', 5)
    for (let i = 0; i < steps; i++) {
      const y = safe.bottom - (i + 0.5) * step
      const x = edge - side * u * 3.4
      if (i % 3 === 1) {
        p.shape(scallops(x - side * u * 4, y, u * 4, u * 4, 6), 'none', 2)
        p.shape(ellipse(x - side * u * 4, y, u * 1.7), 'none', 4)
        continue
      }
      const long = Math.min(u * 11, step * 0.94)
      p.shape(leaf(x, y, long, long * 0.54, side < 0 ? -36 : 216), 'auto', 1)
      if (level >= 2) p.shape(leaf(x, y + step * 0.4, long * 0.7, long * 0.4, side < 0 ? 20 : 160), 'auto', 3)
    }
  }
}
