import 'server-only'
import { sql } from 'kysely'
import type { Tx } from '../db/client'
import { signInCounter } from './sign-in-limit'

/**
 * Nobody signs in as this person any more, and their address is free for a new account: sessions and passwords are
 * gone, and the row waits under another name until everything that belongs to it is erased. Answers the counters
 * of their sign-ins, to be forgotten too.
 */
export async function closeAccount(tx: Tx, userId: string): Promise<string[]> {
  const { rows } = await sql<{ email: string }>`select email from auth.users where id = ${userId}`.execute(tx)
  await sql`delete from auth.sessions where user_id = ${userId}`.execute(tx)
  await sql`delete from auth.accounts where user_id = ${userId}`.execute(tx)
  await sql`update auth.users set email = ${`${userId}@erased.invalid`}, name = '' where id = ${userId}`.execute(
    tx,
  )
  return rows.map(({ email }) => signInCounter(email))
}

/** The person's row, and with it every row that belongs to them. */
export async function deleteUser(tx: Tx, userId: string): Promise<void> {
  await sql`delete from auth.users where id = ${userId}`.execute(tx)
}
