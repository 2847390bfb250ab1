import 'server-only'

/** Every pixel's region number, regions numbered from 0 in reading order. */
export type LabelMap = { labels: Int32Array; count: number; width: number; height: number }

/** Connected areas (sharing an edge) of equal keys; two passes with union-find. */
export function labelRegions(keys: Int32Array, width: number, height: number): LabelMap {
  const labels = new Int32Array(width * height)
  let parent = new Int32Array(1 << 14)
  let next = 0
  for (let y = 0, i = 0; y < height; y++) {
    for (let x = 0; x < width; x++, i++) {
      const key = keys[i]
      const left = x > 0 && keys[i - 1] === key ? labels[i - 1]! : -1
      const up = y > 0 && keys[i - width] === key ? labels[i - width]! : -1
      if (left < 0 && up < 0) {
        if (next === parent.length) {
          const grown = new Int32Array(next * 2)
          grown.set(parent)
          parent = grown
        }
        parent[next] = next
        labels[i] = next++
      } else if (left >= 0 && up >= 0) {
        labels[i] = left
        if (left !== up) {
          const a = findRoot(parent, left)
          const b = findRoot(parent, up)
          if (a < b) parent[b] = a
          else parent[a] = b
        }
      } else labels[i] = left >= 0 ? left : up
    }
  }
  const dense = new Int32Array(next).fill(-1)
  let count = 0
  for (let i = 0; i < labels.length; i++) {
    const root = findRoot(parent, labels[i]!)
    if (dense[root]! < 0) dense[root] = count++
    labels[i] = dense[root]!
  }
  return { labels, count, width, height }
}

/** Root of `x` in a union-find forest; halves the paths it walks. */
export function findRoot(parent: Int32Array, x: number): number {
  let node = x
  while (parent[node] !== node) {
    parent[node] = parent[parent[node]!]!
    node = parent[node]!
  }
  return node
}

/** Any pixel of each region, to look up what the region was painted with. */
export function samplePixels({ labels, count }: LabelMap): Int32Array {
  const sample = new Int32Array(count).fill(-1)
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
  const meet = (a: number, b: number) => {
    const key = a < b ? a * count + b : b * count + a
    pairs.set(key, (pairs.get(key) ?? 0) + 1)
  }
  for (let y = 0, i = 0; y < height; y++) {
    for (let x = 0; x < width; x++, i++) {
      const a = labels[i]!
      area[a]!++
      if (x + 1 < width && labels[i + 1] !== a) meet(a, labels[i + 1]!)
      if (y + 1 < height && labels[i + width] !== a) meet(a, labels[i + width]!)
    }
  }
  const borders = Array.from({ length: count }, () => new Map<number, number>())
  for (const [key, length] of pairs) {
    const a = Math.floor(key / count)
    const b = key % count
    borders[a]!.set(b, length)
    borders[b]!.set(a, length)
  }
  return { area, borders }
}

/** Distance of each pixel from the next pixel of another region, pixels, chamfer 1-√2; borders measure ½.
 * The map's own edge does not count as a border. */
export function borderDistance({ labels, width, height }: LabelMap): Float32Array {
  const distance = new Float32Array(labels.length)
  const diagonal = Math.SQRT2
  for (let y = 0, i = 0; y < height; y++) {
    for (let x = 0; x < width; x++, i++) {
      const l = labels[i]
      const left = x > 0
      const right = x + 1 < width
      const edge =
        (left && labels[i - 1] !== l) ||
        (right && labels[i + 1] !== l) ||
        (y > 0 && labels[i - width] !== l) ||
        (y + 1 < height && labels[i + width] !== l)
      let v = 1e4
      if (edge) v = 0.5
      else {
        if (left) v = Math.min(v, distance[i - 1]! + 1)
        if (y > 0) {
          v = Math.min(v, distance[i - width]! + 1)
          if (left) v = Math.min(v, distance[i - width - 1]! + diagonal)
          if (right) v = Math.min(v, distance[i - width + 1]! + diagonal)
        }
      }
      distance[i] = v
    }
  }
  for (let y = height - 1, i = labels.length - 1; y >= 0; y--) {
    for (let x = width - 1; x >= 0; x--, i--) {
      let v = distance[i]!
      if (v <= 0.5) continue
      const left = x > 0
      const right = x + 1 < width
      if (right) v = Math.min(v, distance[i + 1]! + 1)
      if (y + 1 < height) {
        v = Math.min(v, distance[i + width]! + 1)
        if (right) v = Math.min(v, distance[i + width + 1]! + diagonal)
        if (left) v = Math.min(v, distance[i + width - 1]! + diagonal)
      }
      distance[i] = v
    }
  }
  return distance
}
