import 'server-only'
import type { Grey } from './grey'

/**
 * Undoes a slight blur: what a pixel differs from the mean of its 3 × 3 neighborhood is added `amount`
 * times. An amount of 1.5 σ² undoes a Gaussian of σ up to about one pixel; noise grows with it. The
 * outermost pixels stay as they are.
 */
export function sharpen({ width, height, data }: Grey, amount: number): Grey {
  const out = data.slice()
  const columns = new Int32Array(width)
  const share = amount / 9
  for (let y = 1; y < height - 1; y++) {
    const row = y * width
    for (let x = 0, i = row; x < width; x++, i++) columns[x] = data[i - width]! + data[i]! + data[i + width]!
    let pair = columns[0]! + columns[1]!
    for (let x = 1, i = row + 1; x < width - 1; x++, i++) {
      const next = columns[x + 1]!
      const value = data[i]! * (1 + amount) - (pair + next) * share + 0.5
      out[i] = value < 0 ? 0 : value > 255 ? 255 : value
      pair += next - columns[x - 1]!
    }
  }
  return { width, height, data: out }
}
