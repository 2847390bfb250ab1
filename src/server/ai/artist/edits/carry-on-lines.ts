import 'server-only'
import { PLAIN_PRESSURE } from '@/domain/mask'
import { type MaskRaster, wholeOf } from '@/domain/mask-raster'
import { segmentInto } from '@/domain/mask-stroke'
import { type Bitmap, copyBitmap } from '@/server/lineart/bitmap'
import { eachInside } from '@/server/lineart/composite'
import { connectedComponents } from '@/server/lineart/connected-components'
import { halfLabels } from '@/server/lineart/regions'

/** Shapes smaller than this share of the largest one around are not background: they close soon after the edge. */
const BACKGROUND = 0.15
/** How much sooner. */
const RELUCTANT = 12

/** Steps to a neighbor and across a corner, as in a 3-4 chamfer distance. */
const STRAIGHT = 3
const CORNER = 4
const FAR = 1 << 28

/**
 * The page with an area cleared as if nothing had stood in it: the background around goes on into it, what else was cut
 * closes near the edge, and a line of `line` pixels parts them. So whatever was closed stays closed.
 */
export function carryOnLines(before: Bitmap, area: MaskRaster, line: number): Bitmap {
  const page = copyBitmap(before)
  eachInside(area, page, (from, until) => page.data.fill(0, from, until))
  const { width, height } = area
  const around = halfLabels(connectedComponents(before, 0, 4)).data
  const labels = around.slice()
  spread(labels, area, costs(labels, area))
  const raster: MaskRaster = { ...page, scale: 1 }
  const all = wholeOf(raster)
  for (let y = 1; y + 1 < height; y++) {
    for (let x = 1; x + 1 < width; x++) {
      const i = y * width + x
      if (!area.data[i]) continue
      // Inside of the area each line is met twice, at its edge once.
      const inside = (j: number) => area.data[j] !== 0 && labels[j] !== labels[i]
      const edge = (j: number) => area.data[j] === 0 && around[j] !== 0 && around[j] !== labels[i]
      if (!inside(i + 1) && !inside(i + width) && ![i - 1, i + 1, i - width, i + width].some(edge)) continue
      const at = [area.scale * x + area.scale, area.scale * y + area.scale, PLAIN_PRESSURE] as const
      segmentInto(raster, [...at], [...at], line, 1, all)
    }
  }
  const joined = copyBitmap(before)
  eachInside(area, joined, (from, until) => joined.data.set(page.data.subarray(from, until), from))
  return joined
}

/** What a step costs each shape that the area touches. */
function costs(labels: Int32Array, { width, data }: MaskRaster): Map<number, number> {
  const outside = new Map<number, number>()
  const touching = new Set<number>()
  for (let i = width; i < labels.length - width; i++) {
    const label = labels[i]!
    if (data[i] || !label) continue
    outside.set(label, (outside.get(label) ?? 0) + 1)
    if (data[i + 1] || data[i - 1] || data[i + width] || data[i - width]) touching.add(label)
  }
  const largest = Math.max(...[...touching].map((label) => outside.get(label)!))
  return new Map([...outside].map(([label, size]) => [label, size >= largest * BACKGROUND ? 1 : RELUCTANT]))
}

/** Gives every pixel of the area the label of the nearest shape outside of it, in place. */
function spread(
  labels: Int32Array,
  { width, height, data }: MaskRaster,
  cost: ReadonlyMap<number, number>,
): void {
  const away = new Int32Array(labels.length).fill(FAR)
  for (let i = 0; i < labels.length; i++) {
    if (data[i]) labels[i] = 0
    else if (labels[i]) away[i] = 0
  }
  const look = (i: number, j: number, step: number) => {
    if (!labels[j]) return
    const far = away[j]! + step * (cost.get(labels[j]!) ?? RELUCTANT)
    if (far < away[i]!) {
      away[i] = far
      labels[i] = labels[j]!
    }
  }
  // The ink at the edge of the area has no label of its own: shapes go on through it too, but only in here.
  const open = new Uint8Array(labels.length)
  for (let i = 0; i < open.length; i++) open[i] = data[i] || !labels[i] ? 1 : 0
  for (let round = 0; round < 3; round++) {
    for (let y = 1; y + 1 < height; y++)
      for (let x = 1, i = y * width + 1; x + 1 < width; x++, i++) {
        if (!open[i]) continue
        look(i, i - 1, STRAIGHT)
        look(i, i - width, STRAIGHT)
        look(i, i - width - 1, CORNER)
        look(i, i - width + 1, CORNER)
      }
    for (let y = height - 2; y > 0; y--)
      for (let x = width - 2, i = y * width + width - 2; x > 0; x--, i--) {
        if (!open[i]) continue
        look(i, i + 1, STRAIGHT)
        look(i, i + width, STRAIGHT)
        look(i, i + width + 1, CORNER)
        look(i, i + width - 1, CORNER)
      }
  }
}
