import { describe, expect, it } from 'vitest'
import { coverGeometry } from './cover-geometry'
import { layOutInterior } from './interior'
import { USUAL_MATTER } from './matter'
import { interiorGeometry, pageBoxes, pageCountProblem, type Rect } from './print'
import { PRINTERS, type Printer } from './printer'
import type { Paper } from './printer-rules'
import { BOUND, COUNTS, type Edges, MARGINS, PAGE_ROWS } from './testing-printed-books'
import { INGRAMSPARK_SPINE, WRAP_TABLES } from './testing-wraps'
import { TRIMS, type Trim } from './trim'

/** What is said to books that can't be: page count as bound. */
const REFUSALS: readonly (readonly [Printer, Trim, Paper, number, string])[] = [
  [
    'kdp-paperback',
    '8.5x11',
    'white',
    592,
    'KDP paperback prints 8.5 × 11 in on white paper with 24 to 590 pages; this book has 592.',
  ],
  [
    'kdp-paperback',
    '8.5x8.5',
    'cream',
    590,
    'KDP paperback prints 8.5 × 8.5 in on cream paper with 24 to 550 pages; this book has 590.',
  ],
  [
    'kdp-paperback',
    '8.25x8.25',
    'standard-color',
    24,
    'KDP paperback prints 8.25 × 8.25 in on standard color paper with 72 to 600 pages; this book has 24.',
  ],
  ['kdp-paperback', 'a4', 'standard-color', 84, 'KDP paperback does not offer standard color paper for A4.'],
  [
    'kdp-paperback',
    'a4',
    'premium-color',
    592,
    'KDP paperback prints A4 on premium color paper with 24 to 590 pages; this book has 592.',
  ],
  [
    'kdp-paperback',
    '6x9',
    'white',
    22,
    'KDP paperback prints 6 × 9 in on white paper with 24 to 828 pages; this book has 22.',
  ],
  [
    'kdp-hardcover',
    '6x9',
    'white',
    24,
    'KDP hardcover prints 6 × 9 in on white paper with 76 to 550 pages; this book has 24.',
  ],
  [
    'kdp-hardcover',
    '6x9',
    'cream',
    590,
    'KDP hardcover prints 6 × 9 in on cream paper with 76 to 550 pages; this book has 590.',
  ],
  [
    'kdp-hardcover',
    '6x9',
    'standard-color',
    150,
    'KDP hardcover does not offer standard color paper for 6 × 9 in.',
  ],
  ['kdp-hardcover', '8.5x11', 'white', 150, 'KDP hardcover does not offer 8.5 × 11 in.'],
  ['kdp-hardcover', 'a4', 'white', 150, 'KDP hardcover does not offer A4.'],
  ['lulu', '8x10', 'white', 84, 'Lulu does not offer 8 × 10 in.'],
  ['lulu', '8.25x8.25', 'white', 84, 'Lulu does not offer 8.25 × 8.25 in.'],
  [
    'lulu',
    '8.5x11',
    'white',
    24,
    'Lulu prints 8.5 × 11 in on white paper with 32 to 800 pages; this book has 24.',
  ],
  ['ingramspark', '8.25x8.25', 'white', 84, 'IngramSpark does not offer 8.25 × 8.25 in.'],
  [
    'ingramspark',
    '6x9',
    'premium-color',
    902,
    'IngramSpark prints 6 × 9 in on premium color paper with 18 to 900 pages; this book has 902.',
  ],
]

/**
 * Pages of a book by its drawings: [drawings, single- or double-sided, pages in front, pages bound, pages loose].
 * Front matter is the usual four pages or none; a right-hand page starts the drawings, and bound books end even.
 */
const LENGTHS: readonly (readonly [number, 'single' | 'double', 0 | 4, number, number])[] = [
  [12, 'single', 0, 24, 12],
  [24, 'double', 0, 24, 24],
  [10, 'single', 4, 24, 14],
  [20, 'double', 4, 24, 24],
  [21, 'double', 4, 26, 25],
  [40, 'single', 4, 84, 44],
  [80, 'double', 4, 84, 84],
  [75, 'single', 0, 150, 75],
  [73, 'single', 4, 150, 77],
  [146, 'double', 4, 150, 150],
  [147, 'double', 4, 152, 151],
  [151, 'double', 0, 152, 151],
  [76, 'single', 0, 152, 76],
  [148, 'single', 4, 300, 152],
  [300, 'double', 0, 300, 300],
  [293, 'single', 4, 590, 297],
  [295, 'single', 0, 590, 295],
  [589, 'double', 0, 590, 589],
  [586, 'double', 4, 590, 590],
]

/** One drawing, bound as thin as each printer binds: [printer, trim, paper, pages]. */
const THINNEST: readonly (readonly [Printer, Trim, Paper, number])[] = [
  ['kdp-paperback', '8.5x11', 'white', 24],
  ['kdp-paperback', '8x10', 'standard-color', 72],
  ['kdp-hardcover', '6x9', 'white', 76],
  ['lulu', 'a4', 'white', 32],
  ['ingramspark', '6x9', 'white', 18],
  ['home-letter', '6x9', 'white', 5],
]

const edgesOf = ({ x, y, width, height }: Rect): Edges => [x, y, x + width, y + height]

function expectEdges(found: Rect, wanted: Edges) {
  for (const [i, edge] of edgesOf(found).entries()) expect(edge).toBeCloseTo(wanted[i]!, 3)
}

/** As bound: the odd count of the tables is rounded up, unless sheets stay loose. */
const isLoose = (printer: Printer) => printer === 'home-letter' || printer === 'home-a4'
const boundPages = (printer: Printer, count: number) => (isLoose(printer) ? count : count + (count % 2))

describe('every printer, trim, bleed and page count of the tables', () => {
  it.each(PRINTERS)('%s: boxes, gutter at the binding, margins elsewhere', (printer) => {
    let seen = 0
    for (const { trim, bleed, page, recto, verso } of PAGE_ROWS.filter((row) => row.printer === printer))
      for (const count of COUNTS) {
        const pages = boundPages(printer, count)
        const geometry = interiorGeometry({ printer, trim, bleed, pages })
        const { inside, plain, bleed: bled } = MARGINS[printer]
        const [near, far] = [inside[count], bleed ? bled : plain]
        expect(geometry.pageSize).toEqual({ width: page[0], height: page[1] })
        for (const number of [1, 2, 3, pages - 1, pages]) {
          const boxes = pageBoxes(geometry, number)
          const onRight = number % 2 === 1 || isLoose(printer)
          const cut = onRight ? recto : verso
          expectEdges(boxes.media, [0, 0, page[0], page[1]])
          expectEdges(boxes.bleed, [0, 0, page[0], page[1]])
          expectEdges(boxes.trim, cut)
          const [left, right] = onRight ? [near, far] : [far, near]
          expectEdges(boxes.safe, [cut[0] + left, cut[1] + far, cut[2] - right, cut[3] - far])
        }
        seen++
      }
    expect(seen).toBe(PAGE_ROWS.filter((row) => row.printer === printer).length * 6)
  })

  it('are bound where the tables say so and refused everywhere else', () => {
    for (const printer of PRINTERS)
      for (const trim of TRIMS)
        for (const count of COUNTS) {
          const problem = pageCountProblem(boundPages(printer, count), { printer, trim, paper: 'white' })
          expect(problem === null, `${printer}, ${trim}, ${count} pages: ${problem}`).toBe(
            BOUND[printer][trim]?.includes(count) ?? false,
          )
        }
  })

  it('have a row for every trim that is offered, with and without bleed where there is any', () => {
    for (const printer of PRINTERS) {
      const rows = PAGE_ROWS.filter((row) => row.printer === printer)
      const trims = Object.keys(BOUND[printer])
      expect([...new Set(rows.map(({ trim }) => trim))]).toEqual(trims)
      expect(rows).toHaveLength(isLoose(printer) ? trims.length : 2 * trims.length)
    }
  })

  it.each(REFUSALS)('%s, %s on %s, %i pages: %s', (printer, trim, paper, pages, sentence) => {
    expect(pageCountProblem(pages, { printer, trim, paper })).toBe(sentence)
    expect(() => coverGeometry({ printer, trim, paper, pages, spineInches: INGRAMSPARK_SPINE })).toThrow(
      sentence,
    )
  })
})

describe('single- and double-sided books', () => {
  const book = (printer: Printer, trim: Trim, paper: Paper, sides: 'single' | 'double', front: 0 | 4) => ({
    printer,
    trim,
    paper,
    bleed: false,
    blankBacks: sides === 'single',
    matter: front === 0 ? { front: [], back: [] } : USUAL_MATTER,
  })

  it.each(LENGTHS)(
    '%i drawings, %s-sided, %i pages in front: %i pages, or %i loose',
    (drawings, sides, front, bound, loose) => {
      const trim = '6x9'
      for (const printer of ['kdp-paperback', 'ingramspark', 'home-letter', 'home-a4'] as const) {
        const { pages, problem } = layOutInterior(book(printer, trim, 'white', sides, front), drawings)
        expect(pages).toHaveLength(isLoose(printer) ? loose : bound)
        expect(problem).toBe(null)
        const onLeft = pages.filter(({ kind, number }) => kind === 'drawing' && number % 2 === 0)
        if (!isLoose(printer)) expect(onLeft.length > 0).toBe(sides === 'double')
      }
    },
  )

  it.each(THINNEST)('%s, %s on %s binds no fewer than %i pages', (printer, trim, paper, pages) => {
    const { pages: laid, problem } = layOutInterior(book(printer, trim, paper, 'single', 4), 1)
    expect(laid).toHaveLength(pages)
    expect(problem).toBe(null)
  })
})

describe('covers', () => {
  it.each(WRAP_TABLES)('$printer on $paper: spine and wrap of every trim and page count', (table) => {
    const { printer, paper, spines, wraps } = table
    for (const [name, { height, widths }] of Object.entries(wraps)) {
      const trim = name as Trim
      expect(widths).toHaveLength(spines.length)
      for (const [i, [pages, spine]] of spines.entries()) {
        const spec = { printer, trim, paper, pages, spineInches: INGRAMSPARK_SPINE }
        const { pageSize, spineWidth, panels } = coverGeometry(spec)
        const said = `${trim}, ${pages} pages`
        expect(spineWidth.toFixed(3), said).toBe(spine.toFixed(3))
        expect((panels.spine.width / 72).toFixed(3), said).toBe(spine.toFixed(3))
        expect((pageSize.width / 72).toFixed(3), said).toBe(widths[i]!.toFixed(3))
        expect((pageSize.height / 72).toFixed(3), said).toBe(height.toFixed(3))
      }
    }
  })

  it('are there for every trim of every printer that binds', () => {
    for (const printer of PRINTERS.filter((name) => !isLoose(name))) {
      const white = WRAP_TABLES.find((table) => table.printer === printer && table.paper === 'white')!
      expect(Object.keys(white.wraps)).toEqual(Object.keys(BOUND[printer]))
    }
  })
})
