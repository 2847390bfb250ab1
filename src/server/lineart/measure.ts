import 'server-only'
import { type Bitmap, halveBitmap } from './bitmap'
import { connectedComponents } from './connected-components'
import { distanceTransform } from './distance'
import { type Fingerprint, fingerprint, similarity } from './fingerprint'
import { measureInk, measureSolid } from './measure-ink'
import { measureLines, sampleLines } from './measure-lines'
import { measureRaw } from './measure-raw'
import { measureLeaks, measureRegions } from './measure-regions'
import { type Measurements, measured } from './measurement'
import type { Picture } from './read-picture'
import { thin } from './thin'

export type MeasureInput = {
  readonly bitmap: Bitmap
  readonly raw?: Picture
  readonly dpi: number
  /** Inches that must stay free of ink, 0 where ink may bleed. */
  readonly marginIn: number
  /** Solid ink wider than this many points is reported as a spot. */
  readonly solidPt: number
  /** Fingerprints of the book's other pages. */
  readonly others?: readonly Fingerprint[]
}

/** Every number of the quality gate and the places behind it. Boxes are in pixels of `bitmap`. */
export function measure(input: MeasureInput): { measurements: Measurements; fingerprint: Fingerprint } {
  const { bitmap, raw, dpi, marginIn, solidPt, others = [] } = input
  const half = halveBitmap(bitmap)
  const distance = distanceTransform(half, 1)
  const skeleton = thin(half)
  const print = fingerprint(half)
  const lines = measureLines(bitmap, sampleLines(bitmap, { skeleton, distance }, dpi), dpi)
  const linePt = lines.lineMedian?.value ?? 0
  const measurements: Measurements = {
    ...(raw ? measureRaw(raw) : {}),
    ...measureInk(bitmap, connectedComponents(bitmap, 1, 8), { dpi, marginIn, linePt }),
    ...measureSolid(half, distance, dpi, solidPt),
    ...lines,
    ...measureRegions(bitmap, connectedComponents(bitmap, 0, 4), dpi),
    ...measureLeaks(half, { skeleton, distance }, dpi),
    duplicate: measured(others.reduce((most, other) => Math.max(most, similarity(print, other)), 0)),
  }
  return { measurements, fingerprint: print }
}
