import 'server-only'
import { sql } from 'kysely'
import { notFound } from '@/domain/errors'
import { LIBRARY_PAGE, type LibraryList, type ListLibrary } from '@/domain/library'
import { asUser, type Tx } from '@/server/db/client'
import { markInWords, readMark } from '@/server/db/keyset'
import { fingerprintFromText, similarity } from '@/server/lineart/fingerprint'
import { selectPages, toPageView } from '@/server/projects/page-rows'

/** A page nobody would call alike is not answered. */
const LEAST_SIMILARITY = 0.2

/**
 * The author's drawn pages that fit what is asked, newest first; with `like` the most alike first, and all in one
 * answer. Refuses with not_found when that page is not there or has no drawing.
 */
export async function listLibrary(user: { id: string }, asked: ListLibrary = {}): Promise<LibraryList> {
  if (asked.like) return asUser(user.id, (tx) => alike(tx, user.id, { ...asked, like: asked.like! }))
  const mark = asked.after ? readMark(asked.after) : null
  const rows = await asUser(user.id, (tx) =>
    drawnPages(tx, user.id, asked)
      .$if(mark !== null, (q) =>
        q.where(sql<boolean>`(version.created_at, pages.id) < (${mark!.at}::timestamptz, ${mark!.id}::uuid)`),
      )
      .orderBy('version.createdAt', 'desc')
      .orderBy('pages.id', 'desc')
      .limit(LIBRARY_PAGE + 1)
      .execute(),
  )
  const shown = rows.slice(0, LIBRARY_PAGE)
  return {
    pages: shown.map((row) => toLibraryPage(row, null)),
    next: rows.length > shown.length ? markInWords(shown.at(-1)!) : null,
  }
}

/** Compares what the gate kept of every page; the pages themselves are read only for those that are shown. */
async function alike(tx: Tx, userId: string, asked: ListLibrary & { like: string }): Promise<LibraryList> {
  const prints = await printsOf(tx, userId)
  const own = prints.get(asked.like)
  if (!own) throw notFound('page')
  const fits = new Set(
    (await drawnPages(tx, userId, asked).clearSelect().select('pages.id').execute()).map((row) => row.id),
  )
  const found = [...prints]
    .filter(([id]) => id !== asked.like && fits.has(id))
    .map(([id, print]) => ({ id, likeness: similarity(own, print) }))
    .filter(({ likeness }) => likeness >= LEAST_SIMILARITY)
    .sort((a, b) => b.likeness - a.likeness)
    .slice(0, LIBRARY_PAGE)
  if (found.length === 0) return { pages: [], next: null }
  const ids = found.map(({ id }) => id)
  const rows = await drawnPages(tx, userId, {}).where('pages.id', 'in', ids).execute()
  const byId = new Map(rows.map((row) => [row.id, row]))
  return { pages: found.map(({ id, likeness }) => toLibraryPage(byId.get(id)!, likeness)), next: null }
}

async function printsOf(tx: Tx, userId: string) {
  const rows = await tx
    .selectFrom('pages as p')
    .innerJoin('pageVersions as v', 'v.id', 'p.currentVersionId')
    .select(['p.id', 'v.fingerprint'])
    .where('p.userId', '=', userId)
    .where('p.removedAt', 'is', null)
    .where('v.fingerprint', '<>', '')
    .execute()
  return new Map(rows.map(({ id, fingerprint }) => [id, fingerprintFromText(fingerprint)]))
}

function drawnPages(tx: Tx, userId: string, { q, projectId, collectionId, state }: ListLibrary) {
  return selectPages(tx)
    .innerJoin('projects as book', 'book.id', 'pages.projectId')
    .select(['book.title as bookTitle', sql<string>`version.created_at::text`.as('at')])
    .where('pages.userId', '=', userId)
    .where('book.removedAt', 'is', null)
    .where('version.id', 'is not', null)
    .$if(projectId !== undefined, (all) => all.where('pages.projectId', '=', projectId!))
    .$if(collectionId !== undefined, (all) =>
      all.where((eb) =>
        eb.exists(
          eb
            .selectFrom('collectionPages as c')
            .select('c.pageId')
            .whereRef('c.pageId', '=', 'pages.id')
            .where('c.collectionId', '=', collectionId!),
        ),
      ),
    )
    .$if(state !== undefined, (all) => all.where(inState(state!)))
    .$if(Boolean(q), (all) => all.where(hasWords(q!)))
}

/** The rules are those of `pageState`. */
function inState(state: NonNullable<ListLibrary['state']>) {
  if (state === 'approved') return sql<boolean>`pages.approved_at is not null`
  const passed = sql<boolean>`(version.verdict ->> 'passed')::boolean`
  return state === 'ready'
    ? sql<boolean>`pages.approved_at is null and ${passed}`
    : sql<boolean>`pages.approved_at is null and not ${passed}`
}

/** Every word somewhere in brief, subject or title; a % or _ is only itself. */
function hasWords(text: string) {
  const words = text.toLowerCase().split(/\s+/).filter(Boolean).slice(0, 12)
  const said = sql`lower(pages.brief || ' ' || pages.subject || ' ' || book.title)`
  const each = words.map((word) => sql<boolean>`${said} like ${`%${word.replace(/[\\%_]/g, '\\$&')}%`}`)
  return each.length > 0 ? sql<boolean>`(${sql.join(each, sql` and `)})` : sql<boolean>`true`
}

type LibraryRow = Awaited<ReturnType<ReturnType<typeof drawnPages>['executeTakeFirstOrThrow']>>

const toLibraryPage = (row: LibraryRow, likeness: number | null) => ({
  ...toPageView(row),
  bookTitle: row.bookTitle,
  similarity: likeness === null ? null : Math.round(likeness * 1000) / 1000,
})
