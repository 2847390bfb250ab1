import sharp from 'sharp'
import { describe, expect, it } from 'vitest'
import { busyTiles } from './busy-tiles'
import type { Grey } from './grey'
import { halveDarkest } from './halve'
import { sharpen } from './sharpen'
import { renderGrey, samplePage } from './testing'

const drawn = (grey: Grey) => busyTiles(halveDarkest(grey), 250)

describe('sharpen', () => {
  it('undoes most of a slight blur', async () => {
    const page = renderGrey(samplePage(4), 612)
    const raw = { width: page.width, height: page.height, channels: 1 as const }
    const data = new Uint8Array(await sharp(page.data, { raw }).blur(0.7).greyscale().raw().toBuffer())
    const error = (other: Uint8Array) =>
      other.reduce((sum, value, i) => sum + (value - page.data[i]!) ** 2, 0)
    const blurred = { ...page, data }
    expect(error(sharpen(blurred, 1, drawn(blurred)).data)).toBeLessThan(error(data) * 0.5)
  })

  it('leaves flat areas alone', () => {
    const flat = { width: 8, height: 8, data: new Uint8Array(64).fill(140) }
    expect(sharpen(flat, 2, drawn(flat))).toEqual(flat)
  })
})
