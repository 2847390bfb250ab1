import sharp from 'sharp'
import { describe, expect, it } from 'vitest'
import { type Bitmap, inkPixels, placeBitmap } from './bitmap'
import { cleanPicture } from './clean'
import { connectedComponents } from './connected-components'
import { type Grey, invertGrey, whiteGrey } from './grey'
import { readPicture } from './read-picture'
import { DEGRADATIONS, degrade, inkOverlap, renderBitmap, renderGrey, samplePage } from './testing'

const PAGE = { width: 2550, height: 3300 }
const regionsOf = (page: ReturnType<typeof renderBitmap>) => {
  const { area } = connectedComponents(page, 0, 4)
  return area.filter((pixels) => pixels > 930).length
}

describe('cleanPicture', () => {
  it.each(DEGRADATIONS)('restores a drawing after %s damage: ink, regions, nothing else', async (how) => {
    const page = samplePage(6, 'children')
    const truth = renderBitmap(page, PAGE.width)
    const { bitmap, removedSpecks } = cleanPicture(
      { grey: await degrade(renderGrey(page, 1275), how, 3) },
      PAGE,
    )
    expect([bitmap.width, bitmap.height]).toEqual([2550, 3300])
    expect(inkOverlap(bitmap, truth)).toBeGreaterThan(how === 'hard' ? 0.93 : 0.95)
    expect(Math.abs(regionsOf(bitmap) - regionsOf(truth))).toBeLessThanOrEqual(3)
    expect(connectedComponents(bitmap, 1, 8).count).toBeLessThanOrEqual(
      connectedComponents(truth, 1, 8).count,
    )
    expect(removedSpecks).toBeGreaterThan(0)
  })

  it('keeps a page that is clean already as it is', () => {
    const truth = renderBitmap(samplePage(5), PAGE.width)
    const grey: Grey = { ...PAGE, data: truth.data.map((ink) => (ink ? 0 : 255)) }
    const { bitmap } = cleanPicture({ grey }, PAGE)
    expect(inkOverlap(bitmap, truth)).toBeGreaterThan(0.995)
    expect(grey.data.filter((value) => value === 0).length).toBe(inkPixels(truth))
  })

  it('fits another shape of page inside, centered, never stretched', async () => {
    const page = samplePage(5)
    const square = { width: 2550, height: 2550 }
    const { bitmap } = cleanPicture({ grey: renderGrey(page, 1275) }, square)
    const fitted = renderBitmap(page, 1970)
    const expected = placeBitmap(fitted, 2550, 2550, 290, 0)
    expect(inkOverlap(bitmap, expected)).toBeGreaterThan(0.9)
  })

  it('turns chalk on a blackboard to ink on paper', () => {
    const drawing = renderGrey(samplePage(5), 1275)
    const inverted = cleanPicture({ grey: invertGrey(drawing) }, PAGE).bitmap
    expect(inkOverlap(inverted, cleanPicture({ grey: drawing }, PAGE).bitmap)).toBeGreaterThan(0.99)
  })

  it.each([
    ['tiny', 300, 0.75],
    ['large', 2900, 0.93],
  ])('takes a %s picture', (_, width, overlap) => {
    const page = samplePage(5)
    const { bitmap } = cleanPicture({ grey: renderGrey(page, width) }, PAGE)
    expect(inkOverlap(bitmap, renderBitmap(page, PAGE.width))).toBeGreaterThan(overlap)
  })

  it('closes the gaps of a broken outline', () => {
    const square = (d: string) =>
      renderGrey(
        `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 612 792"><path d="${d}" fill="none" stroke="#000" stroke-width="3"/></svg>`,
        1275,
      )
    const { bitmap, closedGaps } = cleanPicture(
      { grey: square('M204 100H300V203M300 208V300H100V100H198') },
      PAGE,
    )
    expect(closedGaps).toBe(2)
    expect(regionsOf(bitmap)).toBe(2)
  })

  it('leaves blank paper blank, even noisy paper', async () => {
    expect(inkPixels(cleanPicture({ grey: whiteGrey(1275, 1650) }, PAGE).bitmap)).toBe(0)
    const noisy = await degrade(whiteGrey(1275, 1650), 'hard', 8)
    expect(inkPixels(cleanPicture({ grey: noisy }, PAGE).bitmap)).toBeLessThan(3000)
  })

  it('keeps fainter strokes when asked for more detail', () => {
    const svg = (grey: string) =>
      `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 612 792"><path d="M100 100H500" stroke="#000" stroke-width="4"/><path d="M100 400H500" stroke="${grey}" stroke-width="4"/></svg>`
    const grey = renderGrey(svg('#e8e8e8'), 1275)
    const ink = (detail: number) => inkPixels(cleanPicture({ grey }, { ...PAGE, detail }).bitmap)
    expect(ink(1)).toBeGreaterThan(ink(0) * 1.5)
  })

  it('takes a photo under one lamp, with a shadow’s edge across it, for evenly lit paper', async () => {
    const page = samplePage(10)
    const { width, height, data } = renderGrey(page, 1275)
    const lit = data.map((value, i) => {
      const [x, y] = [i % width, Math.floor(i / width)]
      const lamp = 0.45 + 0.39 * Math.hypot(x / width, 1 - y / height)
      return (40 + (value / 255) * 210) * lamp * (x - y / 2 > 200 ? 0.6 : 1)
    })
    const photo = await sharp(lit, { raw: { width, height, channels: 1 } })
      .blur(0.8)
      .jpeg({ quality: 70 })
      .toBuffer()
    const { bitmap } = cleanPicture(await readPicture(photo), PAGE)
    expect(inkOverlap(bitmap, renderBitmap(page, PAGE.width))).toBeGreaterThan(0.95)
  })

  it('takes the paint out of a page that was colored in', async () => {
    const page = samplePage(10)
    const paints = ['#e23', '#fb0', '#3a6', '#28f', '#c7e']
    let next = 0
    const painted = page.replaceAll('fill="#fff"', () => `fill="${paints[next++ % paints.length]}"`)
    const file = await sharp(Buffer.from(painted))
      .resize(1275)
      .flatten({ background: '#fff' })
      .jpeg({ quality: 80 })
      .toBuffer()
    const { bitmap } = cleanPicture(await readPicture(file), PAGE)
    expect(inkOverlap(bitmap, renderBitmap(page, PAGE.width))).toBeGreaterThan(0.95)
  })

  it('keeps the eyes of a drawing in pencil filled', () => {
    const grey = renderGrey(samplePage(2), 1275)
    const pencil = { ...grey, data: grey.data.map((value) => 165 + (value / 255) * 85) }
    const pupil = (page: Bitmap) =>
      page.data[Math.round((350 * 300) / 72) * 2550 + Math.round((264 * 300) / 72)]
    expect(pupil(cleanPicture({ grey: pencil }, PAGE).bitmap)).toBe(1)
  })

  it('makes one-pixel pictures a page', () => {
    for (const size of [1, 2, 3]) {
      const { bitmap } = cleanPicture({ grey: whiteGrey(size, 1) }, { width: 255, height: 330 })
      expect(bitmap.data.length).toBe(255 * 330)
    }
  })
})
