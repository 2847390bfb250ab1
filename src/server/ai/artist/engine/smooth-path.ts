import 'server-only'
import { type PenPath, pathData } from './pen-path'

export type Curve = { xs: Float32Array; ys: Float32Array; closed: boolean }

/** Gaussian smoothing by `passes` binomial steps; the ends of an open line stay where they are. */
export function smooth({ xs, ys, closed }: Curve, passes: number): Curve {
  const n = xs.length
  if (n < 3) return { xs, ys, closed }
  let [ax, ay] = [xs.slice(), ys.slice()]
  let [bx, by] = [new Float32Array(n), new Float32Array(n)]
  for (let pass = 0; pass < passes; pass++) {
    for (let i = 1; i < n - 1; i++) {
      bx[i] = 0.25 * ax[i - 1]! + 0.5 * ax[i]! + 0.25 * ax[i + 1]!
      by[i] = 0.25 * ay[i - 1]! + 0.5 * ay[i]! + 0.25 * ay[i + 1]!
    }
    for (const end of [0, n - 1]) {
      const before = (end + n - 1) % n
      const after = (end + 1) % n
      bx[end] = closed ? 0.25 * ax[before]! + 0.5 * ax[end]! + 0.25 * ax[after]! : ax[end]!
      by[end] = closed ? 0.25 * ay[before]! + 0.5 * ay[end]! + 0.25 * ay[after]! : ay[end]!
    }
    ;[ax, bx] = [bx, ax]
    ;[ay, by] = [by, ay]
  }
  return { xs: ax, ys: ay, closed }
}

/** Ramer–Douglas–Peucker: indices of the points that keep the line within `tolerance`. */
function keyPoints({ xs, ys, closed }: Curve, tolerance: number): number[] {
  const n = xs.length
  const keep = new Uint8Array(n)
  const stack: [number, number][] = []
  if (closed) {
    let far = 0
    let most = -1
    for (let i = 0; i < n; i++) {
      const d = (xs[i]! - xs[0]!) ** 2 + (ys[i]! - ys[0]!) ** 2
      if (d > most) {
        most = d
        far = i
      }
    }
    keep[0] = keep[far] = 1
    stack.push([0, far], [far, n])
  } else {
    keep[0] = keep[n - 1] = 1
    stack.push([0, n - 1])
  }
  while (stack.length) {
    const [a, b] = stack.pop()!
    if (b - a < 2) continue
    const x0 = xs[a]!
    const y0 = ys[a]!
    const dx = xs[b % n]! - x0
    const dy = ys[b % n]! - y0
    const length = Math.hypot(dx, dy)
    let worst = -1
    let distance = tolerance
    for (let i = a + 1; i < b; i++) {
      const px = xs[i]! - x0
      const py = ys[i]! - y0
      const d = length < 1e-5 ? Math.hypot(px, py) : Math.abs(px * dy - py * dx) / length
      if (d > distance) {
        distance = d
        worst = i
      }
    }
    if (worst < 0) continue
    keep[worst] = 1
    stack.push([a, worst], [worst, b])
  }
  const kept: number[] = []
  for (let i = 0; i < n; i++) if (keep[i]) kept.push(i)
  return kept
}

/** How a traced line becomes a path. `tolerance` in the curve's units; `straight` draws chords, not curves. */
export type PathStyle = { tolerance: number; straight: boolean; scale: number }

/** The path through the key points of `curve`: Catmull–Rom Béziers that break at corners, times `scale`; nothing
 * where the curve is but a point. */
export function fitPath(curve: Curve, { tolerance, straight, scale }: PathStyle): PenPath | undefined {
  const kept = keyPoints(curve, tolerance)
  const m = kept.length
  if (m < 2) return undefined
  const px = kept.map((i) => curve.xs[i]! * scale)
  const py = kept.map((i) => curve.ys[i]! * scale)
  const at = (i: number) => (curve.closed ? (i + m) % m : Math.max(0, Math.min(m - 1, i)))
  const points = [two(px[0]!), two(py[0]!)]
  const segments = curve.closed ? m : m - 1
  for (let i = 0; i < segments; i++) {
    const [a, b, c, e] = [at(i - 1), at(i), at(i + 1), at(i + 2)]
    const chord = Math.hypot(px[c]! - px[b]!, py[c]! - py[b]!)
    const open = !curve.closed
    const [sx, sy] = straight || (open && i === 0) ? [0, 0] : tangent(px, py, a, b, c, chord)
    const [ex, ey] = straight || (open && i === segments - 1) ? [0, 0] : tangent(px, py, b, c, e, chord)
    points.push(
      two(px[b]! + sx),
      two(py[b]! + sy),
      two(px[c]! - ex),
      two(py[c]! - ey),
      two(px[c]!),
      two(py[c]!),
    )
  }
  return { points, closed: curve.closed }
}

/** The same as SVG path data. */
export function toPath(curve: Curve, style: PathStyle): string {
  const path = fitPath(curve, style)
  return path ? pathData(path) : ''
}

/** Bézier handle at `b` for a chord of length `chord`: along a→c, shorter the sharper the corner. */
function tangent(
  px: number[],
  py: number[],
  a: number,
  b: number,
  c: number,
  chord: number,
): [number, number] {
  const [ux, uy] = [px[b]! - px[a]!, py[b]! - py[a]!]
  const [vx, vy] = [px[c]! - px[b]!, py[c]! - py[b]!]
  const cosine = (ux * vx + uy * vy) / ((Math.hypot(ux, uy) || 1) * (Math.hypot(vx, vy) || 1))
  if (cosine < 0.35) return [0, 0]
  const [wx, wy] = [ux + vx, uy + vy]
  const handle = ((chord / 3) * Math.min(1, (cosine - 0.35) / 0.4)) / (Math.hypot(wx, wy) || 1)
  return [wx * handle, wy * handle]
}

function two(v: number): number {
  return Math.round(v * 50) / 50
}
