import { execFileSync } from 'node:child_process'
import { createWriteStream } from 'node:fs'
import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import path from 'node:path'
import sharp, { type Sharp } from 'sharp'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { layOutInterior } from '@/domain/interior'
import { USUAL_MATTER, usualTile } from '@/domain/matter'
import { drawingBox, pageBoxes } from '@/domain/print'
import { placeIn } from '@/domain/spreads'
import { toG4 } from '@/server/lineart/g4'
import { type InteriorBook, writeInterior } from './interior'
import { interiorInk } from './interior-ink'
import { boxesOf, testDrawing } from './testing'

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

/** Pixels that are not paper, one byte each: a dotted line is grey at this size. */
async function inkIn(picture: Sharp, width: number, height: number): Promise<Uint8Array> {
  const { data } = await picture
    .flatten({ background: 'white' })
    .resize(width, height, { fit: 'fill' })
    .greyscale()
    .raw()
    .toBuffer({ resolveWithObject: true })
  return Uint8Array.from(data, (value) => (value < 200 ? 1 : 0))
}

/** Ink of either that the other has too, at most a pixel away: readers round edges differently. */
function agreement(a: Uint8Array, b: Uint8Array, width: number): number {
  const around = [0, 1, -1, width, -width, width + 1, width - 1, 1 - width, -1 - width]
  const near = (ink: Uint8Array, at: number) => around.some((step) => ink[at + step] === 1)
  let [all, shared] = [0, 0]
  a.forEach((ink, at) => {
    if (!ink && !b[at]) return
    all++
    if (near(a, at) && near(b, at)) shared++
  })
  return all === 0 ? 1 : shared / all
}

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
    execFileSync('gs', [
      ...['-q', '-dNOPAUSE', '-dBATCH', '-dSAFER', `-r${DPI}`, '-sDEVICE=pnggray'],
      `-dLastPage=${LOOKED_AT}`,
      ...['-dTextAlphaBits=4', '-dGraphicsAlphaBits=4', `-sOutputFile=${folder}/%d.png`, file],
    ])
    const { width, height } = await sharp(path.join(folder, '1.png')).metadata()
    const bits = Buffer.alloc(drawing.width * drawing.height)
    const stride = drawing.rows.length / drawing.height
    for (let y = 0; y < drawing.height; y++)
      for (let x = 0; x < drawing.width; x++)
        bits[y * drawing.width + x] = drawing.rows[y * stride + (x >> 3)]! & (0x80 >> (x & 7)) ? 0 : 255
    const picture = await sharp(bits, {
      raw: { width: drawing.width, height: drawing.height, channels: 1 },
    })
      .png()
      .toBuffer()

    for (const page of pages.slice(0, LOOKED_AT)) {
      const { media } = geometry[page.side]
      const place = placeIn(media, drawingBox(geometry, page.number, drawing, book))
      const image =
        page.drawing === null
          ? ''
          : `<image href="data:image/png;base64,${picture.toString('base64')}" preserveAspectRatio="none"
              x="${place.left * media.width}" y="${place.top * media.height}"
              width="${place.width * media.width}" height="${place.height * media.height}"/>`
      const own = ink.pages[page.number - 1]
      const inner = own === null || own === undefined ? '' : ink.inks[own]!
      const svg = `<svg xmlns="http://www.w3.org/2000/svg" width="${media.width}" height="${media.height}"
        viewBox="0 0 ${media.width} ${media.height}">${image}${inner}</svg>`
      const shown = await inkIn(sharp(Buffer.from(svg), { density: 144 }), width!, height!)
      const printed = await inkIn(sharp(path.join(folder, `${page.number}.png`)), width!, height!)
      expect(agreement(shown, printed, width!), `page ${page.number}, ${page.kind}`).toBeGreaterThan(0.97)
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
