/**
 * What printers ask for, worked out by hand from their published rules and written down: nothing here is computed,
 * so that geometry and files have something to be compared with. Points (1/72 in) unless it says otherwise.
 */
import type { Printer } from './printer'
import type { Trim } from './trim'

/** Left, bottom, right, top. */
export type Edges = readonly [number, number, number, number]

export type PageRow = {
  readonly printer: Printer
  readonly trim: Trim
  readonly bleed: boolean
  readonly page: readonly [width: number, height: number]
  /** Where the page is cut, on right-hand pages and on left-hand ones. */
  readonly recto: Edges
  readonly verso: Edges
}

const row = (
  printer: Printer,
  trim: Trim,
  bleed: 'bleed' | 'plain',
  page: PageRow['page'],
  recto: Edges,
  verso: Edges,
): PageRow => ({ printer, trim, bleed: bleed === 'bleed', page, recto, verso })

/**
 * KDP and IngramSpark want 9 pt (.125 in) of bleed at the top, the bottom and the outside, Lulu on all four sides.
 * A right-hand page is bound at its left edge, so that its bleed is at the right.
 */
export const PAGE_ROWS: readonly PageRow[] = [
  row('kdp-paperback', '8.5x11', 'plain', [612, 792], [0, 0, 612, 792], [0, 0, 612, 792]),
  row('kdp-paperback', '8.5x11', 'bleed', [621, 810], [0, 9, 612, 801], [9, 9, 621, 801]),
  row('kdp-paperback', '8.5x8.5', 'plain', [612, 612], [0, 0, 612, 612], [0, 0, 612, 612]),
  row('kdp-paperback', '8.5x8.5', 'bleed', [621, 630], [0, 9, 612, 621], [9, 9, 621, 621]),
  row('kdp-paperback', '8x10', 'plain', [576, 720], [0, 0, 576, 720], [0, 0, 576, 720]),
  row('kdp-paperback', '8x10', 'bleed', [585, 738], [0, 9, 576, 729], [9, 9, 585, 729]),
  row('kdp-paperback', '8.25x8.25', 'plain', [594, 594], [0, 0, 594, 594], [0, 0, 594, 594]),
  row('kdp-paperback', '8.25x8.25', 'bleed', [603, 612], [0, 9, 594, 603], [9, 9, 603, 603]),
  row('kdp-paperback', '6x9', 'plain', [432, 648], [0, 0, 432, 648], [0, 0, 432, 648]),
  row('kdp-paperback', '6x9', 'bleed', [441, 666], [0, 9, 432, 657], [9, 9, 441, 657]),
  row('kdp-paperback', 'a4', 'plain', [595.44, 841.68], [0, 0, 595.44, 841.68], [0, 0, 595.44, 841.68]),
  row('kdp-paperback', 'a4', 'bleed', [604.44, 859.68], [0, 9, 595.44, 850.68], [9, 9, 604.44, 850.68]),
  row('kdp-hardcover', '6x9', 'plain', [432, 648], [0, 0, 432, 648], [0, 0, 432, 648]),
  row('kdp-hardcover', '6x9', 'bleed', [441, 666], [0, 9, 432, 657], [9, 9, 441, 657]),
  row('lulu', '8.5x11', 'plain', [612, 792], [0, 0, 612, 792], [0, 0, 612, 792]),
  row('lulu', '8.5x11', 'bleed', [630, 810], [9, 9, 621, 801], [9, 9, 621, 801]),
  row('lulu', '8.5x8.5', 'plain', [612, 612], [0, 0, 612, 612], [0, 0, 612, 612]),
  row('lulu', '8.5x8.5', 'bleed', [630, 630], [9, 9, 621, 621], [9, 9, 621, 621]),
  row('lulu', '6x9', 'plain', [432, 648], [0, 0, 432, 648], [0, 0, 432, 648]),
  row('lulu', '6x9', 'bleed', [450, 666], [9, 9, 441, 657], [9, 9, 441, 657]),
  row('lulu', 'a4', 'plain', [595.44, 841.68], [0, 0, 595.44, 841.68], [0, 0, 595.44, 841.68]),
  row('lulu', 'a4', 'bleed', [613.44, 859.68], [9, 9, 604.44, 850.68], [9, 9, 604.44, 850.68]),
  row('ingramspark', '8.5x11', 'plain', [612, 792], [0, 0, 612, 792], [0, 0, 612, 792]),
  row('ingramspark', '8.5x11', 'bleed', [621, 810], [0, 9, 612, 801], [9, 9, 621, 801]),
  row('ingramspark', '8.5x8.5', 'plain', [612, 612], [0, 0, 612, 612], [0, 0, 612, 612]),
  row('ingramspark', '8.5x8.5', 'bleed', [621, 630], [0, 9, 612, 621], [9, 9, 621, 621]),
  row('ingramspark', '8x10', 'plain', [576, 720], [0, 0, 576, 720], [0, 0, 576, 720]),
  row('ingramspark', '8x10', 'bleed', [585, 738], [0, 9, 576, 729], [9, 9, 585, 729]),
  row('ingramspark', '6x9', 'plain', [432, 648], [0, 0, 432, 648], [0, 0, 432, 648]),
  row('ingramspark', '6x9', 'bleed', [441, 666], [0, 9, 432, 657], [9, 9, 441, 657]),
  row('ingramspark', 'a4', 'plain', [595.44, 841.68], [0, 0, 595.44, 841.68], [0, 0, 595.44, 841.68]),
  row('ingramspark', 'a4', 'bleed', [604.44, 859.68], [0, 9, 595.44, 850.68], [9, 9, 604.44, 850.68]),
  row('home-letter', '8.5x11', 'plain', [612, 792], [0, 0, 612, 792], [0, 0, 612, 792]),
  row('home-letter', '8.5x8.5', 'plain', [612, 792], [0, 0, 612, 792], [0, 0, 612, 792]),
  row('home-letter', '8x10', 'plain', [612, 792], [0, 0, 612, 792], [0, 0, 612, 792]),
  row('home-letter', '8.25x8.25', 'plain', [612, 792], [0, 0, 612, 792], [0, 0, 612, 792]),
  row('home-letter', '6x9', 'plain', [612, 792], [0, 0, 612, 792], [0, 0, 612, 792]),
  row('home-letter', 'a4', 'plain', [612, 792], [0, 0, 612, 792], [0, 0, 612, 792]),
  row('home-a4', '8.5x11', 'plain', [595.44, 841.68], [0, 0, 595.44, 841.68], [0, 0, 595.44, 841.68]),
  row('home-a4', '8.5x8.5', 'plain', [595.44, 841.68], [0, 0, 595.44, 841.68], [0, 0, 595.44, 841.68]),
  row('home-a4', '8x10', 'plain', [595.44, 841.68], [0, 0, 595.44, 841.68], [0, 0, 595.44, 841.68]),
  row('home-a4', '8.25x8.25', 'plain', [595.44, 841.68], [0, 0, 595.44, 841.68], [0, 0, 595.44, 841.68]),
  row('home-a4', '6x9', 'plain', [595.44, 841.68], [0, 0, 595.44, 841.68], [0, 0, 595.44, 841.68]),
  row('home-a4', 'a4', 'plain', [595.44, 841.68], [0, 0, 595.44, 841.68], [0, 0, 595.44, 841.68]),
]

/** Page counts of the tables below. 151 is odd and therefore bound as 152; loose sheets stay 151. */
export const COUNTS = [24, 84, 150, 151, 300, 590] as const
export type Count = (typeof COUNTS)[number]

/** Inside margin by page count; the other three, without bleed and with. */
export const MARGINS: Record<
  Printer,
  { readonly inside: Readonly<Record<Count, number>>; readonly plain: number; readonly bleed: number }
> = {
  'kdp-paperback': { inside: { 24: 27, 84: 27, 150: 27, 151: 36, 300: 36, 590: 54 }, plain: 18, bleed: 27 },
  'kdp-hardcover': { inside: { 24: 27, 84: 27, 150: 27, 151: 36, 300: 36, 590: 54 }, plain: 18, bleed: 27 },
  lulu: { inside: { 24: 36, 84: 45, 150: 45, 151: 72, 300: 72, 590: 81 }, plain: 36, bleed: 36 },
  ingramspark: { inside: { 24: 36, 84: 36, 150: 36, 151: 36, 300: 36, 590: 36 }, plain: 36, bleed: 36 },
  'home-letter': { inside: { 24: 18, 84: 18, 150: 18, 151: 18, 300: 18, 590: 18 }, plain: 18, bleed: 18 },
  'home-a4': { inside: { 24: 18, 84: 18, 150: 18, 151: 18, 300: 18, 590: 18 }, plain: 18, bleed: 18 },
}

/** Which of the counts each printer binds in each trim on white paper; a trim that isn't here isn't offered. */
export const BOUND: Record<Printer, Readonly<Partial<Record<Trim, readonly Count[]>>>> = {
  'kdp-paperback': {
    '8.5x11': [24, 84, 150, 151, 300, 590],
    '8.5x8.5': [24, 84, 150, 151, 300, 590],
    '8x10': [24, 84, 150, 151, 300, 590],
    '8.25x8.25': [24, 84, 150, 151, 300, 590],
    '6x9': [24, 84, 150, 151, 300, 590],
    a4: [24, 84, 150, 151, 300, 590],
  },
  'kdp-hardcover': { '6x9': [84, 150, 151, 300] },
  lulu: {
    '8.5x11': [84, 150, 151, 300, 590],
    '8.5x8.5': [84, 150, 151, 300, 590],
    '6x9': [84, 150, 151, 300, 590],
    a4: [84, 150, 151, 300, 590],
  },
  ingramspark: {
    '8.5x11': [24, 84, 150, 151, 300, 590],
    '8.5x8.5': [24, 84, 150, 151, 300, 590],
    '8x10': [24, 84, 150, 151, 300, 590],
    '6x9': [24, 84, 150, 151, 300, 590],
    a4: [24, 84, 150, 151, 300, 590],
  },
  'home-letter': {
    '8.5x11': [24, 84, 150, 151, 300, 590],
    '8.5x8.5': [24, 84, 150, 151, 300, 590],
    '8x10': [24, 84, 150, 151, 300, 590],
    '8.25x8.25': [24, 84, 150, 151, 300, 590],
    '6x9': [24, 84, 150, 151, 300, 590],
    a4: [24, 84, 150, 151, 300, 590],
  },
  'home-a4': {
    '8.5x11': [24, 84, 150, 151, 300, 590],
    '8.5x8.5': [24, 84, 150, 151, 300, 590],
    '8x10': [24, 84, 150, 151, 300, 590],
    '8.25x8.25': [24, 84, 150, 151, 300, 590],
    '6x9': [24, 84, 150, 151, 300, 590],
    a4: [24, 84, 150, 151, 300, 590],
  },
}
