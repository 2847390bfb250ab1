import sharp from 'sharp'
import { describe, expect, it } from 'vitest'
import { blankBitmap } from './bitmap'
import { decodePng, encodePng, thumbnail } from './encode-png'
import { UnreadablePicture } from './read-picture'
import { randomBitmap, renderBitmap, samplePage } from './testing'

const page = renderBitmap(samplePage(1), 1275)

describe('encodePng', () => {
  it('writes one bit a pixel at the DPI told', async () => {
    const file = await encodePng(page, 300)
    const metadata = await sharp(file).metadata()
    expect([metadata.width, metadata.height, metadata.density]).toEqual([1275, 1650, 300])
    expect(metadata.bitsPerSample).toBe(1)
    expect(metadata.isPalette).toBe(true)
  })

  it('is read by others as the same picture', async () => {
    const { data } = await sharp(await encodePng(page, 300))
      .greyscale()
      .raw()
      .toBuffer({ resolveWithObject: true })
    expect(
      Buffer.compare(
        data,
        page.data.map((ink) => (ink ? 0 : 255)),
      ),
    ).toBe(0)
  })

  it('gives the same bytes for the same picture', async () => {
    expect(Buffer.compare(await encodePng(page, 300), await encodePng(page, 300))).toBe(0)
  })
})

describe('decodePng', () => {
  it('undoes encodePng at every width', async () => {
    for (const width of [1, 7, 8, 9, 33]) {
      const bitmap = randomBitmap(width, 5, 0.5, width)
      expect(await decodePng(await encodePng(bitmap, 72))).toEqual(bitmap)
    }
  })

  it('thresholds other people’s pictures', async () => {
    const raw = { width: page.width, height: page.height, channels: 1 as const }
    const grey = page.data.map((ink) => (ink ? 60 : 200))
    const { data } = await decodePng(await sharp(grey, { raw }).png({ compressionLevel: 1 }).toBuffer())
    expect(Buffer.compare(data, page.data)).toBe(0)
  })

  it('refuses a damaged file', async () => {
    const file = Buffer.from(await encodePng(page, 300))
    file.fill(0xff, 2000, 2100)
    await expect(decodePng(file)).rejects.toBeInstanceOf(UnreadablePicture)
  })
})

describe('thumbnail', () => {
  it('is a small grey WebP of the width asked for', async () => {
    const file = await thumbnail(page, 480)
    const metadata = await sharp(file).metadata()
    expect([metadata.format, metadata.width, metadata.height]).toEqual(['webp', 480, 621])
    expect(file.length).toBeLessThan(40_000)
  })

  it('stays under 40 kB whatever is drawn', async () => {
    expect((await thumbnail(randomBitmap(1275, 1650, 0.5, 1), 640)).length).toBeLessThanOrEqual(40_000)
    expect((await thumbnail(blankBitmap(10, 10), 480)).length).toBeLessThan(200)
  })
})
