import { describe, expect, it } from 'vitest'
import { colorEverything } from '@/domain/color-everything'
import { nearestShape } from './nearest-shape'
import { CRAYON_WORD, paintShapes, REACH, rectOf, wordOf } from './paint-shapes'
import { shapeInWords } from './shape-words'
import { labels, map } from './testing-page'

const whole = { x: 0, y: 0, width: labels.width, height: labels.height }
const words = (fills: Record<number, number>) => {
  const wordFor = new Uint32Array(5)
  for (const [id, word] of Object.entries(fills)) wordFor[Number(id)] = word
  return wordFor
}

describe('a tap', () => {
  it('means the shape it lands on', () => {
    expect(nearestShape(labels, 2, { x: 10, y: 10 }, 0)).toBe(1)
    expect(nearestShape(labels, 2, { x: 100, y: 150 }, 0)).toBe(4)
  })

  it('on a line means the shape beside it, unless that is too far', () => {
    expect(nearestShape(labels, 2, { x: 60, y: 10 }, 0)).toBe(0)
    expect([1, 2]).toContain(nearestShape(labels, 2, { x: 60, y: 10 }, 9))
  })

  it('beside the page means nothing', () => {
    expect(nearestShape(labels, 2, { x: -500, y: 10 }, 20)).toBe(0)
  })
})

describe('painting shapes', () => {
  it('colors every pixel of a shape and nothing of another one', () => {
    const red = CRAYON_WORD.tomato
    const painted = paintShapes(labels, whole, words({ 1: red }))
    for (let i = 0; i < labels.data.length; i++) {
      const label = labels.data[i]!
      if (label === 1) expect(painted[i]).toBe(red)
      if (label > 1) expect(painted[i]).toBe(0)
    }
  })

  it('reaches under the lines, so that no white seam shows, and not through them', () => {
    const painted = paintShapes(labels, whole, words({ 1: 7 }))
    const row = 5 * labels.width
    expect([...painted.slice(row + 27, row + 34)]).toEqual([7, 7, 7, 7, 0, 0, 0])
  })

  it('in a rectangle around a shape gives the same pixels as on the whole page', () => {
    const wordFor = words({ 1: 7, 2: 9, 4: 11 })
    const all = paintShapes(labels, whole, wordFor)
    const rect = rectOf(map.regions[3]!, map.scale, labels)
    const part = paintShapes(labels, rect, wordFor)
    for (let y = REACH; y < rect.height - REACH; y++) {
      for (let x = REACH; x < rect.width - REACH; x++) {
        expect(part[y * rect.width + x]).toBe(all[(rect.y + y) * labels.width + rect.x + x])
      }
    }
  })

  it('writes opaque pixels in the order of the machine', () => {
    expect(new Uint8Array(Uint32Array.of(wordOf('#D6249F')).buffer)).toEqual(
      Uint8Array.of(0xd6, 0x24, 0x9f, 0xff),
    )
  })
})

describe('coloring everything', () => {
  it('gives neighbors different crayons and leaves what is colored alone', () => {
    const small = { ...map, regions: map.regions.map((region) => ({ ...region, share: 0.01 })) }
    const fills = colorEverything(small, new Map([[1, 'sky']]))
    expect(fills.get(1)).toBe('sky')
    expect(fills.size).toBe(4)
    for (const { id, neighbors } of small.regions) {
      for (const other of neighbors) expect(fills.get(other)).not.toBe(fills.get(id))
    }
  })

  it('leaves the margin around the drawing white', () => {
    const margin = { ...map.regions[0]!, box: [0, 0, map.width, map.height] as Region['box'] }
    const fills = colorEverything({ ...map, regions: [margin, ...map.regions.slice(1)] }, new Map())
    expect(fills.has(1)).toBe(false)
  })
})

describe('a shape in words', () => {
  it('has its place in the list, its size and where it is', () => {
    expect(shapeInWords(map.regions[1]!, map)).toBe('Shape 2 of 4, large, top right')
  })

  it('says what became of it', () => {
    expect(shapeInWords(map.regions[2]!, map, { crayon: 'fern', picked: true })).toBe(
      'Shape 3 of 4, large, bottom left, Fern, picked',
    )
  })
})

type Region = (typeof map.regions)[number]
