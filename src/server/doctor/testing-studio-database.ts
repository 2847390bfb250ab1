import 'server-only'
import { randomUUID } from 'node:crypto'
import { sql } from 'kysely'
import { readWhatIsRight } from '@/env'
import { openServer } from '../db/client'
import { testDatabase } from '../db/testing'
import { sharedSettings } from '../jobs/shared-settings'
import type { Later, Settings } from './testing'

export const AUTH_SECRET = 'kX3vJq7Lw9Tz2Rb5Nf8Hm1Pc4Yd6Gs0A'

/** A migrated database of one's own with `statements` run in it; $db is its name. */
export async function database(server: string, later: Later, ...statements: string[]): Promise<Settings> {
  const db = await testDatabase()
  later(() => db.close())
  const { rows } = await sql<{ name: string }>`select current_database() as name`.execute(db.kysely)
  for (const one of statements) await sql.raw(one.replaceAll('$db', rows[0]!.name)).execute(db.kysely)
  const url = Object.assign(new URL(server), { pathname: `/${rows[0]!.name}` })
  return { DATABASE_URL: url.href }
}

export const as = ({ DATABASE_URL }: Settings, username: string, password = ''): Settings => ({
  DATABASE_URL: Object.assign(new URL(DATABASE_URL!), { username, password }).href,
})

/** A role of this case, with `grants` in its database. */
export async function asRole(
  server: string,
  later: Later,
  options: string,
  ...grants: string[]
): Promise<Settings> {
  const role = `studio_${randomUUID().slice(0, 8)}`
  const made = await database(
    server,
    later,
    `create role ${role} login ${options}`,
    ...grants.map((grant) => `${grant} to ${role}`),
  )
  later(() => run(made, `drop owned by ${role}`, `drop role ${role}`))
  return as(made, role)
}

export const running = (kind: string, settings: Settings = {}) =>
  `insert into engine.workers (id, kind, host, pid, settings) values
    (gen_random_uuid(), '${kind}', 'box-${randomUUID().slice(0, 4)}', 1, '${JSON.stringify(sharedSettings(readWhatIsRight({ AUTH_SECRET, ...settings }).env))}')`

export async function run({ DATABASE_URL }: Settings, ...statements: string[]): Promise<void> {
  const db = openServer(DATABASE_URL!)
  for (const one of statements) await sql.raw(one).execute(db.kysely)
  await db.close()
}
