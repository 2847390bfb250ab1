import 'server-only'
import { type LabelMap, labelRegions, samplePixels } from './label-map'
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
  let black = 0
  for (let i = 0; i < grey.length; i++) {
    if (grey[i]! >= 128) paper[i] = 1
    else black++
  }
  const map = labelRegions(paper, width, height)
  const { labels, count } = map
  const area = new Int32Array(count)
  for (let i = 0; i < labels.length; i++) area[labels[i]!]!++
  const first = samplePixels(map)
  const sizes: number[] = []
  const cut = new Map<number, Box>()
  let tinyRegions = 0
  for (let r = 0; r < count; r++) {
    if (!paper[first[r]!]) continue
    if (area[r]! >= tiny) sizes.push(area[r]!)
    else if (area[r]! >= sliver) tinyRegions++
    else cut.set(r, { left: width, top: height, right: 0, bottom: 0 })
  }
  sizes.sort((a, b) => a - b)
  const facts = {
    regions: sizes.length,
    medianRegion: sizes[sizes.length >> 1] ?? 0,
    tinyRegions,
    ink: black / grey.length,
  }
  return { slivers: cut.size ? blacken(grey, map, cut, scale) : '', facts }
}

type Box = { left: number; top: number; right: number; bottom: number }

/** Blackens the regions in `cut` and returns their outlines. */
function blacken(
  grey: Uint8Array,
  { labels, width, height }: LabelMap,
  cut: Map<number, Box>,
  scale: number,
): string {
  for (let y = 0, i = 0; y < height; y++)
    for (let x = 0; x < width; x++, i++) {
      if (grey[i]! < 128) continue
      const box = cut.get(labels[i]!)
      if (!box) continue
      grey[i] = 0
      box.left = Math.min(box.left, x)
      box.right = Math.max(box.right, x + 1)
      box.top = Math.min(box.top, y)
      box.bottom = y + 1
    }
  let d = ''
  for (const [region, { left, top, right, bottom }] of cut) {
    const w = right - left
    const h = bottom - top
    const marked = new Int32Array(w * h)
    for (let y = 0; y < h; y++)
      for (let x = 0; x < w; x++) if (labels[(y + top) * width + x + left] === region) marked[y * w + x] = 1
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
