import 'server-only'

/** SVG path data of plain figures. Lengths in whatever unit the caller draws in; y grows downward. */

export type Point = readonly [x: number, y: number]

/** Points, or their numbers as text: "x y  x y". */
export type Points = readonly Point[] | string

const parsed = new Map<string, number[]>()

function numbers(text: string): number[] {
  let list = parsed.get(text)
  if (!list) {
    list = text.trim().split(/\s+/).map(Number)
    parsed.set(text, list)
  }
  return list
}

/** "x y  x y" as points. */
export function pairs(text: string): Point[] {
  const list = numbers(text)
  return Array.from({ length: list.length / 2 }, (_, i) => [list[2 * i]!, list[2 * i + 1]!])
}

/** "a b c  a b c" in threes. */
export function triples(text: string): [number, number, number][] {
  const list = numbers(text)
  return Array.from({ length: list.length / 3 }, (_, i) => [list[3 * i]!, list[3 * i + 1]!, list[3 * i + 2]!])
}

/** "a b c d  a b c d" in fours. */
export function quads(text: string): [number, number, number, number][] {
  const list = numbers(text)
  return Array.from({ length: list.length / 4 }, (_, i) => list.slice(4 * i, 4 * i + 4) as never)
}

/** Points on side `s`: for −1 mirrored at x = 0. */
export function mirrored(s: number, text: string): Point[] {
  return pairs(text).map(([x, y]) => [s * x, y])
}

const asPoints = (points: Points) => (typeof points === 'string' ? pairs(points) : points)

const n = (v: number) => Math.round(v * 100) / 100

export function ellipse(x: number, y: number, rx: number, ry = rx, turn = 0): string {
  const cos = Math.cos((turn * Math.PI) / 180)
  const sin = Math.sin((turn * Math.PI) / 180)
  const [ax, ay] = [rx * cos, rx * sin]
  const arc = `A${n(rx)} ${n(ry)} ${n(turn)} 1 1`
  return `M${n(x - ax)} ${n(y - ay)}${arc} ${n(x + ax)} ${n(y + ay)}${arc} ${n(x - ax)} ${n(y - ay)}Z`
}

export function rect(x: number, y: number, width: number, height: number, round = 0): string {
  const r = Math.max(0, Math.min(round, width / 2, height / 2))
  if (!r) return `M${n(x)} ${n(y)}h${n(width)}v${n(height)}h${n(-width)}Z`
  const corner = (dx: number, dy: number) => `a${n(r)} ${n(r)} 0 0 1 ${n(dx)} ${n(dy)}`
  return (
    `M${n(x + r)} ${n(y)}h${n(width - 2 * r)}${corner(r, r)}v${n(height - 2 * r)}${corner(-r, r)}` +
    `h${n(2 * r - width)}${corner(-r, -r)}v${n(2 * r - height)}${corner(r, -r)}Z`
  )
}

export function polygon(points: Points): string {
  return `M${asPoints(points)
    .map(([x, y]) => `${n(x)} ${n(y)}`)
    .join('L')}Z`
}

/** A smooth closed curve through the points (uniform Catmull–Rom; `tension` 1 is roundest). */
export function blob(through: Points, tension = 1): string {
  const points = asPoints(through)
  const count = points.length
  const at = (i: number) => points[(i + count) % count]!
  let d = `M${n(points[0]![0])} ${n(points[0]![1])}`
  for (let i = 0; i < count; i++) d += bezier(at(i - 1), at(i), at(i + 1), at(i + 2), tension)
  return `${d}Z`
}

/** A smooth open curve through the points. */
export function spline(through: Points, tension = 1): string {
  const points = asPoints(through)
  const last = points.length - 1
  const at = (i: number) => points[Math.max(0, Math.min(last, i))]!
  let d = `M${n(points[0]![0])} ${n(points[0]![1])}`
  for (let i = 0; i < last; i++) d += bezier(at(i - 1), at(i), at(i + 1), at(i + 2), tension)
  return d
}

function bezier(a: Point, b: Point, c: Point, d: Point, tension: number): string {
  const k = tension / 6
  return (
    `C${n(b[0] + (c[0] - a[0]) * k)} ${n(b[1] + (c[1] - a[1]) * k)} ` +
    `${n(c[0] - (d[0] - b[0]) * k)} ${n(c[1] - (d[1] - b[1]) * k)} ${n(c[0])} ${n(c[1])}`
  )
}

/** Area below a smooth line through `points`, down to `bottom`. */
export function below(points: readonly Point[], bottom: number, tension = 1): string {
  const first = points[0]!
  const last = points[points.length - 1]!
  return `${spline(points, tension)}L${n(last[0])} ${n(bottom)}L${n(first[0])} ${n(bottom)}Z`
}

export function star(x: number, y: number, radius: number, tips = 5, inner = 0.45, turn = 0): string {
  const points: Point[] = []
  for (let i = 0; i < tips * 2; i++) {
    const angle = ((turn - 90) * Math.PI) / 180 + (i * Math.PI) / tips
    const r = i & 1 ? radius * inner : radius
    points.push([x + Math.cos(angle) * r, y + Math.sin(angle) * r])
  }
  return polygon(points)
}

/** A star with round tips, for young books. */
export function roundStar(x: number, y: number, radius: number, tips = 5, turn = 0): string {
  const points: Point[] = []
  for (let i = 0; i < tips * 2; i++) {
    const angle = ((turn - 90) * Math.PI) / 180 + (i * Math.PI) / tips
    const r = i & 1 ? radius * 0.56 : radius
    points.push([x + Math.cos(angle) * r, y + Math.sin(angle) * r])
  }
  return blob(points, 0.8)
}

/** `y` is the middle, `size` half the width. */
export function heart(x: number, y: number, size: number): string {
  const p = (dx: number, dy: number) => `${n(x + dx * size)} ${n(y + dy * size)}`
  return (
    `M${p(0, 0.95)}C${p(-0.5, 0.55)} ${p(-1.05, 0.2)} ${p(-1, -0.35)}C${p(-0.95, -0.95)} ${p(-0.2, -1.05)} ${p(0, -0.45)}` +
    `C${p(0.2, -1.05)} ${p(0.95, -0.95)} ${p(1, -0.35)}C${p(1.05, 0.2)} ${p(0.5, 0.55)} ${p(0, 0.95)}Z`
  )
}

/** A leaf or petal from (x, y) in direction `turn` (degrees, 0 to the right), pointed at both ends. */
export function leaf(x: number, y: number, length: number, width: number, turn: number): string {
  const p = frame(x, y, turn)
  const [w, l] = [width / 2, length]
  return `M${p(0, 0)}C${p(l * 0.25, -w * 1.25)} ${p(l * 0.7, -w * 1.1)} ${p(l, 0)}C${p(l * 0.7, w * 1.1)} ${p(l * 0.25, w * 1.25)} ${p(0, 0)}Z`
}

/** A petal with a round end. */
export function petal(x: number, y: number, length: number, width: number, turn: number): string {
  const p = frame(x, y, turn)
  const [w, l] = [width / 2, length]
  return `M${p(0, 0)}C${p(l * 0.2, -w * 1.1)} ${p(l, -w * 1.5)} ${p(l, 0)}C${p(l, w * 1.5)} ${p(l * 0.2, w * 1.1)} ${p(0, 0)}Z`
}

/** Formats points given along and across the direction `turn` from (x, y). */
export function frame(x: number, y: number, turn: number): (along: number, across: number) => string {
  const cos = Math.cos((turn * Math.PI) / 180)
  const sin = Math.sin((turn * Math.PI) / 180)
  return (along, across) => `${n(x + along * cos - across * sin)} ${n(y + along * sin + across * cos)}`
}

/** A closed ring of `count` round bumps around an ellipse: flowers, manes, clouds, doilies. */
export function scallops(x: number, y: number, rx: number, ry: number, count: number, turn = 0): string {
  let d = ''
  const at = (i: number): Point => {
    const angle = ((turn - 90) * Math.PI) / 180 + (i / count) * Math.PI * 2
    return [x + Math.cos(angle) * rx, y + Math.sin(angle) * ry]
  }
  for (let i = 0; i <= count; i++) {
    const [px, py] = at(i)
    const [qx, qy] = at(i - 1)
    const r = Math.hypot(px - qx, py - qy) * 0.56
    d += i ? `A${n(r)} ${n(r)} 0 0 1 ${n(px)} ${n(py)}` : `M${n(px)} ${n(py)}`
  }
  return `${d}Z`
}

/** Spikes like a sun or a hedgehog: `count` tips from radius `inner` to `outer`. */
export function spikes(x: number, y: number, inner: number, outer: number, count: number, turn = 0): string {
  const points: Point[] = []
  for (let i = 0; i < count * 2; i++) {
    const angle = ((turn - 90) * Math.PI) / 180 + (i * Math.PI) / count
    const r = i & 1 ? inner : outer
    points.push([x + Math.cos(angle) * r, y + Math.sin(angle) * r])
  }
  return polygon(points)
}

/** The lower half of an ellipse, flat on top: an open mouth, a bowl. */
export function bowl(x: number, y: number, rx: number, ry: number): string {
  return `M${n(x - rx)} ${n(y)}C${n(x - rx)} ${n(y + ry * 1.33)} ${n(x + rx)} ${n(y + ry * 1.33)} ${n(x + rx)} ${n(y)}Z`
}

/** An arc that sags by `depth` from (x0, y0) to (x1, y1). */
export function sag(x0: number, y0: number, x1: number, y1: number, depth: number): string {
  return `M${n(x0)} ${n(y0)}Q${n((x0 + x1) / 2)} ${n((y0 + y1) / 2 + depth * 2)} ${n(x1)} ${n(y1)}`
}
