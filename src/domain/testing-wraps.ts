/** Spines and wraps of covers, worked out by hand from the printers' formulas and Amazon's readings, and written down. */
import type { Printer } from './printer'
import type { Paper } from './printer-rules'
import type { Trim } from './trim'

/** Inches, to a thousandth. `widths` of the whole wrap by page count, in the order of `spines`. */
type WrapTable = {
  readonly printer: Printer
  readonly paper: Paper
  /** Pages as bound and the width of the spine. */
  readonly spines: readonly (readonly [number, number])[]
  readonly wraps: Readonly<
    Partial<Record<Trim, { readonly height: number; readonly widths: readonly number[] }>>
  >
}

export const WRAP_TABLES: readonly WrapTable[] = [
  {
    // Pages × .002252; wrap 2 × W + spine + .25 by H + .25.
    printer: 'kdp-paperback',
    paper: 'white',
    spines: [
      [24, 0.054],
      [84, 0.189],
      [150, 0.338],
      [152, 0.342],
      [300, 0.676],
      [590, 1.329],
    ],
    wraps: {
      '8.5x11': { height: 11.25, widths: [17.304, 17.439, 17.588, 17.592, 17.926, 18.579] },
      '8.5x8.5': { height: 8.75, widths: [17.304, 17.439, 17.588, 17.592, 17.926, 18.579] },
      '8x10': { height: 10.25, widths: [16.304, 16.439, 16.588, 16.592, 16.926, 17.579] },
      '8.25x8.25': { height: 8.5, widths: [16.804, 16.939, 17.088, 17.092, 17.426, 18.079] },
      '6x9': { height: 9.25, widths: [12.304, 12.439, 12.588, 12.592, 12.926, 13.579] },
      a4: { height: 11.94, widths: [16.844, 16.979, 17.128, 17.132, 17.466, 18.119] },
    },
  },
  {
    // Pages × .0025.
    printer: 'kdp-paperback',
    paper: 'cream',
    spines: [
      [24, 0.06],
      [84, 0.21],
      [150, 0.375],
      [152, 0.38],
      [300, 0.75],
    ],
    wraps: {
      '8.5x11': { height: 11.25, widths: [17.31, 17.46, 17.625, 17.63, 18] },
      '6x9': { height: 9.25, widths: [12.31, 12.46, 12.625, 12.63, 13] },
      a4: { height: 11.94, widths: [16.85, 17, 17.165, 17.17, 17.54] },
    },
  },
  {
    // As white paper, but from 72 pages on and not for A4.
    printer: 'kdp-paperback',
    paper: 'standard-color',
    spines: [
      [84, 0.189],
      [150, 0.338],
      [300, 0.676],
      [590, 1.329],
    ],
    wraps: { '8.5x11': { height: 11.25, widths: [17.439, 17.588, 17.926, 18.579] } },
  },
  {
    // Pages × .002347.
    printer: 'kdp-paperback',
    paper: 'premium-color',
    spines: [
      [24, 0.056],
      [84, 0.197],
      [150, 0.352],
      [152, 0.357],
      [300, 0.704],
      [590, 1.385],
    ],
    wraps: {
      '8.5x8.5': { height: 8.75, widths: [17.306, 17.447, 17.602, 17.607, 17.954, 18.635] },
      '8x10': { height: 10.25, widths: [16.306, 16.447, 16.602, 16.607, 16.954, 17.635] },
    },
  },
  {
    // Pages × .002252 + .189; wrap 2 × W + spine + 1.575 by H + 1.417. 76, 120 and 250 are Amazon's own readings.
    printer: 'kdp-hardcover',
    paper: 'white',
    spines: [
      [76, 0.36],
      [84, 0.378],
      [120, 0.459],
      [150, 0.527],
      [152, 0.531],
      [250, 0.752],
      [300, 0.865],
      [550, 1.428],
    ],
    wraps: {
      '6x9': { height: 10.417, widths: [13.935, 13.953, 14.034, 14.102, 14.106, 14.327, 14.44, 15.003] },
    },
  },
  {
    // Pages ÷ 444 + .06.
    printer: 'lulu',
    paper: 'white',
    spines: [
      [84, 0.249],
      [150, 0.398],
      [152, 0.402],
      [300, 0.736],
      [590, 1.389],
    ],
    wraps: {
      '8.5x11': { height: 11.25, widths: [17.499, 17.648, 17.652, 17.986, 18.639] },
      '8.5x8.5': { height: 8.75, widths: [17.499, 17.648, 17.652, 17.986, 18.639] },
      '6x9': { height: 9.25, widths: [12.499, 12.648, 12.652, 12.986, 13.639] },
      a4: { height: 11.94, widths: [17.039, 17.188, 17.192, 17.526, 18.179] },
    },
  },
  {
    // The spine is the one of IngramSpark's template: here always INGRAMSPARK_SPINE.
    printer: 'ingramspark',
    paper: 'white',
    spines: [
      [24, 0.31],
      [152, 0.31],
      [590, 0.31],
    ],
    wraps: {
      '8.5x11': { height: 11.25, widths: [17.56, 17.56, 17.56] },
      '8.5x8.5': { height: 8.75, widths: [17.56, 17.56, 17.56] },
      '8x10': { height: 10.25, widths: [16.56, 16.56, 16.56] },
      '6x9': { height: 9.25, widths: [12.56, 12.56, 12.56] },
      a4: { height: 11.94, widths: [17.1, 17.1, 17.1] },
    },
  },
]

export const INGRAMSPARK_SPINE = 0.31
