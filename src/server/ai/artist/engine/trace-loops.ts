import 'server-only'
import { giveBack, takeBlank } from '@/server/lineart/memory'
import type { LabelMap, RegionMask } from './label-map'
import { runsOf } from './runs'
import type { Curve } from './smooth-path'

/** Steps to the right, down, left, up. */
const DX = [1, 0, -1, 0]
const DY = [0, 1, 0, -1]

/** For every region, its outlines along the pixel edges (outer clockwise, holes the other way). */
export function traceLoops({ runs, count }: LabelMap): Curve[][] {
  const { width, height, starts, rows, keys } = runs
  const stride = width + 1
  // edges[corner * 4 + direction] is 1 + the region to the right of the edge that leaves there.
  const edges = new Int32Array(takeBlank(stride * (height + 1) * 4 * Int32Array.BYTES_PER_ELEMENT).buffer)
  const top = (from: number, to: number, r: number) => {
    for (let corner = from; corner < to; corner++) edges[corner * 4] = r + 1
  }
  const bottom = (from: number, to: number, r: number) => {
    for (let corner = from + 1; corner <= to; corner++) edges[corner * 4 + 2] = r + 1
  }
  for (let y = 0; y < height; y++) {
    const [first, end] = [rows[y]!, rows[y + 1]!]
    let above = y > 0 ? rows[y - 1]! : first
    for (let run = first; run < end; run++) {
      const r = keys[run]!
      // Row y of pixels starts y corners later.
      const [from, to] = [starts[run]! + y, starts[run + 1]! + y]
      edges[to * 4 + 1] = r + 1
      edges[(from + stride) * 4 + 3] = r + 1
      if (y + 1 === height) bottom(from + stride, to + stride, r)
      if (y === 0) top(from, to, r)
      // A corner of the row above lies `width` pixels earlier.
      const shift = y + width
      while (above < first && starts[above + 1]! + shift <= from) above++
      for (let other = above; other < first && starts[other]! + shift < to; other++) {
        if (keys[other] === r) continue
        const left = Math.max(from, starts[other]! + shift)
        const right = Math.min(to, starts[other + 1]! + shift)
        top(left, right, r)
        bottom(left, right, keys[other]!)
      }
    }
  }
  const loops: Curve[][] = Array.from({ length: count }, () => [])
  for (let start = 0; start < edges.length; start++) {
    const region = edges[start]!
    if (region) loops[region - 1]!.push(follow(edges, start, region, stride))
  }
  giveBack(edges)
  return loops
}

/** The outlines of one region that was cut out, where it lay on the page. */
export function traceMask({ data, width, height, left, top }: RegionMask): Curve[] {
  const [, loops = []] = traceLoops({ runs: runsOf(data, width, height), count: 2 })
  return loops.map(({ xs, ys, closed }) => ({
    xs: xs.map((x) => x + left),
    ys: ys.map((y) => y + top),
    closed,
  }))
}

function follow(edges: Int32Array, start: number, region: number, stride: number): Curve {
  const xs: number[] = []
  const ys: number[] = []
  let edge = start
  while (edges[edge] === region) {
    edges[edge] = 0
    const direction = edge & 3
    const corner = edge >> 2
    xs.push(corner % stride)
    ys.push(Math.floor(corner / stride))
    const next = corner + DX[direction]! + DY[direction]! * stride
    // Turning right first keeps to the same pixel where two corners of a region touch.
    edge = next * 4
    for (const turn of [1, 0, 3]) {
      const candidate = next * 4 + ((direction + turn) & 3)
      if (edges[candidate] !== region) continue
      edge = candidate
      break
    }
  }
  return { xs: Float32Array.from(xs), ys: Float32Array.from(ys), closed: true }
}
