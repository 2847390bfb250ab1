import 'server-only'
import { labelRegions } from './label-map'
import { smooth, toPath } from './smooth-path'
import { traceLoops } from './trace-loops'

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
): { slivers: string; facts: RasterFacts } {
  const paper = new Int32Array(grey.length)
  for (let i = 0; i < grey.length; i++) paper[i] = grey[i]! >= 128 ? 1 : 0
  const map = labelRegions(paper, width, height)
  const area = new Int32Array(map.count)
  const white = new Uint8Array(map.count)
  let black = 0
  for (let i = 0; i < grey.length; i++) {
    const label = map.labels[i]!
    area[label]!++
    if (paper[i]) white[label] = 1
    else black++
  }
  const sizes: number[] = []
  const cut = new Uint8Array(map.count)
  let tinyRegions = 0
  for (let r = 0; r < map.count; r++) {
    if (!white[r]) continue
    if (area[r]! >= tiny) sizes.push(area[r]!)
    else if (area[r]! >= sliver) tinyRegions++
    else cut[r] = 1
  }
  sizes.sort((a, b) => a - b)
  const facts = {
    regions: sizes.length,
    medianRegion: sizes[sizes.length >> 1] ?? 0,
    tinyRegions,
    ink: black / grey.length,
  }
  return { slivers: blacken(grey, map.labels, cut, width, height, scale), facts }
}

function blacken(
  grey: Uint8Array,
  labels: Int32Array,
  cut: Uint8Array,
  width: number,
  height: number,
  scale: number,
): string {
  if (!cut.includes(1)) return ''
  const marked = new Int32Array(grey.length)
  for (let i = 0; i < grey.length; i++) {
    if (!cut[labels[i]!]) continue
    grey[i] = 0
    marked[i] = 1
  }
  const [, loops = []] = traceLoops({ labels: marked, width, height, count: 2 })
  const style = { tolerance: 0.3, straight: true, scale }
  return loops.map((loop) => toPath(smooth(loop, 1), style)).join('')
}
