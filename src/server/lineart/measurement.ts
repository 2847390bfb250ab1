import 'server-only'
import type { Metric } from '@/domain/verdict'

/** [x, y, width, height] in pixels of the measured page. */
export type Box = [x: number, y: number, width: number, height: number]

/** A place that explains a measurement: how much there, and where. */
export type Spot = { readonly value: number; readonly box: Box }

/** A metric's value and the places behind it, worst first. */
export type Measurement = { readonly value: number; readonly spots: readonly Spot[] }

/** What the gate has a limit for, and what is only told. */
export type Measured = Metric | 'smallestRegion'

export type Measurements = Partial<Record<Measured, Measurement>>

export const POINTS_PER_INCH = 72

export function measured(value: number, spots: readonly Spot[] = []): Measurement {
  return { value, spots }
}

/** The box grown by `by` pixels on each side, inside the page. */
export function padded([x, y, width, height]: Box, by: number, pageWidth: number, pageHeight: number): Box {
  const left = Math.max(0, Math.floor(x - by))
  const top = Math.max(0, Math.floor(y - by))
  return [
    left,
    top,
    Math.min(pageWidth, Math.ceil(x + width + by)) - left,
    Math.min(pageHeight, Math.ceil(y + height + by)) - top,
  ]
}
