import 'server-only'

/** Every pixel's region number, regions numbered from 0 in reading order. */
export type LabelMap = { labels: Int32Array; count: number; width: number; height: number }

/** Connected areas (sharing an edge) of equal keys; two passes with union-find. */
export function labelRegions(keys: Int32Array, width: number, height: number): LabelMap {
  const labels = new Int32Array(width * height)
  let parent = new Int32Array(1 << 14)
  let next = 0
  const root = (x: number) => {
    let node = x
    while (parent[node] !== node) {
      parent[node] = parent[parent[node]!]!
      node = parent[node]!
    }
    return node
  }
  for (let y = 0, i = 0; y < height; y++) {
    let left = -1
    for (let x = 0; x < width; x++, i++) {
      const key = keys[i]
      const same = x > 0 && keys[i - 1] === key
      const up = y > 0 && keys[i - width] === key ? labels[i - width]! : -1
      if (same) {
        if (up >= 0 && up !== left) {
          const a = root(left)
          const b = root(up)
          // The smaller number stays root, so that parents always come first.
          if (a < b) parent[b] = a
          else parent[a] = b
        }
      } else if (up >= 0) left = up
      else {
        if (next === parent.length) {
          const grown = new Int32Array(next * 2)
          grown.set(parent)
          parent = grown
        }
        parent[next] = next
        left = next++
      }
      labels[i] = left
    }
  }
  return { labels, count: flattenLabels(labels, parent.subarray(0, next)), width, height }
}

/** Replaces labels by dense numbers of their roots; every parent's number is at most its child's. */
export function flattenLabels(labels: Int32Array, parent: Int32Array): number {
  const dense = new Int32Array(parent.length)
  let count = 0
  for (let i = 0; i < parent.length; i++) dense[i] = parent[i] === i ? count++ : dense[parent[i]!]!
  for (let i = 0; i < labels.length; i++) labels[i] = dense[labels[i]!]!
  return count
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
  // Borders come in long runs of one pair: count the run, then look the pair up once.
  let runKey = -1
  let run = 0
  const meet = (a: number, b: number) => {
    const key = a < b ? a * count + b : b * count + a
    if (key === runKey) {
      run++
      return
    }
    if (run) pairs.set(runKey, (pairs.get(runKey) ?? 0) + run)
    runKey = key
    run = 1
  }
  for (let i = 0; i < labels.length; i++) area[labels[i]!]!++
  for (let y = 0; y < height; y++) {
    const row = y * width
    for (let i = row + 1; i < row + width; i++)
      if (labels[i] !== labels[i - 1]) meet(labels[i]!, labels[i - 1]!)
    if (y > 0)
      for (let i = row; i < row + width; i++)
        if (labels[i] !== labels[i - width]) meet(labels[i]!, labels[i - width]!)
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
