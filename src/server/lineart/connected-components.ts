import 'server-only'
import type { Size } from '@/domain/trim'
import { type Bitmap, eightsOf } from './bitmap'
import { eachRow } from './each-row'
import { giveBack, takeBytes } from './memory'

/**
 * Connected components of ink or paper, kept as horizontal runs: a page has some 100,000 runs but
 * 8,000,000 pixels, so labelling, counting and erasing cost a fraction of a label map.
 * Run `r` covers `start[r]` ≤ x < `end[r]`; the runs of row y are `rowStart[y]` ≤ r < `rowStart[y + 1]`.
 * Labels go from 1 to `count`, in the order of each component's first pixel. Per-label arrays have
 * `count + 1` entries, the first unused; `right` and `bottom` are the last pixel inside.
 */
export type Components = {
  readonly width: number
  readonly height: number
  readonly of: 0 | 1
  readonly count: number
  readonly rowStart: Int32Array
  readonly start: Uint16Array
  readonly end: Uint16Array
  readonly label: Int32Array
  readonly area: Int32Array
  readonly left: Uint16Array
  readonly top: Uint16Array
  readonly right: Uint16Array
  readonly bottom: Uint16Array
}

type Runs = { rowStart: Int32Array; start: Uint16Array; end: Uint16Array; total: number }

/** Components of the pixels equal to `of`; pictures up to 65,535 pixels wide and high. */
export function connectedComponents(bitmap: Bitmap, of: 0 | 1, connectivity: 4 | 8): Components {
  return componentsOf(findRuns(bitmap, of), bitmap, of, connectivity)
}

/**
 * The paper around a bitmap's ink, four-connected, without looking at the bitmap again: components of ink that `erased`
 * (by label) marks with 1 are paper.
 */
export function paperAround(ink: Components, erased: Uint8Array = new Uint8Array(ink.count + 1)): Components {
  return componentsOf(runsBetween(ink, erased), ink, 0, 4)
}

function componentsOf(runs: Runs, size: Size, of: 0 | 1, connectivity: 4 | 8): Components {
  const parent = joinRuns(runs, size.height, connectivity === 8 ? 1 : 0)
  const components = measureComponents(size, of, runs, parent)
  giveBack(parent)
  return components
}

function findRuns({ width, height, data }: Bitmap, of: 0 | 1): Runs {
  const rowStart = new Int32Array(height + 1)
  let start = new Uint16Array(takeBytes(1 << 17).buffer)
  let end = new Uint16Array(takeBytes(1 << 17).buffer)
  let total = 0
  const [same, other] = of === 1 ? [ALL_INK, 0] : [0, ALL_INK]
  const eights = eightsOf(data)
  eachRow(height, (y) => {
    rowStart[y] = total
    if (total + width >= start.length) {
      start = grown(start, total + width)
      end = grown(end, total + width)
    }
    const row = y * width
    const stop = row + width
    const [starts, ends] = [start, end]
    let count = total
    let i = row
    while (i < stop) {
      while (i < stop && data[i] !== of) i = (i & 7) === 0 ? skip(eights, i, stop, other) : i + 1
      if (i === stop) break
      starts[count] = i - row
      while (i < stop && data[i] === of) i = (i & 7) === 0 ? skip(eights, i, stop, same) : i + 1
      ends[count++] = i - row
    }
    total = count
  })
  rowStart[height] = total
  const runs = { rowStart, start: start.slice(0, total), end: end.slice(0, total), total }
  giveBack(start, end)
  return runs
}

/** Eight pixels of ink. */
const ALL_INK = new Float64Array(new Uint8Array(8).fill(1).buffer)[0]!

/** Goes on from `i`, whose pixel is known to be alike, as long as eight pixels at a time are `alike`. */
function skip(eights: Float64Array, i: number, stop: number, alike: number): number {
  let at = i >> 3
  const end = Math.min(stop >> 3, eights.length)
  while (at < end && eights[at] === alike) at++
  return at << 3 === i ? i + 1 : at << 3
}

function runsBetween(
  { width, height, rowStart: inkStart, start, end, label }: Components,
  erased: Uint8Array,
): Runs {
  const rowStart = new Int32Array(height + 1)
  const starts = new Uint16Array(start.length + height)
  const ends = new Uint16Array(start.length + height)
  let total = 0
  eachRow(height, (y) => {
    rowStart[y] = total
    let count = total
    let from = 0
    for (let r = inkStart[y]!; r < inkStart[y + 1]!; r++) {
      if (erased[label[r]!]) continue
      if (start[r]! > from) {
        starts[count] = from
        ends[count++] = start[r]!
      }
      from = end[r]!
    }
    if (from < width) {
      starts[count] = from
      ends[count++] = width
    }
    total = count
  })
  rowStart[height] = total
  return { rowStart, start: starts.subarray(0, total), end: ends.subarray(0, total), total }
}

function grown(array: Uint16Array<ArrayBuffer>, atLeast: number): Uint16Array<ArrayBuffer> {
  let length = array.length * 2
  while (length <= atLeast) length *= 2
  const larger = new Uint16Array(takeBytes(length * 2).buffer)
  larger.set(array)
  giveBack(array)
  return larger
}

/** Union-find over runs; `reach` is 1 when diagonal neighbors touch. Roots are the lowest run. */
function joinRuns({ rowStart, start, end, total }: Runs, height: number, reach: 0 | 1): Int32Array {
  const parent = new Int32Array(total)
  for (let r = 0; r < total; r++) parent[r] = r
  eachRow(height - 1, (before) => {
    const y = before + 1
    let above = rowStart[y - 1]!
    const aboveEnd = rowStart[y]!
    const rowEnd = rowStart[y + 1]!
    for (let r = aboveEnd; r < rowEnd; r++) {
      const from = start[r]! - reach
      const until = end[r]! + reach
      while (above < aboveEnd && end[above]! <= from) above++
      for (let a = above; a < aboveEnd && start[a]! < until; a++) join(parent, a, r)
    }
  })
  return parent
}

function join(parent: Int32Array, a: number, b: number): void {
  const rootA = rootOf(parent, a)
  const rootB = rootOf(parent, b)
  if (rootA < rootB) parent[rootB] = rootA
  else parent[rootA] = rootB
}

function rootOf(parent: Int32Array, run: number): number {
  let r = run
  while (parent[r] !== r) {
    parent[r] = parent[parent[r]!]!
    r = parent[r]!
  }
  return r
}

function measureComponents({ width, height }: Size, of: 0 | 1, runs: Runs, parent: Int32Array): Components {
  const { rowStart, start, end, total } = runs
  const label = new Int32Array(total)
  let count = 0
  for (let r = 0; r < total; r++) {
    const root = rootOf(parent, r)
    label[r] = root === r ? ++count : label[root]!
  }
  const area = new Int32Array(count + 1)
  const left = new Uint16Array(count + 1).fill(65535)
  const top = new Uint16Array(count + 1).fill(65535)
  const right = new Uint16Array(count + 1)
  const bottom = new Uint16Array(count + 1)
  eachRow(height, (y) => {
    for (let r = rowStart[y]!; r < rowStart[y + 1]!; r++) {
      const l = label[r]!
      area[l]! += end[r]! - start[r]!
      if (start[r]! < left[l]!) left[l] = start[r]!
      if (end[r]! - 1 > right[l]!) right[l] = end[r]! - 1
      if (y < top[l]!) top[l] = y
      bottom[l] = y
    }
  })
  return { width, height, of, count, rowStart, start, end, label, area, left, top, right, bottom }
}

/** Every pixel's label, 0 where the pixel belongs to no component. */
export function labelMap(components: Components): Int32Array {
  const { width, height, rowStart, start, end, label } = components
  const map = new Int32Array(width * height)
  for (let y = 0; y < height; y++) {
    const row = y * width
    for (let r = rowStart[y]!; r < rowStart[y + 1]!; r++) map.fill(label[r]!, row + start[r]!, row + end[r]!)
  }
  return map
}

/** Turns every component that `chosen` (by label) marks with 1 to the other color, in place. */
export function flipComponents(bitmap: Bitmap, components: Components, chosen: Uint8Array): void {
  const { width, height, rowStart, start, end, label } = components
  const other = components.of === 1 ? 0 : 1
  for (let y = 0; y < height; y++) {
    const row = y * width
    for (let r = rowStart[y]!; r < rowStart[y + 1]!; r++) {
      if (chosen[label[r]!]) bitmap.data.fill(other, row + start[r]!, row + end[r]!)
    }
  }
}

/** Label of the component at a pixel, 0 when the pixel belongs to none. */
export function labelAt(components: Components, x: number, y: number): number {
  const { rowStart, start, end, label } = components
  let low = rowStart[y]!
  let high = rowStart[y + 1]! - 1
  while (low <= high) {
    const middle = (low + high) >> 1
    if (end[middle]! <= x) low = middle + 1
    else if (start[middle]! > x) high = middle - 1
    else return label[middle]!
  }
  return 0
}
