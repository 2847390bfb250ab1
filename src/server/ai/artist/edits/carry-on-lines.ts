import 'server-only'
import { PLAIN_PRESSURE } from '@/domain/mask'
import { boxOfMask, type MaskRaster, type Rect, wholeOf } from '@/domain/mask-raster'
import { segmentInto } from '@/domain/mask-stroke'
import { type Bitmap, copyBitmap } from '@/server/lineart/bitmap'
import { eachInside, keepOutside } from '@/server/lineart/composite'
import { connectedComponents } from '@/server/lineart/connected-components'
import { halfLabels } from '@/server/lineart/regions'

/** What was painted, and the area around it in which old and new lines may meet. */
export type Painted = { readonly painted: MaskRaster; readonly area: MaskRaster }

/** A shape stays where it is when at least this share of it lies outside of the mask; else it was painted over. */
const MOSTLY_OUTSIDE = 0.5
/** What is left of a shape that was painted over closes so much sooner than others go on. */
const RELUCTANT = 12
/** A line of which the mask covers one side only stays whole: so far into it, in widths of a line. */
const CUT_LENGTHWISE = 0.6

/** Steps to a neighbor and across a corner, as in a 3-4 chamfer distance. */
const STRAIGHT = 3
const CORNER = 4
const FAR = 1 << 28

/** The label of kept ink, which no shape goes through. */
const WALL = -1

/**
 * The page without what was painted over: shapes that lie mostly outside of the mask stay, and go on behind what was in
 * front of them; what is left of the others closes near the edge. A line of `line` pixels parts them, so that whatever
 * was closed stays closed. Where the mask ends on a line, as it does around a shape that was picked, the line stays.
 */
export function carryOnLines(before: Bitmap, { painted, area }: Painted, line: number): Bitmap {
  const page = copyBitmap(before)
  const { width, height, scale } = painted
  const around = halfLabels(connectedComponents(before, 0, 4)).data
  const box = boxAround(boxOfMask(painted), painted)
  const cleared = clearedOf(around, painted, (line * CUT_LENGTHWISE) / scale)
  eachInside({ ...painted, data: cleared }, page, (from, until) => page.data.fill(0, from, until))
  const labels = around.slice()
  for (let i = 0; i < labels.length; i++) if (labels[i] === 0 && !cleared[i]) labels[i] = WALL
  spread(labels, cleared, box, width, stayingIn(around, painted))
  const raster: MaskRaster = { ...page, scale: 1 }
  const all = wholeOf(raster)
  for (let y = Math.max(1, box.y); y < Math.min(height - 1, box.y + box.height); y++) {
    for (let x = Math.max(1, box.x); x < Math.min(width - 1, box.x + box.width); x++) {
      const i = y * width + x
      if (!cleared[i] || labels[i]! <= 0) continue
      // Inside of the mask each line is met twice, at its edge once.
      const other = (j: number) => labels[j]! > 0 && labels[j] !== labels[i]
      const inside = (j: number) => cleared[j] === 1 && other(j)
      const edge = (j: number) => cleared[j] === 0 && other(j)
      if (!inside(i + 1) && !inside(i + width) && ![i - 1, i + 1, i - width, i + width].some(edge)) continue
      const at = [scale * x + scale, scale * y + scale, PLAIN_PRESSURE] as const
      segmentInto(raster, [...at], [...at], line, 1, all)
    }
  }
  return keepOutside(before, page, area)
}

/** The box with a pixel more on each side, as far as the mask goes. */
function boxAround(box: Rect | null, { width, height }: MaskRaster): Rect {
  if (!box) return { x: 0, y: 0, width: 0, height: 0 }
  const [x, y] = [Math.max(0, box.x - 1), Math.max(0, box.y - 1)]
  return {
    ...{ x, y },
    width: Math.min(width, box.x + box.width + 1) - x,
    height: Math.min(height, box.y + box.height + 1) - y,
  }
}

/** The mask without ink that hangs together, within `reach` mask pixels, with ink outside of it. */
function clearedOf(labels: Int32Array, { width, height, data }: MaskRaster, reach: number): Uint8Array {
  const cleared = data.slice()
  let front: number[] = []
  const look = (j: number, next: number[]) => {
    if (labels[j] !== 0 || !cleared[j]) return
    cleared[j] = 0
    next.push(j)
  }
  const neighbors = (i: number, next: number[]) => {
    const x = i % width
    if (x > 0) look(i - 1, next)
    if (x + 1 < width) look(i + 1, next)
    if (i >= width) look(i - width, next)
    if (i < width * (height - 1)) look(i + width, next)
  }
  const first: number[] = []
  for (let i = 0; i < data.length; i++) if (!data[i] && labels[i] === 0) neighbors(i, first)
  front = first
  for (let far = 1; far < reach && front.length > 0; far++) {
    const next: number[] = []
    for (const i of front) neighbors(i, next)
    front = next
  }
  return cleared
}

/** The shapes that stay. */
function stayingIn(labels: Int32Array, { data }: MaskRaster): Uint8Array {
  let count = 0
  for (let i = 0; i < labels.length; i++) if (labels[i]! > count) count = labels[i]!
  const all = new Uint32Array(count + 1)
  const outside = new Uint32Array(count + 1)
  for (let i = 0; i < labels.length; i++) {
    all[labels[i]!]!++
    if (!data[i]) outside[labels[i]!]!++
  }
  return Uint8Array.from(all, (pixels, label) => Number(outside[label]! >= pixels * MOSTLY_OUTSIDE))
}

/** Gives every cleared pixel the label of the nearest shape that is left and can be reached, in place. */
function spread(labels: Int32Array, cleared: Uint8Array, box: Rect, width: number, stays: Uint8Array): void {
  const away = new Int32Array(labels.length).fill(FAR)
  // Ink has no label of its own: shapes go on through what was cleared of it too.
  const open = new Uint8Array(labels.length)
  for (let i = 0; i < labels.length; i++) {
    if (cleared[i] && labels[i]! > 0 && !stays[labels[i]!]) labels[i] = 0
    if (labels[i]) away[i] = 0
    else open[i] = 1
  }
  const look = (i: number, j: number, step: number) => {
    const label = labels[j]!
    if (label <= 0) return
    const far = away[j]! + step * (stays[label] ? 1 : RELUCTANT)
    if (far < away[i]!) {
      away[i] = far
      labels[i] = label
    }
  }
  const height = labels.length / width
  const [left, right] = [Math.max(1, box.x), Math.min(width - 2, box.x + box.width - 1)]
  const [top, bottom] = [Math.max(1, box.y), Math.min(height - 2, box.y + box.height - 1)]
  for (let round = 0; round < 3; round++) {
    for (let y = top; y <= bottom; y++)
      for (let x = left, i = y * width + left; x <= right; x++, i++) {
        if (!open[i]) continue
        look(i, i - 1, STRAIGHT)
        look(i, i - width, STRAIGHT)
        look(i, i - width - 1, CORNER)
        look(i, i - width + 1, CORNER)
      }
    for (let y = bottom; y >= top; y--)
      for (let x = right, i = y * width + right; x >= left; x--, i--) {
        if (!open[i]) continue
        look(i, i + 1, STRAIGHT)
        look(i, i + width, STRAIGHT)
        look(i, i + width + 1, CORNER)
        look(i, i + width - 1, CORNER)
      }
  }
}
