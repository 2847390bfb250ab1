/** How carefully a model draws, and what a page of it has to cost. */
import { PRICES } from './blots'

export const QUALITIES = ['draft', 'standard', 'fine'] as const
export type Quality = (typeof QUALITIES)[number]

/**
 * Blots a page would have to cost in each quality, so that no plan loses money on a book (docs/decisions/014). Authors
 * pay for standard; what a studio is set to draw in is its operator's choice.
 */
export const QUALITY_BLOTS: Record<Quality, number> = { draft: 7, standard: PRICES.page, fine: 45 }
