import { describe, expect, it } from 'vitest'
import {
  type Corner,
  FEATHER_PX,
  MASK_LIMITS,
  Mask,
  type MaskOperation,
  type PenPoint,
  PLAIN_PRESSURE,
} from './mask'
import { featherMask } from './mask-grow'
import { applyOperation, blankRaster, boxOfMask, type Labels, rasterizeMask, wholeOf } from './mask-raster'
import { penWidth, segmentInto } from './mask-stroke'
import { chanceOf, randomMask } from './testing-masks'
import { printPixels, type Size } from './trim'

const page = printPixels('6x9')
const maskOf = (...operations: MaskOperation[]): Mask => ({ ...page, operations })
const area = (...operations: MaskOperation[]) =>
  rasterizeMask(maskOf(...operations)).data.reduce((sum, pixel) => sum + pixel, 0)
const dot = (x: number, y: number, size: number, erase = false): MaskOperation => ({
  kind: 'stroke',
  size,
  erase,
  points: [[x, y, PLAIN_PRESSURE]],
})
const square = (from: number, to: number, erase = false): MaskOperation => ({
  kind: 'lasso',
  erase,
  points: [
    [from, from],
    [to, from],
    [to, to],
    [from, to],
  ],
})
/** Shapes of 50 × 50 mask pixels, 1, 2, 3 … in rows, with a pixel of ink around each. */
function chessboard(of: Size): Labels & { regions: number } {
  const { width, height } = blankRaster(of)
  const across = Math.ceil(width / 50)
  const data = new Uint16Array(width * height)
  for (let y = 0; y < height; y++)
    for (let x = 0; x < width; x++)
      if (x % 50 && y % 50) data[y * width + x] = 1 + Math.floor(x / 50) + across * Math.floor(y / 50)
  return { width, height, data, regions: data.reduce((most, label) => Math.max(most, label), 0) }
}

describe('a mask', () => {
  it('is half as large as its page each way', () => {
    expect(blankRaster(page)).toMatchObject({ width: 900, height: 1350, scale: 2 })
    expect(blankRaster(printPixels('a4'))).toMatchObject({ width: 1241, height: 1754 })
  })

  it('has strokes as wide as the pen is pressed', () => {
    expect([penWidth(100, 0), penWidth(100, 1)]).toEqual([35, 120])
    expect(penWidth(100, PLAIN_PRESSURE)).toBeCloseTo(100, 0)
    expect(area(dot(900, 900, 200))).toBeCloseTo(Math.PI * 50 ** 2, -2)
    const line: PenPoint[] = [
      [400, 900, PLAIN_PRESSURE],
      [1400, 900, PLAIN_PRESSURE],
    ]
    expect(area({ kind: 'stroke', size: 40, erase: false, points: line })).toBeCloseTo(500 * 20 + 314, -2)
  })

  it('has tapering strokes without a dent, in every direction', () => {
    for (const [x, y] of [
      [700, 0],
      [0, 700],
      [500, 500],
      [-600, 20],
      [3, -600],
    ] as const) {
      const points: PenPoint[] = [
        [900, 1300, 0],
        [900 + x, 1300 + y, 1],
      ]
      const { data, width, height } = rasterizeMask(
        maskOf({ kind: 'stroke', size: 200, erase: false, points }),
      )
      const length = Math.hypot(x, y)
      for (let py = 0; py < height; py++)
        for (let px = 0; px < width; px++) {
          const [cx, cy] = [2 * px + 1 - 900, 2 * py + 1 - 1300]
          const t = Math.min(1, Math.max(0, (cx * x + cy * y) / (length * length)))
          const inside = Math.hypot(cx - t * x, cy - t * y) <= 35 + 85 * t
          if (inside !== (data[py * width + px] === 1)) throw new Error(`${x}, ${y}: ${cx}, ${cy} ${inside}`)
        }
    }
  })

  it('has lassos with everything they go around, also where they cross themselves', () => {
    expect(area(square(400, 800))).toBe(200 * 200)
    const { points } = square(400, 800) as { points: Corner[] }
    const twice: MaskOperation = { kind: 'lasso', erase: false, points: [...points, ...points] }
    expect(area(twice)).toBe(200 * 200)
  })

  it('erases, grows, turns around and clears', () => {
    expect(area(square(400, 800), square(400, 600, true))).toBe(200 * 200 - 100 * 100)
    expect(area(square(400, 800), { kind: 'grow', by: 20 })).toBeCloseTo(220 * 220 - (4 - Math.PI) * 100, -2)
    expect(area(square(400, 800), { kind: 'invert' })).toBe(900 * 1350 - 200 * 200)
    expect(area(square(400, 800), { kind: 'clear' })).toBe(0)
  })

  it('takes whole shapes, and refuses to guess them', () => {
    const labels = chessboard(page)
    const pick: MaskOperation = { kind: 'regions', erase: false, ids: [5, 6, 900] }
    const { data } = rasterizeMask(maskOf(pick), labels)
    expect(data.reduce((sum, pixel) => sum + pixel, 0)).toBe(2 * 49 * 49)
    expect(() => rasterizeMask(maskOf(pick))).toThrow(RangeError)
    expect(() => rasterizeMask(maskOf(pick), { ...labels, width: 10 })).toThrow(RangeError)
  })

  it('has a halo of 8 page pixels, and stays as it is', () => {
    const raster = rasterizeMask(maskOf(square(400, 800)))
    expect(boxOfMask(featherMask(raster))).toEqual({ x: 196, y: 196, width: 208, height: 208 })
    expect(boxOfMask(raster)).toEqual({ x: 200, y: 200, width: 200, height: 200 })
    expect(FEATHER_PX).toBe(8)
    expect(boxOfMask(blankRaster(page))).toBeNull()
  })

  it('ends at the edge of the page', () => {
    const raster = rasterizeMask(
      maskOf(dot(0, 0, 300), dot(-390, 1000, 100), dot(page.width, page.height, 300)),
    )
    expect(raster.data).toHaveLength(900 * 1350)
    expect(boxOfMask(raster)).toEqual({ x: 0, y: 0, width: 900, height: 1350 })
    expect(area(dot(-390, 1000, 100))).toBe(0)
  })
})

describe('500 random masks', () => {
  // A quarter of a page each way, and pens to match.
  const small = { width: 401, height: 599 }
  const labels = chessboard(small)
  const masks = Array.from({ length: 500 }, (_, seed) => randomMask(seed, small, labels.regions))

  it('are well-formed', () => {
    for (const mask of masks) expect(Mask.safeParse(mask).success).toBe(true)
  })

  it('have the same pixels painted bit by bit as made at once', () => {
    for (const mask of masks) {
      const live = blankRaster(small)
      for (const operation of mask.operations) {
        if (operation.kind !== 'stroke') {
          applyOperation(live, operation, labels)
          continue
        }
        const { points, size, erase } = operation
        for (let i = 0; i < points.length; i++)
          segmentInto(live, points[Math.max(0, i - 1)]!, points[i]!, size, erase ? 0 : 1, wholeOf(live))
      }
      expect(Buffer.compare(live.data, rasterizeMask(mask, labels).data)).toBe(0)
    }
  })

  it('change nothing outside of the rectangle an operation names', () => {
    for (const mask of masks) {
      const raster = blankRaster(small)
      for (const operation of mask.operations) {
        const before = raster.data.slice()
        const touched = applyOperation(raster, operation, labels)
        const { x, y, width, height } = touched
        const after = raster.data.slice()
        for (let row = y; row < y + height; row++) {
          const from = row * raster.width + x
          after.set(before.subarray(from, from + width), from)
        }
        expect(Buffer.compare(after, before)).toBe(0)
      }
    }
  })

  it('are the same piece by piece in rectangles', () => {
    for (const mask of masks) {
      const chance = chanceOf(mask.operations.length)
      const whole = blankRaster(small)
      const pieces = blankRaster(small)
      const cut = 1 + Math.floor(chance() * (whole.width - 2))
      for (const operation of mask.operations) {
        applyOperation(whole, operation, labels)
        const { height, width } = whole
        // Growing looks around itself, so its pieces need the raster as it was.
        if (operation.kind === 'grow') applyOperation(pieces, operation, labels)
        else {
          applyOperation(pieces, operation, labels, { x: 0, y: 0, width: cut, height })
          applyOperation(pieces, operation, labels, { x: cut, y: 0, width: width - cut, height })
        }
      }
      expect(Buffer.compare(whole.data, pieces.data)).toBe(0)
    }
  })
})

describe('a mask that is refused', () => {
  const points = (count: number): PenPoint[] => Array.from({ length: count }, (_, i) => [i % 1000, 5, 0.5])
  const stroke = (many: PenPoint[]): MaskOperation => ({
    kind: 'stroke',
    size: 20,
    erase: false,
    points: many,
  })
  const why = (mask: unknown) => Mask.safeParse(mask).error?.issues[0]?.message

  it('has a million points, in one stroke or in many', () => {
    expect(why(maskOf(stroke(points(1_000_000))))).toBeDefined()
    expect(why(maskOf(...Array.from({ length: 50 }, () => stroke(points(401)))))).toBe(
      'A mask can have at most 20,000 points.',
    )
    expect(why(maskOf(...Array.from({ length: 50 }, () => stroke(points(400)))))).toBeUndefined()
  })

  it('goes over the page more often than any hand does', () => {
    const wild = points(20_000).map(([, , p], i): PenPoint => [i % 2 ? 0 : 1800, 5, p])
    expect(why(maskOf(stroke(wild)))).toMatch(/more painting than a page has room for/)
  })

  it('lies outside of the page, is empty, or is no mask', () => {
    expect(why(maskOf(dot(page.width + MASK_LIMITS.outside + 1, 5, 20)))).toBe(
      'A stroke lies outside of the page.',
    )
    for (const bad of [
      maskOf(),
      maskOf(dot(-401, 5, 20)),
      maskOf(dot(5.5, 5, 20)),
      maskOf(dot(5, 5, 3)),
      maskOf(dot(5, 5, Number.NaN)),
      maskOf({
        kind: 'lasso',
        erase: false,
        points: [
          [0, 0],
          [1, 1],
        ],
      }),
      maskOf({ kind: 'regions', erase: false, ids: [0] }),
      maskOf({ kind: 'grow', by: 1000 }),
      { ...page, operations: [{ kind: 'eval', code: '' }] },
    ])
      expect(why(bad)).toBeDefined()
  })
})
