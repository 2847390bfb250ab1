/** How a page is framed, and how a whole book mixes framings. */

export const COMPOSITIONS = ['close-up', 'full-body', 'action', 'environment', 'pattern'] as const
export type Composition = (typeof COMPOSITIONS)[number]

/** Share of a book's pages per composition; sums to 1. */
export const COMPOSITION_MIX: Record<Composition, number> = {
  'close-up': 0.15,
  'full-body': 0.3,
  action: 0.25,
  environment: 0.15,
  pattern: 0.15,
}

/** Never more than this many pages of one composition in a row. */
export const MAX_SAME_IN_A_ROW = 2

/** The hero is on at least this share of a book's pages. */
export const HERO_PRESENCE = 0.8

/** How many pages of each composition a book of `pages` gets: largest remainders, so they sum to `pages`. */
export function compositionCounts(pages: number): Record<Composition, number> {
  const exact = COMPOSITIONS.map((name) => ({ name, share: COMPOSITION_MIX[name] * pages }))
  const counts = Object.fromEntries(exact.map((e) => [e.name, Math.floor(e.share)])) as Record<
    Composition,
    number
  >
  let left = pages - Object.values(counts).reduce((sum, n) => sum + n, 0)
  const byRemainder = [...exact].sort((a, b) => (b.share % 1) - (a.share % 1))
  for (const { name } of byRemainder) {
    if (left-- <= 0) break
    counts[name]++
  }
  return counts
}
