import 'server-only'
import { eachRow } from './each-row'
import type { Grey } from './grey'
import { takeBytes } from './memory'

/** The picture at half size, each pixel the mean of four. An odd edge repeats its last pixel. */
export function halveMean({ width, height, data }: Grey): Grey {
  const half = halfSize(width, height)
  const evenWidth = width >> 1
  eachRow(half.height, (y) => {
    let to = y * half.width
    let upper = y * 2 * width
    let lower = Math.min(height - 1, y * 2 + 1) * width
    for (let x = 0; x < evenWidth; x++, upper += 2, lower += 2) {
      half.data[to++] = (data[upper]! + data[upper + 1]! + data[lower]! + data[lower + 1]! + 2) >> 2
    }
    if (evenWidth < half.width) half.data[to] = (data[upper]! + data[lower]! + 1) >> 1
  })
  return half
}

/** The picture at half size, each pixel the darkest of four: no stroke gets paler. */
export function halveDarkest({ width, height, data }: Grey): Grey {
  const half = halfSize(width, height)
  const evenWidth = width >> 1
  eachRow(half.height, (y) => {
    let to = y * half.width
    let upper = y * 2 * width
    let lower = Math.min(height - 1, y * 2 + 1) * width
    for (let x = 0; x < evenWidth; x++, upper += 2, lower += 2) {
      const above = darker(data[upper]!, data[upper + 1]!)
      const below = darker(data[lower]!, data[lower + 1]!)
      half.data[to++] = darker(above, below)
    }
    if (evenWidth < half.width) half.data[to] = darker(data[upper]!, data[lower]!)
  })
  return half
}

/** The smaller of two bytes, without a branch: noise would make it a guess. */
function darker(a: number, b: number): number {
  const d = a - b
  return b + (d & (d >> 31))
}

function halfSize(width: number, height: number): Grey {
  const halfWidth = (width + 1) >> 1
  const halfHeight = (height + 1) >> 1
  return { width: halfWidth, height: halfHeight, data: takeBytes(halfWidth * halfHeight) }
}
