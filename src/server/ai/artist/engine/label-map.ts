import 'server-only'
import { areasOfRuns, runsOf } from './runs'

/** Every pixel's region number, regions numbered from 0 in reading order. */
export type LabelMap = { labels: Int32Array; count: number; width: number; height: number }

/** Runs longer than this are filled at once. */
const LONG = 48

/** Connected areas (sharing an edge) of equal keys. */
export function labelRegions(keys: Int32Array, width: number, height: number): LabelMap {
  const runs = runsOf(keys, width, height)
  const { area, areas } = areasOfRuns(runs, keys, width, height)
  const labels = new Int32Array(width * height)
  for (let run = 0; run < runs.count; run++) {
    const [from, to, label] = [runs.starts[run]!, runs.starts[run + 1]!, area[run]!]
    if (to - from > LONG) labels.fill(label, from, to)
    else for (let i = from; i < to; i++) labels[i] = label
  }
  return { labels, count: areas, width, height }
}

/** Any pixel of each region, to look up what the region was painted with. */
export function samplePixels({ labels, count }: LabelMap): Int32Array {
  const sample = new Int32Array(count)
  for (let i = labels.length - 1; i >= 0; i--) sample[labels[i]!] = i
  return sample
}

/** Area of each region in pixels and, for each, the border length (pixel edges) with each neighbor. */
export function measureRegions({ labels, count, width, height }: LabelMap): {
  area: Int32Array
  borders: Map<number, number>[]
} {
  const area = new Int32Array(count)
  const pairs = new Map<number, number>()
  // Borders come in long stretches of one pair: count the stretch, then look the pair up once.
  let runKey = -1
  let run = 0
  const meet = (a: number, b: number, length: number) => {
    const key = a < b ? a * count + b : b * count + a
    if (key === runKey) {
      run += length
      return
    }
    if (run) pairs.set(runKey, (pairs.get(runKey) ?? 0) + run)
    runKey = key
    run = length
  }
  const { starts, rows } = runsOf(labels, width, height)
  for (let y = 0; y < height; y++) {
    const [first, end] = [rows[y]!, rows[y + 1]!]
    for (let i = first; i < end; i++) {
      const own = labels[starts[i]!]!
      area[own]! += starts[i + 1]! - starts[i]!
      if (i > first) meet(own, labels[starts[i - 1]!]!, 1)
    }
    if (y === 0) continue
    for (let i = first, above = rows[y - 1]!; i < end; i++) {
      const own = labels[starts[i]!]!
      const from = starts[i]! - width
      const to = starts[i + 1]! - width
      while (starts[above + 1]! <= from) above++
      for (let other = above; other < first && starts[other]! < to; other++) {
        const facing = labels[starts[other]!]!
        if (facing === own) continue
        meet(own, facing, Math.min(to, starts[other + 1]!) - Math.max(from, starts[other]!))
      }
    }
  }
  if (run) pairs.set(runKey, (pairs.get(runKey) ?? 0) + run)
  const borders = Array.from({ length: count }, () => new Map<number, number>())
  for (const [key, length] of pairs) {
    const a = Math.floor(key / count)
    const b = key % count
    borders[a]!.set(b, length)
    borders[b]!.set(a, length)
  }
  return { area, borders }
}

/** Left, top, right, bottom of each region, right and bottom not included. */
export function regionBoxes({ labels, count, width, height }: LabelMap): Int32Array {
  const boxes = new Int32Array(count * 4)
  for (let r = 0; r < count; r++) boxes.set([width, height, 0, 0], r * 4)
  for (let y = 0, i = 0; y < height; y++) {
    for (let x = 0; x < width; ) {
      const r = labels[i]!
      const start = x
      while (x < width && labels[i] === r) {
        x++
        i++
      }
      const b = r * 4
      if (start < boxes[b]!) boxes[b] = start
      if (y < boxes[b + 1]!) boxes[b + 1] = y
      if (x > boxes[b + 2]!) boxes[b + 2] = x
      boxes[b + 3] = y + 1
    }
  }
  return boxes
}

/** Largest distance of a pixel of region `r` from the region's edge, pixels, chamfer 1-√2. */
export function inscribedRadius(map: LabelMap, r: number, boxes: Int32Array): number {
  return widestSpot(map, r, boxes).r
}

/** Middle and radius of the largest circle inside region `r`, pixels. */
export function widestSpot(
  { labels, width }: LabelMap,
  r: number,
  boxes: Int32Array,
): { x: number; y: number; r: number } {
  const [left, top, right, bottom] = boxes.subarray(r * 4, r * 4 + 4) as unknown as [
    number,
    number,
    number,
    number,
  ]
  const w = right - left + 2
  const h = bottom - top + 2
  // A rim of zeros stands for everything outside the region.
  const distance = new Float32Array(w * h)
  for (let y = 1; y < h - 1; y++) {
    const row = (y + top - 1) * width + left - 1
    for (let x = 1, i = y * w + 1; x < w - 1; x++, i++) {
      if (labels[row + x] !== r) continue
      const straight = Math.min(distance[i - 1]!, distance[i - w]!) + 1
      const slanted = Math.min(distance[i - w - 1]!, distance[i - w + 1]!) + Math.SQRT2
      distance[i] = Math.min(straight, slanted)
    }
  }
  let most = 0
  let spot = 0
  for (let y = h - 2; y > 0; y--) {
    for (let x = w - 2, i = y * w + w - 2; x > 0; x--, i--) {
      if (distance[i] === 0) continue
      const straight = Math.min(distance[i + 1]!, distance[i + w]!) + 1
      const slanted = Math.min(distance[i + w - 1]!, distance[i + w + 1]!) + Math.SQRT2
      const v = Math.min(distance[i]!, straight, slanted)
      distance[i] = v
      if (v > most) {
        most = v
        spot = i
      }
    }
  }
  return { x: left - 0.5 + (spot % w), y: top - 0.5 + Math.floor(spot / w), r: Math.max(0, most - 0.5) }
}
