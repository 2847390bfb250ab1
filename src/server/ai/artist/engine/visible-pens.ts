import 'server-only'
import type { Painting, Pen } from './painting'
import { type PenPath, throughCorners } from './pen-path'

export type VisiblePen = {
  readonly paths: readonly PenPath[]
  readonly factor: number
  readonly length: number
  readonly object: number
}

/** Shortest piece left of a line, in line weights. */
const SCRAP = 3

/** The visible runs of the pen lines; lengths in points. */
export function visiblePens(
  painting: Painting,
  cells: Int32Array,
  without: ReadonlySet<number>,
): VisiblePen[] {
  const { width, height, resolution } = painting
  const isVisible = (pen: Pen, x: number, y: number) => {
    const column = Math.floor(x * resolution)
    const row = Math.floor(y * resolution)
    if (column < 0 || row < 0 || column >= width || row >= height) return false
    return cells[row * width + column]! < pen.before
  }
  const kept = painting.pens.filter((pen) => !without.has(pen.object))
  return kept.map((pen) => {
    const runs: { readonly corners: number[]; length: number }[] = []
    let hidden = false
    let [px, py] = [Number.NaN, Number.NaN]
    for (const [x, y] of densePoints(pen.line)) {
      if (!isVisible(pen, x, y)) {
        hidden = true
        px = Number.NaN
        continue
      }
      if (Number.isNaN(px)) runs.push({ corners: [], length: 0 })
      else runs[runs.length - 1]!.length += Math.hypot(x - px, y - py)
      runs[runs.length - 1]!.corners.push(hundredth(x), hundredth(y))
      ;[px, py] = [x, y]
    }
    // What little peeps out from behind something would be a speck.
    const seen = hidden ? runs.filter(({ length }) => length > painting.line * SCRAP) : runs
    return {
      paths: seen.map(({ corners }) => throughCorners(corners)),
      factor: pen.factor,
      object: pen.object,
      length: seen.reduce((sum, { length }) => sum + length, 0),
    }
  })
}

/** Points of a polyline no more than about two points apart. */
function* densePoints(line: Float64Array): Generator<[number, number]> {
  yield [line[0]!, line[1]!]
  for (let i = 2; i < line.length; i += 2) {
    const [x0, y0, x1, y1] = [line[i - 2]!, line[i - 1]!, line[i]!, line[i + 1]!]
    const steps = Math.max(1, Math.ceil(Math.hypot(x1 - x0, y1 - y0) / 2))
    for (let s = 1; s <= steps; s++) yield [x0 + ((x1 - x0) * s) / steps, y0 + ((y1 - y0) * s) / steps]
  }
}

/** Length of pen lines times their factors, points. */
export function penLength(pens: readonly VisiblePen[]): number {
  return pens.reduce((sum, pen) => sum + pen.length * pen.factor, 0)
}

export function hundredth(v: number): number {
  return Math.round(v * 100) / 100
}
