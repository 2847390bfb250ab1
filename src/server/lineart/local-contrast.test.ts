import { describe, expect, it } from 'vitest'
import { busyTiles } from './busy-tiles'
import type { Grey } from './grey'
import { halveDarkest } from './halve'
import { INK_BELOW, localContrast, noiseFloor, paperNoise } from './local-contrast'
import { Sharpened } from './sharpen'
import { seeded } from './testing'

/** Vertical strokes on white: their left edge, width and darkness. */
function strokes(...list: [x: number, width: number, grey: number][]): Grey {
  const grey = { width: 160, height: 40, data: new Uint8Array(160 * 40).fill(255) }
  for (const [x, width, value] of list)
    for (let y = 0; y < 40; y++) grey.data.fill(value, y * 160 + x, y * 160 + x + width)
  return grey
}

const inkAt = (field: Grey, x: number) => field.data[20 * 160 + x]! < INK_BELOW

function fieldOf(grey: Grey): Grey {
  const darkest = halveDarkest(grey)
  const strengths = { floor: 40, noise: 0, fullness: 1 }
  return localContrast(darkest, new Sharpened(grey, 0), busyTiles(darkest, 250, 160), 8, strengths)
}

describe('localContrast', () => {
  it('keeps black and pale strokes at their own width', () => {
    const grey = strokes([20, 6, 10], [100, 6, 170])
    const field = fieldOf(grey)
    const ink = Array.from({ length: 160 }, (_, x) => x).filter((x) => inkAt(field, x))
    expect(ink).toEqual([20, 21, 22, 23, 24, 25, 100, 101, 102, 103, 104, 105])
  })

  it('takes nothing below the floor for ink', () => {
    const grey = strokes([20, 6, 238])
    expect(inkAt(fieldOf(grey), 22)).toBe(false)
  })
})

describe('paperNoise', () => {
  it('is the standard deviation of the paper, whatever is drawn on it', () => {
    const random = seeded(5)
    const gaussian = () => Math.sqrt(-2 * Math.log(1 - random())) * Math.cos(2 * Math.PI * random())
    for (const sigma of [2, 6, 9]) {
      const grey = strokes([30, 5, 20], [90, 9, 60])
      const data = grey.data.map((value) => Math.max(0, Math.min(255, value - 28 + sigma * gaussian())))
      expect(paperNoise({ ...grey, data })).toBeGreaterThan(sigma * 0.85)
      expect(paperNoise({ ...grey, data })).toBeLessThan(sigma * 1.15)
    }
  })

  it('is nothing on clean paper', () => {
    expect(paperNoise(strokes([20, 6, 10]))).toBe(0)
    expect(noiseFloor(0)).toBe(40)
  })
})
