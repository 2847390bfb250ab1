/** What any planner has to keep, as one pure rule. */
import { COMPOSITION_MIX, COMPOSITIONS, compositionCounts, MAX_SAME_IN_A_ROW } from './composition'
import { LENGTHS } from './limits'
import {
  BRIEF_WORDS,
  contentWords,
  type PlannedPage,
  type PlanRequest,
  pagesWithoutHero,
  saysTheSame,
  sceneOf,
  wordsOf,
} from './plan'
import { isLettered } from './template'

export type PlanFault = {
  readonly kind:
    | 'count'
    | 'locked'
    | 'words'
    | 'twin'
    | 'avoided'
    | 'scene'
    | 'mix'
    | 'row'
    | 'cover'
    | 'hero'
    | 'variety'
  /** Positions, from 1, of pages that another idea would mend; empty where the fault is the book's. */
  readonly pages: readonly number[]
  readonly sentence: string
}

/** Pages of one composition may be this many more or fewer than the mix says. */
export const MIX_SLACK = 1
/** A book shows at least this many different subjects, or one for every second page of a shorter one. */
const DIFFERENT_SUBJECTS = 20

/**
 * What is wrong with a plan; nothing when it may be shown. Briefs the author locked are taken as they are and are
 * not held against the planner. Letters, numbers and sentences have their own order and length.
 */
export function planFaults(pages: readonly PlannedPage[], request: PlanRequest): PlanFault[] {
  const locked = new Set((request.keep ?? []).map((page) => page.position))
  const always = [
    ...countFaults(pages, request),
    ...lockedFaults(pages, request),
    ...twinFaults(pages, locked),
    ...avoidedFaults(pages, request, locked),
    ...sceneFaults(pages, locked),
  ]
  if (isLettered(request.template)) return always
  return [
    ...always,
    ...wordFaults(pages, locked),
    ...mixFaults(pages, locked),
    ...orderFaults(pages, locked),
    ...heroFaults(pages, request, locked),
    ...varietyFaults(pages, locked),
  ]
}

/** The faults as sentences, as a person or a model reads them. */
export const faultSentences = (faults: readonly PlanFault[]): string[] =>
  faults.map((fault) => fault.sentence)

function countFaults(plan: readonly PlannedPage[], { pages }: PlanRequest): PlanFault[] {
  if (plan.length === pages) return []
  return [{ kind: 'count', pages: [], sentence: `The plan has ${plan.length} pages instead of ${pages}.` }]
}

function lockedFaults(pages: readonly PlannedPage[], { keep = [] }: PlanRequest): PlanFault[] {
  return keep
    .filter(({ position, brief, composition }) => {
      const page = pages[position - 1]
      return page?.brief !== brief || page.composition !== composition
    })
    .map(({ position }) => ({
      kind: 'locked',
      pages: [position],
      sentence: `Page ${position} is locked and was changed.`,
    }))
}

/** Whether a brief is as long as briefs are. */
export function hasBriefLength(brief: string): boolean {
  const words = wordsOf(brief).length
  return words >= BRIEF_WORDS.min && words <= BRIEF_WORDS.max && brief.length <= LENGTHS.brief
}

function wordFaults(pages: readonly PlannedPage[], locked: ReadonlySet<number>): PlanFault[] {
  return pages.flatMap(({ brief }, i): PlanFault[] => {
    if (hasBriefLength(brief) || locked.has(i + 1)) return []
    const { min, max } = BRIEF_WORDS
    const sentence = `Page ${i + 1} has a brief of ${wordsOf(brief).length} words; ${min} to ${max} are wanted.`
    return [{ kind: 'words', pages: [i + 1], sentence }]
  })
}

function twinFaults(pages: readonly PlannedPage[], locked: ReadonlySet<number>): PlanFault[] {
  const words = pages.map((page) => contentWords(page.brief))
  return pages.flatMap((_, i): PlanFault[] => {
    if (locked.has(i + 1)) return []
    const twin = words.findIndex(
      (other, j) => j !== i && (j < i || locked.has(j + 1)) && saysTheSame(other, words[i]!),
    )
    if (twin < 0) return []
    return [{ kind: 'twin', pages: [i + 1], sentence: `Page ${i + 1} repeats page ${twin + 1}.` }]
  })
}

function avoidedFaults(
  pages: readonly PlannedPage[],
  { avoid = [] }: PlanRequest,
  locked: ReadonlySet<number>,
): PlanFault[] {
  const avoided = avoid.map(contentWords)
  return pages.flatMap(({ brief }, i): PlanFault[] => {
    const words = contentWords(brief)
    if (locked.has(i + 1) || !avoided.some((other) => saysTheSame(other, words))) return []
    return [{ kind: 'avoided', pages: [i + 1], sentence: `Page ${i + 1} repeats an idea to avoid.` }]
  })
}

function sceneFaults(pages: readonly PlannedPage[], locked: ReadonlySet<number>): PlanFault[] {
  const first = new Map<string, number>()
  // Locked scenes were there before; whoever repeats them is the one to change.
  for (const [i, page] of pages.entries())
    if (locked.has(i + 1) && page.setting && !first.has(sceneOf(page))) first.set(sceneOf(page), i + 1)
  return pages.flatMap((page, i): PlanFault[] => {
    if (!page.setting || locked.has(i + 1)) return []
    const scene = sceneOf(page)
    const before = first.get(scene)
    if (before === undefined) {
      first.set(scene, i + 1)
      return []
    }
    const sentence = `Pages ${before} and ${i + 1} both show the same thing in the same place (${scene}).`
    return [{ kind: 'scene', pages: [i + 1], sentence }]
  })
}

function mixFaults(pages: readonly PlannedPage[], locked: ReadonlySet<number>): PlanFault[] {
  const wanted = compositionCounts(pages.length)
  return COMPOSITIONS.flatMap((name): PlanFault[] => {
    const count = pages.filter((page) => page.composition === name).length
    if (Math.abs(count - wanted[name]) <= MIX_SLACK + locked.size) return []
    const share = Math.round(COMPOSITION_MIX[name] * 100)
    const sentence = `${count} pages are ${name}; about ${wanted[name]} (${share} %) are wanted.`
    return [{ kind: 'mix', pages: [], sentence }]
  })
}

/** Where pages are locked, an order without long rows may not exist. */
function orderFaults(pages: readonly PlannedPage[], locked: ReadonlySet<number>): PlanFault[] {
  if (locked.size > 0) return []
  const faults: PlanFault[] = []
  if (pages.length > 1 && pages[0]!.composition === 'pattern') {
    const sentence = 'Page 1 is a pattern; the first page has to be worthy of a cover.'
    faults.push({ kind: 'cover', pages: [1], sentence })
  }
  for (let end = MAX_SAME_IN_A_ROW + 1; end <= pages.length; end++) {
    const [start, { composition }] = [end - MAX_SAME_IN_A_ROW, pages[end - 1]!]
    if (pages.slice(start - 1, end).every((page) => page.composition === composition)) {
      const sentence = `Pages ${start} to ${end} are all ${composition}.`
      faults.push({ kind: 'row', pages: [], sentence })
    }
  }
  return faults
}

function heroFaults(
  pages: readonly PlannedPage[],
  { hero }: PlanRequest,
  locked: ReadonlySet<number>,
): PlanFault[] {
  if (!hero && !pages.some((page) => page.heroOnPage)) return []
  const without = pages.flatMap((page, i) => (page.heroOnPage || locked.has(i + 1) ? [] : [i + 1]))
  const allowed = pagesWithoutHero(pages.length)
  if (without.length <= allowed) return []
  const sentence = `${without.length} pages are without the hero; at most ${allowed} may be.`
  return [{ kind: 'hero', pages: without.slice(allowed), sentence }]
}

function varietyFaults(pages: readonly PlannedPage[], locked: ReadonlySet<number>): PlanFault[] {
  if (locked.size > 0) return []
  const seen = new Set<string>()
  const again = pages.flatMap((page, i) => {
    const scene = sceneOf(page)
    if (seen.has(scene)) return [i + 1]
    seen.add(scene)
    return []
  })
  const wanted = Math.min(DIFFERENT_SUBJECTS, Math.ceil(pages.length / 2))
  if (seen.size >= wanted) return []
  const sentence = `Only ${seen.size} different subjects; at least ${wanted} are wanted.`
  return [{ kind: 'variety', pages: again, sentence }]
}
