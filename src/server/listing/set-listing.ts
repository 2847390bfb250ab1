import 'server-only'
import type { Listing, ListingView } from '@/domain/listing'
import { asUser } from '@/server/db/client'
import { lockProject } from '@/server/projects/lock-project'
import { readListing } from './get-listing'

/** Keeps what the author says about the book in place of what was proposed. Refuses with not_found. */
export function setListing(
  user: { id: string },
  { id, ...listing }: Listing & { id: string },
): Promise<ListingView> {
  return asUser(user.id, async (tx) => {
    await lockProject(tx, id)
    await tx
      .updateTable('projects')
      .set({ listing: JSON.stringify(listing) })
      .where('id', '=', id)
      .execute()
    return readListing(tx, user.id, id)
  })
}
