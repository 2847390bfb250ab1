import 'server-only'
import { type PageWork, turnOf } from '../page-work'

/** Where a mandala sits and how large it is, against the largest that fits; `middle` times the usual share of its core. */
type Seat = {
  readonly size: number
  /** −1 to 1 of the way to the sides, and up and down. */
  readonly dx: number
  readonly dy: number
  readonly middle: number
}

/** In the middle, toward a corner, above or below. */
const SEATS = [
  { size: 1, dx: 0, dy: 0.55 },
  { size: 0.88, dx: -1, dy: -1 },
  { size: 0.97, dx: 0, dy: 1 },
  { size: 0.88, dx: 1, dy: 0.6 },
  { size: 0.97, dx: 0, dy: -0.9 },
  { size: 0.86, dx: 0, dy: 0.1 },
  { size: 0.84, dx: -1, dy: 0.9 },
  { size: 0.92, dx: 0, dy: 0.55 },
  { size: 0.84, dx: 1, dy: -0.8 },
  { size: 0.9, dx: 0, dy: -0.7 },
  { size: 0.93, dx: -1, dy: 0.3 },
] as const
/** When a seat comes again: another size and middle, and another height on the page. */
const AGAIN = [
  { size: 1, middle: 1, height: 1 },
  { size: 0.95, middle: 0.72, height: -1 },
  { size: 1, middle: 1.25, height: 0.3 },
  { size: 0.92, middle: 1, height: -0.45 },
] as const

/** Ovals are nearly as tall as the page. */
const OVALS = [
  { size: 1, dx: 0, dy: 0, middle: 1 },
  { size: 0.9, dx: 0, dy: -0.42, middle: 0.72 },
  { size: 0.9, dx: 0, dy: 0.42, middle: 1.25 },
  { size: 0.84, dx: 0, dy: 0, middle: 1 },
  { size: 1, dx: 0, dy: 0, middle: 0.7 },
  { size: 0.86, dx: 0, dy: 0.8, middle: 0.85 },
  { size: 0.94, dx: 0, dy: 0, middle: 1.3 },
  { size: 0.86, dx: 0, dy: -0.8, middle: 1.1 },
] as const

/** Thick lines leave room for things in the largest mandala only. */
const FOR_SMALL_HANDS = [
  { size: 1, dx: 0, dy: 0, middle: 1 },
  { size: 1, dx: 0, dy: 0, middle: 0.82 },
] as const

/** The pages of a book take turns, so that no mandala looks like the one before. */
export function seatOf(work: PageWork, shape: 'round' | 'oval' | 'quarter'): Seat {
  const turn = turnOf(work)
  if (shape !== 'round') return shape === 'oval' ? OVALS[turn % OVALS.length]! : OVALS[0]
  if (work.plan.level < 2) return FOR_SMALL_HANDS[turn % FOR_SMALL_HANDS.length]!
  const seat = SEATS[turn % SEATS.length]!
  const { size, middle, height } = AGAIN[Math.floor(turn / SEATS.length) % AGAIN.length]!
  return { dx: seat.dx, dy: seat.dy * height, size: seat.size * size, middle }
}
