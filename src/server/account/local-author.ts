import 'server-only'
import { sql } from 'kysely'
import type { User } from '../auth/session'
import { asSystem } from '../db/client'
import { welcomeAuthor } from './welcome-author'

/** The author of this machine, who has no password. Nobody can sign up under this address: it ends in .invalid. */
export const LOCAL_AUTHOR = 'local@pennyplain.invalid'

/** The one author of this machine, made and welcomed at first use. Whether a caller may be them is not asked here. */
export async function openLocalAuthor(): Promise<User> {
  const id = await asSystem(async (tx) => {
    await sql`insert into auth.users (email, name) values (${LOCAL_AUTHOR}, 'Author') on conflict do nothing`.execute(
      tx,
    )
    const { rows } = await sql<{
      id: string
    }>`select id from auth.users where email = ${LOCAL_AUTHOR}`.execute(tx)
    return rows[0]!.id
  })
  const user = { id, email: LOCAL_AUTHOR, local: true }
  await welcomeAuthor(user)
  return user
}
