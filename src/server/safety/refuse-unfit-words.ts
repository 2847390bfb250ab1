import 'server-only'
import type { Audience } from '@/domain/audience'
import { Refusal } from '@/domain/errors'
import { type BookMatter, MATTER_KIND } from '@/domain/matter'
import { faultOfWords } from '@/domain/safety'

/** What is said somewhere: the field's path in a request, what an author calls it, and its words. */
export type Said = { readonly field: string; readonly where: string; readonly text: string | undefined }

/** Refuses with invalid, naming each field and word, what a book for these readers leaves out. */
export function refuseUnfitWords(audience: Audience, all: readonly Said[]): void {
  const fields: Record<string, string> = {}
  for (const { field, where, text } of all) {
    const fault = text ? faultOfWords(where, text, audience) : null
    if (fault) fields[field] = fault
  }
  const [first] = Object.values(fields)
  if (first) throw new Refusal('invalid', first, { fields })
}

/** What a book says as a whole. */
/** What an author wrote on the pages around the drawings. */
export const saidByMatter = (matter: BookMatter | undefined): Said[] =>
  [...(matter?.front ?? []), ...(matter?.back ?? [])].map(({ kind, words }) => ({
    field: 'matter',
    where: `The ${MATTER_KIND[kind].name.toLowerCase()}`,
    text: words ?? undefined,
  }))

export const saidByBook = (book: {
  title?: string
  idea?: string
  heroes?: readonly (string | undefined)[]
}): Said[] => [
  { field: 'title', where: 'The title', text: book.title },
  { field: 'idea', where: 'The idea', text: book.idea },
  ...(book.heroes ?? []).map((text) => ({ field: 'dna.hero', where: 'The hero', text })),
]
