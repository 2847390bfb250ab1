/** How near a cleaned page comes to its truth. Chamfer is in print pixels. */
import { type Bitmap, halveBitmap } from '@/server/lineart/bitmap'
import { connectedComponents } from '@/server/lineart/connected-components'
import { distanceTransform } from '@/server/lineart/distance'
import { COLORABLE_PT2 } from '@/server/lineart/measure-regions'
import { inkOverlap } from '@/server/lineart/testing'
import { type Cut, closedCuts } from '@/server/lineart/testing-gaps'

const PX_PER_PT2 = (300 / 72) ** 2

export type Scores = {
  iou: number
  chamfer: number
  regionError: number
  falseBlobs: number
  gapsClosed: number
  ms: number
  cpuMs: number
}

type Truth = { page: Bitmap; half: Bitmap; distance: Float32Array; regions: number }

export function truthOf(page: Bitmap): Truth {
  const half = halveBitmap(page)
  return { page, half, distance: distanceTransform(half, 0), regions: regionsOf(page) }
}

function regionsOf(page: Bitmap): number {
  const { area } = connectedComponents(page, 0, 4)
  return area.filter((pixels) => pixels >= COLORABLE_PT2 * PX_PER_PT2).length
}

export function score(
  result: Bitmap,
  truth: Truth,
  cuts: readonly Cut[],
  times: Pick<Scores, 'ms' | 'cpuMs'>,
): Scores {
  const half = halveBitmap(result)
  return {
    iou: inkOverlap(result, truth.page),
    chamfer: awayFrom(half, truth.distance) + awayFrom(truth.half, distanceTransform(half, 0)),
    regionError: Math.abs(regionsOf(result) - truth.regions) / Math.max(1, truth.regions),
    falseBlobs: blobsAway(half, truth.distance),
    gapsClosed: cuts.length === 0 ? 1 : closedCuts(result, cuts) / cuts.length,
    ...times,
  }
}

/** Mean distance of a half-size page's ink from ink elsewhere, in print pixels. */
function awayFrom(half: Bitmap, distance: Float32Array): number {
  let sum = 0
  let ink = 0
  for (let i = 0; i < distance.length; i++) {
    if (!half.data[i]) continue
    sum += Math.min(50, distance[i]!)
    ink++
  }
  return (2 * sum) / Math.max(1, ink)
}

/** Pieces of ink with no true ink within four print pixels. */
function blobsAway(half: Bitmap, distance: Float32Array): number {
  const ink = connectedComponents(half, 1, 8)
  const isTrue = new Uint8Array(ink.count + 1)
  for (let y = 0; y < half.height; y++)
    for (let r = ink.rowStart[y]!; r < ink.rowStart[y + 1]!; r++)
      for (let i = y * half.width + ink.start[r]!; i < y * half.width + ink.end[r]!; i++)
        if (distance[i]! <= 2) isTrue[ink.label[r]!] = 1
  return isTrue.slice(1).filter((hit) => !hit).length
}

export const rounded = (value: number) => Number(value.toFixed(4))
const mean = (list: readonly number[]) =>
  list.reduce((sum, value) => sum + value, 0) / Math.max(1, list.length)
export const median = (list: readonly number[]) => {
  const sorted = list.toSorted((a, b) => a - b)
  return mean([sorted[(sorted.length - 1) >> 1] ?? 0, sorted[sorted.length >> 1] ?? 0])
}

/** Medians; means where most pages have none. */
export function summary(list: readonly Scores[]): Scores {
  const of = (key: keyof Scores) => list.map((scores) => scores[key])
  return {
    iou: rounded(median(of('iou'))),
    chamfer: rounded(median(of('chamfer'))),
    regionError: rounded(median(of('regionError'))),
    falseBlobs: rounded(mean(of('falseBlobs'))),
    gapsClosed: rounded(mean(of('gapsClosed'))),
    ms: Math.round(median(of('ms'))),
    cpuMs: Math.round(median(of('cpuMs'))),
  }
}
