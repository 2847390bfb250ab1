import { describe, expect, it } from 'vitest'
import { onTile, tilesOf } from './tiles'

describe('the tiles of a mask', () => {
  it('cover every pixel of it and none beyond', () => {
    const tiles = tilesOf({ width: 2551, height: 3300 })
    const seen = new Uint8Array(1276 * 1650)
    for (const tile of tiles) {
      expect(tile.x + tile.width).toBeLessThanOrEqual(1276)
      expect(tile.y + tile.height).toBeLessThanOrEqual(1650)
      for (let y = tile.y; y < tile.y + tile.height; y++)
        seen.fill(1, y * 1276 + tile.x, y * 1276 + tile.x + tile.width)
    }
    expect(seen.includes(0)).toBe(false)
  })

  it('are touched only by what lies on them', () => {
    const tile = { x: 100, y: 100, width: 50, height: 50 }
    expect(onTile({ x: 140, y: 90, width: 30, height: 20 }, tile)).toEqual({
      x: 140,
      y: 100,
      width: 10,
      height: 10,
    })
    expect(onTile({ x: 150, y: 100, width: 10, height: 10 }, tile)).toBeNull()
  })
})
