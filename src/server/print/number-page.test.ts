import { beforeAll, describe, expect, it } from 'vitest'
import { CRAYONS } from '@/domain/crayon'
import type { RegionMap } from '@/domain/region-map'
import { findShapes } from '@/server/editor/find-shapes'
import { unpackRegions } from '@/server/editor/region-file'
import type { Bitmap } from '@/server/lineart/bitmap'
import { decodePng, encodePng } from '@/server/lineart/encode-png'
import { renderBitmap, samplePage } from '@/server/lineart/testing'
import { numberPage, numbersOf } from './number-page'

describe('a page to color by number', () => {
  let plain: Bitmap
  let numbered: Bitmap
  let map: RegionMap
  beforeAll(async () => {
    plain = renderBitmap(samplePage(4), 1275)
    const png = await encodePng(plain, 300)
    map = await unpackRegions(await findShapes({ versionId: 'x', picture: png }))
    numbered = await decodePng(await numberPage(png, map, new Map()))
  })

  it('keeps every pixel of the drawing', () => {
    expect([numbered.width, numbered.height]).toEqual([plain.width, plain.height])
    let lost = 0
    for (let i = 0; i < plain.data.length; i++) if (plain.data[i] && !numbered.data[i]) lost++
    expect(lost).toBe(0)
  })

  it('has a digit inside each shape that has room for one, and the key at the foot', () => {
    const numbers = numbersOf(map, new Map())
    expect(numbers.length).toBeGreaterThan(5)
    const foot = plain.height - 75
    const added = (x0: number, y0: number, x1: number, y1: number) => {
      let count = 0
      for (let y = Math.max(0, Math.floor(y0)); y < Math.min(plain.height, y1); y++)
        for (let x = Math.max(0, Math.floor(x0)); x < Math.min(plain.width, x1); x++)
          if (numbered.data[y * plain.width + x] && !plain.data[y * plain.width + x]) count++
      return count
    }
    let inside = 0
    for (const { region } of numbers) {
      const { x, y, radius } = region
      const digit = added(x - radius, y - radius, x + radius, y + radius)
      expect(digit, `shape ${region.id}`).toBeGreaterThan(20)
      inside += digit
    }
    const key = added(0, foot, plain.width, plain.height)
    expect(key).toBeGreaterThan(500)
    const all = added(0, 0, plain.width, plain.height)
    expect(all).toBeLessThanOrEqual(inside + key)
  })

  it('gives a shape the number of the crayon its author chose', () => {
    const [first] = numbersOf(map, new Map())
    const chosen = CRAYONS[(first!.number + 1) % CRAYONS.length]!
    const again = numbersOf(map, new Map([[first!.region.id, chosen]]))
    expect(again[0]!.number).toBe(CRAYONS.indexOf(chosen) + 1)
  })
})
