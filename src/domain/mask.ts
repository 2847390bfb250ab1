/**
 * A mask as data: what the author painted, lassoed and picked, in pixels of the page at print size. `rasterizeMask` in
 * mask-raster.ts makes pixels of it, the same ones in the browser and in the studio.
 */
import { z } from 'zod'

export const MASK_LIMITS = {
  operations: 500,
  /** Of all strokes and lassos together. */
  points: 20_000,
  /** How far the pen goes in all strokes together, page pixels: some 300 times across the page. */
  travel: 1_000_000,
  /** Regions named in one pick. */
  picks: 2_000,
  /** A pen may leave the page by this many page pixels; what lies farther out is no stroke on this page. */
  outside: 400,
  size: { min: 4, max: 300 },
  grow: { min: 1, max: 64 },
} as const

/** Page pixels per mask pixel, each way: a mask of a 2550×3300 page has 1275×1650 pixels. */
export const MASK_SCALE = 2

/** The halo around a mask, in page pixels, in which the new drawing meets the old one. */
export const FEATHER_PX = 8

/** Pressure at which a stroke is as wide as its size says: what a mouse or a finger sends. */
export const PLAIN_PRESSURE = 0.765

const Coordinate = z.int().min(-MASK_LIMITS.outside).max(10_000)
const Pressure = z.number().min(0).max(1)

/** [x, y, pressure] in whole page pixels; pressure 0–1. */
export const PenPoint = z.tuple([Coordinate, Coordinate, Pressure])
export type PenPoint = z.infer<typeof PenPoint>

/** [x, y] in whole page pixels. */
export const Corner = z.tuple([Coordinate, Coordinate])
export type Corner = z.infer<typeof Corner>

/** Width of the pen in page pixels. */
export const PenSize = z.int().min(MASK_LIMITS.size.min).max(MASK_LIMITS.size.max)

export const MaskOperation = z.discriminatedUnion('kind', [
  z.object({
    kind: z.literal('stroke'),
    size: PenSize,
    /** Takes away from the mask instead of adding to it. */
    erase: z.boolean(),
    points: z.array(PenPoint).min(1).max(MASK_LIMITS.points),
  }),
  /** Everything its outline goes around, freehand or polygon; closed by itself. */
  z.object({
    kind: z.literal('lasso'),
    erase: z.boolean(),
    points: z.array(Corner).min(3).max(MASK_LIMITS.points),
  }),
  /** Whole shapes by their ids in the region map of the version the mask is for. */
  z.object({
    kind: z.literal('regions'),
    erase: z.boolean(),
    ids: z.array(z.int().min(1).max(65_535)).min(1).max(MASK_LIMITS.picks),
  }),
  z.object({ kind: z.literal('invert') }),
  /** Wider on every side by so many page pixels. */
  z.object({ kind: z.literal('grow'), by: z.int().min(MASK_LIMITS.grow.min).max(MASK_LIMITS.grow.max) }),
  z.object({ kind: z.literal('clear') }),
])
export type MaskOperation = z.infer<typeof MaskOperation>

export const Mask = z
  .object({
    /** Of the page at print size, in pixels. */
    width: z.int().min(1).max(6000),
    height: z.int().min(1).max(6000),
    operations: z.array(MaskOperation).min(1).max(MASK_LIMITS.operations),
  })
  .superRefine(({ width, height, operations }, context) => {
    if (pointsIn(operations) > MASK_LIMITS.points)
      context.addIssue({
        code: 'custom',
        path: ['operations'],
        message: `A mask can have at most ${MASK_LIMITS.points.toLocaleString('en-US')} points.`,
      })
    if (travelIn(operations) > MASK_LIMITS.travel)
      context.addIssue({
        code: 'custom',
        path: ['operations'],
        message: 'That is more painting than a page has room for. Clear some of it.',
      })
    const beyond = (x: number, y: number) =>
      x > width + MASK_LIMITS.outside || y > height + MASK_LIMITS.outside
    for (const [i, operation] of operations.entries())
      if ('points' in operation && operation.points.some(([x, y]) => beyond(x, y)))
        context.addIssue({
          code: 'custom',
          path: ['operations', i, 'points'],
          message: 'A stroke lies outside of the page.',
        })
  })
export type Mask = z.infer<typeof Mask>

/** Page pixels the pen goes in all strokes, across and down added up. */
const travelIn = (operations: readonly MaskOperation[]): number =>
  operations.reduce(
    (sum, operation) => sum + (operation.kind === 'stroke' ? lengthOf(operation.points) : 0),
    0,
  )

export const lengthOf = (points: readonly PenPoint[]): number =>
  points.reduce((sum, [x, y], i) => {
    const [px, py] = points[Math.max(0, i - 1)]!
    return sum + Math.abs(x - px) + Math.abs(y - py)
  }, 0)

/** Points of all strokes and lassos together. */
export const pointsIn = (operations: readonly MaskOperation[]): number =>
  operations.reduce((sum, operation) => sum + ('points' in operation ? operation.points.length : 0), 0)
