import 'server-only'
import type { ChatThread } from '@/domain/edit'
import { asUser } from '@/server/db/client'
import { readPage } from '@/server/projects/get-page'
import { versionsOfEdits } from './version-rows'

/** What the author said to a page, and what came of it; oldest first. Refuses with not_found. */
export function getChat(user: { id: string }, { id }: { id: string }): Promise<ChatThread> {
  return asUser(user.id, async (tx) => {
    await readPage(tx, id)
    const edits = await tx
      .selectFrom('pageEdits as e')
      .leftJoin('jobs as j', 'j.id', 'e.jobId')
      .select(['e.id', 'e.words', 'e.fromVersionId', 'e.jobId', 'e.createdAt', 'j.state'])
      .select((eb) => [
        eb('e.mask', 'is not', null).as('masked'),
        eb
          .selectFrom('jobItems as i')
          .select('i.reason')
          .whereRef('i.jobId', '=', 'e.jobId')
          .where('i.reason', 'is not', null)
          .orderBy('i.number')
          .limit(1)
          .as('reason'),
      ])
      .where('e.pageId', '=', id)
      .where('e.kind', '=', 'chat')
      .orderBy('e.createdAt')
      .execute()
    const versions = await versionsOfEdits(
      tx,
      user.id,
      edits.map((edit) => edit.id),
    )
    return {
      turns: edits.map(({ id: editId, words, masked, fromVersionId, jobId, state, reason, createdAt }) => ({
        ...{ id: editId, words, masked: Boolean(masked), from: fromVersionId, jobId, reason },
        state: state ?? 'completed',
        versions: versions.get(editId)!,
        createdAt: createdAt.toISOString(),
      })),
    }
  })
}
