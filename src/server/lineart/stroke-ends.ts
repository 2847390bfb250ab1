import 'server-only'
import type { Bitmap } from './bitmap'
import { ringOffsets } from './thin'

/** Where a stroke stops: its skeleton's last pixel, the direction it points in, its half width there. */
export type StrokeEnd = {
  readonly x: number
  readonly y: number
  readonly dx: number
  readonly dy: number
  /** Pixels. */
  readonly radius: number
  /** Skeleton pixels walked back from the end, at most `WALK`. */
  readonly length: number
}

const WALK = 12

/** Loose ends of a skeleton; `distance` is the ink's distance transform. Stubs shorter than 6 are left out. */
export function strokeEnds(skeleton: Bitmap, distance: Float32Array): StrokeEnd[] {
  const { width, height, data } = skeleton
  const ring = ringOffsets(width)
  const ends: StrokeEnd[] = []
  for (let y = 2; y < height - 2; y++) {
    for (let i = y * width + 2, stop = (y + 1) * width - 2; i < stop; i++) {
      if (!data[i]) continue
      let neighbors = 0
      for (const offset of ring) neighbors += data[i + offset]!
      if (neighbors !== 1) continue
      const path = walkBack(data, ring, i)
      if (path.length <= 6) continue
      const back = path[path.length - 1]!
      const x = i - y * width
      const vx = x - (back % width)
      const vy = y - Math.floor(back / width)
      const norm = Math.hypot(vx, vy) || 1
      const radius = distance[path[6]!]!
      ends.push({ x, y, dx: vx / norm, dy: vy / norm, radius, length: path.length - 1 })
    }
  }
  return ends
}

/** Skeleton pixels from an end inward, the end first. */
function walkBack(data: Uint8Array, ring: readonly number[], end: number): number[] {
  const path = [end]
  let at = end
  while (path.length <= WALK) {
    const next = ring.map((offset) => at + offset).find((j) => data[j] && !path.includes(j))
    if (next === undefined) break
    path.push(next)
    at = next
  }
  return path
}
