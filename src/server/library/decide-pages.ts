import 'server-only'
import { Refusal } from '@/domain/errors'
import type { DecidePages, PagesDecided } from '@/domain/library'
import { removePage } from '@/server/projects/remove-page'
import { updatePage } from '@/server/projects/update-page'

/** Approves pages or puts them in the bin, whatever book they are in. Each for itself: one that may not stays as it is. */
export async function decidePages(
  user: { id: string },
  { action, pageIds }: DecidePages,
): Promise<PagesDecided> {
  const done: string[] = []
  const refused: { id: string; sentence: string }[] = []
  for (const id of new Set(pageIds)) {
    try {
      if (action === 'approve') await updatePage(user, { id, approved: true })
      else await removePage(user, { id })
      done.push(id)
    } catch (error) {
      if (!(error instanceof Refusal)) throw error
      refused.push({ id, sentence: error.message })
    }
  }
  return { done, refused }
}
