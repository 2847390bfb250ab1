import 'server-only'

/** An affine map [a b c d e f] as SVG writes it: x' = a·x + c·y + e, y' = b·x + d·y + f. */
export type Matrix = readonly [number, number, number, number, number, number]

export const IDENTITY: Matrix = [1, 0, 0, 1, 0, 0]

/** First `n`, then `m`. */
export function multiply(m: Matrix, n: Matrix): Matrix {
  return [
    m[0] * n[0] + m[2] * n[1],
    m[1] * n[0] + m[3] * n[1],
    m[0] * n[2] + m[2] * n[3],
    m[1] * n[2] + m[3] * n[3],
    m[0] * n[4] + m[2] * n[5] + m[4],
    m[1] * n[4] + m[3] * n[5] + m[5],
  ]
}

export type Placement = {
  x: number
  y: number
  scale?: number
  /** Scales the height only, on top of `scale`. */
  stretch?: number
  flip?: boolean
  /** Degrees, clockwise. */
  rotate?: number
}

/** Local origin to (x, y), scaled, mirrored left to right, then turned. */
export function placed({ x, y, scale = 1, stretch = 1, flip = false, rotate = 0 }: Placement): Matrix {
  const angle = (rotate * Math.PI) / 180
  const cos = Math.cos(angle)
  const sin = Math.sin(angle)
  const sx = flip ? -scale : scale
  const sy = scale * stretch
  return [cos * sx, sin * sx, -sin * sy, cos * sy, x, y]
}

export function transform(m: Matrix, x: number, y: number): [number, number] {
  return [m[0] * x + m[2] * y + m[4], m[1] * x + m[3] * y + m[5]]
}

/** How much lengths grow, as the root of the area's growth. */
export function growth(m: Matrix): number {
  return Math.sqrt(Math.abs(m[0] * m[3] - m[1] * m[2]))
}
