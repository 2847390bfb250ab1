import 'server-only'
import type { Bitmap } from './bitmap'
import { blankBitmap } from './bitmap'
import type { Grey } from './grey'
import { INK_BELOW } from './local-contrast'

/** Where a picture lands on a page: page pixels per picture pixel, and its upper left corner. */
export type Placement = { readonly scale: number; readonly left: number; readonly top: number }

/** The largest placement that fits inside a page, centered, without stretching. */
export function fitInside(picture: Grey, width: number, height: number): Placement {
  const scale = Math.min(width / picture.width, height / picture.height)
  return { scale, left: (width - picture.width * scale) / 2, top: (height - picture.height * scale) / 2 }
}

/**
 * Enlarges a contrast field onto a page and thresholds it there, so that edges follow the field between
 * its pixels. Cubic convolution (Mitchell and Netravali, B = C = 1/3), pixel centers aligned. Page outside
 * of the picture is paper.
 */
export function upsampleToBitmap(field: Grey, width: number, height: number, placement: Placement): Bitmap {
  const page = blankBitmap(width, height)
  const columns = taps(field.width, width, placement.scale, placement.left)
  const lines = taps(field.height, height, placement.scale, placement.top)
  const rows = new RowCache(field, columns, width)
  for (let y = lines.from; y < lines.until; y++) {
    const tap = y * 4
    const at = lines.index
    if (!rows.anyInk(at[tap]!, at[tap + 3]!)) continue
    const [a, b, c, d] = [
      rows.row(at[tap]!),
      rows.row(at[tap + 1]!),
      rows.row(at[tap + 2]!),
      rows.row(at[tap + 3]!),
    ]
    const [ka, kb, kc, kd] = [0, 1, 2, 3].map((k) => lines.weight[tap + k]!) as [
      number,
      number,
      number,
      number,
    ]
    const out = page.data.subarray(y * width, (y + 1) * width)
    for (let x = columns.from; x < columns.until; x++) {
      if (a[x]! * ka + b[x]! * kb + c[x]! * kc + d[x]! * kd < INK_BELOW) out[x] = 1
    }
  }
  return page
}

type Taps = { from: number; until: number; index: Int32Array; weight: Float32Array }

/** For each page pixel of an axis the four picture pixels it is made of, and their weights. */
function taps(source: number, target: number, scale: number, offset: number): Taps {
  const index = new Int32Array(target * 4)
  const weight = new Float32Array(target * 4)
  const from = Math.max(0, Math.ceil(offset - 0.5))
  const until = Math.min(target, Math.ceil(offset + source * scale - 0.5))
  for (let i = from; i < until; i++) {
    const center = (i + 0.5 - offset) / scale - 0.5
    const first = Math.floor(center) - 1
    for (let k = 0; k < 4; k++) {
      index[i * 4 + k] = Math.min(source - 1, Math.max(0, first + k))
      weight[i * 4 + k] = cubic(first + k - center)
    }
  }
  return { from, until, index, weight }
}

function cubic(distance: number): number {
  const t = Math.abs(distance)
  if (t < 1) return (7 * t * t * t - 12 * t * t + 16 / 3) / 6
  return t < 2 ? ((-7 / 3) * t * t * t + 12 * t * t - 20 * t + 32 / 3) / 6 : 0
}

/** Field rows enlarged across the page; a page row needs four, and the next one mostly the same four. */
class RowCache {
  private readonly slots: Float32Array[]
  private readonly holds = new Int32Array(8).fill(-1)
  private readonly hasInk: Uint8Array

  constructor(
    private readonly field: Grey,
    private readonly columns: Taps,
    width: number,
  ) {
    this.slots = Array.from({ length: 8 }, () => new Float32Array(width))
    this.hasInk = new Uint8Array(field.height)
    for (let y = 0; y < field.height; y++) this.hasInk[y] = rowHasInk(field, y) ? 1 : 0
  }

  /** Whether any row from `first` to `last` is dark enough to leave ink on the page. */
  anyInk(first: number, last: number): boolean {
    for (let y = first; y <= last; y++) if (this.hasInk[y]) return true
    return false
  }

  row(y: number): Float32Array {
    const slot = y & 7
    const row = this.slots[slot]!
    if (this.holds[slot] === y) return row
    this.holds[slot] = y
    const { index, weight, from, until } = this.columns
    const source = this.field.data.subarray(y * this.field.width, (y + 1) * this.field.width)
    for (let x = from, k = from * 4; x < until; x++, k += 4) {
      row[x] =
        source[index[k]!]! * weight[k]! +
        source[index[k + 1]!]! * weight[k + 1]! +
        source[index[k + 2]!]! * weight[k + 2]! +
        source[index[k + 3]!]! * weight[k + 3]!
    }
    return row
  }
}

function rowHasInk({ width, data }: Grey, y: number): boolean {
  for (let i = y * width, end = i + width; i < end; i++) if (data[i]! < 160) return true
  return false
}
