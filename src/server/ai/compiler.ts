import 'server-only'
import { AUDIENCE } from '@/domain/audience'
import type { Composition } from '@/domain/composition'
import type { DrawnEdit } from '@/domain/edit'
import { type HeroRole, heroWords } from '@/domain/hero'
import type { Mask } from '@/domain/mask'
import type { ProjectDna } from '@/domain/project'
import type { Quality } from '@/domain/quality'
import { LOOK, type Look } from '@/domain/style-sample'
import type { Verdict } from '@/domain/verdict'
import { MODEL_PROFILES, type ModelProfile } from './model-profile'
import { lookWords, promptFor } from './prompt'
import type { Recipe, RecipeEdit, Reference } from './provider'
import type { Sight } from './sight'

/** A hero of the library as a picture's request needs it. */
export type HeroToDraw = {
  readonly name: string
  readonly description: string
  readonly traits: readonly string[]
  readonly role: HeroRole
  /** Key of the kept sheet's picture. */
  readonly sheetKey: string | null
  /** What the head looks like on it, as text; null where nobody knows. */
  readonly likeness: string | null
}

export type BookToDraw = {
  readonly id: string
  readonly idea: string
  readonly dna: ProjectDna
  /** Who is in it, from the library. */
  readonly heroes: readonly HeroToDraw[]
  /** The sample that was chosen. */
  readonly anchor: { readonly key: string; readonly look: Look } | null
}

export type SceneToDraw = {
  readonly brief: string
  readonly composition: Composition
  readonly heroOnPage: boolean
  readonly position: number
  /** How many versions it has: a redraw must not draw the same picture. */
  readonly versions: number
}

/** A change of a drawn page, with what it starts from. */
export type EditToDraw = RecipeEdit & {
  readonly id: string
  readonly kind: DrawnEdit['kind']
  readonly mask: Mask | null
  readonly feather: boolean
  readonly from: {
    readonly versionId: string
    /** Key of its picture. */
    readonly imageKey: string
    /** Key of its shapes, when one of them was picked. */
    readonly regionsKey: string | null
    readonly verdict: Verdict
    /** Where heroes are on it. */
    readonly sights: readonly Sight[]
  }
}

/** What one item of a job draws. */
export type ToDraw =
  | { readonly kind: 'page'; readonly page: SceneToDraw; readonly book: BookToDraw }
  | { readonly kind: 'sample'; readonly page: SceneToDraw; readonly book: BookToDraw; readonly look: Look }
  /** The picture on the front of the book. */
  | { readonly kind: 'cover'; readonly page: SceneToDraw; readonly book: BookToDraw }
  /** A page a hero is tried on, which is no book's. */
  | { readonly kind: 'hero-page'; readonly page: SceneToDraw; readonly book: BookToDraw }
  | {
      readonly kind: 'edit'
      readonly page: SceneToDraw
      readonly book: BookToDraw
      readonly edit: EditToDraw
    }
  | {
      readonly kind: 'hero'
      readonly hero: HeroToDraw & { readonly id: string; readonly pictureKey: string | null }
      readonly sheets: number
    }

/** A page of a book that has no library heroes and no chosen look. */
export const plainPage = (book: { idea: string; dna: ProjectDna }, page: SceneToDraw): ToDraw => ({
  kind: 'page',
  page,
  book: { ...book, id: '', heroes: [], anchor: null },
})

export type CompilerInput = {
  readonly draw: ToDraw
  /** How many drawings of it failed the gate before, and what was wrong with them. */
  readonly attempt: number
  readonly avoid: readonly string[]
  readonly profile?: ModelProfile
  /** What was paid for. */
  readonly quality?: Quality
}

/** A hero's sheet is a square page for children, with lines that leave room for four small figures. */
const SHEET = {
  audience: 'children',
  style: 'cartoon',
  trim: '8.5x8.5',
  detail: 0.5,
  lineWeightPt: 3.2,
} as const

/** Assembles the recipe of a picture: plain code, so that no rule gets lost and no text of the author replaces one. */
export function compile({
  draw,
  attempt,
  avoid,
  profile = MODEL_PROFILES['built-in'],
  quality = 'standard',
}: CompilerInput): Recipe {
  const drawn = draw.kind === 'hero' ? sheetRecipe(draw, attempt, avoid) : sceneRecipe(draw, attempt, avoid)
  const recipe = { ...drawn, quality }
  // What has no room is left out, single views first.
  const views = profile.heroViews ? recipe.references.flatMap(viewsOf) : []
  const kept = { ...recipe, references: [...recipe.references, ...views].slice(0, profile.references) }
  return { ...kept, prompt: promptFor(kept, profile) }
}

type Scene = Extract<ToDraw, { book: unknown }>

function sceneRecipe(draw: Scene, attempt: number, avoid: readonly string[]): Omit<Recipe, 'prompt'> {
  const { page, book } = draw
  const { dna } = book
  const look = draw.kind === 'sample' ? draw.look : (book.anchor?.look ?? null)
  const present = book.heroes.filter((hero) => isPresent(hero, page))
  const lead = book.heroes[0]
  const steered = look ? LOOK[look] : { line: 1, detail: 0 }
  return {
    ...drawsOf(draw),
    brief: page.brief,
    composition: page.composition,
    heroOnPage: page.heroOnPage,
    idea: book.idea,
    hero: lead ? heroWords(lead) : dna.hero,
    heroes: present.map((hero) => ({ name: hero.name, words: heroWords(hero), role: hero.role })),
    audience: dna.audience,
    style: dna.style,
    lineWeightPt: (dna.lineWeightPt ?? AUDIENCE[dna.audience].lineWeightPt) * steered.line,
    detail: Math.min(1, Math.max(0, dna.detail + steered.detail)),
    trim: dna.trim,
    look: lookWords(look),
    references: [...present.flatMap(sheetOf), ...(draw.kind === 'sample' ? [] : anchorOf(book))],
    seed: pageSeed(dna.seed, page.position, page.versions, attempt),
    place: page.position + page.versions + attempt,
    avoid,
  }
}

/** A whole page drawn anew is a page like any; every other edit starts from what is there. */
function drawsOf(draw: Scene): Pick<Recipe, 'draws' | 'edit'> {
  if (draw.kind !== 'edit') return { draws: draw.kind === 'sample' ? 'style-sample' : 'page' }
  const { action, words, masked } = draw.edit
  return action === 'redraw' && !masked
    ? { draws: 'page' }
    : { draws: 'edit', edit: { action, words, masked } }
}

/** The hero is where the plan puts it; everybody else is where the brief names them. */
function isPresent({ name, role }: HeroToDraw, { brief, heroOnPage }: SceneToDraw): boolean {
  if (role === 'hero' && heroOnPage) return true
  const short = name.split(/\s+the\s+/i)[0]!
  const letters = short.replace(/[.*+?^${}()|[\]\\]/g, '\\$&')
  return new RegExp(`(?<![\\p{L}\\p{M}])${letters}(?![\\p{L}\\p{M}])`, 'iu').test(brief)
}

const sheetOf = ({ name, sheetKey }: HeroToDraw): Reference[] =>
  sheetKey ? [{ role: 'hero', name, key: sheetKey }] : []

const viewsOf = (reference: Reference): Reference[] =>
  reference.role === 'hero'
    ? [
        { ...reference, view: 'front' },
        { ...reference, view: 'three-quarter' },
      ]
    : []

const anchorOf = ({ anchor }: BookToDraw): Reference[] =>
  anchor ? [{ role: 'style', name: 'the chosen sample', key: anchor.key }] : []

function sheetRecipe(
  { hero, sheets }: Extract<ToDraw, { kind: 'hero' }>,
  attempt: number,
  avoid: readonly string[],
): Omit<Recipe, 'prompt'> {
  const words = heroWords(hero)
  return {
    ...SHEET,
    draws: 'hero-sheet',
    brief: words,
    composition: 'full-body',
    heroOnPage: true,
    idea: '',
    hero: words,
    heroes: [{ name: hero.name, words, role: 'hero' }],
    look: '',
    references: hero.pictureKey ? [{ role: 'likeness', name: hero.name, key: hero.pictureKey }] : [],
    // The same words give the same hero: only a sheet that is asked for again differs.
    seed: pageSeed(0, 1, sheets, attempt),
    avoid,
  }
}

/** A seed of its own for every drawing of every page, the same for the same book again (FNV-1a, 31 bits). */
export function pageSeed(bookSeed: number, position: number, versions: number, attempt: number): number {
  let hash = 0x811c9dc5
  for (const character of `${bookSeed}:${position}:${versions}:${attempt}`) {
    hash = Math.imul(hash ^ character.codePointAt(0)!, 0x01000193)
  }
  return hash & 0x7fffffff
}
