import 'server-only'
import type { PageVersions } from '@/domain/page-version'
import { asUser } from '@/server/db/client'
import { readPage } from '@/server/projects/get-page'
import { readVersions } from './version-rows'

/** Every version of a page, newest first. Refuses with not_found, also while the page is in the bin. */
export const listVersions = (user: { id: string }, { id }: { id: string }): Promise<PageVersions> =>
  asUser(user.id, async (tx) => {
    await readPage(tx, id)
    return readVersions(tx, user.id, id)
  })
