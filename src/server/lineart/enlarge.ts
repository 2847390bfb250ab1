import 'server-only'
import type { Grey } from './grey'
import { taps } from './upsample'

/** A larger grey copy by cubic convolution, pixel centers aligned. */
export function enlarge(grey: Grey, width: number, height: number): Grey {
  const across = taps(grey.width, width, width / grey.width, 0)
  const down = taps(grey.height, height, height / grey.height, 0)
  const wide = new Float32Array(width * grey.height)
  for (let y = 0; y < grey.height; y++) {
    const row = y * grey.width
    for (let x = 0; x < width; x++) {
      let sum = 0
      for (let k = x * 4; k < x * 4 + 4; k++) sum += grey.data[row + across.index[k]!]! * across.weight[k]!
      wide[y * width + x] = sum
    }
  }
  const data = new Uint8ClampedArray(width * height)
  for (let y = 0; y < height; y++) {
    for (let x = 0; x < width; x++) {
      let sum = 0
      for (let k = y * 4; k < y * 4 + 4; k++) sum += wide[down.index[k]! * width + x]! * down.weight[k]!
      data[y * width + x] = sum
    }
  }
  return { width, height, data: new Uint8Array(data.buffer) }
}
