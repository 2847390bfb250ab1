import 'server-only'

/** x, y, x, y … of one polyline. */
export type Flat = Float64Array

const STEPS = 12

/** Polylines of an SVG path with absolute M, L, Q, C and Z commands; curves in 12 chords. */
export function flattenPath(d: string): Flat[] {
  const lines: number[][] = []
  let line: number[] = []
  let x = 0
  let y = 0
  for (const [, command, rest] of d.matchAll(/([MLQCZ])([^MLQCZ]*)/g)) {
    const n = (rest!.match(/-?\d*\.?\d+(?:e-?\d+)?/g) ?? []).map(Number)
    if (command === 'M') {
      line = [n[0]!, n[1]!]
      lines.push(line)
    } else if (command === 'Z') {
      line.push(line[0]!, line[1]!)
    }
    const size = command === 'L' ? 2 : command === 'Q' ? 4 : command === 'C' ? 6 : 0
    for (let i = 0; size && i + size <= n.length; i += size) curve(line, x, y, n.slice(i, i + size))
    ;[x, y] = line.slice(-2) as [number, number]
    if (command !== 'M') continue
    for (let i = 2; i + 2 <= n.length; i += 2) line.push(n[i]!, n[i + 1]!)
    ;[x, y] = line.slice(-2) as [number, number]
  }
  return lines.filter((points) => points.length >= 4).map((points) => Float64Array.from(points))
}

/** Appends the curve from (x0, y0) through its control points; one pair is a straight line. */
function curve(line: number[], x0: number, y0: number, points: number[]): void {
  if (points.length === 2) {
    line.push(points[0]!, points[1]!)
    return
  }
  const start = line.length >= 2 ? line.slice(-2) : [x0, y0]
  const knots = [start[0]!, start[1]!, ...points]
  for (let step = 1; step <= STEPS; step++) {
    const t = step / STEPS
    const hull = [...knots]
    for (let length = hull.length; length > 2; length -= 2)
      for (let i = 0; i < length - 2; i++) hull[i] = hull[i]! * (1 - t) + hull[i + 2]! * t
    line.push(hull[0]!, hull[1]!)
  }
}
