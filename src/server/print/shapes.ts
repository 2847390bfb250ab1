import 'server-only'

/**
 * Simple things to color, as path data in a box of about −1 … 1 with y pointing down. Parts are listed from
 * back to front: each is filled white and outlined, so that a nearer part covers a farther one.
 */
export type Shape = readonly string[]

/** Handle length of a cubic curve that makes a quarter circle of radius 1. */
const K = 0.5523

export const ellipse = (cx: number, cy: number, rx: number, ry = rx): string => {
  const [hx, hy] = [rx * K, ry * K]
  return [
    `M ${cx} ${cy - ry}`,
    `C ${cx + hx} ${cy - ry} ${cx + rx} ${cy - hy} ${cx + rx} ${cy}`,
    `C ${cx + rx} ${cy + hy} ${cx + hx} ${cy + ry} ${cx} ${cy + ry}`,
    `C ${cx - hx} ${cy + ry} ${cx - rx} ${cy + hy} ${cx - rx} ${cy}`,
    `C ${cx - rx} ${cy - hy} ${cx - hx} ${cy - ry} ${cx} ${cy - ry} Z`,
  ].join(' ')
}

/** A rectangle around the origin with rounded corners. */
export const roundedBox = (width: number, height: number, radius: number): string => {
  const [x, y, r] = [width / 2, height / 2, Math.min(radius, width / 2, height / 2)]
  const h = r * (1 - K)
  return [
    `M ${-x + r} ${-y} L ${x - r} ${-y} C ${x - h} ${-y} ${x} ${-y + h} ${x} ${-y + r}`,
    `L ${x} ${y - r} C ${x} ${y - h} ${x - h} ${y} ${x - r} ${y}`,
    `L ${-x + r} ${y} C ${-x + h} ${y} ${-x} ${y - h} ${-x} ${y - r}`,
    `L ${-x} ${-y + r} C ${-x} ${-y + h} ${-x + h} ${-y} ${-x + r} ${-y} Z`,
  ].join(' ')
}

export const straight = (...points: number[]): string =>
  points.reduce((path, value, i) => `${path}${i === 0 ? 'M' : i % 2 === 0 ? ' L' : ''} ${value}`, '')

/** Points on a ring, alternating between two radii, joined by rounded tips. */
function star(points: number, inner: number): string {
  const at = (i: number) => {
    const angle = (Math.PI * i) / points - Math.PI / 2
    const radius = i % 2 === 0 ? 1 : inner
    return [radius * Math.cos(angle), radius * Math.sin(angle)] as const
  }
  const corners = Array.from({ length: points * 2 }, (_, i) => at(i))
  const mix = (a: readonly [number, number], b: readonly [number, number], t: number) =>
    `${(a[0] + (b[0] - a[0]) * t).toFixed(4)} ${(a[1] + (b[1] - a[1]) * t).toFixed(4)}`
  const sides = corners.map((corner, i) => {
    const before = corners[(i + corners.length - 1) % corners.length]!
    const after = corners[(i + 1) % corners.length]!
    const ease = i % 2 === 0 ? 0.16 : 0.1
    const [enter, leave] = [mix(corner, before, ease), mix(corner, after, ease)]
    const [c1, c2] = [mix(corner, before, ease * 0.35), mix(corner, after, ease * 0.35)]
    return `${i === 0 ? 'M' : 'L'} ${enter} C ${c1} ${c2} ${leave}`
  })
  return `${sides.join(' ')} Z`
}

const petal = (turn: number, length: number, width: number): string => {
  const [cos, sin] = [Math.cos(turn), Math.sin(turn)]
  const at = (x: number, y: number) => `${(x * cos - y * sin).toFixed(4)} ${(x * sin + y * cos).toFixed(4)}`
  return `M ${at(0, 0)} C ${at(-width, -length * 0.35)} ${at(-width, -length)} ${at(0, -length)} C ${at(width, -length)} ${at(width, -length * 0.35)} ${at(0, 0)} Z`
}

const ring = (count: number, length: number, width: number, start = 0) =>
  Array.from({ length: count }, (_, i) => petal(start + (i * 2 * Math.PI) / count, length, width))

export const STAR: Shape = [star(5, 0.5)]
export const SPARKLE: Shape = [
  'M 0 -1 C 0.1 -0.32 0.32 -0.1 1 0 C 0.32 0.1 0.1 0.32 0 1 C -0.1 0.32 -0.32 0.1 -1 0 C -0.32 -0.1 -0.1 -0.32 0 -1 Z',
]
export const HEART: Shape = [
  'M 0 0.92 C -0.5 0.5 -1 0.12 -1 -0.36 C -1 -0.72 -0.74 -0.92 -0.5 -0.92 C -0.26 -0.92 -0.08 -0.76 0 -0.54 C 0.08 -0.76 0.26 -0.92 0.5 -0.92 C 0.74 -0.92 1 -0.72 1 -0.36 C 1 0.12 0.5 0.5 0 0.92 Z',
]
export const DROP: Shape = [
  'M 0 -1 C 0.12 -0.6 0.68 -0.12 0.68 0.34 C 0.68 0.74 0.38 1 0 1 C -0.38 1 -0.68 0.74 -0.68 0.34 C -0.68 -0.12 -0.12 -0.6 0 -1 Z',
]
export const LEAF: Shape = [
  'M 0 -1 C 0.62 -0.62 0.66 0.34 0 0.8 C -0.66 0.34 -0.62 -0.62 0 -1 Z',
  'M 0 -0.52 L 0 1.08',
]
export const MOON: Shape = [
  'M 0.3 -0.95 C -0.4 -0.98 -0.92 -0.5 -0.92 0.06 C -0.92 0.6 -0.46 1 0.1 1 C 0.5 1 0.82 0.78 0.96 0.44 C 0.3 0.62 -0.28 0.3 -0.3 -0.28 C -0.3 -0.56 -0.1 -0.8 0.3 -0.95 Z',
]
export const FLOWER: Shape = [...ring(6, 1, 0.46), ellipse(0, 0, 0.3)]
export const BALL: Shape = [ellipse(0, 0, 0.9)]
export const CLOUD: Shape = [
  'M -0.62 0.5 C -1.08 0.5 -1.14 -0.1 -0.7 -0.16 C -0.74 -0.62 -0.14 -0.78 0.08 -0.4 C 0.4 -0.66 0.86 -0.36 0.72 0.02 C 1.12 0.06 1.06 0.5 0.68 0.5 Z',
]

/** A crayon standing on its foot: one unit wide, from −3.2 (tip) to 3.2. */
export const CRAYON: Shape = [
  'M -0.4 -2.05 L -0.14 -3.04 C -0.1 -3.2 0.1 -3.2 0.14 -3.04 L 0.4 -2.05 Z',
  'M -0.5 -2.05 L 0.5 -2.05 L 0.5 2.9 C 0.5 3.1 0.4 3.2 0.22 3.2 L -0.22 3.2 C -0.4 3.2 -0.5 3.1 -0.5 2.9 Z',
  'M -0.5 -1.45 L 0.5 -1.45 L 0.5 2.2 L -0.5 2.2 Z',
  'M -0.5 -1.1 L 0.5 -1.1 L 0.5 1.85 L -0.5 1.85 Z',
  ellipse(0, 0.375, 0.26, 0.95),
]

/** A sharpened pencil, the same size as the crayon. */
export const PENCIL: Shape = [
  'M -0.46 -1.9 L 0 -3.2 L 0.46 -1.9 Z',
  'M -0.16 -2.75 L 0 -3.2 L 0.16 -2.75 C 0.08 -2.68 -0.08 -2.68 -0.16 -2.75 Z',
  'M -0.46 2.3 L -0.46 -1.9 C -0.38 -2.1 -0.22 -2.1 -0.16 -1.9 C -0.1 -2.1 0.1 -2.1 0.16 -1.9 C 0.22 -2.1 0.38 -2.1 0.46 -1.9 L 0.46 2.3 Z',
  'M -0.16 -1.9 L -0.16 2.3',
  'M 0.16 -1.9 L 0.16 2.3',
  'M -0.5 2.3 L 0.5 2.3 L 0.5 2.7 L -0.5 2.7 Z',
  'M -0.46 2.7 L 0.46 2.7 L 0.46 2.95 C 0.46 3.15 0.3 3.25 0 3.25 C -0.3 3.25 -0.46 3.15 -0.46 2.95 Z',
]
