import 'server-only'
import type { Span } from './busy-tiles'
import { DarkColumns } from './dark-columns'
import type { Grey } from './grey'
import type { Taps } from './upsample'

/** Pixels a cubic reaches beyond the ends of a row. */
const PAD = 4
/** Rows that are kept: a page row needs four, and the next one mostly the same four. */
const KEPT = 8

/** The rows of a contrast field enlarged across a page, where ink can come of them; elsewhere they hold anything. */
export class EnlargedRows {
  private readonly dark: DarkColumns
  private readonly rows: Float32Array[]
  private readonly holds = new Int32Array(KEPT).fill(-1)
  /** For each column of the field, and one more, the first page pixel whose second of four pixels is there or later. */
  private readonly edges: Int32Array
  /** A field row with its ends repeated, and for each page column the first of the four pixels there. */
  private readonly source: Uint8Array
  private readonly first: Int32Array

  /** Pixels darker than `below` can leave ink. */
  constructor(
    private readonly field: Grey,
    private readonly columns: Taps,
    width: number,
    below: number,
  ) {
    this.dark = new DarkColumns(field, below)
    this.rows = Array.from({ length: KEPT }, () => new Float32Array(width))
    this.source = new Uint8Array(field.width + 2 * PAD)
    this.first = columns.first.map((at) => at + PAD)
    const { from, until, index } = columns
    this.edges = new Int32Array(field.width + 1).fill(until)
    for (let x = until - 1; x >= from; x--) this.edges[index[x * 4 + 1]!] = x
    for (let at = field.width - 1; at > 0; at--)
      this.edges[at] = Math.min(this.edges[at]!, this.edges[at + 1]!)
    this.edges[0] = from
  }

  /** Stretches of page columns where any field row from `first` to `last` can leave ink. */
  spans(first: number, last: number): Span[] {
    const { edges } = this
    const end = edges.length - 1
    const onPage = (column: number) => edges[Math.min(end, column)]!
    return this.dark.spans(first, last).map(([from, until]) => [onPage(from), onPage(until)])
  }

  /** Field row `y`, a number for each page column. */
  row(y: number): Float32Array {
    const slot = y % KEPT
    const row = this.rows[slot]!
    if (this.holds[slot] === y) return row
    this.holds[slot] = y
    const { source, first } = this
    const { weight } = this.columns
    const { width, height, data } = this.field
    source.set(data.subarray(y * width, (y + 1) * width), PAD)
    source.fill(source[PAD]!, 0, PAD)
    source.fill(source[PAD + width - 1]!, PAD + width)
    // Rows of a page that this one has a part in reach as far as this.
    for (const [from, until] of this.spans(Math.max(0, y - 3), Math.min(height - 1, y + 3))) {
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
