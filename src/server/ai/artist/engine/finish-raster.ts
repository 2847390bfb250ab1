import 'server-only'
import { giveBack, takeBytes } from '@/server/lineart/memory'
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
 * and counts the rest. `slivers` is what was blackened as a path, scaled by `scale`.
 */
export function finishRaster(
  grey: Uint8Array,
  width: number,
  height: number,
  { sliver, tiny, scale }: { sliver: number; tiny: number; scale: number },
): { slivers: () => string; facts: RasterFacts } {
  const paper = takeBytes(grey.length)
  for (let i = 0; i < grey.length; i++) paper[i] = grey[i]! >> 7
  const shades = runsOf(paper, width, height)
  giveBack(paper)
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
  return { slivers: () => outlinesOf(map, isCut, scale), facts }
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
