import 'server-only'
import { sql } from 'kysely'
import type { CoverDesign } from '@/domain/cover'
import { notFound } from '@/domain/errors'
import { type ListingView, listingFaults, type Provenance } from '@/domain/listing'
import { type BookToList, proposeListing } from '@/domain/propose-listing'
import { asUser, type Tx } from '@/server/db/client'

/** What a shop wants to know about a book, and where its pages come from. Refuses with not_found. */
export function getListing(user: { id: string }, { id }: { id: string }): Promise<ListingView> {
  return asUser(user.id, (tx) => readListing(tx, user.id, id))
}

export async function readListing(tx: Tx, userId: string, id: string): Promise<ListingView> {
  const book = await tx
    .selectFrom('projects')
    .select(['title', 'idea', 'dna', 'listing', 'cover'])
    .where('id', '=', id)
    .where('userId', '=', userId)
    .where('removedAt', 'is', null)
    .executeTakeFirst()
  if (!book) throw notFound('book')
  const pages = await drawnPages(tx, id)
  const { audience, style, blankBacks } = book.dna
  const wanted: BookToList = {
    ...{ title: book.title, idea: book.idea, audience, style, blankBacks },
    heroes: await heroNames(tx, id),
    pages,
  }
  const listing = book.listing ?? proposeListing(wanted)
  return {
    listing,
    proposed: book.listing === null,
    provenance: [...(await provenanceOfCover(tx, id, book.cover)), ...(await provenanceOf(tx, pages))],
    faults: listingFaults(listing, { title: book.title, cover: book.cover }),
  }
}

const drawnPages = (tx: Tx, projectId: string) =>
  tx
    .selectFrom('pages as p')
    .innerJoin('pageVersions as v', 'v.id', 'p.currentVersionId')
    .select(['p.id', 'p.position', 'p.brief', 'p.subject', 'v.id as versionId'])
    .where('p.projectId', '=', projectId)
    .where('p.removedAt', 'is', null)
    .orderBy('p.position')
    .execute()

async function heroNames(tx: Tx, projectId: string): Promise<string[]> {
  const rows = await tx
    .selectFrom('projectHeroes as c')
    .innerJoin('heroes as h', 'h.id', 'c.heroId')
    .select('h.name')
    .where('c.projectId', '=', projectId)
    .orderBy('c.role')
    .execute()
  return rows.map(({ name }) => name)
}

/** Only a picture of its own: a page in colors is told of as that page. */
async function provenanceOfCover(
  tx: Tx,
  projectId: string,
  cover: CoverDesign | null,
): Promise<Provenance[]> {
  if (cover?.art?.kind !== 'drawing') return []
  const drawing = await tx
    .selectFrom('coverDrawings')
    .select('createdAt')
    .select(sql<string>`recipe->>'model'`.as('model'))
    .select(sql<string>`recipe->>'brief'`.as('brief'))
    .where('id', '=', cover.art.drawingId)
    .where('projectId', '=', projectId)
    .executeTakeFirst()
  if (!drawing) return []
  const { model, brief, createdAt } = drawing
  return [{ position: null, brief, model, drawnAt: createdAt.toISOString(), changes: [] }]
}

type Drawn = Awaited<ReturnType<typeof drawnPages>>[number]

/** Follows each page's version back to the drawing it was made from. */
async function provenanceOf(tx: Tx, pages: readonly Drawn[]): Promise<Provenance[]> {
  if (pages.length === 0) return []
  const versions = await tx
    .selectFrom('pageVersions')
    .select(['id', 'pageId', 'kind', 'fromVersionId', 'createdAt'])
    // The rest of a recipe is long, and a book has many versions.
    .select(sql<string | null>`recipe->>'model'`.as('model'))
    .where(
      'pageId',
      'in',
      pages.map(({ id }) => id),
    )
    .execute()
  const byId = new Map(versions.map((version) => [version.id, version]))
  return pages.map(({ position, brief, versionId }) => {
    const changes = new Set<Provenance['changes'][number]>()
    let version = byId.get(versionId)!
    while (version.kind !== 'drawing') {
      if (version.kind !== 'restored') changes.add(version.kind)
      const from = version.fromVersionId ? byId.get(version.fromVersionId) : undefined
      if (!from) break
      version = from
    }
    return {
      position: position ?? 0,
      brief,
      model: version.model ?? '',
      drawnAt: version.createdAt.toISOString(),
      changes: [...changes],
    }
  })
}
