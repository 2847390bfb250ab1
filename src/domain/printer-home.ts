/** A printer at home or in a copy shop, and what Etsy's buyers print on: loose sheets, nothing runs over the edge. */
import { MEGABYTE, onEveryPaper, type PrinterRules, range } from './printer-rules'
import type { Size } from './trim'

const ANY = onEveryPaper(range(1, 1000))

const home = (name: string, sheet: Size): PrinterRules => ({
  name,
  asOf: '2026-11',
  source:
    'Etsy help: five files of 20 MB each; a quarter of an inch is what home printers leave white at most',
  bound: false,
  sheet,
  bleed: null,
  gutters: [{ upTo: 1000, inches: 0.25 }],
  margin: { plain: 0.25, bleed: 0.25 },
  pages: { '8.5x11': ANY, '8.5x8.5': ANY, '8x10': ANY, '8.25x8.25': ANY, '6x9': ANY, a4: ANY },
  minDpi: 300,
  minLinePt: 0.75,
  minTypePt: 7,
  maxBytes: 20 * MEGABYTE,
  blanksInARow: 0,
  pdfX: false,
  cover: null,
})

export const HOME_LETTER = home('Home print, Letter', { width: 8.5, height: 11 })
/** 2480 × 3508 pixels at 300 DPI. */
export const HOME_A4 = home('Home print, A4', { width: 8.27, height: 11.69 })
