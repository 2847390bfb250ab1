import { execFileSync } from 'node:child_process'
import { createHash } from 'node:crypto'
import { createWriteStream } from 'node:fs'
import { mkdtemp, readFile, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { Writable } from 'node:stream'
import sharp from 'sharp'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { USUAL_MATTER } from '@/domain/matter'
import { interiorGeometry, safeArea } from '@/domain/print'
import { printPixels, TRIMS } from '@/domain/trim'
import { type BilevelImage, toG4 } from '@/server/lineart/g4'
import { type InteriorBook, writeInterior } from './interior'
import {
  boxesOf,
  documentFacts,
  fontsOf,
  imagesOf,
  inkOf,
  qpdfCheck,
  testDrawing,
  textOf,
  xmpOf,
} from './testing'
import { DRAGON_BOOK, repeated, SMALL_DRAWING, writeTestInterior } from './testing-interior'

let folder: string
beforeAll(async () => {
  folder = await mkdtemp(path.join(tmpdir(), 'interior-test-'))
})
afterAll(() => rm(folder, { recursive: true }))

const write = (changes?: Partial<InteriorBook>, drawing?: BilevelImage, count?: number) =>
  writeTestInterior(folder, changes, drawing, count)

describe('an interior of 9 drawings', () => {
  const { width, height } = printPixels('8.5x11')
  const drawing = testDrawing(width, height)
  let written: Awaited<ReturnType<typeof write>>
  beforeAll(async () => {
    written = await write({ created: new Date('2026-11-23T08:00:00Z') }, drawing, 9)
  })

  it('is a sound PDF of 24 pages of exactly the trim', () => {
    qpdfCheck(written.file)
    expect(written.pages).toBe(24)
    const page = [0, 0, 612, 792]
    expect(boxesOf(written.file)).toEqual(Array(24).fill({ MediaBox: page, BleedBox: page, TrimBox: page }))
  })

  it('says what was written', async () => {
    const bytes = await readFile(written.file)
    expect(written.bytes).toBe(bytes.length)
    expect(written.sha256).toBe(createHash('sha256').update(bytes).digest('hex'))
    expect(written.notes).toEqual([])
  })

  it('has every drawing on a recto, 1-bit Group 4, at 300 DPI or more', () => {
    expect(imagesOf(written.file)).toEqual(
      Array.from({ length: 9 }, (_, i) => ({
        page: 5 + 2 * i,
        type: 'image',
        width,
        height,
        color: 'gray',
        bpc: 1,
        enc: 'ccitt',
        ppi: 324,
      })),
    )
  })

  it('gives back the very pixels of a drawing', async () => {
    const prefix = path.join(folder, 'extracted')
    execFileSync('pdfimages', ['-png', '-f', '5', '-l', '5', written.file, prefix])
    const { data } = await sharp(`${prefix}-000.png`)
      .extractChannel(0)
      .raw()
      .toBuffer({ resolveWithObject: true })
    let different = 0
    const stride = (width + 7) >> 3
    for (let y = 0; y < height; y++)
      for (let x = 0; x < width; x++) {
        const ink = (drawing.rows[y * stride + (x >> 3)]! >> (7 - (x & 7))) & 1
        if ((data[y * width + x] === 0 ? 1 : 0) !== ink) different++
      }
    expect(different).toBe(0)
  })

  it('is rendered by ghostscript with all ink inside the safe area, and blank backs blank', () => {
    const ink = inkOf(written.file)
    expect(ink).toHaveLength(24)
    const geometry = interiorGeometry({ trim: '8.5x11', bleed: false, pages: 24, printer: 'kdp-paperback' })
    ink.forEach((box, i) => {
      const number = i + 1
      const blank = number >= 6 && number <= 22 && number % 2 === 0
      expect(box === null, `page ${number} is blank`).toBe(blank)
      if (!box) return
      const safe = safeArea(geometry, number)
      const slack = 0.25
      expect(box.x).toBeGreaterThanOrEqual(safe.x - slack)
      expect(box.y).toBeGreaterThanOrEqual(safe.y - slack)
      expect(box.x + box.width).toBeLessThanOrEqual(safe.x + safe.width + slack)
      expect(box.y + box.height).toBeLessThanOrEqual(safe.y + safe.height + slack)
    })
    // The frame at the drawing's edge shows where it stands: against the gutter at the left of a recto.
    expect(ink[4]!.x).toBeCloseTo(27, 0)
    expect(ink[4]!.width).toBeCloseTo(567, 0)
  })

  it('embeds every font as a subset with real text', () => {
    const fonts = fontsOf(written.file)
    expect(fonts.length).toBeGreaterThanOrEqual(3)
    for (const font of fonts) {
      expect(font.type).toBe('CID TrueType')
      expect(font.name).toMatch(/^[A-Z]{6}\+(BricolageGrotesque|Figtree)/)
      expect(font.embedded).toEqual(['yes', 'yes', 'yes'])
    }
    expect(textOf(written.file, 1)).toBe('A Shy Dragon Opens a Bakery A coloring book Mira Holloway')
    expect(textOf(written.file, 2)).toContain('Copyright © 2026 Mira Holloway')
    expect(textOf(written.file, 2)).toContain('The drawings in this book were made with the help of AI.')
    expect(textOf(written.file, 2)).toContain(DRAGON_BOOK.credits[0])
    expect(textOf(written.file, 3)).toBe('This book belongs to')
    expect(textOf(written.file, 4)).toContain('Try your colors')
    expect(textOf(written.file, 23)).toBe('Notes')
  })

  it('carries title, author, language and date', () => {
    expect(documentFacts(written.file)).toMatchObject({
      Title: DRAGON_BOOK.title,
      Author: DRAGON_BOOK.author,
      Encrypted: 'no',
      Form: 'none',
      JavaScript: 'no',
      'PDF version': '1.4',
    })
    const xmp = xmpOf(written.file)
    expect(xmp).toContain('<rdf:li xml:lang="x-default">A Shy Dragon Opens a Bakery</rdf:li>')
    expect(xmp).toContain('<rdf:li>en</rdf:li>')
    expect(xmp).toContain('<xmp:CreateDate>2026-11-23T08:00:00Z</xmp:CreateDate>')
  })
})

describe('options', () => {
  it('the same book gives the same bytes, another book another id', async () => {
    const once = await write()
    const other = await write({ year: 2027, title: 'Ólafur’s ‐ other − book\u00a0ﬁ' })
    const again = await write()
    expect(again.sha256).toBe(once.sha256)
    const id = async (file: string) => /\/ID\[<(\w+)>/.exec(await readFile(file, 'latin1'))?.[1]
    expect(await id(once.file)).toMatch(/^[0-9a-f]{32}$/)
    expect(await id(other.file)).not.toBe(await id(once.file))
  })

  it('double-sided, numbered, without front matter', async () => {
    const matter = { ...USUAL_MATTER, front: [] }
    const { file } = await write({ blankBacks: false, pageNumbers: true, matter }, SMALL_DRAWING, 24)
    qpdfCheck(file)
    expect(imagesOf(file).map(({ page }) => page)).toEqual(Array.from({ length: 24 }, (_, i) => i + 1))
    expect(textOf(file, 1)).toBe('1')
    expect(textOf(file, 24)).toBe('24')
  })

  it('says that it is PDF/X-1a, dated and on PDF 1.3, for IngramSpark alone', async () => {
    const created = new Date('2026-11-23T08:00:00Z')
    const ingram = documentFacts((await write({ printer: 'ingramspark', created })).file)
    expect(ingram).toMatchObject({ 'PDF version': '1.3', 'PDF subtype': 'PDF/X-1a:2001' })
    expect(documentFacts((await write({ created })).file)['PDF subtype']).toBeUndefined()
  })

  it('is loose sheets for a printer at home: every page the sheet, no backs, no padding', async () => {
    const { file, pages } = await write({ printer: 'home-a4', trim: '6x9' }, SMALL_DRAWING, 3)
    expect(pages).toBe(7)
    for (const { MediaBox, TrimBox } of boxesOf(file)) {
      expect(MediaBox).toEqual([0, 0, 595.44, 841.68])
      expect(TrimBox).toEqual(MediaBox)
    }
  })

  it.each(TRIMS.flatMap((trim) => [false, true].map((bleed) => [trim, bleed] as const)))(
    '%s, bleed %s: boxes and ink where the geometry says',
    async (trim, bleed) => {
      const pixels = printPixels(trim)
      const quarter = testDrawing(Math.round(pixels.width / 4), Math.round(pixels.height / 4))
      const { file, pages } = await write({ trim, bleed, pageNumbers: true }, quarter)
      const geometry = interiorGeometry({ trim, bleed, pages, printer: 'kdp-paperback' })
      const { width, height } = geometry.pageSize
      boxesOf(file).forEach((boxes, i) => {
        const { trim: cut } = i % 2 === 0 ? geometry.recto : geometry.verso
        expect(boxes.MediaBox).toEqual([0, 0, width, height])
        expect(boxes.BleedBox).toEqual([0, 0, width, height])
        expect(boxes.TrimBox[0]).toBeCloseTo(cut.x, 2)
        expect(boxes.TrimBox[2]).toBeCloseTo(cut.x + cut.width, 2)
      })
      // One page of each kind: the others are notes pages again.
      const looked = [1, 2, 3, 4, 5, 6, pages - 1, pages]
      inkOf(file, looked).forEach((box, i) => {
        if (!box) return
        const safe = safeArea(geometry, looked[i]!)
        expect(box.x).toBeGreaterThanOrEqual(safe.x - 0.25)
        expect(box.x + box.width).toBeLessThanOrEqual(safe.x + safe.width + 0.25)
        expect(box.y).toBeGreaterThanOrEqual(safe.y - 0.25)
        expect(box.y + box.height).toBeLessThanOrEqual(safe.y + safe.height + 0.25)
      })
      // Never enlarged: a picture with fewer pixels is printed SMALL_DRAWINGer.
      expect(imagesOf(file)[0]!.ppi).toBe(300)
    },
  )
})

describe('refusals', () => {
  const discard = () => new Writable({ write: (_chunk, _encoding, done) => done() })

  it.each([
    [0, 0, 'A book needs at least one drawing.'],
    [3, 2, '3 drawings were announced, but only 2 came.'],
    [2, 3, 'More than the 2 announced drawings came.'],
    [300, 0, 'KDP paperback prints 8.5 × 11 in on white paper with 24 to 590 pages; this book has 604.'],
  ])('%i drawings announced, %i sent', async (count, sent, sentence) => {
    const out = discard()
    await expect(
      writeInterior({ book: DRAGON_BOOK, drawings: repeated(SMALL_DRAWING, sent), count, out }),
    ).rejects.toThrow(new RangeError(sentence))
    expect(out.destroyed).toBe(true)
  })

  it('stops between pages when asked to, and lets the drawings go', async () => {
    const stop = new AbortController()
    let released = false
    async function* drawings() {
      try {
        yield* repeated(SMALL_DRAWING, 10)
      } finally {
        released = true
      }
    }
    const writing = writeInterior({
      book: DRAGON_BOOK,
      drawings: drawings(),
      count: 10,
      out: discard(),
      signal: stop.signal,
      onProgress: ({ page }) => page === 7 && stop.abort(new Error('enough')),
    })
    await expect(writing).rejects.toThrow('enough')
    expect(released).toBe(true)
  })

  it('says when the disk is full', async () => {
    const out = createWriteStream('/dev/full')
    await expect(
      writeInterior({ book: DRAGON_BOOK, drawings: repeated(SMALL_DRAWING, 3), count: 3, out }),
    ).rejects.toMatchObject({
      code: 'ENOSPC',
    })
  })

  it('takes drawings no faster than the output takes pages', async () => {
    const noise = {
      width: 2000,
      height: 1200,
      rows: Uint8Array.from({ length: 300_000 }, (_, i) => (i * 7919) >> 3),
    }
    const printed = toG4(noise)
    let taken = 0
    let writes = 0
    let furthestAhead = 0
    async function* drawings() {
      for (; taken < 20; taken++) yield printed
    }
    const out = new Writable({
      write: (_chunk, _encoding, done) => {
        writes++
        // Each of these drawings is more than one batch of the sink.
        furthestAhead = Math.max(furthestAhead, taken - writes)
        setTimeout(done, 1)
      },
    })
    await writeInterior({ book: DRAGON_BOOK, drawings: drawings(), count: 20, out })
    expect(taken).toBe(20)
    expect(furthestAhead).toBeLessThanOrEqual(1)
  })
})
