import 'server-only'
import type { Bitmap } from './bitmap'
import { connectedComponents, paperAround } from './connected-components'
import { measureLetters } from './find-letters'
import { type Fingerprint, fingerprint, similarity } from './fingerprint'
import { type HalfStrokes, halfStrokes } from './half-strokes'
import { measureInk, measureSolid } from './measure-ink'
import { measureLines, sampleLines } from './measure-lines'
import { measureRaw } from './measure-raw'
import { measureLeaks, measureRegions } from './measure-regions'
import { type Measurements, measured } from './measurement'
import { giveBack } from './memory'
import type { Picture } from './read-picture'

export type MeasureInput = {
  readonly bitmap: Bitmap
  readonly raw?: Picture
  readonly dpi: number
  /** Inches that must stay free of ink, 0 where ink may bleed. */
  readonly marginIn: number
  /** Solid ink wider than this many points is reported as a spot. */
  readonly solidPt: number
  /** Lines thinner than this many points are hairlines. */
  readonly hairlinePt: number
  /** There are letters on it that were asked for: they are not measured. */
  readonly lettered?: boolean
  /** Fingerprints of the book's other pages. */
  readonly others?: readonly Fingerprint[]
  /** Of the bitmap, where they are known already. */
  readonly strokes?: HalfStrokes
}

/** Every number of the quality gate and the places behind it. Boxes are in pixels of `bitmap`. */
export function measure(input: MeasureInput): {
  measurements: Measurements
  fingerprint: Fingerprint
  /** Which of the others is most like it. */
  mostAlike: number
} {
  const { bitmap, raw, dpi, marginIn, solidPt, lettered, others = [] } = input
  const strokes = input.strokes ?? halfStrokes(bitmap)
  const { half, distance } = strokes
  const print = fingerprint(half)
  const lines = measureLines(bitmap, sampleLines(bitmap, strokes, dpi), dpi, input.hairlinePt)
  const ink = connectedComponents(bitmap, 1, 8)
  const linePt = lines.lineMedian?.value ?? 0
  const alike = others.map((other) => similarity(print, other))
  const most = alike.reduce((top, value) => Math.max(top, value), 0)
  const measurements: Measurements = {
    ...(raw ? measureRaw(raw, bitmap) : {}),
    ...measureInk(bitmap, ink, { dpi, marginIn, linePt }),
    ...(lettered ? {} : measureLetters(ink, dpi)),
    ...measureSolid(half, distance, dpi, solidPt),
    ...lines,
    ...measureRegions(bitmap, paperAround(ink), dpi),
    ...measureLeaks(strokes, dpi),
    duplicate: measured(most),
  }
  if (!input.strokes) giveBack(half.data, strokes.skeleton.data, strokes.places, distance)
  return { measurements, fingerprint: print, mostAlike: alike.indexOf(most) }
}
