import 'server-only'

/** As in PDF: x′ = a·x + c·y + e, y′ = b·x + d·y + f. */
export type Matrix = readonly [number, number, number, number, number, number]

/** Left, bottom, right, top. */
export type Box = readonly [number, number, number, number]

export const IDENTITY: Matrix = [1, 0, 0, 1, 0, 0]
export const EVERYWHERE: Box = [-1e6, -1e6, 1e6, 1e6]

/** First `inner`, then `outer`. */
export function times(inner: Matrix, outer: Matrix): Matrix {
  const [a, b, c, d, e, f] = inner
  const [A, B, C, D, E, F] = outer
  return [a * A + b * C, a * B + b * D, c * A + d * C, c * B + d * D, e * A + f * C + E, e * B + f * D + F]
}

/** The upright box around a box that was moved, scaled or turned. */
export function boxThrough(matrix: Matrix, [left, bottom, right, top]: Box): Box {
  const [a, b, c, d, e, f] = matrix
  const xs = [left, right].flatMap((x) => [bottom, top].map((y) => a * x + c * y + e))
  const ys = [left, right].flatMap((x) => [bottom, top].map((y) => b * x + d * y + f))
  return [Math.min(...xs), Math.min(...ys), Math.max(...xs), Math.max(...ys)]
}

/** What two boxes share; null when it is nothing. Lines without width count. */
export function overlap(a: Box, b: Box): Box | null {
  const box = [
    Math.max(a[0], b[0]),
    Math.max(a[1], b[1]),
    Math.min(a[2], b[2]),
    Math.min(a[3], b[3]),
  ] as const
  return box[0] <= box[2] && box[1] <= box[3] ? box : null
}

export const around = (a: Box | null, b: Box): Box =>
  a ? [Math.min(a[0], b[0]), Math.min(a[1], b[1]), Math.max(a[2], b[2]), Math.max(a[3], b[3])] : b

export const grown = ([left, bottom, right, top]: Box, by: number): Box => [
  left - by,
  bottom - by,
  right + by,
  top + by,
]

/** By how much lengths grow at least: what a line's width is measured with. */
export function leastScale([a, b, c, d]: Matrix): number {
  const area = Math.abs(a * d - b * c)
  const most = Math.max(Math.hypot(a, b), Math.hypot(c, d))
  return most === 0 ? 0 : area / most
}
