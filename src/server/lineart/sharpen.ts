import 'server-only'
import { type BusyTiles, eachBusySpan } from './busy-tiles'
import type { Grey } from './grey'

/**
 * Undoes a slight blur: what a pixel differs from the mean of its 3 × 3 neighborhood is added `amount`
 * times. An amount of 1.5 σ² undoes a Gaussian of σ up to about one pixel; noise grows with it. The
 * outermost pixels stay as they are, and so does all that is blank.
 */
export function sharpen({ width, height, data }: Grey, amount: number, where: BusyTiles): Grey {
  const out = data.slice()
  const columns = new Int32Array(width + 1)
  const [own, share] = [(1 + amount) * 4096, (amount / 9) * 4096]
  for (let y = 1; y < height - 1; y++) {
    const row = y * width
    eachBusySpan(where, y, width, (start, end) => {
      const from = Math.max(1, start)
      const until = Math.min(width - 1, end)
      for (let x = from - 1, i = row + x; x <= until; x++, i++)
        columns[x] = data[i - width]! + data[i]! + data[i + width]!
      for (let x = from, i = row + from; x < until; x++, i++) {
        const around = columns[x - 1]! + columns[x]! + columns[x + 1]!
        const value = (data[i]! * own - around * share + 2048) >> 12
        out[i] = value < 0 ? 0 : value > 255 ? 255 : value
      }
    })
  }
  return { width, height, data: out }
}
