/** A hero is a character of the author's that looks the same on every page, in as many books as they like. */
import { z } from 'zod'
import { AUDIENCES } from './audience'
import { COMPOSITIONS } from './composition'
import { LENGTHS } from './limits'
import { Brief } from './page'
import type { Plan } from './plans'
import { STYLES } from './style'

/** Heroes an author may have; more of them on paid plans than anybody makes. */
export const mostHeroes = (plan: Plan): number => (plan === 'free' ? 20 : 1_000)

export const TRAITS = { most: 12, longest: 60 } as const

/** Heroes in one book. */
export const MOST_IN_BOOK = 4

/** What a hero is to a book: who it is about, who comes along, who is met now and then. */
export const HERO_ROLES = ['hero', 'friend', 'guest'] as const
export type HeroRole = (typeof HERO_ROLES)[number]
export const ROLE_NAMES: Record<HeroRole, string> = { hero: 'Hero', friend: 'Friend', guest: 'Guest' }

export const HeroName = z
  .string()
  .trim()
  .min(1, 'A hero needs a name.')
  .max(LENGTHS.heroName, `A hero's name can have at most ${LENGTHS.heroName} characters.`)

export const HeroDescription = z
  .string()
  .trim()
  .min(
    LENGTHS.heroDescriptionMin,
    `Say a little more about the hero: at least ${LENGTHS.heroDescriptionMin} characters.`,
  )
  .max(
    LENGTHS.heroDescription,
    `A hero's description can have at most ${LENGTHS.heroDescription.toLocaleString('en-US')} characters.`,
  )

const Trait = z
  .string()
  .trim()
  .min(1, 'A trait needs a word.')
  .max(TRAITS.longest, `A trait can have at most ${TRAITS.longest} characters.`)
export const Traits = z.array(Trait).max(TRAITS.most, `A hero can have at most ${TRAITS.most} traits.`)

export const CreateHero = z
  .object({
    name: HeroName,
    description: HeroDescription,
    /** Left out: read from the description. */
    traits: Traits.optional(),
    /** A picture of the author's uploads to draw the hero after. */
    uploadId: z.uuid().optional(),
    /** Said of a picture: nobody is in it, or whoever is (for a child, a parent) agrees. */
    consent: z.boolean().optional(),
  })
  .refine(({ uploadId, consent }) => !uploadId || consent === true, {
    path: ['consent'],
    message: 'Say that nobody is in the picture, or that whoever is in it agrees.',
  })
export type CreateHero = z.infer<typeof CreateHero>

export const UpdateHero = z.object({
  name: HeroName.optional(),
  description: HeroDescription.optional(),
  traits: Traits.optional(),
  /** The sheet to keep: it goes into every page's request. */
  sheetId: z.uuid().optional(),
  /** True puts the hero away; books that have it keep it. False brings it back. */
  removed: z.boolean().optional(),
})
export type UpdateHero = z.infer<typeof UpdateHero>

/** Tries a hero on a page before a book has it. */
export const TryHero = z.object({ brief: Brief, audience: z.enum(AUDIENCES), style: z.enum(STYLES) })
export type TryHero = z.infer<typeof TryHero>

/** What such a page draws; kept with its job. */
export const HeroScene = TryHero.extend({ composition: z.enum(COMPOSITIONS) })
export type HeroScene = z.infer<typeof HeroScene>

/** Who is in a book, the main hero first; an empty list for nobody from the library. */
export const CastBook = z.object({
  heroes: z
    .array(z.object({ id: z.uuid(), role: z.enum(HERO_ROLES) }))
    .max(MOST_IN_BOOK, `A book has at most ${MOST_IN_BOOK} heroes.`)
    .refine((list) => new Set(list.map(({ id }) => id)).size === list.length, 'A hero is in the list twice.'),
})
export type CastBook = z.infer<typeof CastBook>

export const HeroSheetView = z.object({
  id: z.string(),
  number: z.number(),
  imageUrl: z.string(),
  thumbUrl: z.string(),
  kept: z.boolean(),
  costBlots: z.number(),
  createdAt: z.string(),
})
export type HeroSheetView = z.infer<typeof HeroSheetView>

/** A page the hero was tried on. */
export const HeroPageView = z.object({
  id: z.string(),
  brief: z.string(),
  imageUrl: z.string(),
  thumbUrl: z.string(),
  /** What the quality gate has against it, in words; null when it passed. */
  reason: z.string().nullable(),
  costBlots: z.number(),
  createdAt: z.string(),
})
export type HeroPageView = z.infer<typeof HeroPageView>

export const HeroCard = z.object({
  id: z.string(),
  name: z.string(),
  description: z.string(),
  traits: z.array(z.string()),
  /** The kept sheet, small; null until one was drawn. */
  sheetUrl: z.string().nullable(),
  books: z.number(),
  activeJobId: z.string().nullable(),
  createdAt: z.string(),
})
export type HeroCard = z.infer<typeof HeroCard>

export const HeroView = HeroCard.extend({
  /** The picture it is drawn after. */
  pictureUrl: z.string().nullable(),
  sheets: z.array(HeroSheetView),
  /** Pages it was tried on, newest first. */
  pages: z.array(HeroPageView),
  usedIn: z.array(
    z.object({ id: z.string(), title: z.string(), role: z.enum(HERO_ROLES), settled: z.boolean() }),
  ),
  removed: z.boolean(),
})
export type HeroView = z.infer<typeof HeroView>

export const HeroList = z.object({ heroes: z.array(HeroCard), most: z.number() })
export type HeroList = z.infer<typeof HeroList>

/** A hero as a book has it. */
export const BookHero = z.object({
  id: z.string(),
  role: z.enum(HERO_ROLES),
  name: z.string(),
  description: z.string(),
  traits: z.array(z.string()),
  sheetUrl: z.string().nullable(),
})
export type BookHero = z.infer<typeof BookHero>

type Words = { readonly name: string; readonly description: string; readonly traits: readonly string[] }

/** A hero in one line, as the planner and every page's request get it: "Moss: a grey cat; red scarf, one bent ear". */
export function heroWords({ name, description, traits }: Words): string {
  const said = description.toLowerCase()
  const more = traits.filter((trait) => !said.includes(trait.toLowerCase()))
  return `${name}: ${[description, more.join(', ')].filter(Boolean).join('; ')}`
}

const OPENERS = /^(?:who|and|with|has|have|wearing|wears|in|a|an|the|always|is|his|her|their|its)\s+/i
/** Where one thing ends that can be seen, and the next begins. */
const BETWEEN = /[,;.\n]| with | and | wearing | who (?:wears|has) /i

/**
 * What must stay the same, as far as it can be read from a description: "A grey cat with a red scarf and one bent ear"
 * → "grey cat", "red scarf", "one bent ear". A first guess for the author to change.
 */
export function traitsOf(description: string): string[] {
  const traits: string[] = []
  for (const part of description.split(BETWEEN)) {
    let trait = part.trim()
    while (OPENERS.test(trait)) trait = trait.replace(OPENERS, '')
    const words = trait.split(/\s+/).length
    const known = traits.some((one) => one.toLowerCase() === trait.toLowerCase())
    if (trait.length >= 3 && trait.length <= TRAITS.longest && words <= 5 && !known) traits.push(trait)
  }
  return traits.slice(0, TRAITS.most / 2)
}
