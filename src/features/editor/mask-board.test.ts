import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { MASK_LIMITS, type MaskOperation, type PenPoint } from '@/domain/mask'
import { type MaskRaster, rasterizeMask } from '@/domain/mask-raster'
import { MaskBoard } from './mask-board'
import { rectOf } from './paint-shapes'
import { labels, map } from './testing-page'

const PAGE = { width: 121, height: 162 }
const SIZE = { width: labels.width, height: labels.height }

const boxOf = (id: number) => rectOf(map.regions[id - 1]!, map.scale, labels)

const x = fc.integer({ min: -40, max: PAGE.width + 40 })
const y = fc.integer({ min: -40, max: PAGE.height + 40 })
const point = fc.tuple(x, y, fc.double({ min: 0, max: 1, noNaN: true }))
const operation: fc.Arbitrary<MaskOperation> = fc.oneof(
  {
    weight: 5,
    arbitrary: fc.record({
      kind: fc.constant('stroke' as const),
      size: fc.integer({ min: 4, max: 60 }),
      erase: fc.boolean(),
      points: fc.array(point, { minLength: 1, maxLength: 12 }),
    }),
  },
  {
    weight: 2,
    arbitrary: fc.record({
      kind: fc.constant('lasso' as const),
      erase: fc.boolean(),
      points: fc.array(fc.tuple(x, y), { minLength: 3, maxLength: 9 }),
    }),
  },
  {
    weight: 2,
    arbitrary: fc.record({
      kind: fc.constant('regions' as const),
      erase: fc.boolean(),
      ids: fc.uniqueArray(fc.integer({ min: 1, max: 4 }), { minLength: 1, maxLength: 3 }),
    }),
  },
  { weight: 1, arbitrary: fc.constant({ kind: 'invert' as const }) },
  {
    weight: 1,
    arbitrary: fc.record({ kind: fc.constant('grow' as const), by: fc.integer({ min: 1, max: 20 }) }),
  },
  { weight: 1, arbitrary: fc.constant({ kind: 'clear' as const }) },
)
const operations = fc.array(operation, { minLength: 1, maxLength: 10 })

const board = () => Object.assign(new MaskBoard(PAGE), { labels })

/** As the hand does it: strokes point by point in handfuls, shapes one by one. */
function draw(on: MaskBoard, operation: MaskOperation): void {
  if (operation.kind === 'stroke') {
    const stroke = on.stroke(operation.size, operation.erase)
    for (let i = 0; i < operation.points.length; i += 3) stroke.add(operation.points.slice(i, i + 3))
    stroke.end()
  } else if (operation.kind === 'regions') {
    const pick = on.pick(operation.erase)
    for (const id of operation.ids) pick.add(id, boxOf(id))
    pick.end()
  } else on.apply(operation)
}

const pixels = (raster: MaskRaster) => Buffer.from(raster.data).toString('latin1')
const whole = (list: readonly MaskOperation[]) =>
  pixels(rasterizeMask({ ...PAGE, operations: [...list] }, labels))

describe('the mask on the desk', () => {
  it('has the pixels the studio makes of its operations, for 500 random masks', () => {
    fc.assert(
      fc.property(operations, (list) => {
        const desk = board()
        for (const each of list) draw(desk, each)
        expect(pixels(desk.live) === whole(list)).toBe(true)
        expect(pixels(desk.live) === whole(desk.snapshot().operations)).toBe(true)
      }),
      { numRuns: 500 },
    )
  })

  it('shows every pixel that changes, and only in the rectangles it names', () => {
    fc.assert(
      fc.property(operations, (list) => {
        const desk = board()
        const shown = new Uint8Array(SIZE.width * SIZE.height)
        desk.onDirty = (rect) => {
          for (let row = rect.y; row < rect.y + rect.height; row++) {
            const from = row * SIZE.width + rect.x
            shown.set(desk.live.data.subarray(from, from + rect.width), from)
          }
        }
        for (const each of list) draw(desk, each)
        desk.undo()
        desk.undo()
        desk.redo()
        expect(Buffer.compare(shown, desk.live.data)).toBe(0)
      }),
    )
  })

  it('goes back step by step to an empty page, and forward again', () => {
    fc.assert(
      fc.property(operations, (list) => {
        const desk = board()
        const seen = [pixels(desk.live)]
        for (const each of list) {
          draw(desk, each)
          if (desk.snapshot().canUndo) seen.push(pixels(desk.live))
        }
        const last = seen.at(-1)!
        let steps = 0
        while (desk.snapshot().canUndo) {
          desk.undo()
          steps++
        }
        expect(pixels(desk.live) === seen[0]).toBe(true)
        expect(desk.snapshot()).toMatchObject({ operations: [], empty: true })
        while (desk.snapshot().canRedo) desk.redo()
        expect(pixels(desk.live) === last).toBe(true)
        expect(steps).toBeLessThanOrEqual(list.length)
      }),
    )
  })

  it('takes a stroke back that a second finger interrupts', () => {
    const desk = board()
    draw(desk, {
      kind: 'stroke',
      size: 40,
      erase: false,
      points: [
        [30, 30, 0.765],
        [90, 60, 0.765],
      ],
    })
    const before = pixels(desk.live)
    const stroke = desk.stroke(60, true)
    stroke.add([
      [20, 20, 0.765],
      [100, 80, 0.765],
    ])
    expect(pixels(desk.live)).not.toBe(before)
    stroke.cancel()
    expect(pixels(desk.live)).toBe(before)
    expect(desk.snapshot().operations).toHaveLength(1)
  })

  it('is full at the limit of the studio, and stays what it was', () => {
    const desk = board()
    const dots: PenPoint[] = Array.from({ length: MASK_LIMITS.points }, (_, i) => [i % 300, i % 7, 0.765])
    draw(desk, { kind: 'stroke', size: 4, erase: false, points: dots.slice(0, MASK_LIMITS.points - 1) })
    const before = pixels(desk.live)
    const stroke = desk.stroke(200, false)
    stroke.add([
      [150, 200, 0.765],
      [160, 210, 0.765],
    ])
    expect(stroke.end()).toBe(false)
    expect(pixels(desk.live)).toBe(before)
  })

  it('keeps what is under its dirty rectangles in less than four megabytes, and can still go all the way back', () => {
    const page = { width: 2550, height: 3300 }
    const desk = new MaskBoard(page)
    for (let i = 0; i < 20; i++) desk.apply({ kind: 'invert' })
    expect(desk.snapshot().operations).toHaveLength(20)
    for (let i = 0; i < 20; i++) desk.undo()
    expect(desk.snapshot()).toMatchObject({ operations: [], empty: true, canUndo: false })
    expect(desk.live.data.includes(1)).toBe(false)
  })
})
