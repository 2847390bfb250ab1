import 'server-only'
import { notFound, Refusal } from '@/domain/errors'
import type { PageView, UpdatePage } from '@/domain/page'
import { asUser, type Tx } from '@/server/db/client'
import { refuseUnfitWords } from '@/server/safety/refuse-unfit-words'
import { arrangePages, followPageCount, pageOrder, refuseOverlong, touchProject } from './arrange-pages'
import { readPage } from './get-page'
import { lockProjectOfPage } from './lock-project'

/**
 * Changes what is given. `position` moves the page and the pages between by one, places after the last count as
 * the last; `removed: false` takes it out of the bin, to its old place unless a position is given. A drawn page
 * keeps its drawing when its brief changes. Refuses with not_found, with conflict when a page without a drawing
 * is approved, and with invalid when the book is full.
 */
export async function updatePage(
  user: { id: string },
  input: UpdatePage & { id: string },
): Promise<PageView> {
  const { id, brief, composition, heroOnPage, locked, approved } = input
  return asUser(user.id, async (tx) => {
    const project = await lockProjectOfPage(tx, id)
    const page = await tx.selectFrom('pages').selectAll().where('id', '=', id).executeTakeFirstOrThrow()
    if (page.removedAt && input.removed !== false) throw notFound('page')
    // The words that were there before are left alone, so that the page can still be moved and approved.
    const text = brief === page.brief ? undefined : brief
    refuseUnfitWords(project.dna.audience, [{ field: 'brief', where: `Page ${page.position ?? 1}`, text }])
    if (approved && !page.currentVersionId) {
      throw new Refusal('conflict', 'This page has no drawing yet, so there is nothing to approve.')
    }
    const place = input.position ?? page.removedFrom ?? undefined
    await movePage(tx, project.id, id, place)

    await tx
      .updateTable('pages')
      .set({
        brief: brief ?? page.brief,
        composition: composition ?? page.composition,
        heroOnPage: heroOnPage ?? page.heroOnPage,
        locked: locked ?? page.locked,
        // What the planner thought this page shows does not hold for other words.
        ...(brief !== undefined && brief !== page.brief && { subject: '' }),
        ...(approved !== undefined && { approvedAt: approved ? (page.approvedAt ?? new Date()) : null }),
      })
      .where('id', '=', id)
      .execute()
    await touchProject(tx, project.id)
    return readPage(tx, id)
  })
}

/** Puts a page at a 1-based place, also one from the bin. Refuses when the book has no room for it. */
async function movePage(tx: Tx, projectId: string, id: string, place: number | undefined): Promise<void> {
  if (place === undefined) return
  const before = await pageOrder(tx, projectId)
  const restored = !before.includes(id)
  if (restored) refuseOverlong(before.length, 1)
  const after = before.filter((other) => other !== id)
  after.splice(place - 1, 0, id)
  await arrangePages(tx, projectId, after)
  if (restored) await followPageCount(tx, projectId, after.length)
}
