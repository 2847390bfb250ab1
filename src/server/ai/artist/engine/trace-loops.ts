import 'server-only'
import type { LabelMap } from './label-map'
import type { Curve } from './smooth-path'

/** Steps to the right, down, left, up. */
const DX = [1, 0, -1, 0]
const DY = [0, 1, 0, -1]

/** For every region, its outlines along the pixel edges (outer clockwise, holes the other way). */
export function traceLoops({ labels, width, height, count }: LabelMap): Curve[][] {
  const stride = width + 1
  // edges[corner * 4 + direction] is 1 + the region to the right of the edge that leaves there.
  const edges = new Int32Array(stride * (height + 1) * 4)
  for (let y = 0, i = 0; y < height; y++) {
    for (let x = 0; x < width; x++, i++) {
      const r = labels[i]!
      const corner = y * stride + x
      if (y === 0 || labels[i - width] !== r) edges[corner * 4] = r + 1
      if (x + 1 === width || labels[i + 1] !== r) edges[(corner + 1) * 4 + 1] = r + 1
      if (y + 1 === height || labels[i + width] !== r) edges[(corner + stride + 1) * 4 + 2] = r + 1
      if (x === 0 || labels[i - 1] !== r) edges[(corner + stride) * 4 + 3] = r + 1
    }
  }
  const loops: Curve[][] = Array.from({ length: count }, () => [])
  for (let start = 0; start < edges.length; start++) {
    const region = edges[start]!
    if (region) loops[region - 1]!.push(follow(edges, start, region, stride))
  }
  return loops
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
