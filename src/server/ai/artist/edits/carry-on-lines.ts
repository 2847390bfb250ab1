import 'server-only'
import { PLAIN_PRESSURE } from '@/domain/mask'
import { type MaskRaster, wholeOf } from '@/domain/mask-raster'
import { segmentInto } from '@/domain/mask-stroke'
import { type Bitmap, copyBitmap } from '@/server/lineart/bitmap'
import { eachInside } from '@/server/lineart/composite'
import { connectedComponents } from '@/server/lineart/connected-components'
import { halfLabels } from '@/server/lineart/regions'

/** A shape stays where it is when at least this share of it lies outside of the area; else it was painted over. */
const MOSTLY_OUTSIDE = 0.5
/** What is left of a shape that was painted over closes so much sooner than others go on. */
const RELUCTANT = 12

/** Steps to a neighbor and across a corner, as in a 3-4 chamfer distance. */
const STRAIGHT = 3
const CORNER = 4
const FAR = 1 << 28

/**
 * The page without what was painted over: shapes that lie mostly outside of the area stay, and go on behind what was in
 * front of them; what is left of the others closes near the edge. A line of `line` pixels parts them, so that whatever
 * was closed stays closed.
 */
export function carryOnLines(before: Bitmap, area: MaskRaster, line: number): Bitmap {
  const page = copyBitmap(before)
  eachInside(area, page, (from, until) => page.data.fill(0, from, until))
  const { width, height } = area
  const around = halfLabels(connectedComponents(before, 0, 4)).data
  const labels = around.slice()
  spread(labels, area, stayingIn(around, area))
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

/** The shapes that stay. */
function stayingIn(labels: Int32Array, { data }: MaskRaster): Uint8Array {
  const count = labels.reduce((most, label) => Math.max(most, label), 0)
  const all = new Uint32Array(count + 1)
  const outside = new Uint32Array(count + 1)
  for (let i = 0; i < labels.length; i++) {
    all[labels[i]!]!++
    if (!data[i]) outside[labels[i]!]!++
  }
  return Uint8Array.from(all, (pixels, label) => Number(outside[label]! >= pixels * MOSTLY_OUTSIDE))
}

/** Gives every pixel of the area the label of the nearest shape that is left, in place. */
function spread(labels: Int32Array, { width, height, data }: MaskRaster, stays: Uint8Array): void {
  const away = new Int32Array(labels.length).fill(FAR)
  for (let i = 0; i < labels.length; i++) {
    if (data[i] && !stays[labels[i]!]) labels[i] = 0
    if (labels[i]) away[i] = 0
  }
  const look = (i: number, j: number, step: number) => {
    if (!labels[j]) return
    const far = away[j]! + step * (stays[labels[j]!] ? 1 : RELUCTANT)
    if (far < away[i]!) {
      away[i] = far
      labels[i] = labels[j]!
    }
  }
  // Ink has no label of its own: shapes go on through it too.
  const open = new Uint8Array(labels.length)
  for (let i = 0; i < open.length; i++) open[i] = labels[i] ? 0 : 1
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
