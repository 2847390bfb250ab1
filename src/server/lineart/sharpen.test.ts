import sharp from 'sharp'
import { describe, expect, it } from 'vitest'
import type { Grey } from './grey'
import { Sharpened } from './sharpen'
import { renderGrey, samplePage } from './testing'

function sharpened(grey: Grey, amount: number): Uint8Array {
  const rows = new Sharpened(grey, amount)
  const all = Array.from({ length: grey.height }, (_, y) => [...rows.row(y, 0, grey.width)])
  return Uint8Array.from(all.flat())
}

describe('Sharpened', () => {
  it('undoes most of a slight blur', async () => {
    const page = renderGrey(samplePage(4), 306)
    const raw = { width: page.width, height: page.height, channels: 1 as const }
    const data = new Uint8Array(await sharp(page.data, { raw }).blur(0.7).greyscale().raw().toBuffer())
    const error = (other: Uint8Array) =>
      other.reduce((sum, value, i) => sum + (value - page.data[i]!) ** 2, 0)
    expect(error(sharpened({ ...page, data }, 1))).toBeLessThan(error(data) * 0.5)
  })

  it('leaves flat areas alone', () => {
    const flat = { width: 8, height: 8, data: new Uint8Array(64).fill(140) }
    expect(sharpened(flat, 2)).toEqual(flat.data)
  })

  it('is the same piece by piece', () => {
    const { width, height, data } = renderGrey(samplePage(4), 61)
    const rows = new Sharpened({ width, height, data }, 0.4)
    const whole = rows.row(30, 0, width).slice()
    const pieces = [...rows.row(30, 0, 7).slice(0, 7), ...rows.row(30, 7, width).slice(7)]
    expect(pieces).toEqual([...whole])
  })
})
