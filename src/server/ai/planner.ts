import 'server-only'
import type { Opening } from '@/domain/mend-plan'
import { BRIEF_WORDS, type Plan, type PlannedPage, type PlanRequest } from '@/domain/plan'
import { type Random, seededRandom } from './artist/random'
import { friendsOf } from './artist/read-hero'
import { asEnglish } from './artist/subjects'
import { THEME_NAMES, type ThemeName } from './artist/theme'
import { THEMES } from './artist/themes'
import { arcOf, canVisit, type Slot } from './plan-arc'
import { type Cast, castOf } from './plan-cast'
import { ideaLine } from './plan-idea-line'
import { Ledger } from './plan-ledger'
import { noteFor } from './plan-note'
import { type Draft, describePage, draftPage, LONGEST, type Scope, skyOf, themeOfPage } from './plan-page'
import { titleOf } from './plan-title'
import { worldIn } from './plan-world'

export type { Plan, PlannedPage, PlanRequest } from '@/domain/plan'

/**
 * Plans a book without a model: one brief a page, from setting out to good night, in a mix of framings.
 * Any idea gives exactly `pages` briefs, each of which `readBrief` understands; the same request gives the same
 * plan. Locked pages come back as they were.
 */
export function planBook(request: PlanRequest): Plan {
  const { random, scope, slots } = setOut(request)
  const ledger = new Ledger(request.avoid ?? [], wantedIn(scope))
  const kept = slots.map((slot) => keptPage(slot, scope))
  for (const page of kept) if (page) ledger.enter({ page, line: '', who: '' })
  const pages = slots.map((slot, i) => kept[i] ?? writePage(slot, scope, ledger, random))
  const note = noteFor(request, scope.cast)
  return { pages, title: titleOf(scope.cast, scope.world, random.fork('title')), ...(note && { note }) }
}

/** The locked pages of a request, in its order, described as the planner describes its own. */
export function describeKept(request: PlanRequest): PlannedPage[] {
  const { scope } = setOut(request)
  return (request.keep ?? []).map(({ brief, composition }) => describePage(brief, composition, scope))
}

/** Pages for places of a book that are open, which repeat none of `book`; each shows the hero where there is one. */
export function writeOpenings(
  request: PlanRequest,
  openings: readonly Opening[],
  book: readonly (PlannedPage | undefined)[],
): PlannedPage[] {
  const { random, scope, slots } = setOut(request)
  const ledger = new Ledger(request.avoid ?? [], wantedIn(scope))
  for (const page of book) if (page) ledger.enter({ page, line: '', who: '' })
  return openings.map(({ position, composition }) =>
    writePage({ ...slots[position - 1]!, composition, withHero: true }, scope, ledger, random),
  )
}

/**
 * A page like one that is there: the same framing and world, another subject. `brief` is that page's; none of
 * `request.avoid` comes again.
 */
export function writeAlike(request: PlanRequest, like: Opening & { readonly brief: string }): PlannedPage {
  const { random, scope, slots } = setOut(request)
  const { position, composition, brief } = like
  const model = describePage(brief, composition, scope)
  const ledger = new Ledger(request.avoid ?? [])
  ledger.enter({ page: model, line: '', who: '' })
  const slot = { ...slots[position - 1]!, position, composition, theme: themeOfPage(brief, scope) }
  return writePage({ ...slot, withHero: model.heroOnPage }, scope, ledger, random)
}

/** Everything a book's pages have in common, and the places they stand in. */
function setOut(request: PlanRequest): { random: Random; scope: Scope; slots: Slot[] } {
  const random = seededRandom(request.seed)
  const cast = castOf(request)
  const world = worldIn(asEnglish(request.idea).english, cast.themes[0]!)
  const friends = friendsOf(request.friends ?? [])
  const scope = { request, cast, world, friends, sky: skyOf(request.idea) }
  return { random, scope, slots: arcOf(request, cast, random.fork('arc')) }
}

const keptPage = ({ kept, composition }: Slot, scope: Scope): PlannedPage | undefined =>
  kept === undefined ? undefined : describePage(kept, composition, scope)

function writePage(slot: Slot, scope: Scope, ledger: Ledger, random: Random): PlannedPage {
  const first = slot.position === 1 ? coverDraft(slot, scope, ledger) : undefined
  const draft = first ?? bestDraft(slot, scope, ledger, random.fork(`page ${slot.position}`))
  ledger.enter(draft)
  return draft.page
}

/** Share of a book's pages that show somebody or something the idea names beside its hero. */
const WANTED = 0.15

function wantedIn({ cast, request }: Scope): Map<string, number> {
  const share = WANTED / Math.max(1, cast.others.length / 2)
  const often = cast.hero && request.pages > 3 ? Math.max(1, Math.round(request.pages * share)) : 0
  return new Map(cast.others.map((one) => [one.subject.label, often]))
}

/** The first page tells the idea itself, where the idea can be told in a line and drawn as it says. */
function coverDraft(slot: Slot, scope: Scope, ledger: Ledger): Draft | undefined {
  const { request, cast } = scope
  if (request.template || slot.season) return undefined
  const line = ideaLine(request.idea, cast, BRIEF_WORDS.max)
  if (!line || line.split(' ').length < BRIEF_WORDS.min) return undefined
  const page = describePage(line, slot.composition, scope)
  if (!page.heroOnPage || ledger.repeats(page)) return undefined
  return { page, line, who: cast.hero!.short }
}

/** Throws of the dice per page, and drafts to choose the freshest from. */
const THROWS = 60
const DRAFTS = 8

/** What is given up, step by step, when a page can't be written otherwise: the last step takes anything. */
const STEPS = [
  { elsewhere: false, inBeat: true, longest: undefined, faithful: true, fresh: true },
  { elsewhere: false, inBeat: false, longest: BRIEF_WORDS.max, faithful: true, fresh: true },
  { elsewhere: true, inBeat: false, longest: BRIEF_WORDS.max, faithful: true, fresh: true },
  { elsewhere: true, inBeat: false, longest: BRIEF_WORDS.max, faithful: false, fresh: true },
  { elsewhere: true, inBeat: false, longest: Number.POSITIVE_INFINITY, faithful: false, fresh: true },
  { elsewhere: false, inBeat: false, longest: Number.POSITIVE_INFINITY, faithful: false, fresh: false },
] as const

/** The freshest of several drafts. */
function bestDraft(slot: Slot, scope: Scope, ledger: Ledger, random: Random): Draft {
  const uses = (who: string) => ledger.uses(`who ${who}`)
  for (const step of STEPS) {
    const manner = { ...step, longest: step.longest ?? LONGEST[scope.request.audience] }
    for (const theme of step.elsewhere ? themesFrom(slot.theme, scope.cast) : [slot.theme]) {
      const drafts: Draft[] = []
      for (let i = 0; i < THROWS && drafts.length < DRAFTS; i++) {
        const draft = draftPage(slot, theme, scope, manner, uses, random)
        if (draft && !(step.fresh && ledger.repeats(draft.page))) drafts.push(draft)
      }
      const best = drafts.sort((a, b) => ledger.wear(a) - ledger.wear(b))[0]
      if (best) return best
    }
  }
  throw new Error(`No brief could be written for page ${slot.position}`)
}

/** The neighbors of a theme, then all others the cast can visit. */
function themesFrom(theme: ThemeName, cast: Cast): ThemeName[] {
  return [...new Set([...THEMES[theme].neighbors, ...THEME_NAMES])].filter((name) => canVisit(cast, name))
}
