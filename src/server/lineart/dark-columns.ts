import 'server-only'
import type { Span } from './busy-tiles'
import { eachRow } from './each-row'
import type { Grey } from './grey'

/** A cubic of four pixels in a row is named by the second: a dark one among them is at most so far to its left, right. */
const LEFT = 1
const RIGHT = 2

/**
 * Where a contrast field is dark enough to leave ink on a page enlarged from it, one bit a pixel: rows are joined, and
 * stretches found, 32 columns at a time.
 */
export class DarkColumns {
  private readonly across: number
  private readonly bits: Int32Array
  private readonly joined: Int32Array

  /** Pixels darker than `below` are dark. */
  constructor({ width, height, data }: Grey, below: number) {
    this.across = (width >> 5) + 1
    const bits = new Int32Array(this.across * height)
    this.bits = bits
    this.joined = new Int32Array(this.across + 2)
    eachRow(height, (y) => {
      let word = y * this.across
      for (let i = y * width, stop = i + width; i < stop; word++) {
        let dark = 0
        // A negative difference's sign.
        for (let bit = 0, end = Math.min(stop, i + 32); i < end; i++, bit++)
          dark |= ((data[i]! - below) >>> 31) << bit
        bits[word] = dark
      }
    })
  }

  /** Stretches of columns whose cubics meet a dark pixel in any row from `first` to `last`. */
  spans(first: number, last: number): Span[] {
    const { across, bits, joined } = this
    for (let at = 0; at < across; at++) {
      let any = 0
      for (let word = first * across + at; word <= last * across + at; word += across) any |= bits[word]!
      joined[at + 1] = any
    }
    const spans: Span[] = []
    let from = -1
    for (let at = 1; at <= across; at++) {
      // A bit is set where one of its four is: those that lie in the words before and after come in from there.
      let near = joined[at]!
      for (let by = 1; by <= LEFT; by++) near |= (joined[at]! << by) | (joined[at - 1]! >>> (32 - by))
      for (let by = 1; by <= RIGHT; by++) near |= (joined[at]! >>> by) | (joined[at + 1]! << (32 - by))
      const start = (at - 1) << 5
      // Bits unlike the one before: a stretch begins or ends. Most words have none.
      for (let turns = near ^ ((near << 1) | (from < 0 ? 0 : 1)); turns !== 0; turns &= turns - 1) {
        const column = start + 31 - Math.clz32(turns & -turns)
        if (from < 0) from = column
        else {
          spans.push([from, column])
          from = -1
        }
      }
    }
    if (from >= 0) spans.push([from, across << 5])
    return spans
  }
}
