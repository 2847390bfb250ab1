import 'server-only'
import type { Size } from '@/domain/trim'
import type { Bitmap } from './bitmap'
import { blankBitmap } from './bitmap'
import type { Span } from './busy-tiles'
import { eachRow } from './each-row'
import { EnlargedRows } from './enlarged-rows'
import type { Grey } from './grey'
import { INK_BELOW } from './local-contrast'

/** Where a picture lands on a page: page pixels per picture pixel, and its upper left corner. */
export type Placement = {
  readonly scaleX: number
  readonly scaleY: number
  readonly left: number
  readonly top: number
}

/** A picture misses the page's shape by no more than this many of its pixels when its sides were rounded. */
const ROUNDING = 2

/**
 * The largest placement that fits inside a page, centered, without stretching. A picture of the page's own
 * shape, but for rounding to whole pixels, fills the page.
 */
export function fitInside({ width, height }: Size, pageWidth: number, pageHeight: number): Placement {
  const scale = Math.min(pageWidth / width, pageHeight / height)
  const left = (pageWidth - width * scale) / 2
  const top = (pageHeight - height * scale) / 2
  const isRounded =
    left <= ROUNDING * scale * 0.5 && top <= ROUNDING * scale * 0.5 && Math.min(width, height) > 100
  if (isRounded) return { scaleX: pageWidth / width, scaleY: pageHeight / height, left: 0, top: 0 }
  return { scaleX: scale, scaleY: scale, left, top }
}

/** Above this no cubic of its neighbors falls below `INK_BELOW`. */
const SURELY_PAPER = 160

/**
 * Enlarges a contrast field onto a page and thresholds it there, so that edges follow the field between
 * its pixels. Cubic convolution, pixel centers aligned. Page outside
 * of the picture is paper. Most of a page is blank and skipped.
 */
export function upsampleToBitmap(field: Grey, width: number, height: number, placement: Placement): Bitmap {
  const page = blankBitmap(width, height)
  const columns = taps(field.width, width, placement.scaleX, placement.left)
  const lines = taps(field.height, height, placement.scaleY, placement.top)
  const rows = new EnlargedRows(field, columns, width, SURELY_PAPER)
  let spans: readonly Span[] = []
  let top = -1
  let bottom = -1
  const { index, weight } = lines
  eachRow(height, (y) => {
    if (y < lines.from || y >= lines.until) return
    const k = y * 4
    const first = index[k]!
    const last = index[k + 3]!
    // Rows of a page twice as large as the field come in pairs.
    if (first !== top || last !== bottom) spans = rows.spans(first, last)
    top = first
    bottom = last
    if (spans.length === 0) return
    const four = [rows.row(first), rows.row(index[k + 1]!), rows.row(index[k + 2]!), rows.row(last)] as const
    inkRow(page.data.subarray(y * width, (y + 1) * width), spans, four, weight, k)
  })
  return page
}

/** Ink where four rows, each by its weight, add up to dark. */
function inkRow(
  out: Uint8Array,
  spans: readonly Span[],
  [a, b, c, d]: readonly [Float32Array, Float32Array, Float32Array, Float32Array],
  weight: Float32Array,
  k: number,
): void {
  const ka = weight[k]!
  const kb = weight[k + 1]!
  const kc = weight[k + 2]!
  const kd = weight[k + 3]!
  for (const [from, until] of spans) {
    for (let x = from; x < until; x++) {
      if (a[x]! * ka + b[x]! * kb + c[x]! * kc + d[x]! * kd < INK_BELOW) out[x] = 1
    }
  }
}

/** `index` stays inside the picture; `first`, the first of the four, may not. */
export type Taps = {
  from: number
  until: number
  first: Int32Array
  index: Int32Array
  weight: Float32Array
}

/** For each page pixel of an axis the four picture pixels it is made of, and their weights. */
export function taps(source: number, target: number, scale: number, offset: number): Taps {
  const starts = new Int32Array(target)
  const index = new Int32Array(target * 4)
  const weight = new Float32Array(target * 4)
  const from = Math.max(0, Math.ceil(offset - 0.5))
  const until = Math.min(target, Math.ceil(offset + source * scale - 0.5))
  for (let i = from; i < until; i++) {
    const center = (i + 0.5 - offset) / scale - 0.5
    const first = Math.floor(center) - 1
    starts[i] = first
    for (let k = 0; k < 4; k++) {
      index[i * 4 + k] = Math.min(source - 1, Math.max(0, first + k))
      weight[i * 4 + k] = cubic(first + k - center)
    }
  }
  return { from, until, first: starts, index, weight }
}

/** Of Mitchell and Netravali's family of cubics, a softer one than theirs: noise at an edge costs more than softness. */
const [B, C] = [0.6, 0.2]

function cubic(distance: number): number {
  const t = Math.abs(distance)
  if (t < 1) return ((12 - 9 * B - 6 * C) * t ** 3 + (-18 + 12 * B + 6 * C) * t ** 2 + (6 - 2 * B)) / 6
  if (t >= 2) return 0
  return ((-B - 6 * C) * t ** 3 + (6 * B + 30 * C) * t ** 2 + (-12 * B - 48 * C) * t + (8 * B + 24 * C)) / 6
}
