import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import type { MaskRaster, Rect } from '@/domain/mask-raster'
import { copyRect, keepPatch, putPatch } from './patches'

const WIDTH = 37
const HEIGHT = 23
const raster = fc
  .uint8Array({ minLength: WIDTH * HEIGHT, maxLength: WIDTH * HEIGHT, max: 1 })
  .map((data): MaskRaster => ({ width: WIDTH, height: HEIGHT, scale: 2, data: Uint8Array.from(data) }))
const rect = fc
  .record({
    x: fc.integer({ min: 0, max: WIDTH - 1 }),
    y: fc.integer({ min: 0, max: HEIGHT - 1 }),
    width: fc.integer({ min: 1, max: WIDTH }),
    height: fc.integer({ min: 1, max: HEIGHT }),
  })
  .map(
    ({ x, y, width, height }): Rect => ({
      x,
      y,
      width: Math.min(width, WIDTH - x),
      height: Math.min(height, HEIGHT - y),
    }),
  )

describe('a patch', () => {
  it('puts back exactly what was there, and nothing else', () => {
    fc.assert(
      fc.property(raster, raster, rect, (before, after, dirty) => {
        const patch = keepPatch(before, dirty)
        const mixed: MaskRaster = { ...after, data: after.data.slice() }
        putPatch(mixed, patch)
        const expected: MaskRaster = { ...after, data: after.data.slice() }
        copyRect(before, expected, dirty)
        expect(mixed.data).toEqual(expected.data)
        for (let i = 0; i < mixed.data.length; i++) {
          const x = i % WIDTH
          const y = Math.floor(i / WIDTH)
          const inside =
            x >= dirty.x && x < dirty.x + dirty.width && y >= dirty.y && y < dirty.y + dirty.height
          if (mixed.data[i] !== (inside ? before : after).data[i]) throw new Error(`pixel ${x}, ${y}`)
        }
      }),
    )
  })

  it('takes an eighth of a byte a pixel', () => {
    const page = { width: 1275, height: 1650, scale: 2, data: new Uint8Array(1275 * 1650) }
    const { bits } = keepPatch(page, { x: 100, y: 100, width: 400, height: 300 })
    expect(bits.byteLength).toBe(15_000)
  })
})
