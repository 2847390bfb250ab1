import { beforeAll, describe, expect, it } from 'vitest'
import type { PixelEdit } from '@/domain/pixel-edit'
import { type Bitmap, blankBitmap, copyBitmap } from '@/server/lineart/bitmap'
import { connectedComponents } from '@/server/lineart/connected-components'
import { decodePng, encodePng } from '@/server/lineart/encode-png'
import { moveShape } from '@/server/lineart/move-shape'
import { pageGaps } from '@/server/lineart/shape-map'
import { touchUp } from './touch-up'

const size = 1200
/** A ring of 15 pixels, 4 points, with a gap of `gap` pixels on its right side. */
function ring(page: Bitmap, cx: number, cy: number, radius: number, gap = 0): void {
  for (let y = 0; y < size; y++)
    for (let x = 0; x < size; x++) {
      const away = Math.abs(Math.hypot(x - cx, y - cy) - radius)
      if (away < 7.5 && !(x > cx && Math.abs(y - cy) < gap / 2)) page.data[y * size + x] = 1
    }
}
function square(page: Bitmap, left: number, top: number, side: number, value: 0 | 1 = 1): void {
  for (let y = top; y < top + side; y++) page.data.fill(value, y * size + left, y * size + left + side)
}

let page: Bitmap
beforeAll(() => {
  page = blankBitmap(size, size)
  ring(page, 400, 400, 200, 22)
  ring(page, 900, 350, 160, 22)
  square(page, 250, 800, 180)
  square(page, 800, 800, 180)
  square(page, 620, 1000, 3)
})
const done = async (operations: PixelEdit[]) => {
  const picture = await encodePng(page, 300)
  const made = await touchUp({
    picture,
    operations,
    labels: null,
    audience: 'children',
    trim: '6x9',
    linePt: 3.6,
  })
  return made && decodePng(made.png)
}
const papers = (bitmap: Bitmap) => connectedComponents(bitmap, 0, 4).count
const changed = (after: Bitmap) =>
  after.data.reduce((sum, pixel, i) => sum + Number(pixel !== page.data[i]), 0)

describe('closing gaps', () => {
  it('closes every one, or only the one that is pointed at', async () => {
    expect([pageGaps(page, 300).length, papers(page)]).toEqual([2, 1])
    expect(papers((await done([{ tool: 'close-gaps' }]))!)).toBe(3)
    const [gap] = pageGaps(page, 300)
    const at: [number, number] = [Math.round(gap!.x0), Math.round(gap!.y0)]
    expect(papers((await done([{ tool: 'close-gaps', at: [at] }]))!)).toBe(2)
    expect(await done([{ tool: 'close-gaps', at: [[20, 1100]] }])).toBeNull()
  })
})

describe('hollowing out and removing specks', () => {
  it('makes an outline of the solid that is pointed at, and leaves the other', async () => {
    const after = (await done([{ tool: 'hollow', at: [300, 860] }]))!
    expect([
      after.data[890 * size + 340],
      after.data[890 * size + 890],
      after.data[802 * size + 252],
    ]).toEqual([0, 1, 1])
    const both = (await done([{ tool: 'hollow' }]))!
    expect([both.data[890 * size + 340], both.data[890 * size + 890]]).toEqual([0, 0])
    expect(await done([{ tool: 'hollow', at: [20, 1100] }])).toBeNull()
  })

  it('takes specks and nothing else', async () => {
    expect(changed((await done([{ tool: 'remove-specks' }]))!)).toBe(9)
  })
})

describe('moving a shape', () => {
  it('takes its outline and everything inside along, and leaves paper', () => {
    const drawing = blankBitmap(size, size)
    ring(drawing, 400, 400, 120)
    square(drawing, 390, 330, 20)
    const moved = moveShape(drawing, { at: [400, 400], by: [300, 100], flip: 'vertical', line: 15 })!
    const wanted = blankBitmap(size, size)
    ring(wanted, 700, 500, 120)
    square(wanted, 690, 551, 20)
    expect(moved.data.reduce((sum, pixel, i) => sum + Number(pixel !== wanted.data[i]), 0)).toBeLessThan(120)
    expect(moveShape(drawing, { at: [395, 335], by: [1, 1], line: 15 })).toBeNull()
    expect(moveShape(drawing, { at: [-5, 5], by: [1, 1], line: 15 })).toBeNull()
  })

  it('leaves an outline where it closes several shapes', () => {
    const drawing = blankBitmap(size, size)
    for (const x of [200, 500, 800, 985])
      for (let y = 200; y < 800; y++) drawing.data.fill(1, y * size + x, y * size + x + 15)
    for (const y of [200, 785])
      for (let row = y; row < y + 15; row++) drawing.data.fill(1, row * size + 200, row * size + 1000)
    const shapes = papers(drawing)
    const moved = moveShape(copyBitmap(drawing), { at: [600, 500], by: [0, 350], line: 15 })!
    expect(papers(moved)).toBeGreaterThanOrEqual(shapes)
    expect(moved.data[500 * size + 505]).toBe(1)
  })

  it('is cut off at the edge of the page', () => {
    const drawing = blankBitmap(size, size)
    ring(drawing, 200, 200, 100)
    const moved = moveShape(drawing, { at: [200, 200], by: [-250, -250], line: 15 })!
    expect(moved.data).toHaveLength(size * size)
    expect(moved.data[200 * size + 300]).toBe(0)
  })
})
