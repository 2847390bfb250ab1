import 'server-only'
import { z } from 'zod'
import type { Composition } from '@/domain/composition'
import { LENGTHS, PAGES } from '@/domain/limits'
import { fitCount, mendPlan, usablePages } from '@/domain/mend-plan'
import { orderCompositions } from '@/domain/order-compositions'
import { BRIEF_WORDS, type Plan, type PlannedPage, type PlanRequest } from '@/domain/plan'
import { planFaults } from '@/domain/plan-faults'
import { isLettered } from '@/domain/template'
import { planLettered } from './plan-lettered'
import { describeKept, planBook, writeOpenings } from './planner'

/** A part of a book to be planned in one call. */
export type ChunkRequest = {
  /** The whole book: idea, length, reader, style, hero, what is locked and what to avoid. */
  readonly book: PlanRequest
  /** The places to fill, in their order, with the framing the mix of the book wants there. */
  readonly places: readonly { readonly position: number; readonly composition: Composition }[]
  /** What earlier calls planned, so that the story goes on and nothing comes twice. */
  readonly before: readonly PlannedPage[]
  /** What was wrong with the answer to the same request, as sentences; empty the first time. */
  readonly complaints: readonly string[]
}

/**
 * Plans pages: the built-in planner, or a model. Whatever it answers is checked and mended, so it may answer
 * anything; it throws only where no answer came.
 */
export type Planner = {
  readonly name: string
  /** Pages it is asked for in one call. */
  readonly pagesAtOnce: number
  proposeChunk(request: ChunkRequest): Promise<unknown>
}

/** A chunk as it should come. Its pages are read one by one, since one bad page must not spoil the others. */
export const ProposedChunk = z.object({
  pages: z.array(z.unknown()).catch([]),
  title: z.string().trim().min(1).max(LENGTHS.projectName).nullish().catch(null),
  note: z.string().trim().nullish().catch(null),
})

/** The planner that needs no model. It sees a book as a whole, so it plans one in one call. */
export const builtInPlanner: Planner = {
  name: 'built-in',
  pagesAtOnce: PAGES.max,
  proposeChunk: async ({ book, places }) => {
    const plan = planBook(book)
    return { ...plan, pages: places.map(({ position }) => plan.pages[position - 1]) }
  },
}

/** A chunk is asked for again, once, when this share of its pages can't be used. */
const TOO_MANY_UNUSABLE = 0.2

/**
 * The plan of a book by any planner: asked in chunks, checked, and mended where it breaks a rule. The result keeps
 * every rule of `planFaults`, however bad the answers were; where even mending fails, the book is planned built in.
 */
export async function makePlan(request: PlanRequest, planner: Planner = builtInPlanner): Promise<Plan> {
  // Letters, numbers and sentences follow from their template; there is no story to ask a planner for.
  if (isLettered(request.template)) return planLettered(request)
  const { pages: proposed, title, note } = await askInChunks(request, planner)
  const pages = mendPlan(proposed, request, describeKept(request), (openings, book) =>
    writeOpenings(request, openings, book),
  )
  const sound = planFaults(pages, request).length === 0
  if (sound && title) return { pages, title, ...(note && { note }) }
  const built = planBook(request)
  return sound ? { ...built, pages } : built
}

type Proposed = { pages: unknown[]; title: string | null; note: string | null }

async function askInChunks(request: PlanRequest, planner: Planner): Promise<Proposed> {
  const places = placesOf(request)
  const kept = describeKept(request)
  const all: Proposed = { pages: [], title: null, note: null }
  const before: PlannedPage[] = []
  for (let from = 0; from < places.length; from += planner.pagesAtOnce) {
    const chunk = places.slice(from, from + planner.pagesAtOnce)
    const asked = { book: request, places: chunk, before: [...before], complaints: [] }
    const { pages, title, note } = await askChunk(asked, kept, planner)
    all.pages.push(...pages)
    all.title ??= title
    all.note ??= note
    before.push(
      ...pages.flatMap((page, i) =>
        page ? [{ ...page, composition: page.composition ?? chunk[i]!.composition }] : [],
      ),
    )
  }
  return all
}

/** One chunk with a page or nothing for each of its places, so that the story after it stays where it is. */
async function askChunk(asked: ChunkRequest, kept: readonly PlannedPage[], planner: Planner) {
  const { book, places, before } = asked
  const usable = (pages: readonly unknown[]) =>
    fitCount(usablePages(pages, book, [...kept, ...before]), places.length)
  const first = readChunk(await planner.proposeChunk(asked))
  let pages = usable(first.pages)
  const complaints = complaintsAbout(first.pages, pages, places)
  if (complaints.length > places.length * TOO_MANY_UNUSABLE) {
    const second = readChunk(await planner.proposeChunk({ ...asked, complaints }))
    // What was good the first time stands in for what is missing the second time.
    pages = usable([...second.pages, ...first.pages])
    return { pages, title: first.title ?? second.title, note: first.note ?? second.note }
  }
  return { pages, title: first.title, note: first.note }
}

function readChunk(answer: unknown): Proposed {
  const { data } = ProposedChunk.safeParse(answer)
  return { pages: data?.pages ?? [], title: data?.title ?? null, note: data?.note || null }
}

function complaintsAbout(
  proposed: readonly unknown[],
  usable: readonly unknown[],
  places: ChunkRequest['places'],
): string[] {
  const { min, max } = BRIEF_WORDS
  const missing = places.filter((_, i) => usable[i] === undefined)
  return [
    ...(proposed.length === places.length
      ? []
      : [`${proposed.length} pages came; exactly ${places.length} are wanted.`]),
    ...missing.map(
      ({ position }) =>
        `Page ${position} has no usable idea: ${min} to ${max} words, saying what no other page says.`,
    ),
  ]
}

/** The places nothing is locked at, framed so that the whole book keeps the mix. */
function placesOf({ pages, keep = [] }: PlanRequest): ChunkRequest['places'] {
  const locked = new Map(keep.map((page) => [page.position - 1, page.composition]))
  const order = orderCompositions(
    Array.from({ length: pages }, (_, i) => locked.get(i)),
    new Set(locked.keys()),
  )
  return order
    .map((composition, i) => ({ position: i + 1, composition }))
    .filter(({ position }) => !locked.has(position - 1))
}
