/** Kindle Direct Publishing, paperback and hardcover. */
import { type CoverRules, MEGABYTE, type PrinterRules, range } from './printer-rules'

const MOST_TRIMS = {
  white: range(24, 828),
  cream: range(24, 776),
  'standard-color': range(72, 600),
  'premium-color': range(24, 828),
}
const LARGE_TRIMS = {
  white: range(24, 590),
  cream: range(24, 550),
  'standard-color': range(72, 600),
  'premium-color': range(24, 590),
}

const PAPERBACK_COVER: CoverRules = {
  spine: {
    perPage: { white: 0.002252, cream: 0.0025, 'standard-color': 0.002252, 'premium-color': 0.002347 },
    fixed: 0,
  },
  turnIn: 0.125,
  board: { fore: 0, head: 0 },
  hinge: 0,
  safe: 0.125,
  spineText: { minPages: 79, clear: 0.0625 },
  barcode: { width: 2, height: 1.2, inset: 0.25 },
  maxBytes: 40 * MEGABYTE,
  caution: null,
}

export const KDP_PAPERBACK: PrinterRules = {
  name: 'KDP paperback',
  asOf: '2026-11',
  source: 'KDP help: "Set Trim Size, Bleed, and Margins", "Print Options", "Create a Paperback Cover"',
  bound: true,
  sheet: null,
  bleed: { top: 0.125, bottom: 0.125, outside: 0.125, inside: 0 },
  gutters: [
    { upTo: 150, inches: 0.375 },
    { upTo: 300, inches: 0.5 },
    { upTo: 500, inches: 0.625 },
    { upTo: 700, inches: 0.75 },
    { upTo: 828, inches: 0.875 },
  ],
  margin: { plain: 0.25, bleed: 0.375 },
  pages: {
    '8.5x11': LARGE_TRIMS,
    '8.5x8.5': LARGE_TRIMS,
    '8x10': MOST_TRIMS,
    '8.25x8.25': {
      white: range(24, 800),
      cream: range(24, 750),
      'standard-color': range(72, 600),
      'premium-color': range(24, 800),
    },
    '6x9': MOST_TRIMS,
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
  maxBytes: 650 * MEGABYTE,
  // Sources say at most four or at most two inside a book; two satisfies both.
  blanksInARow: 2,
  pdfX: false,
  cover: PAPERBACK_COVER,
}

/** Amazon publishes no formula for hardcovers; these figures reproduce the readings of its calculator that are known. */
export const KDP_HARDCOVER: PrinterRules = {
  ...KDP_PAPERBACK,
  name: 'KDP hardcover',
  source:
    'KDP help: "Print Options"; the cover derived from readings of its calculator for 6 × 9 and 7 × 10 in',
  pages: {
    '6x9': {
      white: range(76, 550),
      cream: range(76, 550),
      'standard-color': null,
      'premium-color': range(76, 550),
    },
  },
  cover: {
    ...PAPERBACK_COVER,
    spine: { ...PAPERBACK_COVER.spine!, fixed: 0.189 },
    // 1.575 in width and 1.417 in height around the pages: 15 mm turned in at each edge, the rest is board.
    turnIn: 0.591,
    board: { fore: 0.1965, head: 0.1175 },
    hinge: 0.4,
    caution:
      'Amazon publishes no formula for hardcover spines; this one is derived from its calculator. Compare it with KDP’s template before you upload.',
  },
}
