import sharp from 'sharp'
import { describe, expect, it } from 'vitest'
import { UnreadablePicture } from '@/server/lineart/read-picture'
import { makePicture } from './make-picture'

/** Left half red, right half blue. */
async function halves(width: number, height: number) {
  const right = await sharp({ create: { width: width >> 1, height, channels: 3, background: '#00f' } })
    .png()
    .toBuffer()
  const picture = sharp({ create: { width, height, channels: 3, background: '#f00' } })
  return sharp(
    await picture
      .composite([{ input: right, left: width >> 1, top: 0 }])
      .png()
      .toBuffer(),
  )
}

async function colorAt(bytes: Uint8Array, left: number, top: number): Promise<number[]> {
  const { data } = await sharp(bytes)
    .removeAlpha()
    .extract({ left, top, width: 1, height: 1 })
    .raw()
    .toBuffer({ resolveWithObject: true })
  return [...data]
}

const sentence = (bytes: Uint8Array) =>
  makePicture(bytes).then(
    () => 'taken',
    (error: unknown) => (error instanceof UnreadablePicture ? error.message : Promise.reject(error)),
  )

describe('a picture that was sent', () => {
  it('stands upright and has lost everything but its pixels', async () => {
    const photo = await (await halves(300, 200))
      .withExif({ IFD0: { Copyright: 'Somebody', Model: 'Camera 3' } })
      .withMetadata({ orientation: 6 })
      .jpeg({ quality: 95 })
      .toBuffer()
    expect((await sharp(photo).metadata()).orientation).toBe(6)
    const made = await makePicture(photo)
    expect([made.width, made.height, made.contentType]).toEqual([200, 300, 'image/webp'])
    const { exif, orientation, icc, xmp } = await sharp(made.bytes).metadata()
    expect({ exif, orientation, icc, xmp }).toEqual({})
    // Turned by a quarter clockwise: what was left is on top.
    const [top, bottom] = [await colorAt(made.bytes, 100, 20), await colorAt(made.bytes, 100, 280)]
    expect(top[0]).toBeGreaterThan(200)
    expect(bottom[2]).toBeGreaterThan(200)
  })

  it('is no longer than 2,048 pixels, and its thumbnail no wider than 480', async () => {
    const made = await makePicture(await (await halves(5000, 2500)).jpeg().toBuffer())
    expect([made.width, made.height]).toEqual([2048, 1024])
    expect((await sharp(made.thumb).metadata()).width).toBe(480)
  })

  it('stays without loss when it is a small drawing, also a transparent one', async () => {
    const svg =
      '<svg xmlns="http://www.w3.org/2000/svg" width="400" height="400"><circle cx="200" cy="200" r="150" fill="none" stroke="#000" stroke-width="12"/></svg>'
    const made = await makePicture(await sharp(Buffer.from(svg)).png().toBuffer())
    expect(made.contentType).toBe('image/png')
    expect((await sharp(made.bytes).metadata()).hasAlpha).toBe(true)
    expect(await colorAt(made.thumb, 200, 200)).toEqual([255, 255, 255])
  })

  it('may be in the colors of a printing press', async () => {
    const press = await (await halves(300, 200)).toColourspace('cmyk').jpeg({ quality: 95 }).toBuffer()
    expect((await sharp(press).metadata()).space).toBe('cmyk')
    const made = await makePicture(press)
    expect((await sharp(made.bytes).metadata()).space).toBe('srgb')
    const [red, green, blue] = await colorAt(made.bytes, 50, 100)
    expect(red! - Math.max(green!, blue!)).toBeGreaterThan(100)
  })

  it('may have 16 bits a channel', async () => {
    const deep = await (await halves(200, 200)).toColourspace('rgb16').png().toBuffer()
    expect((await sharp(deep).metadata()).depth).toBe('ushort')
    expect((await sharp((await makePicture(deep)).bytes).metadata()).depth).toBe('uchar')
  })
})

describe('what is refused', () => {
  it('is anything that only calls itself a picture', async () => {
    const wrong = 'This is not a picture we can use. Send a PNG, JPEG or WebP.'
    const gif = await sharp({ create: { width: 99, height: 99, channels: 3, background: '#f00' } })
      .gif()
      .toBuffer()
    const svg = Buffer.from('<svg xmlns="http://www.w3.org/2000/svg" width="99" height="99"/>')
    for (const file of [Buffer.from('A letter.'), Buffer.alloc(0), gif, svg])
      expect(await sentence(file)).toBe(wrong)
  })

  it('is a file that was cut off, or whose pixels are damaged', async () => {
    const damaged = /^The picture is damaged or incomplete/
    const head = Buffer.concat([Buffer.from('\x89PNG\r\n\x1a\n', 'latin1'), Buffer.from('only a head')])
    expect(await sentence(head)).toMatch(damaged)
    const picture = await halves(600, 600)
    for (const format of ['png', 'jpeg', 'webp'] as const) {
      const noise = await picture.clone().blur(3).toFormat(format).toBuffer()
      expect(await sentence(noise.subarray(0, noise.length >> 1))).toMatch(damaged)
    }
    const png = await picture.png().toBuffer()
    png.fill(0xaa, png.length >> 1, (png.length >> 1) + 40)
    expect(await sentence(png)).toMatch(damaged)
  })

  it('is a bomb: few bytes that say they are many pixels', async () => {
    const huge = await sharp({ create: { width: 10_000, height: 6_000, channels: 3, background: '#fff' } })
      .png({ compressionLevel: 9 })
      .toBuffer()
    expect(huge.length).toBeLessThan(600_000)
    expect(await sentence(huge)).toBe(
      'This picture has 60 megapixels; at most 40 can be used. Make it smaller and send it again.',
    )
    // A header that lies in the other direction ends in damage, not in memory.
    const lying = Buffer.from(huge)
    lying.writeUInt32BE(100, 16)
    expect(await sentence(lying)).not.toBe('taken')
  })

  it('is a picture that moves, and one with next to nothing on it', async () => {
    const frame = { create: { width: 80, height: 80, channels: 3 as const, background: '#f00' } }
    const frames = await Promise.all(
      ['#f00', '#0f0'].map((background) =>
        sharp({ create: { ...frame.create, background } })
          .png()
          .toBuffer(),
      ),
    )
    const moving = await sharp(frames, { join: { animated: true } })
      .webp()
      .toBuffer()
    expect(await sentence(moving)).toBe('This picture moves. Send one that stands still.')
    const png = frames[0]!
    const control = Buffer.concat([
      Buffer.from([0, 0, 0, 8]),
      Buffer.from('acTL'),
      Buffer.alloc(8),
      Buffer.alloc(4),
    ])
    const apng = Buffer.concat([png.subarray(0, 33), control, png.subarray(33)])
    expect(await sentence(apng)).toBe('This picture moves. Send one that stands still.')
    const dot = await sharp({ create: { ...frame.create, width: 5 } })
      .png()
      .toBuffer()
    expect(await sentence(dot)).toMatch(/only 5 × 80 pixels/)
  })
})
