/** Mending a plan as a model may send it: wrong count, the same twice, a bad mix, briefs too long or empty. */
import { z } from 'zod'
import { COMPOSITIONS, type Composition } from './composition'
import { orderCompositions } from './order-compositions'
import {
  BRIEF_WORDS,
  contentWords,
  PlannedPage,
  type PlanRequest,
  pagesWithoutHero,
  saysTheSame,
  sceneOf,
  wordsOf,
} from './plan'
import { hasBriefLength, planFaults } from './plan-faults'
import { checkWords } from './safety'

/** A place in a book that needs an idea. */
export type Opening = { readonly position: number; readonly composition: Composition }

/** Writes a page for each opening of a book; `book` has the pages that stay at their places. */
export type WritePages = (
  openings: readonly Opening[],
  book: readonly (PlannedPage | undefined)[],
) => readonly PlannedPage[]

/** Pages that repeat a thing without saying where are taken this often, as any two of them are hard to tell apart. */
const SAME_THING = 2
/** Times that pages which still break a rule are written again. */
const ROUNDS = 3

/**
 * A plan that keeps the rules, with as much of what was proposed as can stay, in its order. `kept` are the locked
 * pages, described; what was proposed fills the other places from first to last. Left-over proposals replace
 * unusable ones, and what is still missing is written by `write`.
 */
export function mendPlan(
  proposed: readonly unknown[],
  request: PlanRequest,
  kept: readonly PlannedPage[],
  write: WritePages,
): PlannedPage[] {
  const places: (PlannedPage | undefined)[] = Array.from({ length: request.pages })
  const locked = new Set<number>()
  for (const [k, { position }] of (request.keep ?? []).entries()) {
    places[position - 1] = kept[k]
    locked.add(position - 1)
  }
  const free = [...places.keys()].filter((i) => !locked.has(i))
  const usable = fitCount(usablePages(proposed, request, kept), free.length)
  const wished: (Composition | undefined)[] = places.map((page) => page?.composition)
  for (const [k, i] of free.entries()) {
    const page = usable[k]
    wished[i] = page?.composition
    places[i] = page && { ...page, composition: page.composition ?? 'full-body' }
  }
  const order = orderCompositions(wished, locked)
  for (const i of free) {
    const page = places[i]
    if (page) places[i] = canBeFramed(wished[i], order[i]!) ? { ...page, composition: order[i]! } : undefined
  }
  bringHeroBack(places, request, locked)

  let pages = writeMissing(places, order, write)
  for (let round = 0; round < ROUNDS; round++) {
    const bad = new Set(planFaults(pages, request).flatMap((fault) => fault.pages))
    if (bad.size === 0) break
    const again = pages.map((page, i) => (bad.has(i + 1) && !locked.has(i) ? undefined : page))
    pages = writeMissing(again, order, write)
  }
  return pages
}

/** A page as it was proposed: read kindly, since what is missing can be found out. */
const ProposedPage = z.object({
  brief: z.string().trim(),
  composition: z.string().catch(''),
  subject: z.string().trim().catch(''),
  setting: z.string().trim().nullish().catch(null),
  heroOnPage: z.boolean().catch(true),
})

type UsablePage = Omit<PlannedPage, 'composition'> & { composition: Composition | undefined }

/** Per proposal the page it gives, or nothing when it says too little or what another page says. */
export function usablePages(
  proposed: readonly unknown[],
  { avoid = [], audience }: PlanRequest,
  kept: readonly PlannedPage[],
): (UsablePage | undefined)[] {
  const said = [...avoid, ...kept.map((page) => page.brief)].map(contentWords)
  const shown = new Map<string, number>()
  for (const page of kept) shown.set(sceneOf(page), SAME_THING)
  return proposed.map((raw) => {
    const page = readProposed(raw)
    // A planner may propose what this reader's pages may not say.
    if (!page || checkWords(page.brief, audience)) return undefined
    const [words, scene] = [contentWords(page.brief), sceneOf(page)]
    const times = shown.get(scene) ?? 0
    if (said.some((other) => saysTheSame(other, words)) || times >= (page.setting ? 1 : SAME_THING)) {
      return undefined
    }
    said.push(words)
    shown.set(scene, times + 1)
    return page
  })
}

function readProposed(raw: unknown): UsablePage | undefined {
  const parsed = ProposedPage.safeParse(raw)
  if (!parsed.success) return undefined
  const { composition, setting, heroOnPage } = parsed.data
  const brief = shortened(parsed.data.brief)
  if (!hasBriefLength(brief)) return undefined
  const subject = parsed.data.subject || [...contentWords(brief)].join(' ')
  const page = { brief, subject, heroOnPage, composition: 'action', ...(setting && { setting }) }
  if (!PlannedPage.safeParse(page).success) return undefined
  return { ...page, composition: compositionIn(composition) }
}

/** "Close up", "FULL_BODY" → the composition that is meant. */
function compositionIn(words: string): Composition | undefined {
  const letters = (text: string) => text.toLowerCase().replace(/[^a-z]/g, '')
  return COMPOSITIONS.find((name) => letters(name) === letters(words))
}

/** A brief that goes on too long, cut at its last pause that leaves a whole sentence. */
function shortened(text: string): string {
  const brief = text.replace(/\s+/g, ' ').replace(/[.!;,:\s]+$/, '')
  if (wordsOf(brief).length <= BRIEF_WORDS.max) return brief
  const pauses = [...brief.matchAll(/[,;:.–—]|\s(?:while|as|and then|where|when|because|so that)\s/g)]
  const starts = pauses.map((pause) => brief.slice(0, pause.index).replace(/[\s,;:]+$/, ''))
  return starts.findLast(hasBriefLength) ?? brief
}

/** As many as there are places: unusable ones go first, then the last ones; too few leave places open at the end. */
export function fitCount<T>(pages: readonly (T | undefined)[], places: number): (T | undefined)[] {
  let surplus = Math.max(0, pages.length - places)
  const fitting = pages.filter((page) => page !== undefined || surplus-- <= 0)
  return fitting.slice(0, places)
}

const SOMEBODY = new Set<Composition>(['close-up', 'full-body', 'action'])

/** Whether words written for one framing can be drawn in another: somebody doing something can, nearer or farther. */
function canBeFramed(written: Composition | undefined, wanted: Composition): boolean {
  if (written === wanted) return true
  return SOMEBODY.has(wanted) && (written === undefined || SOMEBODY.has(written))
}

/** Where too many pages do without the hero, the last of them open up, those about somebody first. */
function bringHeroBack(
  places: (PlannedPage | undefined)[],
  { hero }: PlanRequest,
  locked: ReadonlySet<number>,
): void {
  if (!hero && !places.some((page) => page?.heroOnPage)) return
  const away = [...places.keys()].filter((i) => places[i] && !places[i].heroOnPage && !locked.has(i))
  const about = (i: number) => Number(SOMEBODY.has(places[i]!.composition))
  const surplus = Math.max(0, away.length - pagesWithoutHero(places.length))
  for (const i of away.sort((a, b) => about(b) - about(a) || b - a).slice(0, surplus)) places[i] = undefined
}

function writeMissing(
  places: readonly (PlannedPage | undefined)[],
  order: readonly Composition[],
  write: WritePages,
): PlannedPage[] {
  const openings = places.flatMap((page, i) => (page ? [] : [{ position: i + 1, composition: order[i]! }]))
  const written = openings.length > 0 ? [...write(openings, places)] : []
  return places.map((page) => page ?? written.shift()!)
}
