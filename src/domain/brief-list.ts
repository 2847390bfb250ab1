/** A list of page ideas as an author pastes it, after it was taken apart: what is taken, and what stays and why. */
import { z } from 'zod'
import type { Audience } from './audience'
import { COMPOSITIONS } from './composition'
import { LENGTHS, PAGES } from './limits'
import { Brief } from './page'
import { ProjectView } from './project'
import { faultOfWords } from './safety'

/** Characters of a list: the longest book in the longest words, with room for what surrounds them. */
const LONGEST_LIST = 200_000

export const ImportPages = z.object({
  /** One idea a line, or CSV with the columns brief, composition and hero. */
  text: z
    .string()
    .min(1, 'Paste a list first: one page idea a line.')
    .max(LONGEST_LIST, `A list can have at most ${LONGEST_LIST.toLocaleString('en-US')} characters.`),
})
export type ImportPages = z.infer<typeof ImportPages>

/** A line of a list that was not taken. */
export const LeftLine = z.object({
  /** As it was in the list, counted from 1. */
  line: z.number(),
  text: z.string(),
  /** Why it was not taken, and what to do. */
  sentence: z.string(),
})
export type LeftLine = z.infer<typeof LeftLine>

export const ImportedPages = z.object({
  book: ProjectView,
  /** Ids of the pages that were added, in their order. */
  added: z.array(z.string()),
  left: z.array(LeftLine),
  /** The list without what was taken, to be mended and sent again; empty when everything was. */
  rest: z.string(),
})
export type ImportedPages = z.infer<typeof ImportedPages>

/** One entry of a list, taken apart but not judged. */
export type ListEntry = {
  readonly line: number
  /** As it stands in the list. */
  readonly text: string
  readonly brief: string
  readonly composition: string
  readonly hero: string
  /** What is wrong with how it is written, as a sentence. */
  readonly fault?: string
}

export type ListedPage = {
  readonly brief: string
  readonly composition: (typeof COMPOSITIONS)[number] | undefined
  readonly heroOnPage: boolean | undefined
}

const NUMBERING = /^\s*(?:(?:page\s+)?\(?\d{1,3}[.):]|page\s+\d{1,3}\s*[–—-]|[-*•·–—])\s+/i

/** "3. Moss naps" → "Moss naps"; "12 ducks in a row" stays. */
export const withoutNumbering = (text: string): string => text.replace(NUMBERING, '').trim()

const YES = new Set(['yes', 'y', 'true', '1', 'x'])
const NO = new Set(['no', 'n', 'false', '0'])

/** Whether a cell says yes or no; undefined when it is empty, null when it says neither. */
export function yesOrNo(cell: string): boolean | undefined | null {
  const word = cell.trim().toLowerCase()
  if (word === '') return undefined
  return YES.has(word) ? true : NO.has(word) ? false : null
}

/** "Close up" → close-up; undefined when it is empty, null when it is none. */
export function compositionOf(cell: string): (typeof COMPOSITIONS)[number] | undefined | null {
  const letters = (text: string) => text.toLowerCase().replace(/[^\p{L}\p{N}]/gu, '')
  if (cell.trim() === '') return undefined
  return COMPOSITIONS.find((name) => letters(name) === letters(cell)) ?? null
}

/**
 * Judges a list for a book that has `pages` already: entries that are well-formed, say what nothing else says and
 * have room become pages in their order; each of the others keeps its line with a sentence.
 */
export function judgeList(
  entries: readonly ListEntry[],
  pages: readonly { brief: string; position: number }[],
  audience: Audience,
): { pages: ListedPage[]; left: LeftLine[] } {
  const inBook = new Map(pages.map((page) => [asSaid(page.brief), page.position]))
  const inList = new Map<string, number>()
  const taken: ListedPage[] = []
  const left: LeftLine[] = []
  for (const entry of entries) {
    const page = pageIn(entry, audience)
    const said = asSaid(entry.brief)
    const sentence =
      typeof page === 'string'
        ? page
        : inBook.has(said)
          ? `Page ${inBook.get(said)} of the book says this already.`
          : inList.has(said)
            ? `Line ${inList.get(said)} says the same.`
            : pages.length + taken.length >= PAGES.max
              ? `A book has at most ${PAGES.max} pages, and it is full.`
              : null
    if (sentence !== null) left.push({ line: entry.line, text: entry.text, sentence })
    else {
      taken.push(page as ListedPage)
      inList.set(said, entry.line)
    }
  }
  return { pages: taken, left }
}

const asSaid = (brief: string) =>
  brief
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]+/gu, ' ')
    .trim()

function pageIn(entry: ListEntry, audience: Audience): ListedPage | string {
  if (entry.fault) return entry.fault
  const { length } = entry.brief
  if (length > LENGTHS.brief)
    return `This line has ${length} characters; a page idea has at most ${LENGTHS.brief}.`
  const brief = Brief.safeParse(entry.brief)
  if (!brief.success) return brief.error.issues[0]!.message
  const unfit = faultOfWords('This line', entry.brief, audience)
  if (unfit) return unfit
  if (asSaid(entry.brief) === '') return 'A page needs a few words that say what is on it.'
  const composition = compositionOf(entry.composition)
  if (composition === null) {
    return `“${entry.composition.trim()}” is no framing. Use ${COMPOSITIONS.slice(0, -1).join(', ')} or ${COMPOSITIONS.at(-1)}, or leave it empty.`
  }
  const heroOnPage = yesOrNo(entry.hero)
  if (heroOnPage === null)
    return `“${entry.hero.trim()}” is neither yes nor no. Say whether the hero is on the page.`
  return { brief: brief.data, composition, heroOnPage }
}
