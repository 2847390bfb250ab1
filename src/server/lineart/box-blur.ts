import 'server-only'
import { eachRow } from './each-row'
import type { Grey } from './grey'
import { giveBack, takeBytes } from './memory'

/** For every sum of three bytes their mean, rounded: looked up, for a division would be dearer. */
const MEAN = Uint8Array.from({ length: 3 * 255 + 1 }, (_, sum) => Math.round(sum / 3))

/** Mean over each pixel and its eight neighbors, first along rows, then down columns; edges repeat their last pixel. */
export function boxBlur({ width, height, data }: Grey): Grey {
  const rows = takeBytes(data.length)
  eachRow(height, (y) => {
    const last = (y + 1) * width - 1
    let middle = data[y * width]!
    let left = middle
    for (let i = y * width; i < last; i++) {
      const right = data[i + 1]!
      rows[i] = MEAN[left + middle + right]!
      left = middle
      middle = right
    }
    rows[last] = MEAN[left + 2 * middle]!
  })
  const out = takeBytes(data.length)
  eachRow(height, (y) => {
    let above = Math.max(0, y - 1) * width
    let below = Math.min(height - 1, y + 1) * width
    for (let i = y * width, stop = i + width; i < stop; i++)
      out[i] = MEAN[rows[above++]! + rows[i]! + rows[below++]!]!
  })
  giveBack(rows)
  return { width, height, data: out }
}
