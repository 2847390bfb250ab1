import 'server-only'
import type { Size } from '@/domain/trim'
import type { Bitmap } from './bitmap'
import { blankBitmap } from './bitmap'
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

/** Activity is kept for blocks of this many picture pixels. */
const BLOCK = 8
/** Above this no cubic of its neighbors falls below `INK_BELOW`. */
const SURELY_PAPER = 160

/**
 * Enlarges a contrast field onto a page and thresholds it there, so that edges follow the field between
 * its pixels. Cubic convolution, pixel centers aligned. Page outside
 * of the picture is paper. Most of a page is blank and skipped, block by block.
 */
export function upsampleToBitmap(field: Grey, width: number, height: number, placement: Placement): Bitmap {
  const page = blankBitmap(width, height)
  const columns = taps(field.width, width, placement.scaleX, placement.left)
  const lines = taps(field.height, height, placement.scaleY, placement.top)
  const rows = new RowCache(field, columns, width)
  for (let y = lines.from; y < lines.until; y++) {
    const first = lines.index[y * 4]!
    const second = lines.index[y * 4 + 1]!
    const third = lines.index[y * 4 + 2]!
    const fourth = lines.index[y * 4 + 3]!
    if (!rows.anyInk(first, fourth)) continue
    const [a, b, c, d] = [rows.row(first), rows.row(second), rows.row(third), rows.row(fourth)]
    const [ka, kb, kc, kd] = lines.weight.subarray(y * 4, y * 4 + 4) as unknown as [
      number,
      number,
      number,
      number,
    ]
    const out = page.data.subarray(y * width, (y + 1) * width)
    for (const [from, until] of rows.activeSpans(first, fourth)) {
      for (let x = from; x < until; x++) {
        if (a[x]! * ka + b[x]! * kb + c[x]! * kc + d[x]! * kd < INK_BELOW) out[x] = 1
      }
    }
  }
  return page
}

/** Pixels a cubic reaches beyond the ends of a row. */
const PAD = 4

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

type Span = readonly [from: number, until: number]

/** Field rows enlarged across the page; a page row needs four, and the next one mostly the same four. */
class RowCache {
  private readonly slots: Float32Array[]
  private readonly holds = new Int32Array(8).fill(-1)
  private readonly blocks: number
  /** One byte per block of each field row: does the block, or its surroundings, have ink? */
  private readonly active: Uint8Array
  private readonly hasInk: Uint8Array
  /** First page pixel of each block, and the end of the last. */
  private readonly edges: Int32Array
  /** A field row with its ends repeated, and for each page column the first of the four pixels there. */
  private readonly source: Uint8Array
  private readonly first: Int32Array

  constructor(
    private readonly field: Grey,
    private readonly columns: Taps,
    width: number,
  ) {
    this.slots = Array.from({ length: 8 }, () => new Float32Array(width).fill(255))
    this.source = new Uint8Array(field.width + 2 * PAD)
    this.first = columns.first.map((at) => at + PAD)
    this.blocks = Math.ceil(field.width / BLOCK)
    this.active = new Uint8Array(this.blocks * field.height)
    this.hasInk = new Uint8Array(field.height)
    for (let y = 0; y < field.height; y++) this.hasInk[y] = this.findActive(y)
    this.edges = new Int32Array(this.blocks + 1).fill(columns.until)
    for (let x = columns.until - 1; x >= columns.from; x--)
      this.edges[(columns.index[x * 4 + 1]! / BLOCK) | 0] = x
    this.edges[0] = columns.from
    for (let b = this.blocks - 1; b > 0; b--) this.edges[b] = Math.min(this.edges[b]!, this.edges[b + 1]!)
  }

  private findActive(y: number): 0 | 1 {
    const { width, data } = this.field
    const row = y * width
    const mark = y * this.blocks
    let any: 0 | 1 = 0
    for (let x = 0; x < width; x++) {
      if (data[row + x]! >= SURELY_PAPER) continue
      any = 1
      const at = x % BLOCK
      const block = (x / BLOCK) | 0
      this.active[mark + block] = 1
      if (at < 3 && block > 0) this.active[mark + block - 1] = 1
      if (at >= BLOCK - 3 && block + 1 < this.blocks) this.active[mark + block + 1] = 1
    }
    return any
  }

  /** Whether any row from `first` to `last` is dark enough to leave ink on the page. */
  anyInk(first: number, last: number): boolean {
    for (let y = first; y <= last; y++) if (this.hasInk[y]) return true
    return false
  }

  /** Page columns where any row from `first` to `last` can leave ink. */
  activeSpans(first: number, last: number): Span[] {
    const spans: Span[] = []
    let from = -1
    for (let block = 0; block <= this.blocks; block++) {
      let on = 0
      for (let y = first; y <= last && block < this.blocks; y++) on |= this.active[y * this.blocks + block]!
      if (on && from < 0) from = this.edges[block]!
      else if (!on && from >= 0) {
        spans.push([from, this.edges[block]!])
        from = -1
      }
    }
    return spans
  }

  row(y: number): Float32Array {
    const slot = y & 7
    const row = this.slots[slot]!
    if (this.holds[slot] === y) return row
    this.holds[slot] = y
    row.fill(255)
    const { weight } = this.columns
    const { source, first } = this
    const { width, data } = this.field
    source.set(data.subarray(y * width, (y + 1) * width), PAD)
    source.fill(source[PAD]!, 0, PAD)
    source.fill(source[PAD + width - 1]!, PAD + width)
    for (const [from, until] of this.activeSpans(y, y)) {
      for (let x = from, k = from * 4; x < until; x++, k += 4) {
        const at = first[x]!
        row[x] =
          source[at]! * weight[k]! +
          source[at + 1]! * weight[k + 1]! +
          source[at + 2]! * weight[k + 2]! +
          source[at + 3]! * weight[k + 3]!
      }
    }
    return row
  }
}
