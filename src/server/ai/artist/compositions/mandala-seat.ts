import 'server-only'
import { type PageWork, turnOf } from '../page-work'

/** Where a mandala sits and how large it is, against the largest that fits; `middle` times the usual share of its core. */
export type Seat = {
  readonly size: number
  /** −1 to 1 of the way to the sides, and up and down. */
  readonly dx: number
  readonly dy: number
  readonly middle: number
}

/** In the middle, toward a corner, above or below. */
const SEATS = [
  { size: 1, dx: 0, dy: 0 },
  { size: 0.84, dx: -1, dy: -1 },
  { size: 0.93, dx: 0, dy: 1 },
  { size: 0.84, dx: 1, dy: 1 },
  { size: 0.93, dx: 0, dy: -1 },
  { size: 0.74, dx: 0, dy: 0 },
  { size: 0.84, dx: -1, dy: 1 },
] as const
const MIDDLES = [
  { size: 1, middle: 1 },
  { size: 0.92, middle: 0.72 },
  { size: 0.86, middle: 1.25 },
] as const

/** The pages of a book take turns, so that no mandala looks like the one before. */
export function seatOf(work: PageWork, shape: 'round' | 'oval' | 'quarter'): Seat {
  const turn = turnOf(work)
  const cycle = shape === 'round' ? Math.floor(turn / SEATS.length) : turn
  const { size, middle } = MIDDLES[cycle % MIDDLES.length]!
  const seat = SEATS[shape === 'round' ? turn % SEATS.length : 0]!
  return { ...seat, size: seat.size * size, middle }
}
