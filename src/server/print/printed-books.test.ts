import { createWriteStream } from 'node:fs'
import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import path from 'node:path'
import sharp, { type Sharp } from 'sharp'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { firstCover } from '@/domain/cover'
import { coverGeometry } from '@/domain/cover-geometry'
import { layOutInterior } from '@/domain/interior'
import { USUAL_MATTER } from '@/domain/matter'
import type { Printer } from '@/domain/printer'
import { type Count, type Edges, MARGINS, PAGE_ROWS } from '@/domain/testing-printed-books'
import { INGRAMSPARK_SPINE, WRAP_TABLES } from '@/domain/testing-wraps'
import type { Trim } from '@/domain/trim'
import { toG4 } from '@/server/lineart/g4'
import { pictureArt } from './cover/cover-art'
import type { Art } from './cover/cover-items'
import { layOutCover } from './cover/lay-out-cover'
import { previewCover } from './cover/preview-cover'
import { writeCover } from './cover/write-cover'
import { type InteriorBook, writeInterior } from './interior'
import { interiorInk } from './interior-ink'
import { boxesOf, fontsOf, framedDrawing, imagesOf, inkOf, qpdfCheck } from './testing'
import { agreement, drawingUrl, inkIn, paintedPages, shownPage } from './testing-raster'

/** Files of books of every printer, trim and length, read by others and compared with the tables worked out by hand. */

let folder: string
beforeAll(async () => {
  folder = await mkdtemp(path.join(tmpdir(), 'printed-books-'))
})
afterAll(() => rm(folder, { recursive: true }))

const fileOf = (name: string) => path.join(folder, `${name}.pdf`)

type Case = {
  printer: Printer
  trim: Trim
  bleed: boolean
  sides: 'single' | 'double'
  drawings: number
  /** The row of the table of margins. */
  count: Count
  /** Pages with the four in front. */
  pages: number
}

const of = (
  printer: Printer,
  trim: Trim,
  bleed: 'bleed' | 'plain',
  sides: Case['sides'],
  drawings: number,
  count: Count,
  pages: number,
): Case => ({ printer, trim, bleed: bleed === 'bleed', sides, drawings, count, pages })

const CASES = [
  of('kdp-paperback', '8.5x11', 'bleed', 'double', 586, 590, 590),
  of('kdp-paperback', 'a4', 'plain', 'single', 40, 84, 84),
  of('kdp-paperback', '8x10', 'plain', 'single', 148, 300, 300),
  of('kdp-paperback', '8.25x8.25', 'bleed', 'double', 147, 151, 152),
  of('kdp-hardcover', '6x9', 'plain', 'double', 146, 150, 150),
  of('lulu', '8.5x8.5', 'bleed', 'double', 147, 151, 152),
  of('ingramspark', '8x10', 'bleed', 'single', 10, 24, 24),
  of('home-letter', '6x9', 'plain', 'single', 147, 151, 151),
  of('home-a4', '8.5x8.5', 'plain', 'double', 20, 24, 24),
]

const isLoose = ({ printer }: Case) => printer.startsWith('home')

function expectEdges(found: readonly number[], wanted: Edges, digits: number) {
  for (const [i, edge] of wanted.entries()) expect(found[i]).toBeCloseTo(edge, digits)
}

describe.each(CASES)('$printer, $trim, bleed $bleed, $sides-sided, $pages pages', (book) => {
  const { printer, trim, bleed, sides, drawings, count, pages } = book
  const row = PAGE_ROWS.find((one) => one.printer === printer && one.trim === trim && one.bleed === bleed)!
  const inside = MARGINS[printer].inside[count]
  const margin = MARGINS[printer][bleed ? 'bleed' : 'plain']
  const onRight = (number: number) => isLoose(book) || number % 2 === 1
  const cut = (number: number) => (onRight(number) ? row.recto : row.verso)
  const safe = (number: number): Edges => {
    const [left, bottom, right, top] = cut(number)
    const [atLeft, atRight] = onRight(number) ? [inside, margin] : [margin, inside]
    return [left + atLeft, bottom + margin, right - atRight, top - margin]
  }
  const [left, bottom, right, top] = safe(1)
  const drawing = framedDrawing({ width: right - left, height: top - bottom })
  const design: InteriorBook = {
    title: 'A Shy Dragon Opens a Bakery',
    author: 'Mira Holloway',
    year: 2026,
    language: 'en',
    credits: [],
    printer,
    trim,
    bleed,
    paper: 'white',
    blankBacks: sides === 'single',
    pageNumbers: false,
    matter: USUAL_MATTER,
    created: new Date('2026-11-27T08:00:00Z'),
  }
  const file = () => fileOf(`${printer} ${trim}`)
  /** Single-sided books that are bound have a drawing on every other page from the fifth on. */
  const everyOther = sides === 'single' && !isLoose(book)
  const drawn = Array.from({ length: drawings }, (_, i) => 5 + (everyOther ? 2 * i : i))

  beforeAll(async () => {
    const printed = toG4(drawing)
    async function* all() {
      for (let i = 0; i < drawings; i++) yield printed
    }
    await writeInterior({ book: design, drawings: all(), count: drawings, out: createWriteStream(file()) })
  })

  it('is sound, and every page has the boxes of the table', () => {
    qpdfCheck(file())
    const boxes = boxesOf(file())
    expect(boxes).toHaveLength(pages)
    for (const [i, { MediaBox, BleedBox, TrimBox }] of boxes.entries()) {
      expectEdges(MediaBox, [0, 0, row.page[0], row.page[1]], 2)
      expect(BleedBox).toEqual(MediaBox)
      expectEdges(TrimBox, cut(i + 1), 2)
    }
  })

  it('has its drawings on the right pages, one bit a pixel at 300 DPI or more, and all type embedded', () => {
    const images = imagesOf(file())
    expect(images.map(({ page }) => page)).toEqual(drawn)
    for (const { width, height, bpc, color, enc, ppi } of images) {
      expect([width, height]).toEqual([drawing.width, drawing.height])
      expect([bpc, color, enc]).toEqual([1, 'gray', 'ccitt'])
      expect(ppi).toBeGreaterThanOrEqual(300)
    }
    const fonts = fontsOf(file())
    expect(fonts.length).toBeGreaterThan(1)
    for (const { embedded } of fonts) expect(embedded).toEqual(['yes', 'yes', 'yes'])
  })

  it('keeps gutter and margins where ghostscript finds the ink', () => {
    const looked = [drawn[0]!, drawn[1]!, drawn.at(-1)!]
    const ink = inkOf(file(), looked)
    for (const [i, number] of looked.entries()) {
      const { x, y, width, height } = ink[i]!
      const [a, b, c, d] = safe(number)
      for (const [edge, wanted] of [
        [x, a],
        [y, b],
        [x + width, c],
        [y + height, d],
      ] as const)
        expect(Math.abs(edge - wanted), `page ${number}: ${edge} for ${wanted}`).toBeLessThan(0.4)
    }
  })

  it('looks in the preview as ghostscript paints it', async () => {
    const { pages: plan, geometry } = layOutInterior(design, drawings)
    const ink = await interiorInk(design, drawings)
    const looked = everyOther ? [1, 5] : [5, 6]
    const painted = paintedPages(file(), looked, 50, folder)
    const { width, height } = await sharp(painted[0]).metadata()
    const url = await drawingUrl(drawing)
    for (const [i, number] of looked.entries()) {
      const own = ink.pages[number - 1] ?? null
      const shown = shownPage(plan[number - 1]!, geometry, {
        drawing,
        url,
        ink: own === null ? '' : ink.inks[own]!,
        pageNumbers: false,
      })
      const seen = await inkIn(shown, width!, height!)
      const printed = await inkIn(sharp(painted[i]), width!, height!)
      expect(agreement(seen, printed, width!), `page ${number}`).toBeGreaterThan(0.97)
    }
  })
})

describe.each(CASES.filter((book) => !isLoose(book)))(
  'the cover of $printer, $trim, $pages pages',
  (book) => {
    const { printer, trim, pages } = book
    const table = WRAP_TABLES.find((one) => one.printer === printer && one.paper === 'white')!
    const at = table.spines.findIndex(([bound]) => bound === pages)
    const wrap = table.wraps[trim]!
    /** Paper that is cut away, or folded around the boards of a hardcover: .125 or .591 in. */
    const around = printer === 'kdp-hardcover' ? 42.552 : 9

    it('is one sheet of the size of the table, and looks in the preview as ghostscript paints it', async () => {
      const geometry = coverGeometry({ printer, trim, paper: 'white', pages, spineInches: INGRAMSPARK_SPINE })
      const design = { ...firstCover('A Shy Dragon Opens a Bakery', 'Mira Holloway'), back: 'Forty pages.' }
      const { items } = await layOutCover(design, geometry, { front: await stripes(), inside: [] })
      const file = fileOf(`${printer} ${trim} cover`)
      const about = { title: design.title, author: design.author, language: 'en' }
      await writeCover({ items, geometry, about, out: createWriteStream(file) })
      qpdfCheck(file)
      const boxes = boxesOf(file)
      expect(boxes).toHaveLength(1)
      const [width, height] = [wrap.widths[at]! * 72, wrap.height * 72]
      const { MediaBox, BleedBox, TrimBox } = boxes[0]!
      expectEdges(MediaBox, [0, 0, width, height], 1)
      expect(BleedBox).toEqual(MediaBox)
      expectEdges(TrimBox, [around, around, width - around, height - around], 1)
      expect(imagesOf(file).map(({ color, bpc }) => [color, bpc])).toEqual([['rgb', 8]])
      for (const { embedded } of fontsOf(file)) expect(embedded).toEqual(['yes', 'yes', 'yes'])

      const [painted] = paintedPages(file, [1], 40, folder)
      const size = await sharp(painted).metadata()
      const shown = sharp(await previewCover(items, geometry, size.width!))
      const grey = async (picture: Sharp) =>
        picture.removeAlpha().resize(size.width, size.height, { fit: 'fill' }).greyscale().raw().toBuffer()
      const [seen, printed] = [await grey(shown), await grey(sharp(painted))]
      let far = 0
      for (let i = 0; i < seen.length; i++) if (Math.abs(seen[i]! - printed[i]!) > 64) far++
      // Edges are smoothed by one and not by the other; a thing out of place would be far more.
      expect(far / seen.length).toBeLessThan(0.03)
    })
  },
)

/** A picture with a dark half, so that a turn or a shift shows. */
async function stripes(): Promise<Art> {
  const half = { create: { width: 300, height: 800, channels: 3 as const, background: '#123' } }
  const dark = await sharp(half).png().toBuffer()
  const whole = { create: { width: 600, height: 800, channels: 3 as const, background: '#fc8' } }
  return pictureArt(
    await sharp(whole)
      .composite([{ input: dark, left: 0, top: 0 }])
      .png()
      .toBuffer(),
  )
}
