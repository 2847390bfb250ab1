import 'server-only'
import type { Grey } from './grey'

/**
 * A picture with a slight blur undone, as far as it is asked for: what a pixel differs from the mean of its 3 × 3
 * neighborhood is added `amount` times. An amount of 1.5 σ² undoes a Gaussian of σ up to about one pixel; noise grows
 * with it. The outermost pixels stay as they are.
 */
export class Sharpened {
  private readonly columns: Int32Array
  private readonly line: Uint8Array
  /** Of a pixel itself, and of the nine around and with it, in 4096ths. */
  private readonly own: number
  private readonly share: number

  constructor(
    readonly grey: Grey,
    amount: number,
  ) {
    this.columns = new Int32Array(grey.width + 1)
    this.line = new Uint8Array(grey.width)
    this.own = (1 + amount) * 4096
    this.share = (amount / 9) * 4096
  }

  /** Row `y` from column `start` to before `end`, each pixel at its own column; overwritten by the next call. */
  row(y: number, start: number, end: number): Uint8Array {
    const { columns, line, own, share } = this
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
    for (let x = from - 1, i = row + x; x <= until; x++, i++)
      columns[x] = data[i - width]! + data[i]! + data[i + width]!
    for (let x = from, i = row + from; x < until; x++, i++) {
      const around = columns[x - 1]! + columns[x]! + columns[x + 1]!
      const value = (data[i]! * own - around * share + 2048) >> 12
      // Between 0 and 255, without a branch that noise would make a guess.
      const left = 255 - (value & ~(value >> 31))
      line[x] = 255 - (left & ~(left >> 31))
    }
    return line
  }
}
