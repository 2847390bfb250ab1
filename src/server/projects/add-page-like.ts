import 'server-only'
import { notFound } from '@/domain/errors'
import { PAGES } from '@/domain/limits'
import type { PageView } from '@/domain/page'
import { letteredAlike } from '@/server/ai/plan-lettered'
import { writeAlike } from '@/server/ai/planner'
import { asUser } from '@/server/db/client'
import { refuseOverlong } from './arrange-pages'
import { type BookToPlan, bookToPlan, type PageToPlan } from './book-to-plan'
import { insertAfter } from './insert-after'
import type { NewPage } from './insert-pages'
import { lockProject, lockProjectOfPage } from './lock-project'
import { anotherSeed, wishOf } from './propose-pages'

/**
 * A new idea like a page: the same framing and world, another subject, right after it. Refuses with not_found and
 * beyond the longest book.
 */
export async function addPageLike(
  user: { id: string },
  { id }: { id: string },
  now = Date.now(),
): Promise<PageView> {
  // Planning takes a while, so no transaction is open meanwhile.
  const { projectId, book, page } = await asUser(user.id, async (tx) => {
    const project = await lockProjectOfPage(tx, id)
    const book = await bookToPlan(tx, project.id)
    const page = book.pages.find((one) => one.id === id)
    if (!page) throw notFound('page')
    refuseOverlong(book.pages.length, 1)
    return { projectId: project.id, book, page }
  })
  const idea = ideaLike(book, page, now)
  return asUser(user.id, async (tx) => insertAfter(tx, await lockProject(tx, projectId), id, idea))
}

function ideaLike(book: BookToPlan, page: PageToPlan, now: number): NewPage {
  const request = {
    ...wishOf(book),
    ...{ pages: PAGES.max, seed: anotherSeed(book.dna, now) },
    avoid: [...book.told, ...book.pages.map((one) => one.brief)],
  }
  return letteredAlike(request, page.brief) ?? writeAlike(request, page)
}
