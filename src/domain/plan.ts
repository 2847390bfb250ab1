/** The plan of a book: one scene brief per page, and the rules any planner has to keep. */
import { z } from 'zod'
import type { Audience } from './audience'
import {
  COMPOSITION_MIX,
  COMPOSITIONS,
  type Composition,
  compositionCounts,
  HERO_PRESENCE,
  MAX_SAME_IN_A_ROW,
} from './composition'
import { LENGTHS, PAGES } from './limits'
import type { Style } from './style'

export type PlanRequest = {
  readonly idea: string
  readonly pages: number
  readonly audience: Audience
  readonly style: Style
  /** Name and description, in the author's words. */
  readonly hero?: string
  /** Others who are in the book, each with name and description. */
  readonly friends?: readonly string[]
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
/** A book shows at least this many different subjects, or one for every second page of a shorter one. */
const DIFFERENT_SUBJECTS = 20

const SMALL_WORDS = new Set(
  'a an the and or of in on at with to for from into by under over near beside behind through across is are its their some'.split(
    ' ',
  ),
)

const wordsOf = (brief: string) => brief.toLowerCase().match(/[\p{L}\p{N}'’-]+/gu) ?? []

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

/** How many pages of a book of `pages` may do without the hero. */
export const pagesWithoutHero = (pages: number) => Math.floor(pages * (1 - HERO_PRESENCE) + 1e-9)

/**
 * What is wrong with a plan, one sentence per fault; nothing when it may be shown.
 * Briefs the author locked are taken as they are and are not held against the planner.
 */
export function validatePlan(plan: Plan, request: PlanRequest): string[] {
  const locked = new Set((request.keep ?? []).map((page) => page.position))
  return [
    ...countFaults(plan, request),
    ...keptFaults(plan, request),
    ...briefFaults(plan, locked),
    ...duplicateFaults(plan, request, locked),
    ...compositionFaults(plan, locked),
    ...heroFaults(plan, request, locked),
    ...varietyFaults(plan, locked),
  ]
}

function countFaults(plan: Plan, { pages }: PlanRequest): string[] {
  const got = plan.pages.length
  return got === pages ? [] : [`The plan has ${got} pages instead of ${pages}.`]
}

function keptFaults(plan: Plan, { keep = [] }: PlanRequest): string[] {
  return keep
    .filter(({ position, brief, composition }) => {
      const page = plan.pages[position - 1]
      return page?.brief !== brief || page.composition !== composition
    })
    .map(({ position }) => `Page ${position} is locked and was changed.`)
}

function briefFaults(plan: Plan, locked: ReadonlySet<number>): string[] {
  return plan.pages.flatMap(({ brief }, i) => {
    const words = wordsOf(brief).length
    const fits = words >= BRIEF_WORDS.min && words <= BRIEF_WORDS.max && brief.length <= LENGTHS.brief
    if (fits || locked.has(i + 1)) return []
    return [
      `Page ${i + 1} has a brief of ${words} words; ${BRIEF_WORDS.min} to ${BRIEF_WORDS.max} are wanted.`,
    ]
  })
}

function duplicateFaults(plan: Plan, { avoid = [] }: PlanRequest, locked: ReadonlySet<number>): string[] {
  const faults: string[] = []
  const avoided = avoid.map(contentWords)
  const words = plan.pages.map((page) => contentWords(page.brief))
  const settings = new Map<string, number>()
  for (const [i, page] of plan.pages.entries()) {
    if (!locked.has(i + 1)) {
      const twin = words.findIndex(
        (other, j) => j !== i && (j < i || locked.has(j + 1)) && saysTheSame(other, words[i]!),
      )
      if (twin >= 0) faults.push(`Page ${i + 1} repeats page ${twin + 1}.`)
      if (avoided.some((other) => saysTheSame(other, words[i]!)))
        faults.push(`Page ${i + 1} repeats an idea to avoid.`)
    }
    if (!page.setting) continue
    const pair = `${page.subject}, ${page.setting}`
    const before = settings.get(pair)
    if (before !== undefined && !locked.has(i + 1))
      faults.push(`Pages ${before} and ${i + 1} both show the same thing in the same place (${pair}).`)
    if (before === undefined) settings.set(pair, i + 1)
  }
  return faults
}

function compositionFaults(plan: Plan, locked: ReadonlySet<number>): string[] {
  const faults: string[] = []
  const wanted = compositionCounts(plan.pages.length)
  for (const name of COMPOSITIONS) {
    const count = plan.pages.filter((page) => page.composition === name).length
    if (Math.abs(count - wanted[name]) > 1 + locked.size) {
      const share = Math.round(COMPOSITION_MIX[name] * 100)
      faults.push(`${count} pages are ${name}; about ${wanted[name]} (${share} %) are wanted.`)
    }
  }
  for (let i = MAX_SAME_IN_A_ROW; i < plan.pages.length; i++) {
    const row = plan.pages.slice(i - MAX_SAME_IN_A_ROW, i + 1)
    const alike = row.every((page) => page.composition === row[0]!.composition)
    const free = row.some((_, k) => !locked.has(i - MAX_SAME_IN_A_ROW + k + 1))
    if (alike && free && locked.size === 0)
      faults.push(`Pages ${i - MAX_SAME_IN_A_ROW + 1} to ${i + 1} are all ${row[0]!.composition}.`)
  }
  return faults
}

function heroFaults(plan: Plan, request: PlanRequest, locked: ReadonlySet<number>): string[] {
  const hasHero = Boolean(request.hero) || plan.pages.some((page) => page.heroOnPage)
  if (!hasHero) return []
  const without = plan.pages.filter((page, i) => !page.heroOnPage && !locked.has(i + 1)).length
  const allowed = pagesWithoutHero(plan.pages.length)
  return without > allowed ? [`${without} pages are without the hero; at most ${allowed} may be.`] : []
}

function varietyFaults(plan: Plan, locked: ReadonlySet<number>): string[] {
  if (locked.size > 0) return []
  const scenes = new Set(
    plan.pages.map((page) => (page.setting ? `${page.subject}, ${page.setting}` : page.subject)),
  )
  const wanted = Math.min(DIFFERENT_SUBJECTS, Math.ceil(plan.pages.length / 2))
  return scenes.size < wanted
    ? [`Only ${scenes.size} different subjects; at least ${wanted} are wanted.`]
    : []
}
