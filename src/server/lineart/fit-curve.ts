import 'server-only'

type Point = readonly [x: number, y: number]
/** Start, two handles, end. */
export type Bezier = readonly [Point, Point, Point, Point]

const MOST_REFITS = 3

/**
 * Cubic Béziers through a run of points that stay within `tolerance` of every point, joined smoothly.
 * Schneider, "An algorithm for automatically fitting digitized curves", Graphics Gems (1990).
 */
export function fitCurve(points: readonly Point[], tolerance: number): Bezier[] {
  const last = points.length - 1
  if (last < 1) return []
  const curves: Bezier[] = []
  fitSpan(
    points,
    0,
    last,
    direction(points, 0, 1),
    direction(points, last, -1),
    tolerance * tolerance,
    curves,
  )
  return curves
}

function fitSpan(
  points: readonly Point[],
  first: number,
  last: number,
  leaving: Point,
  arriving: Point,
  squaredTolerance: number,
  curves: Bezier[],
): void {
  if (last - first === 1) {
    curves.push(straight(points[first]!, points[last]!, leaving, arriving))
    return
  }
  let times = chordLengths(points, first, last)
  for (let attempt = 0; attempt <= MOST_REFITS; attempt++) {
    const curve = leastSquares(points, first, last, times, leaving, arriving)
    const [worst, error] = worstPoint(points, first, last, curve, times)
    if (error <= squaredTolerance) {
      curves.push(curve)
      return
    }
    if (attempt === MOST_REFITS || error > squaredTolerance * 16) {
      const through = centerDirection(points, worst)
      const back: Point = [-through[0], -through[1]]
      fitSpan(points, first, worst, leaving, through, squaredTolerance, curves)
      fitSpan(points, worst, last, back, arriving, squaredTolerance, curves)
      return
    }
    times = times.map((t, k) => newton(curve, points[first + k]!, t))
  }
}

function straight(start: Point, end: Point, leaving: Point, arriving: Point): Bezier {
  const third = Math.hypot(end[0] - start[0], end[1] - start[1]) / 3
  return [start, moved(start, leaving, third), moved(end, arriving, third), end]
}

function moved([x, y]: Point, [dx, dy]: Point, by: number): Point {
  return [x + dx * by, y + dy * by]
}

function chordLengths(points: readonly Point[], first: number, last: number): number[] {
  const lengths = [0]
  for (let i = first + 1; i <= last; i++) {
    const step = Math.hypot(points[i]![0] - points[i - 1]![0], points[i]![1] - points[i - 1]![1])
    lengths.push(lengths[lengths.length - 1]! + step)
  }
  const total = lengths[lengths.length - 1]! || 1
  return lengths.map((length) => length / total)
}

/** The two handle lengths that minimize the squared distance at the given times. */
function leastSquares(
  points: readonly Point[],
  first: number,
  last: number,
  times: readonly number[],
  leaving: Point,
  arriving: Point,
): Bezier {
  const start = points[first]!
  const end = points[last]!
  let [c00, c01, c11, x0, x1] = [0, 0, 0, 0, 0]
  for (let k = 0; k < times.length; k++) {
    const t = times[k]!
    const s = 1 - t
    const b1 = 3 * s * s * t
    const b2 = 3 * s * t * t
    const b0 = s * s * s + b1
    const b3 = t * t * t + b2
    const rx = points[first + k]![0] - b0 * start[0] - b3 * end[0]
    const ry = points[first + k]![1] - b0 * start[1] - b3 * end[1]
    c00 += b1 * b1
    c01 += b1 * b2 * (leaving[0] * arriving[0] + leaving[1] * arriving[1])
    c11 += b2 * b2
    x0 += b1 * (leaving[0] * rx + leaving[1] * ry)
    x1 += b2 * (arriving[0] * rx + arriving[1] * ry)
  }
  const determinant = c00 * c11 - c01 * c01
  const chord = Math.hypot(end[0] - start[0], end[1] - start[1])
  const alpha = determinant === 0 ? 0 : (x0 * c11 - x1 * c01) / determinant
  const beta = determinant === 0 ? 0 : (c00 * x1 - c01 * x0) / determinant
  const tooShort = chord * 1e-6
  if (alpha < tooShort || beta < tooShort || alpha > 3 * chord || beta > 3 * chord)
    return straight(start, end, leaving, arriving)
  return [start, moved(start, leaving, alpha), moved(end, arriving, beta), end]
}

function at([a, b, c, d]: Bezier, t: number): Point {
  const s = 1 - t
  const [ka, kb, kc, kd] = [s * s * s, 3 * s * s * t, 3 * s * t * t, t * t * t]
  return [a[0] * ka + b[0] * kb + c[0] * kc + d[0] * kd, a[1] * ka + b[1] * kb + c[1] * kc + d[1] * kd]
}

function worstPoint(
  points: readonly Point[],
  first: number,
  last: number,
  curve: Bezier,
  times: readonly number[],
): [index: number, squaredError: number] {
  let worst = (first + last) >> 1
  let most = 0
  for (let i = first + 1; i < last; i++) {
    const [x, y] = at(curve, times[i - first]!)
    const error = (x - points[i]![0]) ** 2 + (y - points[i]![1]) ** 2
    if (error > most) {
      most = error
      worst = i
    }
  }
  return [worst, most]
}

/** One Newton step toward the curve's time nearest to a point. */
function newton(curve: Bezier, point: Point, t: number): number {
  const [a, b, c, d] = curve
  const s = 1 - t
  const [px, py] = at(curve, t)
  const first = [0, 1].map(
    (k) => 3 * (s * s * (b[k]! - a[k]!) + 2 * s * t * (c[k]! - b[k]!) + t * t * (d[k]! - c[k]!)),
  ) as [number, number]
  const second = [0, 1].map(
    (k) => 6 * (s * (c[k]! - 2 * b[k]! + a[k]!) + t * (d[k]! - 2 * c[k]! + b[k]!)),
  ) as [number, number]
  const [ex, ey] = [px - point[0], py - point[1]]
  const slope = first[0] ** 2 + first[1] ** 2 + ex * second[0] + ey * second[1]
  if (slope === 0) return t
  return Math.min(1, Math.max(0, t - (ex * first[0] + ey * first[1]) / slope))
}

/** Unit vector from a point along the run, over up to three points: single pixels zigzag. */
function direction(points: readonly Point[], from: number, step: 1 | -1): Point {
  const reach = Math.min(3, points.length - 1)
  return unit(points[from]!, points[from + step * reach]!)
}

function centerDirection(points: readonly Point[], i: number): Point {
  const after = points[Math.min(points.length - 1, i + 2)]!
  return unit(after, points[Math.max(0, i - 2)]!)
}

function unit(from: Point, to: Point): Point {
  const length = Math.hypot(to[0] - from[0], to[1] - from[1]) || 1
  return [(to[0] - from[0]) / length, (to[1] - from[1]) / length]
}
