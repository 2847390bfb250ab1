/** IngramSpark, perfect-bound paperback. */
import { MEGABYTE, onEveryPaper, type PrinterRules, range } from './printer-rules'

const PERFECT_BOUND = {
  ...onEveryPaper(range(18, 900)),
  white: range(18, 1050),
  cream: range(18, 1050),
}

export const INGRAMSPARK: PrinterRules = {
  name: 'IngramSpark',
  asOf: '2026-11',
  source: 'IngramSpark File Creation Guide',
  bound: true,
  sheet: null,
  bleed: { top: 0.125, bottom: 0.125, outside: 0.125, inside: 0 },
  gutters: [{ upTo: 1050, inches: 0.5 }],
  margin: { plain: 0.5, bleed: 0.5 },
  pages: {
    '8.5x11': PERFECT_BOUND,
    '8.5x8.5': PERFECT_BOUND,
    '8x10': PERFECT_BOUND,
    '6x9': PERFECT_BOUND,
    a4: PERFECT_BOUND,
  },
  minDpi: 300,
  minLinePt: 0.75,
  minTypePt: 7,
  maxBytes: 650 * MEGABYTE,
  blanksInARow: 2,
  pdfX: true,
  cover: {
    spine: null,
    turnIn: 0.125,
    board: { fore: 0, head: 0 },
    hinge: 0,
    safe: 0.25,
    spineText: { minPages: 48, clear: 0.0625 },
    barcode: { width: 1.75, height: 1, inset: 0.25 },
    maxBytes: 650 * MEGABYTE,
    caution: 'The spine width is the one you entered; IngramSpark’s cover template has the exact one.',
  },
}
