import { describe, expect, it } from 'vitest'
import { blankBitmap, copyBitmap, inkPixels } from './bitmap'
import { connectedComponents } from './connected-components'
import { halfStrokes } from './half-strokes'
import { normalizeWeight, shiftWeight, thickenTo } from './line-weight'
import { measureLines, sampleLines } from './measure-lines'
import { renderBitmap, samplePage } from './testing'

/** Half the size on paper: strokes of 1.5 points at 300 DPI. */
const page = renderBitmap(samplePage(6, 'tween'), 1275)
const medianOf = (bitmap: typeof page) =>
  measureLines(bitmap, sampleLines(bitmap, halfStrokes(bitmap), 300), 300).lineMedian!.value

describe('shiftWeight', () => {
  it.each([1.2, 0.5, -0.3, -0.6])('changes the weight of all lines by %f points', (by) => {
    expect(Math.abs(medianOf(shiftWeight(page, by, 300)) - medianOf(page) - by)).toBeLessThan(0.2)
  })

  it('opens no outline when it thins', () => {
    const thinned = shiftWeight(page, -2.5, 300)
    expect(connectedComponents(thinned, 0, 4).count).toBe(connectedComponents(page, 0, 4).count)
  })
})

describe('thickenTo', () => {
  it('leaves lines that are thick enough as they are', () => {
    const before = copyBitmap(page)
    expect(inkPixels(thickenTo(page, 0.9, 300)) / inkPixels(before)).toBeLessThan(1.005)
    expect(Buffer.compare(page.data, before.data)).toBe(0)
  })

  it('brings thin lines to the weight asked for', () => {
    expect(medianOf(thickenTo(page, 4.5, 150))).toBeCloseTo(2.5, 0)
  })
})

describe('normalizeWeight', () => {
  it('brings lines into the range of an audience', () => {
    expect(medianOf(normalizeWeight(page, 3, [2.5, 5.5], 300))).toBeCloseTo(3, 0)
    expect(medianOf(normalizeWeight(page, 0.5, [0.75, 1], 300))).toBeCloseTo(0.9, 0)
  })

  it('leaves lines inside of the range alone', () => {
    expect(normalizeWeight(page, 2.5, [1, 3], 300)).toBe(page)
    expect(normalizeWeight(blankBitmap(40, 40), 2.5, [1, 3], 300).data).toEqual(new Uint8Array(1600))
  })
})
