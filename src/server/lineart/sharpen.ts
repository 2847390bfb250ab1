import 'server-only'
import type { Grey } from './grey'

/** Weights are whole numbers, of which so many are 1: with twice as many the products no longer fit in 32 bits. */
const BITS = 20
const WHOLE = 1 << BITS

/**
 * A picture with a slight blur undone, as far as it is asked for: what a pixel differs from the mean of its 3 × 3
 * neighborhood is added `amount` times, at most 4. An amount of 1.5 σ² undoes a Gaussian of σ up to about one pixel;
 * noise grows with it. The outermost pixels stay as they are.
 */
export class Sharpened {
  private readonly line: Uint8Array
  /** Of a pixel itself, and of the nine around and with it. */
  private readonly own: number
  private readonly share: number

  constructor(
    readonly grey: Grey,
    amount: number,
  ) {
    this.line = new Uint8Array(grey.width)
    this.share = Math.round((amount / 9) * WHOLE)
    this.own = Math.round((1 + amount) * WHOLE)
  }

  /** Row `y` from column `start` to before `end`, each pixel at its own column; overwritten by the next call. */
  row(y: number, start: number, end: number): Uint8Array {
    const { line, own, share } = this
    const { width, height, data } = this.grey
    const row = y * width
    if (y === 0 || y === height - 1) {
      line.set(data.subarray(row + start, row + end), start)
      return line
    }
    const from = Math.max(1, start)
    const until = Math.min(width - 1, end)
    if (start === 0) line[0] = data[row]!
    if (end === width) line[width - 1] = data[row + width - 1]!
    let above = row - width + from
    let at = row + from
    let below = row + width + from
    // Sums of three pixels, one above the other.
    let left = data[above - 1]! + data[at - 1]! + data[below - 1]!
    let middle = data[above]! + data[at]! + data[below]!
    for (let x = from; x < until; x++) {
      const value = data[at]!
      const right = data[++above]! + data[++at]! + data[++below]!
      const around = left + middle + right
      left = middle
      middle = right
      const sharp = (Math.imul(value, own) - Math.imul(around, share) + WHOLE / 2) >> BITS
      // Between 0 and 255, without a branch that noise would make a guess.
      const less = 255 - (sharp & ~(sharp >> 31))
      line[x] = 255 - (less & ~(less >> 31))
    }
    return line
  }
}
