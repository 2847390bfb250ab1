import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { fitted, kept, MAX_SCALE, pagePoint, panned, pixelSize, WHOLE_PAGE, zoomedAt, zoomedTo } from './zoom'

const stage = { width: 800, height: 600 }
const letter = 8.5 / 11

describe('the whole page', () => {
  it('is as large as the stage allows, and centered', () => {
    const page = fitted(stage, letter)
    expect(page.height).toBeCloseTo(576)
    expect(page.width).toBeCloseTo(445.1, 1)
    expect(page.x * 2 + page.width).toBeCloseTo(800)
    expect(fitted({ width: 300, height: 900 }, letter)).toMatchObject({ width: 276, x: 12 })
  })
})

describe('zooming', () => {
  it('keeps what is under the pointer under it', () => {
    const at = { x: 420, y: 130 }
    const before = { scale: 2, x: -300, y: -80 }
    const after = zoomedAt(before, 1.7, at)
    const under = (zoom: typeof before) => ({
      x: (at.x - zoom.x) / zoom.scale,
      y: (at.y - zoom.y) / zoom.scale,
    })
    expect(under(after).x).toBeCloseTo(under(before).x)
    expect(under(after).y).toBeCloseTo(under(before).y)
  })

  it('ends at the whole page and at the largest scale', () => {
    expect(zoomedAt(WHOLE_PAGE, 0.2, { x: 0, y: 0 }).scale).toBe(1)
    expect(zoomedAt(WHOLE_PAGE, 100, { x: 0, y: 0 }).scale).toBe(MAX_SCALE)
  })

  it('back to the whole page puts it where it was', () => {
    const far = kept(panned(zoomedAt(WHOLE_PAGE, 5, { x: 700, y: 20 }), 60, -90), stage, letter)
    expect(kept({ ...far, scale: 1 }, stage, letter)).toEqual({ scale: 1, x: 0, y: 0 })
  })
})

describe('panning', () => {
  it('never shows the desk beside a page that is larger than the stage', () => {
    fc.assert(
      fc.property(
        fc.double({ min: 1, max: MAX_SCALE, noNaN: true }),
        fc.double({ min: -9999, max: 9999, noNaN: true }),
        fc.double({ min: -9999, max: 9999, noNaN: true }),
        (scale, x, y) => {
          const page = fitted(stage, letter)
          const zoom = kept({ scale, x, y }, stage, letter)
          const coversOrFits = (start: number, length: number, room: number) =>
            (start <= 1e-6 && start + length >= room - 1e-6) ||
            (start >= -1e-6 && start + length <= room + 1e-6)
          expect(coversOrFits(zoom.x + page.x * scale, page.width * scale, stage.width)).toBe(true)
          expect(coversOrFits(zoom.y + page.y * scale, page.height * scale, stage.height)).toBe(true)
        },
      ),
    )
  })
})

describe('looking at a spot', () => {
  it('brings it to the middle', () => {
    const zoom = zoomedTo({ x: 0.45, y: 0.45, width: 0.1, height: 0.1 }, stage, letter)
    const page = fitted(stage, letter)
    expect(zoom.x + (page.x + 0.5 * page.width) * zoom.scale).toBeCloseTo(400)
    expect(zoom.y + (page.y + 0.5 * page.height) * zoom.scale).toBeCloseTo(300)
  })
})

describe('a point of the stage', () => {
  const page = { width: 2550, height: 3300 }

  it('lies on the same pixel of the page, however the page is zoomed and moved', () => {
    fc.assert(
      fc.property(
        fc.double({ min: 1, max: MAX_SCALE, noNaN: true }),
        fc.integer({ min: 0, max: 2550 }),
        fc.integer({ min: 0, max: 3300 }),
        (scale, x, y) => {
          const lying = fitted(stage, letter)
          const zoom = kept(zoomedAt(WHOLE_PAGE, scale, { x: 250, y: 400 }), stage, letter)
          const at = {
            x: zoom.x + (lying.x + (x / page.width) * lying.width) * zoom.scale,
            y: zoom.y + (lying.y + (y / page.height) * lying.height) * zoom.scale,
          }
          const found = pagePoint(at, zoom, stage, page)
          expect(found.x).toBeCloseTo(x, 6)
          expect(found.y).toBeCloseTo(y, 6)
        },
      ),
    )
  })

  it('is as many pixels from its neighbor as the page is small', () => {
    const apart = 1 / pixelSize({ scale: 2, x: 0, y: 0 }, stage, page)
    const left = pagePoint({ x: 100, y: 100 }, { scale: 2, x: 0, y: 0 }, stage, page)
    const right = pagePoint({ x: 101, y: 100 }, { scale: 2, x: 0, y: 0 }, stage, page)
    expect(right.x - left.x).toBeCloseTo(apart)
  })
})
