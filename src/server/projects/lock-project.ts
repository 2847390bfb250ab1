import 'server-only'
import { notFound } from '@/domain/errors'
import type { Tx } from '@/server/db/client'
import { refuseReadOnly } from './book-limit'

/**
 * Takes a project for the rest of the transaction, so that changes to its pages take turns. Refuses with
 * not_found when it is somebody else's, or in the bin unless `inBin`; with conflict when the plan leaves the book
 * to be read only, unless `toRead`.
 */
export async function lockProject(tx: Tx, id: string, { inBin = false, toRead = false } = {}) {
  const project = await locking(tx).where('projects.id', '=', id).executeTakeFirst()
  if (!project || (project.removedAt && !inBin)) throw notFound('book')
  if (!toRead) await refuseReadOnly(tx, project.userId, project)
  return project
}

/** Takes the project that a page belongs to. Refuses with not_found as `lockProject` does. */
export async function lockProjectOfPage(tx: Tx, pageId: string) {
  const project = await locking(tx)
    .where('projects.id', '=', (eb) => eb.selectFrom('pages').select('projectId').where('id', '=', pageId))
    .executeTakeFirst()
  if (!project || project.removedAt) throw notFound('page')
  await refuseReadOnly(tx, project.userId, project)
  return project
}

// Not `for update`: a job that starts meanwhile holds the key of its project.
const locking = (tx: Tx) => tx.selectFrom('projects').selectAll().forNoKeyUpdate()
