import 'server-only'
import { sql } from 'kysely'
import type { AccountView, UpdateAccount } from '@/domain/account'
import type { User } from '../auth/session'
import { asUser } from '../db/client'
import { readAccount } from './get-account'

/** Changes the name, or ticks steps of the checklist; steps that are not named stay as they are. */
export async function updateAccount(user: User, { name, checklist }: UpdateAccount): Promise<AccountView> {
  return asUser(user.id, async (tx) => {
    if (name !== undefined || checklist !== undefined) {
      await tx
        .updateTable('profiles')
        .$if(name !== undefined, (q) => q.set({ name: name! }))
        // Merged by the database: two tabs that tick at the same moment both count.
        .$if(checklist !== undefined, (q) =>
          q.set({ checklist: sql`profiles.checklist || ${JSON.stringify(checklist)}::jsonb` }),
        )
        .where('id', '=', user.id)
        .execute()
    }
    return readAccount(tx, user)
  })
}
