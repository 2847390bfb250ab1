import 'server-only'
import { stat } from 'node:fs/promises'
import path from 'node:path'
import { folderInUse } from '@/server/db/lock-folder'
import { migrationNames } from '@/server/db/migrate'
import { databaseTrouble } from './database-trouble'
import { type Check, type Given, note, ok, type Said, wrong } from './finding'

/** The oldest server the studio is tried on. */
const OLDEST_MAJOR = 15
/** Connections one process opens at most. */
const CONNECTIONS_EACH = 10

type Server = {
  version: string
  major: number
  role: string
  replica: boolean
  readOnly: boolean
  encoding: string
  connections: number
  mayCreate: boolean
}

/** Names of tables without which nothing works, one of each of our schemas. */
const TABLES = ['public.projects', 'public.job_items', 'public.blot_entries', 'public.assets', 'auth.users']
const MORE_TABLES = ['engine.workers', 'engine.schedules', 'limits.counters']

/** Every table by its whole name, and whether we may read it; unlike to_regclass it also answers those who may not. */
const TABLES_THERE = `(select n.nspname || '.' || c.relname as name,
    has_schema_privilege(n.oid, 'usage') and has_table_privilege(c.oid, 'select') as may
  from pg_class c join pg_namespace n on n.oid = c.relnamespace where c.relkind in ('r', 'p')) tables_there`

export const databaseCheck: Check = {
  service: 'database',
  async run(given) {
    const { databaseUrl } = given.env
    // A setting that is wrong was told already; the embedded database is not what was asked for.
    if (!databaseUrl) return given.source.DATABASE_URL ? [] : embedded(given)
    let server: Server
    try {
      server = await about(given)
    } catch (error) {
      return [databaseTrouble(databaseUrl, error)]
    }
    const found = [
      ...(server.readOnly || server.replica ? [readOnly()] : []),
      ...trouble(server),
      ...pooler(databaseUrl),
    ]
    if (found.some(({ level }) => level === 'wrong')) return found
    return [...found, ...(await migrations(given, server)), ...(await roles(given, server))]
  },
}

async function embedded({ env: { dataDir } }: Given): Promise<Said[]> {
  const folder = path.join(dataDir, 'db')
  if (!(await stat(folder).catch(() => null)))
    return [note(`There is no embedded database in ${dataDir} yet; the first start makes it.`)]
  const busy = await folderInUse(folder)
  return [
    ok(
      `The embedded database is in ${folder}${busy ? ', and a studio has it open' : '; no studio has it open, and only a start looks inside'}.`,
    ),
  ]
}

async function about({ ask }: Given): Promise<Server> {
  const [row] = await ask<Server>(`select current_setting('server_version') as version,
      current_setting('server_version_num')::int / 10000 as major, current_user as role,
      pg_is_in_recovery() as replica, current_setting('transaction_read_only')::bool as "readOnly",
      current_setting('server_encoding') as encoding, current_setting('max_connections')::int as connections,
      has_database_privilege(current_database(), 'create') as "mayCreate"`)
  return row!
}

const readOnly = () =>
  wrong(
    'The database of DATABASE_URL only lets itself be read: it is a replica, or was made read-only.',
    'Let DATABASE_URL name the primary server, or end what makes it read-only (default_transaction_read_only, a full disk).',
  )

function trouble({ major, version, encoding }: Server): Said[] {
  const found: Said[] = []
  if (major < OLDEST_MAJOR)
    found.push(
      wrong(
        `The database is Postgres ${version}; the studio needs ${OLDEST_MAJOR} or newer.`,
        'Upgrade the server of DATABASE_URL.',
      ),
    )
  if (encoding !== 'UTF8')
    found.push(
      wrong(
        `The database keeps text in ${encoding}, which has not all letters.`,
        "Make a new database with encoding 'UTF8' and name it in DATABASE_URL.",
      ),
    )
  return found
}

function pooler(databaseUrl: string): Said[] {
  const { hostname, port } = new URL(databaseUrl)
  if (!/\.pooler\./.test(hostname) || port === '6543') return []
  return [
    note(
      'DATABASE_URL names a pooler in session mode, which gives each process a few connections for good.',
      'With many processes use its transaction mode: port 6543 in DATABASE_URL.',
    ),
  ]
}

async function migrations({ ask }: Given, { role, mayCreate, version }: Server): Promise<Said[]> {
  const [there] = await ask<{ there: boolean; may: boolean }>(
    `select count(*) > 0 as there, coalesce(bool_and(may), false) as may from ${TABLES_THERE} where name = $1`,
    ['migrations.kysely_migration'],
  )
  if (!there?.there) {
    if (mayCreate)
      return [note(`Postgres ${version} answers. Its database is empty; the first start makes the tables.`)]
    return [
      wrong(
        `The database is empty, and the role “${role}” may not make anything in it.`,
        `Let DATABASE_URL name the owner of the database, or: grant create on database … to "${role}".`,
      ),
    ]
  }
  if (!there.may)
    return [
      wrong(
        `The role “${role}” may not read the studio's tables: it is not the one that made them.`,
        'Let DATABASE_URL name the role that owns the tables.',
      ),
    ]
  const ours = await migrationNames()
  const theirs = (await ask<{ name: string }>('select name from migrations.kysely_migration')).map(
    ({ name }) => name,
  )
  const [behind, ahead] = [
    ours.filter((name) => !theirs.includes(name)),
    theirs.filter((name) => !ours.includes(name)),
  ]
  const found: Said[] = []
  if (ahead.length > 0)
    found.push(
      wrong(
        `The database has ${count(ahead.length, 'migration')} this version does not know (${ahead[0]}): it is older than the database and does not start.`,
        'Install the version that the other machines run, or let DATABASE_URL name the right database.',
      ),
    )
  else if (behind.length > 0)
    found.push(
      note(
        `The database lacks ${count(behind.length, 'migration')} (${behind[0]}).`,
        'The next start of any process brings them; nothing needs to be done.',
      ),
    )
  const [gone] = await ask<{ names: string[] }>(
    `select coalesce(array_agg(name), array[]::text[]) as names from unnest($1::text[]) as name where name not in (select name from ${TABLES_THERE})`,
    [[...TABLES, ...MORE_TABLES]],
  )
  if (gone!.names.length > 0 && behind.length === 0)
    found.push(
      wrong(
        `The database says it is complete, but these tables are missing: ${gone!.names.join(', ')}.`,
        'Restore the database from a backup (docs/operating.md, “Backup and restore”), or let DATABASE_URL name the right one.',
      ),
    )
  if (found.length === 0) found.push(ok(`Postgres ${version} answers, with all ${ours.length} migrations.`))
  return found
}

/** Authors' requests are answered as `authenticated`, which row-level security holds to their own rows. */
async function roles({ ask }: Given, { role, connections }: Server): Promise<Said[]> {
  const found: Said[] = []
  const [as] = await ask<{ there: boolean; bypasses: boolean; may: boolean }>(
    `select r.oid is not null as there, coalesce(r.rolbypassrls or r.rolsuper, false) as bypasses,
        coalesce(pg_has_role(current_user, r.oid, 'member'), false) as may
      from (select 1) one left join pg_roles r on r.rolname = 'authenticated'`,
  )
  const [tables] = await ask<{ open: string[] }>(
    `select coalesce(array_agg(relname::text order by relname), array[]::text[]) as open from pg_class
      where relnamespace = 'public'::regnamespace and relkind in ('r', 'p') and not relrowsecurity`,
  )
  const [machines] = await ask<{ count: number }>(
    `select count(*)::int as count from engine.workers where beat_at > now() - interval '20 seconds'`,
  ).catch(() => [{ count: 0 }])
  if (as!.there && as!.bypasses)
    found.push(
      wrong(
        'The role “authenticated” bypasses row-level security: authors could see each other’s books.',
        'On the server of DATABASE_URL: alter role authenticated nosuperuser nobypassrls;',
      ),
    )
  if (as!.there && !as!.may)
    found.push(
      wrong(
        `The role “${role}” may not act as “authenticated”, as every author's request must.`,
        `Let DATABASE_URL name another role, or as a superuser: grant anon, authenticated, service_role to "${role}";`,
      ),
    )
  if (tables!.open.length > 0)
    found.push(
      wrong(
        `Row-level security is off for ${tables!.open.join(', ')}.`,
        `On the database of DATABASE_URL: ${tables!.open.map((name) => `alter table ${name} enable row level security;`).join(' ')}`,
      ),
    )
  if (machines!.count * CONNECTIONS_EACH > connections)
    found.push(
      note(
        `${machines!.count} processes may open ${machines!.count * CONNECTIONS_EACH} connections; the server allows ${connections}.`,
        'Raise max_connections, or let DATABASE_URL name a transaction pooler.',
      ),
    )
  return found
}

const count = (n: number, thing: string) => `${n} ${thing}${n === 1 ? '' : 's'}`
