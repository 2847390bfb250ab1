/** Whose page is drawn next: authors take turns, and larger plans take more of them. */
import type { Plan } from './plans'

/** Turns an author gets while an author on the free plan gets one. */
export const SHARE: Record<Plan, number> = { free: 1, starter: 2, creator: 3, pro: 4 }

/** How far one page moves an author of share 1 back. Divisible by every share. */
export const STRIDE = 12

/** How far one page moves an author back: the larger the share, the less. */
export const strideOf = (plan: Plan): number => STRIDE / SHARE[plan]

/** A job of this few pages is a redraw: somebody waits in front of it. */
const REDRAW_PAGES = 1

export const isUrgent = (pages: number): boolean => pages <= REDRAW_PAGES

/**
 * How far a redraw goes ahead of its turn. Bounded, so that an author who only ever redraws is ahead of others' books
 * by at most this many pages, and then waits like everybody.
 */
export const HEAD_START = 8 * STRIDE
