/** Pages of an interior in words. */
import { MATTER_KIND } from '@/domain/matter'
import type { PageView } from '@/domain/page'
import type { InteriorPage, PageKind } from '@/domain/print'
import type { Spread } from '@/domain/spreads'

const kindInWords = (kind: PageKind): string =>
  kind === 'drawing' ? 'drawing' : kind === 'blank' ? 'blank' : MATTER_KIND[kind].name.toLowerCase()

/** "Page 5, drawing: A dragon bakes bread", for those who can't see it. */
export function pageInWords({ number, kind, added }: InteriorPage, drawing: PageView | undefined): string {
  if (drawing) return `Page ${number}, drawing: ${drawing.brief}`
  return `Page ${number}, ${kindInWords(kind)}${added ? ', added to reach the printer’s minimum' : ''}`
}

/** "Pages 4 and 5 of 24", "Page 1 of 24". */
export function spreadInWords({ left, right }: Spread, last: number): string {
  if (left && right) return `Pages ${left.number} and ${right.number} of ${last}`
  return `Page ${(left ?? right)?.number ?? 1} of ${last}`
}
