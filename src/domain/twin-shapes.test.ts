import { describe, expect, it } from 'vitest'
import { colorEverything } from './color-everything'
import type { Region } from './region-map'
import { twinShapes } from './twin-shapes'

/** A head with two eyes, two ears and a mouth on a page of 1000 by 1000; the wall behind it touches head and ears. */
const shape = (id: number, box: Region['box'], share: number, neighbors: number[]): Region => {
  const [x, y, width, height] = box
  const center: Region['center'] = [x + width / 2, y + height / 2]
  return { id, box, share, neighbors, center, x: center[0], y: center[1], radius: width / 2 }
}
const [WALL, HEAD, LEFT_EYE, RIGHT_EYE, MOUTH, LEFT_EAR, RIGHT_EAR] = [1, 2, 3, 4, 5, 6, 7]
const face = [
  shape(WALL, [0, 100, 1000, 800], 0.7, [HEAD, LEFT_EAR, RIGHT_EAR]),
  shape(HEAD, [300, 300, 400, 400], 0.12, [WALL, LEFT_EYE, RIGHT_EYE, MOUTH, LEFT_EAR, RIGHT_EAR]),
  shape(LEFT_EYE, [400, 400, 50, 60], 0.002, [HEAD]),
  shape(RIGHT_EYE, [550, 404, 48, 58], 0.0019, [HEAD]),
  shape(MOUTH, [450, 550, 100, 40], 0.003, [HEAD]),
  shape(LEFT_EAR, [250, 200, 120, 120], 0.01, [WALL, HEAD]),
  shape(RIGHT_EAR, [630, 205, 118, 122], 0.0102, [WALL, HEAD]),
]

describe('twins', () => {
  it('are eyes and ears, and neither mouth nor head', () => {
    expect([...twinShapes(face)].sort(([one], [other]) => one - other)).toEqual([
      [LEFT_EYE, [RIGHT_EYE]],
      [RIGHT_EYE, [LEFT_EYE]],
      [LEFT_EAR, [RIGHT_EAR]],
      [RIGHT_EAR, [LEFT_EAR]],
    ])
  })

  it('are colored alike, and unlike what they touch', () => {
    const fills = colorEverything({ width: 1000, height: 1000, regions: face }, new Map())
    expect(fills.get(LEFT_EYE)).toBe(fills.get(RIGHT_EYE))
    expect(fills.get(LEFT_EAR)).toBe(fills.get(RIGHT_EAR))
    for (const { id, neighbors } of face)
      for (const other of neighbors) expect(fills.get(id)).not.toBe(fills.get(other))
  })

  it('follow the one the author colored', () => {
    const fills = colorEverything({ width: 1000, height: 1000, regions: face }, new Map([[RIGHT_EYE, 'sky']]))
    expect(fills.get(LEFT_EYE)).toBe('sky')
  })
})
