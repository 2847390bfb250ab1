import { spawnSync } from 'node:child_process'
import { readdirSync } from 'node:fs'
import path from 'node:path'
import { sql } from 'kysely'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { overrideEnv } from '@/env'
import { asSystem, asUser, bringDatabase, type Database, openServer } from '@/server/db/client'
import { describeSchema } from '@/server/db/describe-schema'
import { migrate, missingMigrations } from '@/server/db/migrate'
import { supabaseProject, testDatabase } from '@/server/db/testing'

const server = process.env.TEST_DATABASE_URL!
const cli = path.join(process.env.SUPABASE_TOOLS!, 'node_modules/.bin/supabase')
const migrations = readdirSync('supabase/migrations').map((name) => name.slice(0, 14))

/** Runs the CLI on a database, as its owner would. */
function supabase(url: string, ...args: string[]) {
  const env = { ...process.env, SUPABASE_TELEMETRY_DISABLED: '1', DO_NOT_TRACK: '1' }
  const { status, stdout, stderr } = spawnSync(cli, [...args, `--remote=${url}`], { env, encoding: 'utf8' })
  return { status, said: `${stdout}${stderr}` }
}

const named = () =>
  overrideEnv({
    DATABASE_URL: server,
    AUTH_SECRET: 'a secret that is long enough for it',
    SUPABASE_URL: 'http://127.0.0.1:9',
    SUPABASE_PUBLISHABLE_KEY: 'sb_publishable_none',
    SUPABASE_SECRET_KEY: 'sb_secret_none',
    LOG_LEVEL: 'silent',
  })

describe('a Supabase project', () => {
  let project: Awaited<ReturnType<typeof supabaseProject>>
  let db: Database
  beforeAll(async () => {
    named()
    project = await supabaseProject(server)
    db = openServer(project.url)
  })
  afterAll(async () => {
    bringDatabase(undefined)
    await db.close()
    await project.drop()
  })

  it('takes our migrations unchanged from `supabase db push`', () => {
    const { status, said } = supabase(project.url, 'db', 'push', '--yes')
    expect([status, said.match(/Applying migration/g)?.length]).toEqual([0, migrations.length])
  })

  it('then has what every other database of ours has, though all it makes is open at first', async () => {
    overrideEnv({})
    const other = await testDatabase()
    const ours = await describeSchema(other)
    await other.close()
    named()
    expect(await describeSchema(db)).toBe(ours)
  })

  it.each(['security', 'performance'])('has nothing that its advisors for %s warn of', (type) => {
    const advise = () =>
      supabase(project.url, 'db', 'advisors', '--type', type, '--level', 'warn', '--fail-on', 'warn').status
    expect(advise()).toBe(0)
  })

  it('has advisors that do warn', async () => {
    await db.pool.query('create table public.left_open (id int primary key)')
    const { status } = supabase(project.url, ...'db advisors --type security --fail-on warn'.split(' '))
    await db.pool.query('drop table public.left_open')
    expect(status).not.toBe(0)
  })

  it('is taken by our own start as it is, and again', async () => {
    await migrate(db)
    await migrate(db)
    expect(await missingMigrations(db)).toEqual([])
  })

  it('keeps authors apart, though its owner passes by row-level security', async () => {
    bringDatabase(db)
    const ids = ['00000000-0000-4000-8000-00000000000a', '00000000-0000-4000-8000-00000000000b']
    await asSystem(async (tx) => {
      for (const id of ids) {
        await sql`insert into auth.users (id, email) values (${id}, ${`${id}@example.com`})`.execute(tx)
        await tx.insertInto('profiles').values({ id, name: 'Somebody' }).execute()
      }
    })
    const { rows } = await sql<{ all: boolean }>`
      select rolbypassrls and not rolsuper as all from pg_roles where rolname = current_user`.execute(
      db.kysely,
    )
    expect(rows).toEqual([{ all: true }])
    const seen = await asUser(ids[0]!, (tx) => tx.selectFrom('profiles').select('id').execute())
    expect(seen).toEqual([{ id: ids[0] }])
    await expect(
      asUser(ids[0]!, (tx) => tx.updateTable('blotBalances').set({ pack: 9 }).execute()),
    ).rejects.toThrow(/permission denied/)
    // The connection goes back as it came.
    const after = await asSystem((tx) => tx.selectFrom('profiles').select('id').orderBy('id').execute())
    expect(after.map(({ id }) => id)).toEqual(ids)
  })

  it('lets the sign-in service erase a person, and with them all that is theirs', async () => {
    bringDatabase(db)
    const id = '00000000-0000-4000-8000-00000000000c'
    await asSystem(async (tx) => {
      await sql`insert into auth.users (id, email) values (${id}, 'leaver@example.com')`.execute(tx)
      await tx.insertInto('profiles').values({ id, name: 'Leaver' }).execute()
      await tx.insertInto('projects').values({ userId: id, dna: '{}' }).execute()
      const entry = { userId: id, kind: 'grant' as const, pack: 60, reasonKey: id, note: 'Welcome' }
      await tx.insertInto('blotEntries').values(entry).execute()
    })
    const admin = openServer(Object.assign(new URL(project.url), { username: new URL(server).username }).href)
    await admin.kysely.transaction().execute(async (tx) => {
      // Whose connection the service has: nothing in our schemas is open to it.
      await sql`set local role supabase_auth_admin`.execute(tx)
      await sql`delete from auth.users where id = ${id}`.execute(tx)
    })
    await admin.close()
    const left = await asSystem(async (tx) => [
      await tx.selectFrom('profiles').select('id').where('id', '=', id).execute(),
      await tx.selectFrom('projects').select('id').where('userId', '=', id).execute(),
      await tx.selectFrom('blotEntries').select('id').where('userId', '=', id).execute(),
      await tx.selectFrom('blotBalances').select('userId').where('userId', '=', id).execute(),
    ])
    expect(left).toEqual([[], [], [], []])
  })
})

describe('a project that a later version has pushed to', () => {
  it('is left alone, with a sentence', async () => {
    named()
    const { url, drop } = await supabaseProject(server)
    const db = openServer(url)
    await migrate(db)
    await db.pool.query(
      `insert into supabase_migrations.schema_migrations (version, name) values ('29990101000000', 'later')`,
    )
    await expect(migrate(db)).rejects.toThrow(/^A later version has changed the database \(29990101000000\)/)
    await db.close()
    await drop()
  })
})

describe('a project that our own start has migrated', () => {
  it('leaves `supabase db push` nothing to do', async () => {
    named()
    const { url, drop } = await supabaseProject(server)
    const db = openServer(url)
    await migrate(db)
    const { status, said } = supabase(url, 'db', 'push', '--yes')
    expect([status, said.includes('Applying migration')]).toEqual([0, false])
    const { rows } = await db.pool.query(
      'select version from supabase_migrations.schema_migrations order by 1',
    )
    expect(rows.map(({ version }) => version)).toEqual(migrations)
    await db.close()
    await drop()
  })

  it('is refused with a sentence where settings and database don’t belong together', async () => {
    const { url, drop } = await supabaseProject(server)
    const db = openServer(url)
    overrideEnv({})
    await expect(migrate(db)).rejects.toThrow(
      /^DATABASE_URL is the database of a Supabase project\. Set SUPABASE_URL/,
    )
    await db.close()
    await drop()
    const plain = await testDatabase()
    named()
    await expect(migrate(plain)).rejects.toThrow(/^DATABASE_URL is not the database of the Supabase project/)
    await plain.close()
  })
})
