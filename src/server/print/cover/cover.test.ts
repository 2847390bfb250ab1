import { execFileSync } from 'node:child_process'
import { createWriteStream } from 'node:fs'
import { mkdtemp, readFile, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import path from 'node:path'
import sharp from 'sharp'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { COVER_TEMPLATES, type CoverDesign, coverColor, firstCover } from '@/domain/cover'
import { type CoverGeometry, type CoverSpec, coverGeometry } from '@/domain/cover-geometry'
import { encodePng } from '@/server/lineart/encode-png'
import { renderBitmap, samplePage } from '@/server/lineart/testing'
import { lineWidth } from '../page-canvas'
import { boxesOf, fontsOf, imagesOf, qpdfCheck, textOf } from '../testing'
import { pictureArt, plainArt, selfColoredArt } from './cover-art'
import type { Art, CoverItem } from './cover-items'
import { layOutCover } from './lay-out-cover'
import { previewCover } from './preview-cover'
import { writeCover } from './write-cover'

let folder: string
let front: Art
let inside: Art[]
beforeAll(async () => {
  folder = await mkdtemp(path.join(tmpdir(), 'cover-test-'))
  const png = await encodePng(renderBitmap(samplePage(3), 1275), 300)
  front = await selfColoredArt(png)
  inside = [await plainArt(png), await plainArt(png)]
})
afterAll(() => rm(folder, { recursive: true }))

const spec: CoverSpec = { printer: 'kdp-paperback', trim: '6x9', paper: 'white', pages: 300 }
const design: CoverDesign = {
  ...firstCover('A Shy Dragon Opens a Bakery', 'Mira Holloway'),
  back: 'Forty pages of a dragon who would rather bake than roar.\nEvery outline is closed.',
}

async function made(changes: Partial<CoverDesign> = {}, size: Partial<CoverSpec> = {}, art = front) {
  const geometry = coverGeometry({ ...spec, ...size })
  const whole = { ...design, ...changes }
  const { items, notes } = await layOutCover(whole, geometry, { front: art, inside })
  const file = path.join(folder, `${crypto.randomUUID()}.pdf`)
  const about = { title: whole.title, author: whole.author, language: 'en' }
  const written = await writeCover({ items, geometry, about, out: createWriteStream(file) })
  return { geometry, items, notes, file, ...written }
}

/** The page as ghostscript paints it, so many pixels an inch. */
async function raster(file: string, dpi: number) {
  const png = path.join(folder, `${crypto.randomUUID()}.png`)
  execFileSync('gs', [
    '-q',
    '-dNOPAUSE',
    '-dBATCH',
    '-dSAFER',
    '-sDEVICE=png16m',
    `-r${dpi}`,
    '-o',
    png,
    file,
  ])
  return sharp(png).removeAlpha().raw().toBuffer({ resolveWithObject: true })
}

describe.each(COVER_TEMPLATES)('the template "%s"', (template) => {
  let cover: Awaited<ReturnType<typeof made>>
  beforeAll(async () => {
    cover = await made({ template })
  })

  it('is a sound PDF of one sheet, as large as the wrap, trimmed to the book', () => {
    qpdfCheck(cover.file)
    const { pageSize, trim } = cover.geometry
    const boxes = boxesOf(cover.file)
    expect(boxes).toHaveLength(1)
    const { MediaBox, BleedBox, TrimBox } = boxes[0]!
    expect(MediaBox[2]).toBeCloseTo(pageSize.width, 1)
    expect(MediaBox[3]).toBeCloseTo(pageSize.height, 1)
    expect(BleedBox).toEqual(MediaBox)
    expect(TrimBox[0]).toBeCloseTo(trim.x, 1)
    expect(TrimBox[2]).toBeCloseTo(trim.x + trim.width, 1)
    expect(cover.notes).toEqual([])
  })

  it('embeds its type and shows every picture with 300 pixels an inch or more', () => {
    const fonts = fontsOf(cover.file)
    expect(fonts.length).toBeGreaterThan(1)
    for (const { embedded } of fonts) expect(embedded).toEqual(['yes', 'yes', 'yes'])
    const images = imagesOf(cover.file)
    expect(images.length).toBeGreaterThanOrEqual(4)
    for (const { ppi } of images) expect(ppi).toBeGreaterThanOrEqual(300)
    expect(textOf(cover.file, 1)).toContain('Forty pages of a dragon')
  })

  it('keeps all type inside the safe areas, and the barcode’s place free', async () => {
    expectTypeInside(cover.items, cover.geometry)
    const dpi = 72
    const { data, info } = await raster(cover.file, dpi)
    const { barcode, pageSize } = cover.geometry
    const paper = [1, 3, 5].map((at) => Number.parseInt(coverColor(design.color).slice(at, at + 2), 16))
    for (let x = Math.ceil(barcode.x); x < barcode.x + barcode.width - 1; x += 3)
      for (let y = Math.ceil(barcode.y); y < barcode.y + barcode.height - 1; y += 3) {
        const at = (Math.floor(pageSize.height - y) * info.width + x) * 3
        for (const [channel, value] of paper.entries())
          expect(Math.abs(data[at + channel]! - value)).toBeLessThanOrEqual(1)
      }
  })

  it('looks in the preview as it is printed', async () => {
    const printed = await raster(cover.file, 60)
    const png = await previewCover(cover.items, cover.geometry, printed.info.width)
    const shown = await sharp(png)
      .removeAlpha()
      .resize({ width: printed.info.width, height: printed.info.height, fit: 'fill' })
      .raw()
      .toBuffer()
    let far = 0
    for (let i = 0; i < shown.length; i++) if (Math.abs(shown[i]! - printed.data[i]!) > 96) far++
    // Edges are smoothed by one and not by the other; a thing out of place would be far more.
    expect(far / shown.length).toBeLessThan(0.05)
  })
})

function expectTypeInside(items: readonly CoverItem[], { safe }: CoverGeometry) {
  const type = items.filter((item) => item.kind === 'type')
  expect(type.length).toBeGreaterThan(4)
  for (const { line, x, y, size, turned } of type) {
    const length = lineWidth(line, size)
    const [left, right] = turned ? [x, x + size * 0.7] : [x, x + length]
    const panel = Object.values(safe).find(
      (area) => left >= area.x - 0.01 && right <= area.x + area.width + 0.01,
    )
    expect(panel, `${left} to ${right}`).toBeDefined()
    const [bottom, top] = turned ? [y - length, y] : [y, y + size * 0.7]
    expect(bottom).toBeGreaterThanOrEqual(panel!.y)
    expect(top).toBeLessThanOrEqual(panel!.y + panel!.height + 0.01)
  }
}

describe('a cover', () => {
  it('is the same bytes each time', async () => {
    const [one, two] = [await made(), await made()]
    expect(one.sha256).toBe(two.sha256)
    expect(await readFile(one.file)).toEqual(await readFile(two.file))
  })

  it.each<Partial<CoverSpec>>([
    { trim: '8.5x11', pages: 120 },
    { trim: '6x9', pages: 120, printer: 'kdp-hardcover' },
    { trim: '8.5x8.5', pages: 84, printer: 'lulu' },
    { trim: '8x10', pages: 590 },
    { trim: '8x10', pages: 84, printer: 'ingramspark', spineInches: 0.2 },
    { trim: 'a4', pages: 24 },
  ])('keeps its type inside at %o', async (size) => {
    const { items, geometry } = await made({}, size)
    expectTypeInside(items, geometry)
  })

  it('leaves the spine of a thin book empty, and says why', async () => {
    const turned = ({ items }: { items: CoverItem[] }) =>
      items.filter((item) => 'turned' in item && item.turned)
    const thin = await made({}, { pages: 78 })
    expect(turned(thin)).toHaveLength(0)
    expect(thin.notes.join()).toMatch(/too few pages for text on its spine/)
    const narrow = await made({}, { pages: 84 })
    expect(turned(narrow)).toHaveLength(0)
    expect(narrow.notes.join()).toMatch(/too narrow for type of 7 points/)
    expect(turned(await made({}, { pages: 150 }))).toHaveLength(2)
    const wanted = await made({ spine: false }, { pages: 150 })
    expect(turned(wanted)).toHaveLength(0)
    expect(wanted.notes).toEqual([])
  })

  it('shortens what is too long and leaves out what no typeface has, and says so', async () => {
    const long = await made({ title: 'Dragon '.repeat(28), back: 'Bake and roar. '.repeat(100) })
    expectTypeInside(long.items, long.geometry)
    const endless = await made({ title: 'W'.repeat(200), back: 'W'.repeat(1500) })
    expectTypeInside(endless.items, endless.geometry)
    expect(endless.notes.join()).toMatch(/text on the back is too long/)
    const strange = await made({ title: 'תנין 🐉 Dragon', back: '龍' })
    expect(strange.notes.join()).toMatch(/printed without .*🐉/)
    expect((await made({ title: '🐉', subtitle: '', author: '' })).items.length).toBeGreaterThan(4)
  })

  it('refuses in words what is no picture, whatever it is called', async () => {
    const svg = Buffer.from('<svg xmlns="http://www.w3.org/2000/svg" width="9" height="9"/>')
    await expect(pictureArt(svg)).rejects.toThrow('SVG files are not accepted')
    await expect(pictureArt(Buffer.from('Once upon a time'))).rejects.toThrow('not a picture we can read')
    await expect(pictureArt(new Uint8Array())).rejects.toThrow('The file is empty.')
    const noise = { create: { width: 300, height: 300, channels: 3 as const, background: '#fff' } }
    const whole = await sharp({
      ...noise,
      create: { ...noise.create, noise: { type: 'gaussian', mean: 128, sigma: 50 } },
    })
      .png()
      .toBuffer()
    await expect(pictureArt(whole.subarray(0, whole.length / 2))).rejects.toThrow('damaged or incomplete')
  })

  it('shows a picture that was sent as it is', async () => {
    const sent = await sharp({ create: { width: 900, height: 1200, channels: 4, background: '#20c040' } })
      .png()
      .toBuffer()
    const { file, geometry } = await made({ template: 'full' }, {}, await pictureArt(sent))
    const { data, info } = await raster(file, 36)
    const { front: panel } = geometry.panels
    const middle = (Math.floor(info.height * 0.6) * info.width + Math.floor((panel.x + 200) / 2)) * 3
    expect([...data.subarray(middle, middle + 3)]).toEqual([0x20, 0xc0, 0x40])
  })
})
