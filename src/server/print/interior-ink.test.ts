import { createWriteStream } from 'node:fs'
import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import path from 'node:path'
import sharp from 'sharp'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { layOutInterior } from '@/domain/interior'
import { USUAL_MATTER, usualTile } from '@/domain/matter'
import { pageBoxes } from '@/domain/print'
import { toG4 } from '@/server/lineart/g4'
import { type InteriorBook, writeInterior } from './interior'
import { interiorInk } from './interior-ink'
import { boxesOf, testDrawing } from './testing'
import { agreement, drawingUrl, inkIn, paintedPages, shownPage } from './testing-raster'

const DPI = 100
/** Pages of every kind are among the first so many. */
const LOOKED_AT = 13
const drawing = testDrawing(1275, 1650)
const COUNT = 3

const book: InteriorBook = {
  title: 'Żółwie & a Shy Dragon',
  author: 'Mira Holloway',
  year: 2026,
  language: 'en',
  trim: '8.5x11',
  printer: 'kdp-paperback',
  paper: 'white',
  bleed: true,
  blankBacks: true,
  pageNumbers: true,
  matter: { ...USUAL_MATTER, back: [usualTile('dedication')] },
  credits: [],
}

let folder: string
let file: string
beforeAll(async () => {
  folder = await mkdtemp(path.join(tmpdir(), 'ink-test-'))
  file = path.join(folder, 'book.pdf')
  async function* drawings() {
    for (let i = 0; i < COUNT; i++) yield toG4(drawing)
  }
  await writeInterior({ book, drawings: drawings(), count: COUNT, out: createWriteStream(file) })
})
afterAll(() => rm(folder, { recursive: true }))

describe('the preview of an interior', () => {
  it('has the pages of the file, in its boxes', () => {
    const { pages, geometry } = layOutInterior(book, COUNT)
    const boxes = boxesOf(file)
    expect(boxes).toHaveLength(pages.length)
    pages.forEach(({ number }, i) => {
      const { media, bleed, trim } = pageBoxes(geometry, number)
      const close = (found: number[], { x, y, width, height }: typeof media) => {
        for (const [k, edge] of [x, y, x + width, y + height].entries()) expect(found[k]).toBeCloseTo(edge, 2)
      }
      close(boxes[i]!.MediaBox, media)
      close(boxes[i]!.BleedBox, bleed)
      close(boxes[i]!.TrimBox, trim)
    })
  })

  it('shows the ink that ghostscript finds on the pages of the file', async () => {
    const { pages, geometry } = layOutInterior(book, COUNT)
    const ink = await interiorInk(book, COUNT)
    expect(ink.pages).toHaveLength(pages.length)
    const looked = pages.slice(0, LOOKED_AT)
    const painted = paintedPages(
      file,
      looked.map(({ number }) => number),
      DPI,
      folder,
    )
    const { width, height } = await sharp(painted[0]).metadata()
    const url = await drawingUrl(drawing)
    for (const [i, page] of looked.entries()) {
      const own = ink.pages[i]
      const shown = shownPage(page, geometry, {
        drawing,
        url,
        ink: own === null || own === undefined ? '' : ink.inks[own]!,
        pageNumbers: book.pageNumbers,
      })
      const seen = await inkIn(shown, width!, height!)
      const printed = await inkIn(sharp(painted[i]), width!, height!)
      expect(agreement(seen, printed, width!), `page ${page.number}, ${page.kind}`).toBeGreaterThan(0.97)
    }
  })

  it('says what can’t be set, and shares what is alike', async () => {
    const { inks, pages, notes } = await interiorInk(
      { ...book, title: '🐉 Cakes', pageNumbers: false },
      COUNT,
    )
    expect(notes).toEqual([expect.stringMatching(/^The title is printed without 🐉/)])
    // Four pages in front, one behind, and one notes page for either side.
    expect(inks).toHaveLength(7)
    expect(pages.filter((own) => own === null).length).toBe(6)
  })
})
