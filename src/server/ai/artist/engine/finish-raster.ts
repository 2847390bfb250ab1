import 'server-only'
import type { Components } from '@/server/lineart/connected-components'
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
 * and counts the rest. `slivers` is what was blackened as a path, scaled by `scale`; `ink` the pieces of ink before.
 */
export function finishRaster(
  grey: Uint8Array,
  width: number,
  height: number,
  { sliver, tiny, scale }: { sliver: number; tiny: number; scale: number },
): { slivers: string; facts: RasterFacts; ink: () => Components } {
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
  const slivers = cut.size ? blacken(grey, { runs, area, width }, cut, scale) : ''
  return { slivers, facts, ink: () => inkOf(runs, area, isPaper, width, height) }
}

/** The black areas as pieces of ink. */
function inkOf(runs: Runs, area: Int32Array, isPaper: Uint8Array, width: number, height: number): Components {
  const { starts, rows, count: all } = runs
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
      const piece = number[area[run]!]!
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
