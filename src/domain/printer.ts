/** What a printer asks of a file. One dated table per printer, so that a change of rules is one edit. */
import type { Trim } from './trim'

export type Paper = 'white' | 'cream' | 'standard-color' | 'premium-color'

/** Both ends belong to the range. */
type PageRange = { readonly min: number; readonly max: number }

/** Lengths in inches unless the name says otherwise. */
export type PrinterRules = {
  readonly name: string
  /** When and where the figures were read. */
  readonly asOf: string
  readonly source: string
  readonly bleed: { readonly top: number; readonly bottom: number; readonly outside: number }
  /** Inside margin by page count: the first entry whose `upTo` is not below the count holds. */
  readonly gutters: readonly { readonly upTo: number; readonly inches: number }[]
  /** Least distance of art from the three trimmed edges, measured from the trim. */
  readonly margin: { readonly plain: number; readonly bleed: number }
  /** Physical pages a book may have; null where the paper isn't offered in that trim. */
  readonly pages: Readonly<Record<Trim, Readonly<Record<Paper, PageRange | null>>>>
  readonly minDpi: number
  readonly minLinePt: number
  readonly minTypePt: number
  readonly maxBytes: number
  readonly blanksInARow: number
}

const range = (min: number, max: number): PageRange => ({ min, max })

const KDP_MOST_TRIMS = {
  white: range(24, 828),
  cream: range(24, 776),
  'standard-color': range(72, 600),
  'premium-color': range(24, 828),
}
const KDP_LARGE_TRIMS = {
  white: range(24, 590),
  cream: range(24, 550),
  'standard-color': range(72, 600),
  'premium-color': range(24, 590),
}

const KDP_PAPERBACK: PrinterRules = {
  name: 'KDP paperback',
  asOf: '2026-11',
  source: 'KDP help: "Set Trim Size, Bleed, and Margins" and "Print Options"',
  bleed: { top: 0.125, bottom: 0.125, outside: 0.125 },
  gutters: [
    { upTo: 150, inches: 0.375 },
    { upTo: 300, inches: 0.5 },
    { upTo: 500, inches: 0.625 },
    { upTo: 700, inches: 0.75 },
    { upTo: 828, inches: 0.875 },
  ],
  margin: { plain: 0.25, bleed: 0.375 },
  pages: {
    '8.5x11': KDP_LARGE_TRIMS,
    '8.5x8.5': KDP_LARGE_TRIMS,
    '8x10': KDP_MOST_TRIMS,
    '8.25x8.25': {
      white: range(24, 800),
      cream: range(24, 750),
      'standard-color': range(72, 600),
      'premium-color': range(24, 800),
    },
    '6x9': KDP_MOST_TRIMS,
    a4: {
      white: range(24, 780),
      cream: range(24, 730),
      'standard-color': null,
      'premium-color': range(24, 590),
    },
  },
  minDpi: 300,
  minLinePt: 0.75,
  minTypePt: 7,
  maxBytes: 650 * 1024 * 1024,
  // Sources say at most four or at most two inside a book; two satisfies both.
  blanksInARow: 2,
}

export type Printer = 'kdp-paperback'

export const PRINTER_RULES: Record<Printer, PrinterRules> = { 'kdp-paperback': KDP_PAPERBACK }
