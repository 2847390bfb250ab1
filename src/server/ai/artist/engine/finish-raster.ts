import 'server-only'
import type { Components } from '@/server/lineart/connected-components'
import { type LabelMap, labelRuns, maskOf, regionBoxes } from './label-map'
import { runsOf } from './runs'
import { smooth, toPath } from './smooth-path'
import { traceMask } from './trace-loops'

/** What was really drawn; areas in pixels. */
export type RasterFacts = {
  /** Paper areas of at least `tiny` pixels, the outside included. */
  readonly regions: number
  readonly medianRegion: number
  readonly tinyRegions: number
  /** Share of black, 0 to 1. */
  readonly ink: number
}

/**
 * Blackens paper areas of `grey` that the lines cut off and nobody could color (smaller than `sliver` pixels),
 * and counts the rest. `slivers` is what was blackened as a path, scaled by `scale`; `ink` the pieces of ink before.
 */
export function finishRaster(
  grey: Uint8Array,
  width: number,
  height: number,
  { sliver, tiny, scale }: { sliver: number; tiny: number; scale: number },
): { slivers: () => string; facts: RasterFacts; ink: () => Components } {
  const paper = new Uint8Array(grey.length)
  for (let i = 0; i < grey.length; i++) paper[i] = grey[i]! >> 7
  const shades = runsOf(paper, width, height)
  const map = labelRuns(shades)
  const { starts, keys, count } = map.runs
  const size = new Int32Array(map.count)
  const isPaper = new Uint8Array(map.count)
  for (let run = 0; run < count; run++) {
    size[keys[run]!]! += starts[run + 1]! - starts[run]!
    isPaper[keys[run]!] = shades.keys[run]!
  }
  const sizes: number[] = []
  const isCut = new Uint8Array(map.count)
  let tinyRegions = 0
  let black = 0
  for (let r = 0; r < map.count; r++) {
    if (!isPaper[r]) black += size[r]!
    else if (size[r]! >= tiny) sizes.push(size[r]!)
    else if (size[r]! >= sliver) tinyRegions++
    else isCut[r] = 1
  }
  for (let run = 0; run < count; run++) if (isCut[keys[run]!]) grey.fill(0, starts[run]!, starts[run + 1]!)
  sizes.sort((a, b) => a - b)
  const facts = {
    regions: sizes.length,
    medianRegion: sizes[sizes.length >> 1] ?? 0,
    tinyRegions,
    ink: black / grey.length,
  }
  return { slivers: () => outlinesOf(map, isCut, scale), facts, ink: () => inkOf(map, isPaper) }
}

/** The black areas as pieces of ink. */
function inkOf({ runs }: LabelMap, isPaper: Uint8Array): Components {
  const { width, height, starts, keys, rows, count: all } = runs
  const number = new Int32Array(isPaper.length)
  let count = 0
  for (let r = 0; r < isPaper.length; r++) if (!isPaper[r]) number[r] = ++count
  const of = (size: number) => new Uint16Array(size)
  const [start, end, label] = [of(all), of(all), new Int32Array(all)]
  const [left, top, right, bottom] = [
    of(count + 1).fill(width),
    of(count + 1).fill(height),
    of(count + 1),
    of(count + 1),
  ]
  const size = new Int32Array(count + 1)
  const rowStart = new Int32Array(height + 1)
  let black = 0
  for (let y = 0; y < height; y++) {
    rowStart[y] = black
    for (let run = rows[y]!; run < rows[y + 1]!; run++) {
      const piece = number[keys[run]!]!
      if (!piece) continue
      const from = starts[run]! - y * width
      const to = starts[run + 1]! - y * width
      start[black] = from
      end[black] = to
      label[black++] = piece
      size[piece]! += to - from
      if (from < left[piece]!) left[piece] = from
      if (to - 1 > right[piece]!) right[piece] = to - 1
      if (y < top[piece]!) top[piece] = y
      bottom[piece] = y
    }
  }
  rowStart[height] = black
  return { width, height, of: 1, count, rowStart, start, end, label, area: size, left, top, right, bottom }
}

/** Outlines of the areas that were cut off. */
function outlinesOf(map: LabelMap, isCut: Uint8Array, scale: number): string {
  const boxes = regionBoxes(map)
  let d = ''
  for (let r = 0; r < map.count; r++) {
    if (!isCut[r]) continue
    for (const loop of traceMask(maskOf(map, r, boxes)))
      d += toPath(smooth(loop, 1), { tolerance: 0.3, straight: true, scale })
  }
  return d
}
