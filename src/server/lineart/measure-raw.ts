import 'server-only'
import type { Size } from '@/domain/trim'
import { connectedComponents } from './connected-components'
import { boxOf } from './measure-ink'
import { type Box, type Measurement, type Measurements, measured, padded, type Spot } from './measurement'
import type { Picture } from './read-picture'
import { fitInside } from './upsample'

/** Grey between these values is neither ink nor paper. */
const INK = 35
const PAPER = 222
/** A 5 × 5 neighborhood that varies less than this is flat and not the edge of a stroke. */
const FLAT = 30
/** Difference between color channels that an eye sees as color. */
const COLOR = 26
/** Places are told to within a cell: so many across the picture. */
const CELLS_ACROSS = 40

/**
 * What a raw drawing must not have: flat grey and color (shares of the picture, every second pixel
 * looked at), and strokes cut off by its border (share of the border that is ink). Boxes are in pixels of the page
 * that the picture is fitted into.
 */
export function measureRaw({ grey, chroma }: Picture, page: Size): Measurements {
  const { width, height, data } = grey
  const cell = Math.max(4, Math.ceil(width / CELLS_ACROSS))
  const shaded = new Uint32Array(Math.ceil(width / cell) * Math.ceil(height / cell))
  const painted = new Uint32Array(shaded.length)
  const across = Math.ceil(width / cell)
  let looked = 0
  let flat = 0
  let colored = 0
  for (let y = 2; y < height - 2; y += 2) {
    for (let x = 2, i = y * width + 2; x < width - 2; x += 2, i += 2) {
      looked++
      if (chroma && chroma.data[i]! > COLOR) {
        colored++
        painted[Math.floor(y / cell) * across + Math.floor(x / cell)]!++
      }
      const value = data[i]!
      if (value > INK && value < PAPER && isFlat(data, i, width)) {
        flat++
        shaded[Math.floor(y / cell) * across + Math.floor(x / cell)]!++
      }
    }
  }
  const places = (counts: Uint32Array) => spotsOf(counts, across, cell, grey, page)
  return {
    grey: measured(flat / Math.max(1, looked), places(shaded)),
    chroma: measured(colored / Math.max(1, looked), places(painted)),
    cropped: cutOff(grey, page),
  }
}

/** Cells that hold an eighth or more of what was looked at in them, in one piece each, the fullest first. */
function spotsOf(counts: Uint32Array, across: number, cell: number, picture: Size, page: Size): Spot[] {
  const cells = {
    width: across,
    height: counts.length / across,
    data: Uint8Array.from(counts, (count) => (count * 32 >= cell * cell ? 1 : 0)),
  }
  const pieces = connectedComponents(cells, 1, 8)
  const { scaleX, scaleY, left, top } = fitInside(picture, page.width, page.height)
  const spots: Spot[] = []
  for (let label = 1; label <= pieces.count; label++) {
    const [x, y, w, h] = boxOf(pieces, label)
    const box: Box = [left + x * cell * scaleX, top + y * cell * scaleY, w * cell * scaleX, h * cell * scaleY]
    spots.push({ value: pieces.area[label]!, box: padded(box, 0, page.width, page.height) })
  }
  return spots.sort((a, b) => b.value - a.value).slice(0, 3)
}

function isFlat(data: Uint8Array, at: number, width: number): boolean {
  let low = 255
  let high = 0
  for (let dy = -2; dy <= 2; dy += 2) {
    for (let i = at + dy * width - 2; i <= at + dy * width + 2; i += 2) {
      if (data[i]! < low) low = data[i]!
      if (data[i]! > high) high = data[i]!
    }
  }
  return high - low < FLAT
}

/** Ink on the picture's border, as a share of it; a spot per side that has any, the most first. */
function cutOff({ width, height, data }: Picture['grey'], page: Size): Measurement {
  const { scaleX, scaleY, left, top } = fitInside({ width, height }, page.width, page.height)
  const dark: Spot[] = []
  for (const side of ['top', 'bottom', 'left', 'right'] as const) {
    const across = side === 'top' || side === 'bottom'
    const start = side === 'bottom' ? (height - 1) * width : side === 'right' ? width - 1 : 0
    const [step, length] = across ? [1, width] : [width, height]
    let [count, first, last] = [0, length, -1]
    for (let k = 0; k < length; k++) {
      if (data[start + k * step]! >= 128) continue
      count++
      first = Math.min(first, k)
      last = k
    }
    if (count === 0) continue
    const [x, y] = across ? [first, Math.floor(start / width)] : [start, first]
    const [w, h] = across ? [last - first + 1, 1] : [1, last - first + 1]
    const box: Box = [left + x * scaleX, top + y * scaleY, w * scaleX, h * scaleY]
    dark.push({ value: count, box: padded(box, page.width / 100, page.width, page.height) })
  }
  const ink = dark.reduce((sum, { value }) => sum + value, 0)
  return measured(
    ink / (2 * (width + height)),
    dark.sort((a, b) => b.value - a.value),
  )
}
