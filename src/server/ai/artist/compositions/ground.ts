import 'server-only'
import type { PatternName } from '../engine/pattern-fills'
import { type PageWork, turnOf } from '../page-work'
import { height, type Scene, width } from '../scene'
import { rect } from '../shapes/paths'

/** Patterns that are quiet enough to lie behind a rosette. */
const QUIET: readonly PatternName[] = ['scales', 'leaves', 'petals', 'diamonds', 'waves', 'rings', 'hearts']

/** Every third ornament of a book for older readers lies on a pattern instead of sprinkles. */
export const isPatterned = (work: PageWork): boolean =>
  work.plan.level >= 3 && work.plan.patternShare > 0 && turnOf(work) % 3 !== 1

/** One of the quiet patterns, another one on every page. */
export function quietPattern(work: PageWork): PatternName {
  const turn = turnOf(work)
  return QUIET[(turn + Math.floor(turn / QUIET.length)) % QUIET.length]!
}

/** Covers the picture with one pattern, another one on every page. */
export function drawGround(work: PageWork, { p, box }: Scene): void {
  p.object('far')
  p.shape(rect(box.left, box.top, width(box), height(box)), quietPattern(work))
}
