/** Lulu, perfect-bound paperback. */
import { MEGABYTE, onEveryPaper, type PrinterRules, range } from './printer-rules'

const PERFECT_BOUND = onEveryPaper(range(32, 800))
/** A page per 1/444 in, and .06 in for the cover. */
const PER_PAGE = 1 / 444

export const LULU: PrinterRules = {
  name: 'Lulu',
  asOf: '2026-11',
  source: 'Lulu Book Creation Guide, as quoted by third parties',
  bound: true,
  sheet: null,
  bleed: { top: 0.125, bottom: 0.125, outside: 0.125, inside: 0.125 },
  // The safety margin of half an inch, and what the guide adds to it where a thick book swallows more of the page.
  gutters: [
    { upTo: 60, inches: 0.5 },
    { upTo: 150, inches: 0.625 },
    { upTo: 400, inches: 1 },
    { upTo: 600, inches: 1.125 },
    { upTo: 800, inches: 1.25 },
  ],
  margin: { plain: 0.5, bleed: 0.5 },
  pages: { '8.5x11': PERFECT_BOUND, '8.5x8.5': PERFECT_BOUND, '6x9': PERFECT_BOUND, a4: PERFECT_BOUND },
  minDpi: 300,
  minLinePt: 0.75,
  minTypePt: 7,
  maxBytes: 650 * MEGABYTE,
  blanksInARow: 2,
  pdfX: false,
  cover: {
    spine: {
      perPage: { white: PER_PAGE, cream: PER_PAGE, 'standard-color': PER_PAGE, 'premium-color': PER_PAGE },
      fixed: 0.06,
    },
    turnIn: 0.125,
    board: { fore: 0, head: 0 },
    hinge: 0,
    safe: 0.25,
    spineText: { minPages: 80, clear: 0.0625 },
    // EAN-13 with its add-on.
    barcode: { width: 3.625, height: 1.25, inset: 0.25 },
    maxBytes: 650 * MEGABYTE,
    caution: null,
  },
}
