import 'server-only'
import { AUDIENCE } from '@/domain/audience'
import type { Composition } from '@/domain/composition'
import type { ProjectDna } from '@/domain/project'
import type { Recipe } from './provider'

type CompilerInput = {
  page: {
    brief: string
    composition: Composition
    heroOnPage: boolean
    position: number
    /** How many versions it has: a redraw must not draw the same picture. */
    versions: number
  }
  book: { idea: string; dna: ProjectDna }
  /** How many drawings of this page failed the gate before, and what was wrong with them. */
  attempt: number
  avoid: readonly string[]
}

/** Assembles the recipe of a page: plain code, so that no rule gets lost and no text of the author replaces one. */
export function compile({ page, book, attempt, avoid }: CompilerInput): Recipe {
  const { dna } = book
  return {
    brief: page.brief,
    composition: page.composition,
    heroOnPage: page.heroOnPage,
    idea: book.idea,
    hero: dna.hero,
    audience: dna.audience,
    style: dna.style,
    lineWeightPt: dna.lineWeightPt ?? AUDIENCE[dna.audience].lineWeightPt,
    detail: dna.detail,
    trim: dna.trim,
    seed: pageSeed(dna.seed, page.position, page.versions, attempt),
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
