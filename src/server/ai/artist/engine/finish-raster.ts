import 'server-only'
import { areasOfRuns, type Runs, runsOf } from './runs'
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
  const paper = new Uint8Array(grey.length)
  for (let i = 0; i < grey.length; i++) paper[i] = grey[i]! >= 128 ? 1 : 0
  const runs = runsOf(paper, width, height)
  const { area, areas } = areasOfRuns(runs, paper, width, height)
  const { starts } = runs
  const size = new Int32Array(areas)
  const isPaper = new Uint8Array(areas)
  for (let run = 0; run < runs.count; run++) {
    size[area[run]!]! += starts[run + 1]! - starts[run]!
    isPaper[area[run]!] = paper[starts[run]!]!
  }
  const sizes: number[] = []
  const cut = new Map<number, Box>()
  let tinyRegions = 0
  let black = 0
  for (let r = 0; r < areas; r++) {
    if (!isPaper[r]) black += size[r]!
    else if (size[r]! >= tiny) sizes.push(size[r]!)
    else if (size[r]! >= sliver) tinyRegions++
    else cut.set(r, { left: width, top: height, right: 0, bottom: 0 })
  }
  sizes.sort((a, b) => a - b)
  const facts = {
    regions: sizes.length,
    medianRegion: sizes[sizes.length >> 1] ?? 0,
    tinyRegions,
    ink: black / grey.length,
  }
  return { slivers: cut.size ? blacken(grey, { runs, area, width }, cut, scale) : '', facts }
}

type Box = { left: number; top: number; right: number; bottom: number }

type Areas = { readonly runs: Runs; readonly area: Int32Array; readonly width: number }

/** Blackens the areas in `cut` and returns their outlines. */
function blacken(
  grey: Uint8Array,
  { runs: { starts, count }, area, width }: Areas,
  cut: Map<number, Box>,
  scale: number,
): string {
  const pieces = new Map<number, number[]>()
  for (let run = 0; run < count; run++) {
    const box = cut.get(area[run]!)
    if (!box) continue
    const y = Math.floor(starts[run]! / width)
    grey.fill(0, starts[run]!, starts[run + 1]!)
    box.left = Math.min(box.left, starts[run]! - y * width)
    box.right = Math.max(box.right, starts[run + 1]! - y * width)
    box.top = Math.min(box.top, y)
    box.bottom = y + 1
    const own = pieces.get(area[run]!)
    if (own) own.push(run)
    else pieces.set(area[run]!, [run])
  }
  let d = ''
  for (const [region, { left, top, right, bottom }] of cut) {
    const w = right - left
    const h = bottom - top
    const marked = new Int32Array(w * h)
    for (const run of pieces.get(region)!) {
      const y = Math.floor(starts[run]! / width)
      const at = (y - top) * w - y * width - left
      marked.fill(1, starts[run]! + at, starts[run + 1]! + at)
    }
    const [, loops = []] = traceLoops({ labels: marked, width: w, height: h, count: 2 })
    for (const loop of loops) {
      for (let i = 0; i < loop.xs.length; i++) {
        loop.xs[i]! += left
        loop.ys[i]! += top
      }
      d += toPath(smooth(loop, 1), { tolerance: 0.3, straight: true, scale })
    }
  }
  return d
}
