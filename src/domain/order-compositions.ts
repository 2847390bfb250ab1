/** The framings of a book brought back into the mix and out of long rows, with as few changes as it takes. */
import { COMPOSITIONS, type Composition, compositionCounts, MAX_SAME_IN_A_ROW } from './composition'
import { MIX_SLACK } from './plan-faults'

/** A row or a pattern on the cover weighs more than one page too many of a kind. */
const WEIGHT = { row: 4, cover: 4, mix: 1 }

/**
 * A composition per page: what was wished where that may be, and what the mix misses where nothing was wished.
 * Pages at `fixed` (indexes from 0) keep theirs whatever it takes. Without fixed pages the result keeps the rules
 * of a plan for any number of pages.
 */
export function orderCompositions(
  wished: readonly (Composition | undefined)[],
  fixed: ReadonlySet<number> = new Set(),
): Composition[] {
  const order = fillIn(wished)
  const free = order.map((_, i) => i).filter((i) => !fixed.has(i))
  while (cost(order) > 0 && (improve(order, free, relabelings) || improve(order, free, exchanges))) {
    // Each round mends something, or the loop ends.
  }
  return cost(order) > 0 && fixed.size === 0 ? fillIn(order.map(() => undefined)) : order
}

/** What the mix misses most goes where nothing was wished; never the kind of the page before. */
function fillIn(wished: readonly (Composition | undefined)[]): Composition[] {
  const missing: Record<Composition, number> = { ...compositionCounts(wished.length) }
  for (const name of wished) if (name) missing[name]--
  const order: Composition[] = []
  for (const [i, name] of wished.entries()) {
    const others = COMPOSITIONS.filter(
      (one) => one !== order.at(-1) && one !== wished[i + 1] && (i > 0 || one !== 'pattern'),
    )
    const most = others.reduce((best, one) => (missing[one] > missing[best] ? one : best))
    if (!name) missing[most]--
    order.push(name ?? most)
  }
  return order
}

function cost(order: readonly Composition[]): number {
  const wanted = compositionCounts(order.length)
  let sum = order.length > 1 && order[0] === 'pattern' ? WEIGHT.cover : 0
  for (const name of COMPOSITIONS) {
    const count = order.filter((one) => one === name).length
    sum += WEIGHT.mix * Math.max(0, Math.abs(count - wanted[name]) - MIX_SLACK)
  }
  let row = 0
  for (const [i, name] of order.entries()) {
    row = name === order[i - 1] ? row + 1 : 1
    if (row > MAX_SAME_IN_A_ROW) sum += WEIGHT.row
  }
  return sum
}

type Change = readonly (readonly [index: number, composition: Composition])[]

/** Makes the one change that mends most; false when none mends anything. */
function improve(
  order: Composition[],
  free: readonly number[],
  changes: (order: readonly Composition[], free: readonly number[]) => Iterable<Change>,
): boolean {
  let least = cost(order)
  let best: Change | undefined
  for (const change of changes(order, free)) {
    const after = [...order]
    for (const [i, name] of change) after[i] = name
    const then = cost(after)
    if (then < least) [least, best] = [then, change]
  }
  for (const [i, name] of best ?? []) order[i] = name
  return best !== undefined
}

function* relabelings(order: readonly Composition[], free: readonly number[]): Generator<Change> {
  for (const i of free) for (const name of COMPOSITIONS) if (name !== order[i]) yield [[i, name]]
}

function* exchanges(order: readonly Composition[], free: readonly number[]): Generator<Change> {
  for (const i of free)
    for (const j of free)
      if (i < j && order[i] !== order[j])
        yield [
          [i, order[j]!],
          [j, order[i]!],
        ]
}
