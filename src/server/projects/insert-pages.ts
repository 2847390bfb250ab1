import 'server-only'
import { randomUUID } from 'node:crypto'
import { COMPOSITIONS, type Composition, compositionCounts } from '@/domain/composition'
import type { Tx } from '@/server/db/client'
import { followPageCount, refuseOverlong } from './arrange-pages'
import { heroesInWords } from './book-heroes'

/** A page as it comes into a book; what is not given follows the book. */
export type NewPage = {
  readonly brief: string
  readonly composition?: Composition | undefined
  readonly heroOnPage?: boolean | undefined
  readonly subject?: string
  readonly locked?: boolean
}

/** Compositions of a book's pages from first to last. */
export async function bookCompositions(tx: Tx, projectId: string): Promise<Composition[]> {
  const pages = await tx
    .selectFrom('pages')
    .select('composition')
    .where('projectId', '=', projectId)
    .where('removedAt', 'is', null)
    .orderBy('position')
    .execute()
  return pages.map((page) => page.composition)
}

/** Puts pages at the end of a book that is taken by this transaction; their ids. Refuses beyond the longest book. */
export async function insertPages(
  tx: Tx,
  project: { id: string; userId: string; dna: { hero: string } },
  pages: readonly NewPage[],
): Promise<string[]> {
  const book = await bookCompositions(tx, project.id)
  refuseOverlong(book.length, pages.length)
  if (pages.length === 0) return []
  const hasHero = (await heroesInWords(tx, project)).length > 0
  const rows = pages.map(({ brief, composition, heroOnPage, subject = '', locked = false }) => {
    book.push(composition ?? nextComposition(book))
    return {
      id: randomUUID(),
      projectId: project.id,
      userId: project.userId,
      position: book.length,
      brief,
      composition: book.at(-1)!,
      subject,
      locked,
      heroOnPage: heroOnPage ?? hasHero,
    }
  })
  await tx.insertInto('pages').values(rows).execute()
  await followPageCount(tx, project.id, book.length)
  return rows.map((row) => row.id)
}

/** The composition a book misses most, counting the page to come; never the one of the page before. */
export function nextComposition(book: readonly Composition[]): Composition {
  const wanted = compositionCounts(book.length + 1)
  const missing = (name: Composition) => wanted[name] - book.filter((had) => had === name).length
  const others = COMPOSITIONS.filter((name) => name !== book.at(-1))
  return others.reduce((most, name) => (missing(name) > missing(most) ? name : most))
}
