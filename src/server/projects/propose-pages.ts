import 'server-only'
import { Refusal } from '@/domain/errors'
import { PAGES } from '@/domain/limits'
import type { PlannedPage } from '@/domain/plan'
import type { PlanProject, ProjectDna } from '@/domain/project'
import { builtInPlanner, makePlan, type Planner } from '@/server/ai/make-plan'
import { refuseOverlong } from './arrange-pages'
import type { BookToPlan, PageToPlan } from './book-to-plan'

/** A book to come: every page from first to last, each one that is there or a new idea for its place. */
export type Proposal = {
  readonly pages: readonly { readonly id: string | null; readonly idea: PlannedPage | null }[]
  readonly title: string
  readonly note: string | null
}

const SUGGESTED = 5

/** What the planner makes of a book. Pure apart from the clock, which makes every re-roll a new throw. */
export async function proposePages(
  book: BookToPlan,
  request: PlanProject,
  planner: Planner = builtInPlanner,
  now = Date.now(),
): Promise<Proposal> {
  switch (request.action) {
    case 'plan':
      return propose(book, planner, slotsOf(book), book.dna.seed)
    case 'suggest': {
      const more = Math.min(request.count ?? SUGGESTED, Math.max(1, PAGES.max - book.pages.length))
      refuseOverlong(book.pages.length, more)
      const slots = [...book.pages.map(kept), ...Array.from({ length: more }, () => EMPTY)]
      return propose(book, planner, slots, anotherSeed(book.dna, now))
    }
    case 'reroll': {
      const chosen = rerolled(book.pages, request.pageIds)
      const slots = book.pages.map((page) => (chosen.has(page) ? { page, keep: false } : kept(page)))
      return propose(
        book,
        planner,
        slots,
        anotherSeed(book.dna, now),
        [...chosen].map((page) => page.brief),
      )
    }
  }
}

/** A place in the book: who is there now, and whether it stays as it is. */
type Slot = { readonly page: PageToPlan | null; readonly keep: boolean }
const EMPTY: Slot = { page: null, keep: false }
const kept = (page: PageToPlan): Slot => ({ page, keep: true })

/** As many places as the DNA asks for; surplus ideas leave from the end, and fixed pages always stay. */
function slotsOf({ dna, pages }: BookToPlan): Slot[] {
  const stay = [...pages]
  for (let i = stay.length - 1; i >= 0 && stay.length > dna.pageCount; i--) {
    if (!isFixed(stay[i]!)) stay.splice(i, 1)
  }
  const missing = Math.max(0, dna.pageCount - stay.length)
  return [
    ...stay.map((page) => ({ page, keep: isFixed(page) })),
    ...Array.from({ length: missing }, () => EMPTY),
  ]
}

const isFixed = (page: PageToPlan) => page.locked || page.drawn

/** Pages that get another idea. Refuses with a sentence when a page that was named has to stay. */
function rerolled(pages: readonly PageToPlan[], ids: readonly string[] | undefined): Set<PageToPlan> {
  if (!ids) {
    const free = pages.filter((page) => !isFixed(page))
    if (free.length > 0) return new Set(free)
    throw new Refusal('conflict', 'Every page of this book is locked or drawn, so no idea can change.')
  }
  const chosen = pages.filter((page) => ids.includes(page.id))
  if (chosen.length < new Set(ids).size) throw new Refusal('not_found', 'This page is no longer in the book.')
  const fixed = chosen.find(isFixed)
  if (!fixed) return new Set(chosen)
  const why = fixed.drawn ? 'drawn already: edit its words and redraw it' : 'locked: unlock it first'
  throw new Refusal('conflict', `Page ${fixed.position} is ${why}.`)
}

async function propose(
  book: BookToPlan,
  planner: Planner,
  slots: readonly Slot[],
  seed: number,
  avoid: string[] = [],
): Promise<Proposal> {
  const keep = slots.flatMap(({ page, keep }, i) =>
    page && keep ? [{ position: i + 1, brief: page.brief, composition: page.composition }] : [],
  )
  const wish = {
    ...wishOf(book),
    ...{ pages: slots.length, seed, keep, avoid: [...book.told, ...avoid] },
    ...(book.template && { template: book.template }),
  }
  const plan = await makePlan(wish, planner)
  return {
    pages: slots.map(({ page, keep }, i) => ({
      id: page?.id ?? null,
      idea: keep ? null : plan.pages[i]!,
    })),
    title: plan.title,
    note: plan.note ?? null,
  }
}

/** What every plan of a book follows from. */
export function wishOf({ idea, dna: { audience, style }, heroes: [hero, ...friends] }: BookToPlan) {
  return { idea, audience, style, friends, ...(hero && { hero }) }
}

/** A seed that follows from the book's and the moment (Knuth's multiplicative hash, 31 bits). */
export function anotherSeed({ seed }: ProjectDna, now: number): number {
  return Math.imul((seed ^ now) | 1, 2_654_435_761) >>> 1
}
