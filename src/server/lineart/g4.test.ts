import fc from 'fast-check'
import sharp from 'sharp'
import { describe, expect, it } from 'vitest'
import { type BilevelImage, encodeG4 } from './g4'

/** Packs one picture from a function saying which pixels are black. */
function paint(width: number, height: number, black: (x: number, y: number) => boolean): BilevelImage {
  const stride = (width + 7) >> 3
  const rows = new Uint8Array(stride * height)
  for (let y = 0; y < height; y++)
    for (let x = 0; x < width; x++) if (black(x, y)) rows[y * stride + (x >> 3)]! |= 0x80 >> (x & 7)
  return { width, height, rows }
}

/** A TIFF of one Group 4 strip, so that libtiff can judge what we wrote. */
function tiff({ width, height }: BilevelImage, strip: Uint8Array): Buffer {
  const entries = [
    [256, width],
    [257, height],
    [258, 1],
    [259, 4],
    [262, 0],
    [273, 8],
    [277, 1],
    [278, height],
    [279, strip.length],
  ] as const
  const directory = Buffer.alloc(2 + entries.length * 12 + 4)
  directory.writeUInt16LE(entries.length, 0)
  entries.forEach(([tag, value], i) => {
    directory.writeUInt16LE(tag, 2 + i * 12)
    directory.writeUInt16LE(4, 4 + i * 12)
    directory.writeUInt32LE(1, 6 + i * 12)
    directory.writeUInt32LE(value, 10 + i * 12)
  })
  const padded = Buffer.concat([strip, Buffer.alloc(strip.length % 2)])
  const header = Buffer.from('II*\0\0\0\0\0', 'latin1')
  header.writeUInt32LE(8 + padded.length, 4)
  return Buffer.concat([header, padded, directory])
}

/** Decodes with libtiff and packs again. Padding bits come back as zeros. */
async function decode(image: BilevelImage, encoded: Uint8Array): Promise<Uint8Array> {
  const { data, info } = await sharp(tiff(image, encoded), { failOn: 'warning' })
    .extractChannel(0)
    .raw()
    .toBuffer({ resolveWithObject: true })
  expect([info.width, info.height]).toEqual([image.width, image.height])
  return paint(info.width, info.height, (x, y) => data[y * info.width + x] === 0).rows
}

async function expectRoundTrip(image: BilevelImage) {
  const back = await decode(image, encodeG4(image))
  expect(Buffer.compare(back, image.rows)).toBe(0)
}

describe('Group 4 is lossless', () => {
  const sizes = [
    [1, 1],
    [7, 3],
    [8, 8],
    [9, 5],
    [31, 4],
    [64, 64],
    [65, 2],
    [1728, 3],
    [2550, 40],
    [2561, 3],
    [9001, 2],
  ] as const
  const patterns: Record<string, (x: number, y: number) => boolean> = {
    'all white': () => false,
    'all black': () => true,
    checkerboard: (x, y) => (x + y) % 2 === 0,
    'vertical stripes': (x) => x % 2 === 1,
    'horizontal stripes': (_x, y) => y % 2 === 0,
    'a wide diagonal': (x, y) => Math.abs(x - y * 17) < 5,
    'runs of every length': (x, y) => Math.floor(Math.sqrt(2 * (x + y * 3))) % 2 === 0,
    'a frame at the very edge': (x, y) => x === 0 || y === 0,
  }
  for (const [name, black] of Object.entries(patterns))
    it(name, async () => {
      for (const [width, height] of sizes) await expectRoundTrip(paint(width, height, black))
    })

  it('any noise of any width', async () => {
    const noise = fc.record({
      width: fc.integer({ min: 1, max: 200 }),
      height: fc.integer({ min: 1, max: 12 }),
      seed: fc.integer({ min: 1, max: 2 ** 31 - 1 }),
      density: fc.double({ min: 0, max: 1, noNaN: true }),
    })
    await fc.assert(
      fc.asyncProperty(noise, async ({ width, height, seed, density }) => {
        let state = seed
        const random = () => {
          state = (Math.imul(state, 48271) >>> 0) % 2147483647
          return state / 2147483647
        }
        await expectRoundTrip(paint(width, height, () => random() < density))
      }),
      { numRuns: 300 },
    )
  })

  it('lines that wander by a few pixels, as drawings do', async () => {
    const wander = fc.array(fc.integer({ min: -5, max: 5 }), { minLength: 2, maxLength: 60 })
    await fc.assert(
      fc.asyncProperty(wander, wander, async (left, right) => {
        const at = (steps: number[], start: number, y: number) =>
          start + steps.slice(0, y).reduce((sum, step) => sum + step, 0)
        const height = Math.min(left.length, right.length)
        await expectRoundTrip(paint(333, height, (x, y) => x >= at(left, 100, y) && x < at(right, 140, y)))
      }),
      { numRuns: 150 },
    )
  })
})

describe('the code stream', () => {
  it('of a white picture is one bit a line and the end of block', () => {
    // Eight V0 bits, then EOFB: 000000000001 twice.
    const white = paint(2550, 8, () => false)
    expect([...encodeG4(white)]).toEqual([0xff, 0x00, 0x10, 0x01])
  })

  it('does not depend on padding bits', () => {
    const clean = paint(5, 2, (x) => x === 4)
    const dirty = { ...clean, rows: clean.rows.map((byte) => byte | 0b101) }
    expect(encodeG4(dirty)).toEqual(encodeG4(clean))
    const tiny = { width: 1, height: 1, rows: Uint8Array.of(0b10101010) }
    expect(encodeG4(tiny)).toEqual(encodeG4({ ...tiny, rows: Uint8Array.of(0x80) }))
  })

  it('refuses rows that do not hold the picture', () => {
    expect(() => encodeG4({ width: 9, height: 2, rows: new Uint8Array(3) })).toThrow(
      "3 bytes don't hold a picture of 9 × 2 pixels.",
    )
    expect(() => encodeG4({ width: 0, height: 2, rows: new Uint8Array(3) })).toThrow(RangeError)
  })
})
