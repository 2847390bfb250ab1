import 'server-only'
import type { Grey } from './grey'

/** Mean over the square of side 2 × `radius` + 1; edges repeat their last pixel. */
export function boxBlur({ width, height, data }: Grey, radius: number): Grey {
  const rows = new Uint8Array(data.length)
  const share = 1 / (2 * radius + 1)
  for (let row = 0; row < data.length; row += width) {
    let sum = 0.5 / share
    for (let x = -radius; x <= radius; x++) sum += data[row + clamp(x, width)]!
    const inner = Math.max(radius, width - radius - 1)
    for (let x = 0; x < width; x++) {
      rows[row + x] = sum * share
      if (x >= radius && x < inner) sum += data[row + x + radius + 1]! - data[row + x - radius]!
      else sum += data[row + clamp(x + radius + 1, width)]! - data[row + clamp(x - radius, width)]!
    }
  }
  const out = new Uint8Array(data.length)
  const sums = new Float64Array(width).fill(0.5 / share)
  for (let y = -radius; y <= radius; y++) {
    const row = clamp(y, height) * width
    for (let x = 0; x < width; x++) sums[x]! += rows[row + x]!
  }
  for (let y = 0; y < height; y++) {
    const enters = clamp(y + radius + 1, height) * width
    const leaves = clamp(y - radius, height) * width
    for (let x = 0, to = y * width; x < width; x++, to++) {
      out[to] = sums[x]! * share
      sums[x]! += rows[enters + x]! - rows[leaves + x]!
    }
  }
  return { width, height, data: out }
}

function clamp(at: number, length: number): number {
  return at < 0 ? 0 : at >= length ? length - 1 : at
}
