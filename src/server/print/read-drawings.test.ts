import sharp from 'sharp'
import { describe, expect, it } from 'vitest'
import { unpackBits } from '@/server/lineart/bitmap'
import { encodePng } from '@/server/lineart/encode-png'
import { encodeG4 } from '@/server/lineart/g4'
import { readDrawing, readDrawings } from './read-drawings'
import { testDrawing } from './testing'

const drawing = testDrawing(203, 151)
const stride = (drawing.width + 7) >> 3
const grey = unpackBits(drawing.rows, drawing.width, drawing.height).data.map((ink) => (ink ? 0 : 255))
const raw = { width: drawing.width, height: drawing.height, channels: 1 as const }

/** Rows without the padding bits, which no file keeps. */
const pixels = (rows: Uint8Array) =>
  rows.map((byte, i) => (i % stride === stride - 1 ? byte & (0xff << (stride * 8 - drawing.width)) : byte))

async function expectTheDrawing(png: Uint8Array) {
  const { width, height, rows } = await readDrawing(png)
  expect([width, height]).toEqual([drawing.width, drawing.height])
  expect(Buffer.compare(pixels(rows), pixels(drawing.rows))).toBe(0)
}

describe('a drawing is read from', () => {
  it('the files the studio stores', async () => {
    const bitmap = unpackBits(drawing.rows, drawing.width, drawing.height)
    await expectTheDrawing(await encodePng(bitmap, 300))
  })

  it('one-bit files of other programs, with filters and either palette', async () => {
    for (const adaptiveFiltering of [false, true])
      await expectTheDrawing(
        await sharp(grey, { raw }).png({ palette: true, colours: 2, adaptiveFiltering }).toBuffer(),
      )
  })

  it('grey files and files in color', async () => {
    await expectTheDrawing(await sharp(grey, { raw }).png().toBuffer())
    await expectTheDrawing(await sharp(grey, { raw }).toColourspace('srgb').png().toBuffer())
  })

  it('nothing that is no picture', async () => {
    await expect(readDrawing(Buffer.from('no picture at all'))).rejects.toThrow('not a picture')
    const damaged = Buffer.from(await encodePng(unpackBits(drawing.rows, 203, 151), 300)).fill(7, 100)
    await expect(readDrawing(damaged)).rejects.toThrow('damaged')
  })
})

describe('many drawings', () => {
  it('are copied from the files the studio stores, else encoded, with the same result', async () => {
    const bitmap = unpackBits(drawing.rows, drawing.width, drawing.height)
    const stored = await encodePng(bitmap, 300, { printForm: true })
    const plain = await encodePng(bitmap, 300)
    let read = 0
    for await (const { width, height, g4 } of readDrawings([async () => stored, async () => plain])) {
      expect([width, height]).toEqual([drawing.width, drawing.height])
      expect(Buffer.compare(g4, encodeG4(drawing))).toBe(0)
      read++
    }
    expect(read).toBe(2)
  })

  it('come in order, read a little ahead', async () => {
    const sizes = [40, 41, 42, 43, 44, 45, 46, 47]
    let opened = 0
    const open = sizes.map((size) => async () => {
      opened++
      return encodePng(unpackBits(testDrawing(size, 30).rows, size, 30), 300)
    })
    const seen: number[] = []
    for await (const { width } of readDrawings(open)) {
      seen.push(width)
      expect(opened - seen.length).toBeLessThanOrEqual(3)
    }
    expect(seen).toEqual(sizes)
  })

  it('stop at the first that fails, with its reason', async () => {
    const good = await encodePng(unpackBits(drawing.rows, drawing.width, drawing.height), 300)
    const copy = async () => Uint8Array.from(good)
    const sources = [copy, () => Promise.reject(new Error('gone')), copy]
    const seen: number[] = []
    const reading = async () => {
      for await (const { width } of readDrawings(sources)) seen.push(width)
    }
    await expect(reading()).rejects.toThrow('gone')
    expect(seen).toEqual([203])
  })
})
