import 'server-only'
import { sql } from 'kysely'
import { type ListUploads, UPLOADS_PAGE, type UploadList } from '@/domain/upload'
import { asUser } from '@/server/db/client'
import { markInWords, readMark } from '@/server/db/keyset'
import { selectUploads, toUploadView } from './upload-rows'

/** Pictures the author sent, newest first, some at a time. */
export async function listUploads(user: { id: string }, { after }: ListUploads = {}): Promise<UploadList> {
  const mark = after ? readMark(after) : null
  const rows = await asUser(user.id, (tx) =>
    selectUploads(tx)
      .select(sql<string>`u.created_at::text`.as('at'))
      .where('u.userId', '=', user.id)
      .$if(mark !== null, (q) =>
        q.where(sql<boolean>`(u.created_at, u.id) < (${mark!.at}::timestamptz, ${mark!.id}::uuid)`),
      )
      .orderBy('u.createdAt', 'desc')
      .orderBy('u.id', 'desc')
      .limit(UPLOADS_PAGE + 1)
      .execute(),
  )
  const shown = rows.slice(0, UPLOADS_PAGE)
  return {
    uploads: shown.map(toUploadView),
    next: rows.length > shown.length ? markInWords(shown.at(-1)!) : null,
  }
}
