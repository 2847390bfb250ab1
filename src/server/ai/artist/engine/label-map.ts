import 'server-only'
import { areasOfRuns, type Runs, runsOf } from './runs'

/** A page as regions, numbered from 0 in reading order: the keys of its runs are the regions' numbers. */
export type LabelMap = { readonly runs: Runs; readonly count: number }

/** Connected areas (sharing an edge) of equal keys. */
export const labelRegions = (keys: Int32Array | Uint8Array, width: number, height: number): LabelMap =>
  labelRuns(runsOf(keys, width, height))

/** Connected areas of equal keys; they have the same runs, in the same order. */
export function labelRuns(runs: Runs): LabelMap {
  const { area, areas } = areasOfRuns(runs)
  return { runs: { ...runs, keys: area }, count: areas }
}

/** Any run of each region, to look up what the region was painted with. */
export function sampleRuns({ runs: { keys, count: all }, count }: LabelMap): Int32Array {
  const sample = new Int32Array(count)
  for (let run = all - 1; run >= 0; run--) sample[keys[run]!] = run
  return sample
}

/** Area of each region in pixels and, for each, the border length (pixel edges) with each neighbor. */
export function measureRegions({ runs, count }: LabelMap): {
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
  const { width, height, starts, rows, keys } = runs
  for (let y = 0; y < height; y++) {
    const [first, end] = [rows[y]!, rows[y + 1]!]
    for (let i = first; i < end; i++) {
      const own = keys[i]!
      area[own]! += starts[i + 1]! - starts[i]!
      if (i > first) meet(own, keys[i - 1]!, 1)
    }
    if (y === 0) continue
    for (let i = first, above = rows[y - 1]!; i < end; i++) {
      const own = keys[i]!
      const from = starts[i]! - width
      const to = starts[i + 1]! - width
      while (starts[above + 1]! <= from) above++
      for (let other = above; other < first && starts[other]! < to; other++) {
        const facing = keys[other]!
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
export function regionBoxes({ runs, count }: LabelMap): Int32Array {
  const { width, height, starts, rows, keys } = runs
  const boxes = new Int32Array(count * 4)
  for (let r = 0; r < count; r++) {
    boxes[r * 4] = width
    boxes[r * 4 + 1] = height
  }
  for (let y = 0; y < height; y++)
    for (let run = rows[y]!; run < rows[y + 1]!; run++) {
      const b = keys[run]! * 4
      const left = starts[run]! - y * width
      const right = starts[run + 1]! - y * width
      if (left < boxes[b]!) boxes[b] = left
      if (y < boxes[b + 1]!) boxes[b + 1] = y
      if (right > boxes[b + 2]!) boxes[b + 2] = right
      boxes[b + 3] = y + 1
    }
  return boxes
}

/** A region alone: 1 inside of it, in its box with a rim of one pixel; (left, top) is the first pixel of the rim. */
export type RegionMask = {
  readonly data: Uint8Array
  readonly width: number
  readonly height: number
  readonly left: number
  readonly top: number
}

/** Cuts region `r` out; `boxes` are those of all regions. */
export function maskOf({ runs }: LabelMap, r: number, boxes: Int32Array): RegionMask {
  const { width, starts, rows, keys } = runs
  const [left, top, right, bottom] = [boxes[r * 4]!, boxes[r * 4 + 1]!, boxes[r * 4 + 2]!, boxes[r * 4 + 3]!]
  const w = right - left + 2
  const data = new Uint8Array(w * (bottom - top + 2))
  for (let y = top; y < bottom; y++) {
    const at = (y - top + 1) * w + 1 - left - y * width
    const end = y * width + right
    for (let run = firstRunFrom(runs, rows[y]!, rows[y + 1]!, y * width + left); run < rows[y + 1]!; run++) {
      if (starts[run]! >= end) break
      if (keys[run] === r) data.fill(1, starts[run]! + at, starts[run + 1]! + at)
    }
  }
  return { data, width: w, height: bottom - top + 2, left: left - 1, top: top - 1 }
}

/** The run of a row (runs `low` to `high`) that pixel `start` lies in. */
function firstRunFrom({ starts }: Runs, low: number, high: number, start: number): number {
  let [from, to] = [low, high - 1]
  while (from < to) {
    const middle = (from + to + 1) >> 1
    if (starts[middle]! <= start) from = middle
    else to = middle - 1
  }
  return from
}

/** Largest distance of a pixel of region `r` from the region's edge, pixels, chamfer 1-√2. */
export function inscribedRadius(map: LabelMap, r: number, boxes: Int32Array): number {
  return widestSpot(map, r, boxes).r
}

/** Middle and radius of the largest circle inside region `r`, pixels. */
export function widestSpot(map: LabelMap, r: number, boxes: Int32Array): { x: number; y: number; r: number } {
  const { data, width: w, height: h, left, top } = maskOf(map, r, boxes)
  // The rim of zeros stands for everything outside the region.
  const distance = new Float32Array(w * h)
  for (let y = 1; y < h - 1; y++) {
    for (let x = 1, i = y * w + 1; x < w - 1; x++, i++) {
      if (!data[i]) continue
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
  return { x: left + 0.5 + (spot % w), y: top + 0.5 + Math.floor(spot / w), r: Math.max(0, most - 0.5) }
}
