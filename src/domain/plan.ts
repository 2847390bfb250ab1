/** The plan of a book: one scene brief per page. Its rules are in `plan-faults`, mending a bad one in `mend-plan`. */
import { z } from 'zod'
import type { Audience } from './audience'
import { COMPOSITIONS, type Composition, HERO_PRESENCE } from './composition'
import { LENGTHS, PAGES } from './limits'
import type { Style } from './style'
import type { Template } from './template'

export type PlanRequest = {
  readonly idea: string
  readonly pages: number
  readonly audience: Audience
  readonly style: Style
  /** Name and description, in the author's words. */
  readonly hero?: string
  /** Others who are in the book, each with name and description. */
  readonly friends?: readonly string[]
  /** What the pages follow from besides the idea. */
  readonly template?: Template
  /** Same request and seed, same plan. */
  readonly seed: number
  /** Locked briefs, which stay where they are; positions count from 1. */
  readonly keep?: readonly { position: number; brief: string; composition: Composition }[]
  /** Briefs not to repeat, for a re-roll and for more of them. */
  readonly avoid?: readonly string[]
}

export const PlannedPage = z.object({
  /** 5–12 words that the author reads and may change. */
  brief: z.string().trim().min(1).max(LENGTHS.brief),
  composition: z.enum(COMPOSITIONS),
  /** What the page shows besides the hero; where there is no hero, who it is about. */
  subject: z.string().min(1),
  /** Where it happens. */
  setting: z.string().optional(),
  heroOnPage: z.boolean(),
})
export type PlannedPage = z.infer<typeof PlannedPage>

export const Plan = z.object({
  pages: z.array(PlannedPage).min(PAGES.min).max(PAGES.max),
  title: z.string().trim().min(1).max(LENGTHS.projectName),
  /** What the author should know, when the idea was not quite understood. */
  note: z.string().optional(),
})
export type Plan = z.infer<typeof Plan>

export const BRIEF_WORDS = { min: 5, max: 12 } as const
/** Briefs that share this part of their content words say the same thing. */
const SAME_BRIEF = 0.85

const SMALL_WORDS = new Set(
  'a an the and or of in on at with to for from into by under over near beside behind through across is are its their some'.split(
    ' ',
  ),
)

export const wordsOf = (brief: string) => brief.toLowerCase().match(/[\p{L}\p{N}'’-]+/gu) ?? []

/** The words of a brief that carry its meaning, in no order. */
export function contentWords(brief: string): Set<string> {
  return new Set(wordsOf(brief).filter((word) => !SMALL_WORDS.has(word)))
}

/** Whether two briefs say the same thing in (nearly) the same words; `a` and `b` are their content words. */
export function saysTheSame(a: ReadonlySet<string>, b: ReadonlySet<string>): boolean {
  let shared = 0
  for (const word of a) if (b.has(word)) shared++
  const all = a.size + b.size - shared
  return all > 0 && shared / all >= SAME_BRIEF
}

/** What a page shows and where, as one: no two pages of a book show the same thing in the same place. */
export const sceneOf = ({ subject, setting }: Pick<PlannedPage, 'subject' | 'setting'>): string =>
  setting ? `${subject}, ${setting}` : subject

/** How many pages of a book of `pages` may do without the hero. */
export const pagesWithoutHero = (pages: number) => Math.floor(pages * (1 - HERO_PRESENCE) + 1e-9)
