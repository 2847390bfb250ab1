import 'server-only'
import { eachRow } from './each-row'
import type { Grey } from './grey'
import { giveBack, takeBytes } from './memory'

/** Mean over the square of side 2 × `radius` + 1; edges repeat their last pixel. */
export function boxBlur({ width, height, data }: Grey, radius: number): Grey {
  const mean = means(2 * radius + 1)
  const rows = takeBytes(data.length)
  eachRow(height, (y) => {
    const row = y * width
    let sum = 0
    for (let x = -radius; x <= radius; x++) sum += data[row + clamp(x, width)]!
    const inner = Math.max(radius, width - radius - 1)
    for (let x = 0; x < width; x++) {
      rows[row + x] = mean[sum]!
      if (x >= radius && x < inner) sum += data[row + x + radius + 1]! - data[row + x - radius]!
      else sum += data[row + clamp(x + radius + 1, width)]! - data[row + clamp(x - radius, width)]!
    }
  })
  const out = takeBytes(data.length)
  const sums = new Int32Array(width)
  for (let y = -radius; y <= radius; y++) {
    const row = clamp(y, height) * width
    for (let x = 0; x < width; x++) sums[x]! += rows[row + x]!
  }
  eachRow(height, (y) => {
    const enters = clamp(y + radius + 1, height) * width
    const leaves = clamp(y - radius, height) * width
    for (let x = 0, to = y * width; x < width; x++, to++) {
      const sum = sums[x]!
      out[to] = mean[sum]!
      sums[x] = sum + rows[enters + x]! - rows[leaves + x]!
    }
  })
  giveBack(rows)
  return { width, height, data: out }
}

/** For every sum of `count` bytes their mean, rounded: looked up, for a division would be dearer. */
function means(count: number): Uint8Array {
  return Uint8Array.from({ length: 255 * count + 1 }, (_, sum) => Math.round(sum / count))
}

function clamp(at: number, length: number): number {
  return at < 0 ? 0 : at >= length ? length - 1 : at
}
