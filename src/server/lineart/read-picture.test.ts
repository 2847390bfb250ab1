import { crc32, deflateSync, gzipSync } from 'node:zlib'
import sharp, { type Sharp } from 'sharp'
import { describe, expect, it } from 'vitest'
import { readPicture, UnreadablePicture } from './read-picture'
import { renderGrey, samplePage } from './testing'

const page = renderGrey(samplePage(1), 400)
const raw = { width: page.width, height: page.height, channels: 1 as const }
const drawing = (): Sharp => sharp(page.data, { raw })
const difference = (data: Uint8Array) =>
  data.reduce((sum, value, i) => sum + Math.abs(value - page.data[i]!), 0) / data.length

describe('readPicture reads', () => {
  it.each([
    ['PNG', () => drawing().png()],
    ['JPEG', () => drawing().jpeg({ quality: 95 })],
    ['WebP', () => drawing().webp({ lossless: true })],
    ['TIFF', () => drawing().tiff()],
    ['AVIF', () => drawing().avif({ quality: 90 })],
    ['GIF', () => drawing().gif()],
    ['16-bit PNG', () => drawing().toColourspace('grey16').png()],
    ['16-bit color PNG', () => drawing().toColourspace('rgb16').png()],
    ['CMYK JPEG', () => drawing().toColourspace('cmyk').jpeg({ quality: 95 })],
    ['CMYK TIFF', () => drawing().toColourspace('cmyk').tiff()],
  ])('%s', async (_, write) => {
    const { grey } = await readPicture(await write().toBuffer())
    expect([grey.width, grey.height]).toEqual([page.width, page.height])
    expect(difference(grey.data)).toBeLessThan(12)
  })

  it('a picture turned by its EXIF orientation upright', async () => {
    const turned = await drawing().withMetadata({ orientation: 6 }).jpeg({ quality: 95 }).toBuffer()
    const { grey } = await readPicture(turned)
    expect([grey.width, grey.height]).toEqual([page.height, page.width])
  })

  it('transparent paper as white', async () => {
    const alpha = Buffer.from(page.data.map((value) => 255 - value))
    const black = {
      create: { width: page.width, height: page.height, channels: 3 as const, background: '#000' },
    }
    const file = await sharp(black).joinChannel(alpha, { raw }).png().toBuffer()
    expect(difference((await readPicture(file)).grey.data)).toBeLessThan(2)
  })

  it('a white drawing on nothing without losing it', async () => {
    const alpha = Buffer.from(page.data.map((value) => 255 - value))
    const white = {
      create: { width: page.width, height: page.height, channels: 3 as const, background: '#fff' },
    }
    const file = await sharp(white).joinChannel(alpha, { raw }).png().toBuffer()
    const { grey } = await readPicture(file)
    expect(grey.data.filter((value) => value > 200).length).toBeGreaterThan(1000)
    expect(grey.data.filter((value) => value < 50).length).toBeGreaterThan(1000)
  })

  it('paint as paper when a drawing was colored in', async () => {
    const svg = samplePage(2).replaceAll('fill="#fff"', 'fill="#e23"')
    const { grey, chroma } = await readPicture(
      await sharp(Buffer.from(svg)).flatten({ background: '#fff' }).png().toBuffer(),
    )
    const paint = chroma!.data.findIndex((value) => value > 150)
    expect(grey.data[paint]).toBeGreaterThan(200)
    expect(grey.data.some((value) => value < 20)).toBe(true)
  })

  it('color of a grey picture as none', async () => {
    expect((await readPicture(await drawing().png().toBuffer())).chroma).toBeUndefined()
  })

  it('large pictures reduced to what print needs', async () => {
    const blank = { create: { width: 6000, height: 6000, channels: 3 as const, background: '#fff' } }
    const { grey } = await readPicture(await sharp(blank).png({ compressionLevel: 1 }).toBuffer())
    expect(grey.width).toBe(grey.height)
    expect(grey.width * grey.height).toBeLessThanOrEqual(9_000_000)
  })
})

function pngChunk(type: string, data: Buffer): Buffer {
  const body = Buffer.concat([Buffer.from(type, 'latin1'), data])
  const [length, check] = [Buffer.alloc(4), Buffer.alloc(4)]
  length.writeUInt32BE(data.length)
  check.writeUInt32BE(crc32(body))
  return Buffer.concat([length, body, check])
}

/** A well-formed 1-bit PNG of nothing, some 100 kB for 900 megapixels. */
function pngOfZeros(width: number, height: number): Buffer {
  const header = Buffer.alloc(13)
  header.writeUInt32BE(width, 0)
  header.writeUInt32BE(height, 4)
  header[8] = 1
  const rows = deflateSync(Buffer.alloc((Math.ceil(width / 8) + 1) * height), { level: 1 })
  const signature = Buffer.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a])
  return Buffer.concat([
    signature,
    pngChunk('IHDR', header),
    pngChunk('IDAT', rows),
    pngChunk('IEND', Buffer.alloc(0)),
  ])
}

describe('readPicture refuses, in a sentence,', () => {
  const refused = async (bytes: Uint8Array | string, sentence: RegExp) => {
    const error = await readPicture(bytes).then(
      () => null,
      (cause: unknown) => cause,
    )
    expect(error).toBeInstanceOf(UnreadablePicture)
    expect((error as Error).message).toMatch(sentence)
  }

  it('nothing at all', () => refused(new Uint8Array(0), /empty/))
  it('text', () => refused(Buffer.from('Once upon a time, a dragon opened a bakery.'), /not a picture/))
  it('noise', () =>
    refused(Buffer.from(Array.from({ length: 5000 }, (_, i) => (i * 7919) % 251)), /not a picture/))
  it('a missing file', () => refused('no-such-folder/page.png', /no file/))
  it('a folder', () => refused('.', /folder/))
  it('SVG, with or without outside references', async () => {
    await refused(Buffer.from(samplePage(1)), /SVG/)
    await refused(
      Buffer.from(
        '\ufeff  <!-- hi -->\n<svg xmlns="http://www.w3.org/2000/svg"><image href="/etc/passwd"/></svg>',
      ),
      /SVG/,
    )
    await refused(gzipSync(Buffer.from(samplePage(1))), /Compressed/)
  })

  it.each(['png', 'jpeg', 'webp', 'tiff'] as const)('a truncated %s', async (format) => {
    const whole = await drawing().toFormat(format).toBuffer()
    await refused(whole.subarray(0, Math.floor(whole.length * 0.6)), /damaged/)
    await refused(whole.subarray(0, 40), /damaged/)
  })

  it('a PNG with a flipped bit', async () => {
    const whole = await drawing().png().toBuffer()
    whole[Math.floor(whole.length / 2)]! ^= 0x10
    await refused(whole, /damaged/)
  })

  it('animations and several pages', async () => {
    const frames = await sharp(
      [await drawing().png().toBuffer(), await drawing().negate().png().toBuffer()],
      {
        join: { animated: true },
      },
    )
      .gif({ delay: [100, 100] })
      .toBuffer()
    await refused(frames, /animated/)
    await refused(await sharp(frames, { animated: true }).webp().toBuffer(), /animated/)
  })

  it('an animated PNG wherever it says so, and not for the word in a comment', async () => {
    const png = await drawing().png().toBuffer()
    const withChunks = (...chunks: Buffer[]) =>
      Buffer.concat([png.subarray(0, 33), ...chunks, png.subarray(33)])
    const remark = (words: string) => pngChunk('tEXt', Buffer.from(`Comment\0${words}`))
    const animation = pngChunk('acTL', Buffer.from([0, 0, 0, 2, 0, 0, 0, 0]))
    await refused(withChunks(remark('x'.repeat(9000)), animation), /animated/)
    expect((await readPicture(withChunks(remark('acTL')))).grey.width).toBe(page.width)
  })

  it.each([
    ['a PDF', '%PDF-1.7\n1 0 obj', /^PDF files/],
    ['a photo of a phone', '\0\0\0\u0018ftypheic\0\0\0\0mif1heic', /^HEIC photos/],
    ['a Photoshop file', '8BPS\0\u0001', /^Photoshop files/],
    ['an archive', 'PK\u0003\u0004', /^Compressed files/],
    ['SVG in two bytes a letter', Buffer.from('<svg xmlns="x">', 'utf16le').toString('latin1'), /^SVG files/],
  ])('%s', (_, head, sentence) =>
    refused(Buffer.concat([Buffer.from(head, 'latin1'), Buffer.alloc(300)]), sentence),
  )

  it.each([false, true])('a JPEG that claims more than it holds (progressive: %s)', async (progressive) => {
    const jpeg = await drawing().jpeg({ progressive }).toBuffer()
    // Height and width stand behind the marker of the frame.
    const frame = jpeg.indexOf(Buffer.from([0xff, progressive ? 0xc2 : 0xc0]))
    jpeg.writeUInt16BE(6200, frame + 5)
    jpeg.writeUInt16BE(6200, frame + 7)
    await refused(jpeg, /damaged/)
  })

  it('decompression bombs, before they are decoded', async () => {
    const bomb = pngOfZeros(30_000, 30_000)
    const before = process.memoryUsage().rss
    await refused(bomb, /900 megapixels/)
    expect(process.memoryUsage().rss - before).toBeLessThan(200e6)
  })
})
