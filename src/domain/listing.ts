/** What a shop wants to know about a book, and where its pages come from. Limits are KDP's, read in 2026-11. */
import { z } from 'zod'
import type { CoverDesign } from './cover'
import { VERSION_KINDS, type VersionKind } from './page-version'

/** Title and subtitle share their length; a keyword is a phrase. */
export const LISTING_LENGTHS = { titles: 200, description: 4000, keyword: 50, category: 150 } as const
export const MOST_KEYWORDS = 7
export const MOST_CATEGORIES = 3

const text = (most: number, label: string) =>
  z
    .string()
    .trim()
    .max(most, `${label} can have at most ${most.toLocaleString('en-US')} characters.`)

export const Listing = z.object({
  title: text(LISTING_LENGTHS.titles, 'A title'),
  subtitle: text(LISTING_LENGTHS.titles, 'A subtitle'),
  description: text(LISTING_LENGTHS.description, 'A description'),
  keywords: z
    .array(text(LISTING_LENGTHS.keyword, 'A keyword'))
    .max(MOST_KEYWORDS, `There is room for ${MOST_KEYWORDS} keywords.`),
  categories: z
    .array(text(LISTING_LENGTHS.category, 'A category'))
    .max(MOST_CATEGORIES, `There is room for ${MOST_CATEGORIES} categories.`),
})
export type Listing = z.infer<typeof Listing>

/** Where a picture comes from: what drew it and when, and what was changed afterwards. */
export const Provenance = z.object({
  /** Of the page; null for a picture drawn for the cover. */
  position: z.number().nullable(),
  brief: z.string(),
  /** As the provider calls it; empty where the drawing it started from is gone. */
  model: z.string(),
  drawnAt: z.string(),
  /** Kinds of the versions since, each once. */
  changes: z.array(z.enum(VERSION_KINDS)),
})
export type Provenance = z.infer<typeof Provenance>

export const ListingView = z.object({
  listing: Listing,
  /** Nothing was changed yet: it is made of the book as it is. */
  proposed: z.boolean(),
  provenance: z.array(Provenance),
  /** What a shop's rules or the book itself contradict, a sentence each. */
  faults: z.array(z.string()),
})
export type ListingView = z.infer<typeof ListingView>

/** Changes by hand, not by a model. */
const BY_HAND: readonly VersionKind[] = ['pixels', 'gaps']
const BY_MODEL: readonly VersionKind[] = ['painted', 'chat', 'quick']

export const editedByHand = ({ changes }: Provenance): boolean =>
  changes.some((kind) => BY_HAND.includes(kind))

/** The answer KDP's question about images wants. From half of the pages on, work by hand is extensive editing. */
export function answerAboutAi(provenance: readonly Provenance[]): string {
  const edited = provenance.filter(editedByHand).length
  return edited * 2 >= provenance.length && edited > 0
    ? 'Many AI-generated images, with extensive editing'
    : 'Many AI-generated images, with minimal or no editing'
}

export function changesInWords({ changes }: Provenance): string {
  const parts = [
    changes.some((kind) => BY_MODEL.includes(kind)) ? 'changed in words or by mask' : '',
    changes.some((kind) => BY_HAND.includes(kind)) ? 'edited by hand' : '',
  ].filter(Boolean)
  return parts.join(', ') || 'as drawn'
}

export const modelInWords = (model: string): string =>
  model === 'built-in artist' ? 'Pennyplain’s built-in artist' : model || 'a model no longer known'

/** What would be refused, or would not fit the book; `book` is its title page and cover. */
export function listingFaults(
  { title, subtitle, description, keywords }: Listing,
  book: { readonly title: string; readonly cover: CoverDesign | null },
): string[] {
  const faults: string[] = []
  if (!title) faults.push('The title is missing.')
  const together = title.length + subtitle.length
  if (together > LISTING_LENGTHS.titles)
    faults.push(
      `Title and subtitle have ${together} characters together; KDP takes ${LISTING_LENGTHS.titles}.`,
    )
  if (!description) faults.push('The description is missing.')
  if (/<(?!\/?(?:b|i|u|em|strong|br|p|ul|ol|li|h[4-6])\b)[a-z]/i.test(description))
    faults.push('The description has HTML that KDP does not take.')
  const words = new Set(wordsOf(`${title} ${subtitle}`))
  const repeated = keywords.filter((keyword) => keyword && wordsOf(keyword).every((word) => words.has(word)))
  if (repeated.length > 0)
    faults.push(
      `The title says “${repeated.join('”, “')}” already; a keyword with other words finds more readers.`,
    )
  if (same(keywords)) faults.push('Two keywords are the same.')
  if (book.title && title && !alike(title, book.title))
    faults.push('The title differs from the one on the title page. Printers compare them.')
  if (book.cover && title && !alike(title, book.cover.title))
    faults.push('The title differs from the one on the cover. Printers compare them.')
  return faults
}

const wordsOf = (said: string): string[] => said.toLowerCase().match(/[\p{L}\p{N}]+/gu) ?? []
const alike = (one: string, other: string) => wordsOf(one).join(' ') === wordsOf(other).join(' ')
const same = (keywords: readonly string[]) => {
  const said = keywords.map((keyword) => wordsOf(keyword).join(' ')).filter(Boolean)
  return new Set(said).size < said.length
}

/** Everything in one text file, to have beside the upload form. */
export function listingText({ listing, provenance }: ListingView): string {
  const { title, subtitle, description, keywords, categories } = listing
  const pages = provenance.map(
    (page) =>
      `${(page.position === null ? 'Cover' : String(page.position)).padStart(5)}  ${modelInWords(page.model)}, ${page.drawnAt.slice(0, 10)}, ${changesInWords(page)}: ${page.brief}`,
  )
  return `${[
    `Title\n${title}`,
    `Subtitle\n${subtitle}`,
    `Description\n${description}`,
    `Keywords\n${keywords.join('\n')}`,
    `Categories\n${categories.join('\n')}`,
    `AI-generated content\nImages: ${answerAboutAi(provenance)}\nTools: ${toolsOf(provenance).join(', ')}`,
    `Where each page comes from\n${pages.join('\n')}`,
  ].join('\n\n')}\n`
}

export const toolsOf = (provenance: readonly Provenance[]): string[] => [
  ...new Set(provenance.map(({ model }) => modelInWords(model))),
]
