import 'server-only'
import type { CoverDesign } from '@/domain/cover'
import { notFound } from '@/domain/errors'
import { asUser } from '@/server/db/client'
import { lockProject } from '@/server/projects/lock-project'
import { readUpload } from '@/server/uploads/upload-rows'

/** Keeps a cover in place of the one before. Refuses with not_found, also for art that isn't the author's. */
export function setCover(
  user: { id: string },
  { id, ...design }: CoverDesign & { id: string },
): Promise<CoverDesign> {
  return asUser(user.id, async (tx) => {
    await lockProject(tx, id)
    const { art } = design
    if (art?.kind === 'upload' && !(await readUpload(tx, user.id, art.uploadId))) throw notFound('upload')
    if (art?.kind === 'drawing') {
      const drawing = await tx
        .selectFrom('coverDrawings')
        .select('id')
        .where('id', '=', art.drawingId)
        .where('projectId', '=', id)
        .executeTakeFirst()
      if (!drawing) throw notFound('drawing')
    }
    if (art?.kind === 'page') {
      const page = await tx
        .selectFrom('pages')
        .select('id')
        .where('id', '=', art.pageId)
        .where('projectId', '=', id)
        .where('removedAt', 'is', null)
        .executeTakeFirst()
      if (!page) throw notFound('page')
    }
    await tx
      .updateTable('projects')
      .set({ cover: JSON.stringify(design) })
      .where('id', '=', id)
      .execute()
    return design
  })
}
