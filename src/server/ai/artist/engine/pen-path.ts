import 'server-only'

/** A line of straight and curved stretches: its start, then per stretch two handles and the end, as x, y pairs. The
 * handles of a straight one lie on its ends. */
export type PenPath = { readonly points: readonly number[]; readonly closed: boolean }

/** The path through corners x, y, x, y …. */
export function throughCorners(corners: readonly number[]): PenPath {
  const points = corners.slice(0, 2)
  for (let i = 2; i < corners.length; i += 2)
    points.push(corners[i - 2]!, corners[i - 1]!, corners[i]!, corners[i + 1]!, corners[i]!, corners[i + 1]!)
  return { points, closed: false }
}

/** The path in SVG's words. Joined at once: what is added piece by piece is kept as those pieces, tenfold the memory. */
export function pathData({ points, closed }: PenPath): string {
  const words = [`M${points[0]} ${points[1]}`]
  for (let i = 2; i < points.length; i += 6) {
    const end = `${points[i + 4]} ${points[i + 5]}`
    if (isStraight(points, i)) words.push(`L${end}`)
    else words.push(`C${points[i]} ${points[i + 1]} ${points[i + 2]} ${points[i + 3]} ${end}`)
  }
  // Two pieces at least: one alone would be handed back as it is.
  words.push(closed ? 'Z' : '')
  return words.join('')
}

const isStraight = (p: readonly number[], i: number) =>
  p[i] === p[i - 2] && p[i + 1] === p[i - 1] && p[i + 2] === p[i + 4] && p[i + 3] === p[i + 5]

/** How far a chord may be from its curve, pixels. */
const FLAT = 0.08

/** The path as chords, `scale` times as large. */
export function eachChord(
  { points, closed }: PenPath,
  scale: number,
  visit: (x0: number, y0: number, x1: number, y1: number) => void,
): void {
  let x = points[0]! * scale
  let y = points[1]! * scale
  const to = (nextX: number, nextY: number) => {
    visit(x, y, nextX, nextY)
    x = nextX
    y = nextY
  }
  if (points.length === 2) to(x, y)
  for (let i = 2; i < points.length; i += 6) {
    const [endX, endY] = [points[i + 4]! * scale, points[i + 5]! * scale]
    if (!isStraight(points, i)) {
      const [ax, ay, bx, by] = [x, y, points[i]! * scale, points[i + 1]! * scale]
      const [cx, cy] = [points[i + 2]! * scale, points[i + 3]! * scale]
      const bend = Math.max(
        Math.hypot(ax - 2 * bx + cx, ay - 2 * by + cy),
        Math.hypot(bx - 2 * cx + endX, by - 2 * cy + endY),
      )
      const steps = Math.ceil(Math.sqrt((bend * 0.75) / FLAT))
      for (let step = 1; step < steps; step++) {
        const t = step / steps
        const s = 1 - t
        const [p, q, u, v] = [s * s * s, 3 * s * s * t, 3 * s * t * t, t * t * t]
        to(p * ax + q * bx + u * cx + v * endX, p * ay + q * by + u * cy + v * endY)
      }
    }
    to(endX, endY)
  }
  if (closed && (x !== points[0]! * scale || y !== points[1]! * scale))
    to(points[0]! * scale, points[1]! * scale)
}
