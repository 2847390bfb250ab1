import { describe, expect, it } from 'vitest'
import { describeShape, labelShapes, NO_SHAPE } from './label-shapes'

/** A page of 120 × 160 pixels with frames drawn on it, each 2 px thick. */
function page(...frames: [x: number, y: number, width: number, height: number][]) {
  const width = 120
  const height = 160
  const ink = new Uint8Array(width * height)
  for (const [x, y, w, h] of frames) {
    for (let row = y; row < y + h; row++) {
      for (let column = x; column < x + w; column++) {
        const edge = row < y + 2 || row >= y + h - 2 || column < x + 2 || column >= x + w - 2
        if (edge) ink[row * width + column] = 1
      }
    }
  }
  return labelShapes(ink, width, height)
}

describe('the shapes of a page', () => {
  it('are the paper outside and the paper inside a closed outline', () => {
    const { shapes } = page([30, 40, 40, 40])
    expect(shapes).toHaveLength(2)
    expect(shapes.map((shape) => shape.area).sort((a, b) => a - b)).toEqual([36 * 36, 120 * 160 - 40 * 40])
  })

  it('are listed as one reads', () => {
    const { shapes } = page([80, 10, 20, 20], [10, 12, 20, 20], [40, 120, 20, 20])
    const boxes = shapes.filter((shape) => shape.area < 1000).map((shape) => shape.box.x)
    expect(boxes).toEqual([12, 82, 42])
  })

  it('take the line around them along, so that no white seam shows', () => {
    const labeled = page([30, 40, 40, 40])
    const at = (x: number, y: number) => labeled.owner[y * labeled.width + x]
    expect(at(31, 60)).not.toBe(NO_SHAPE)
    expect(at(50, 60)).toBe(labeled.shapes.find((shape) => shape.area === 36 * 36)?.id)
  })

  it('do not include specks nobody could color', () => {
    const { shapes } = page([30, 40, 5, 5])
    expect(shapes).toHaveLength(1)
  })

  it('run together where the outline has a gap', () => {
    const width = 120
    const ink = new Uint8Array(width * 160)
    for (let column = 0; column < width; column++) if (column !== 60) ink[80 * width + column] = 1
    expect(labelShapes(ink, width, 160).shapes).toHaveLength(1)
  })
})

it('says how large a shape is and where', () => {
  const labeled = page([10, 10, 30, 30])
  const small = labeled.shapes.find((shape) => shape.area < 1000)!
  expect(describeShape(small, labeled)).toBe('medium, top left')
})
