import 'server-only'
import { randomUUID } from 'node:crypto'

/** Runs SQL where the project's people are kept. */
export type Query = (text: string, values?: unknown[]) => Promise<{ rows: Record<string, unknown>[] }>

export type Person = { id: string; email: string; banned?: boolean }

/** A person as Supabase Auth answers about them. */
export function described({ id, email }: Person) {
  const now = new Date().toISOString()
  const meta = { app_metadata: { provider: 'google' }, user_metadata: {}, identities: [] }
  return { id, email, aud: 'authenticated', role: 'authenticated', ...meta, created_at: now, updated_at: now }
}

/** Whoever has this address, made at their first coming. */
export async function personOf(query: Query, email: string): Promise<Person> {
  await query(
    `insert into auth.users (id, aud, role, email, email_confirmed_at, raw_app_meta_data, raw_user_meta_data, created_at, updated_at)
      values ($1, 'authenticated', 'authenticated', $2, now(), '{}', '{}', now(), now()) on conflict do nothing`,
    [randomUUID(), email],
  )
  const { rows } = await query(
    `select id, email, coalesce(banned_until > now(), false) as banned from auth.users where email = $1`,
    [email],
  )
  return rows[0] as Person
}
