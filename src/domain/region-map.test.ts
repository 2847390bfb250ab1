import { describe, expect, it } from 'vitest'
import { decodeLabels, encodeLabels } from './label-runs'
import { labelsOf, regionAt } from './region-map'
import { chanceOf } from './testing-masks'

function noise(width: number, height: number, labels: number, seed: number) {
  const chance = chanceOf(seed)
  const data = Uint16Array.from({ length: width * height }, () => Math.floor(chance() * (labels + 1)))
  return { width, height, data }
}

describe('label runs', () => {
  it('come back as they went', () => {
    for (const [i, labels] of [0, 1, 3, 65_535].entries()) {
      const picture = noise(37, 21, labels, i)
      expect(decodeLabels(encodeLabels(picture))).toEqual(picture)
    }
    const bands = { width: 4, height: 6, data: new Uint16Array(24).fill(7, 8, 20) }
    expect(decodeLabels(encodeLabels(bands))).toEqual(bands)
    expect(encodeLabels(bands)).toHaveLength(2 + 2 + 4 + 2 + 2)
  })

  it('are refused when they are no label map', () => {
    for (const bytes of [
      [8, 2, 3],
      [2, 1, 2, 0, 9, 1],
      [2, 2, 1, 3],
      [2, 2, 0, 0],
      [255, 255, 255, 255, 127, 255, 255, 3],
      [128, 128, 128, 128, 128, 128],
    ])
      expect(() => decodeLabels(Uint8Array.from(bytes))).toThrow(RangeError)
  })
})

describe('a region map', () => {
  const data = Uint16Array.of(1, 1, 0, 2, 1, 1, 0, 2)
  const labels = Buffer.from(encodeLabels({ width: 4, height: 2, data })).toString('base64')

  it('says which shape a place on the page belongs to', () => {
    const map = labelsOf({ labels })
    expect(map.data).toEqual(data)
    expect([regionAt(map, 2, 3.9, 0), regionAt(map, 2, 4, 3), regionAt(map, 2, 6, 3)]).toEqual([1, 0, 2])
    for (const [x, y] of [
      [-1, 0],
      [8, 0],
      [0, 4],
    ] as const)
      expect(regionAt(map, 2, x, y)).toBe(0)
  })
})
