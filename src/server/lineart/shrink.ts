import 'server-only'
import type { Grey } from './grey'
import { takeBytes } from './memory'

/** Area-averaged copy at `width` × `height`, neither larger than the picture. Edges stay aligned. */
export function shrink(grey: Grey, width: number, height: number): Grey {
  const across = spans(grey.width, width)
  const down = spans(grey.height, height)
  const out = takeBytes(width * height)
  const band = new Float32Array(grey.width)
  for (let y = 0; y < height; y++) {
    band.fill(0)
    addRows(band, grey, down, y)
    for (let x = 0; x < width; x++) out[y * width + x] = averageOf(band, across, x) + 0.5
  }
  return { width, height, data: out }
}

/** Where each target pixel begins and ends, in source pixels. */
function spans(source: number, target: number): Float64Array {
  return Float64Array.from({ length: target + 1 }, (_, i) => (i * source) / target)
}

function addRows(band: Float32Array, { width, height, data }: Grey, down: Float64Array, y: number): void {
  const from = down[y]!
  const until = Math.min(height, down[y + 1]!)
  for (let row = Math.floor(from); row < until; row++) {
    const weight = (Math.min(row + 1, until) - Math.max(row, from)) / (until - from)
    for (let x = 0, i = row * width; x < width; x++, i++) band[x]! += data[i]! * weight
  }
}

function averageOf(band: Float32Array, across: Float64Array, x: number): number {
  const from = across[x]!
  const until = Math.min(band.length, across[x + 1]!)
  let sum = 0
  for (let i = Math.floor(from); i < until; i++)
    sum += band[i]! * (Math.min(i + 1, until) - Math.max(i, from))
  return sum / (until - from)
}
