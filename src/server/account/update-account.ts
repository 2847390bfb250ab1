import 'server-only'
import { sql } from 'kysely'
import type { AccountView, UpdateAccount } from '@/domain/account'
import type { User } from '../auth/session'
import { asUser } from '../db/client'
import { readAccount } from './get-account'

/**
 * Changes name, pen name, defaults of new books or switches of notices, or ticks steps of the checklist; what is
 * not named stays as it is.
 */
export async function updateAccount(user: User, given: UpdateAccount): Promise<AccountView> {
  const { name, penName, checklist, defaults, notices } = given
  return asUser(user.id, async (tx) => {
    if (Object.values(given).some((value) => value !== undefined)) {
      await tx
        .updateTable('profiles')
        .set({
          ...(name !== undefined && { name }),
          ...(penName !== undefined && { penName }),
          // Merged by the database: two tabs that change things at the same moment both count.
          ...(checklist && { checklist: sql`profiles.checklist || ${JSON.stringify(checklist)}::jsonb` }),
          ...(defaults && { defaults: sql`profiles.defaults || ${JSON.stringify(defaults)}::jsonb` }),
          ...(notices && { notices: merged(notices) }),
        })
        .where('id', '=', user.id)
        .execute()
    }
    return readAccount(tx, user)
  })
}

/** Each kind's two switches are merged by themselves. */
function merged(notices: NonNullable<UpdateAccount['notices']>) {
  return Object.entries(notices).reduce(
    (before, [kind, switches]) => sql<string>`${before} || jsonb_build_object(${kind}::text,
      coalesce(profiles.notices -> ${kind}, '{}') || ${JSON.stringify(switches)}::jsonb)`,
    sql<string>`profiles.notices`,
  )
}
