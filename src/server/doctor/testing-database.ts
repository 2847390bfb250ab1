import 'server-only'
import { vi } from 'vitest'
import { DEFAULT_DNA } from '@/domain/project'
import { CONTRACT_KEY, contractServer } from '../ai/openai/testing'
import { testAuthor } from '../db/testing'
import { withRowsEverywhere } from '../db/testing-rows'
import { type Case, type Later, nobody, type Settings, webServer } from './testing'
import { AUTH_SECRET, as, asRole, database, run, running } from './testing-studio-database'

const CRON_SECRET = 'known-to-cron-and-to-us'

export const soundDatabase = async (server: string, later: Later): Promise<Settings> => ({
  AUTH_SECRET,
  ...(await database(server, later, running('web'), running('worker'))),
})

export const onDatabase = (server: string): Case[] => [
  {
    name: 'a database without a shared secret',
    setUp: async (later) => ({ ...(await database(server, later)), AUTH_SECRET: '' }),
    service: 'settings',
    mends: /AUTH_SECRET/,
  },
  {
    name: 'a database where nobody is',
    setUp: async () => ({ DATABASE_URL: `postgres://studio:hunter22@${await nobody()}/studio` }),
    service: 'database',
    mends: /DATABASE_URL/,
    says: /Nothing listens/,
  },
  {
    name: 'a host nobody knows',
    settings: { DATABASE_URL: 'postgres://studio:hunter22@pennyplain.invalid/studio' },
    service: 'database',
    mends: /host in DATABASE_URL/,
  },
  {
    name: 'something that is no database',
    setUp: async (later) => ({
      DATABASE_URL: (await webServer(later, () => {})).replace('http', 'postgres').concat('/studio'),
    }),
    service: 'database',
    mends: /DATABASE_URL/,
  },
  {
    name: 'a database that refuses the password',
    setUp: async (later) => {
      const there = { DATABASE_URL: server }
      await run(there, `create role needs_password login password 'the right one'`)
      later(() => run(there, 'drop role needs_password'))
      return as(there, 'needs_password', 'hunter22')
    },
    service: 'database',
    mends: /user and password in DATABASE_URL/,
  },
  {
    name: 'a database that was never made',
    settings: { DATABASE_URL: Object.assign(new URL(server), { pathname: '/never_made' }).href },
    service: 'database',
    mends: /end of DATABASE_URL/,
  },
  {
    name: 'a role that did not make the tables',
    setUp: (later) => asRole(server, later, ''),
    service: 'database',
    mends: /DATABASE_URL name the role/,
  },
  {
    name: 'a role that may not act for authors',
    setUp: (later) =>
      asRole(
        server,
        later,
        'bypassrls',
        'grant usage on schema migrations, engine',
        'grant select on all tables in schema migrations',
        'grant select on all tables in schema engine',
        'grant select on all tables in schema public',
      ),
    service: 'database',
    mends: /DATABASE_URL.*grant anon, authenticated/,
  },
  {
    name: 'a table without row-level security',
    setUp: (later) => database(server, later, 'alter table public.pages disable row level security'),
    service: 'database',
    mends: /alter table pages enable row level security/,
  },
  {
    name: 'a table that is missing',
    setUp: (later) => database(server, later, 'drop table limits.counters'),
    service: 'database',
    mends: /backup.*DATABASE_URL/,
    says: /limits\.counters/,
  },
  {
    name: 'a database of a later version',
    setUp: (later) =>
      database(
        server,
        later,
        `insert into migrations.kysely_migration values ('29990101000000_later', '2999-01-01')`,
      ),
    service: 'database',
    mends: /DATABASE_URL/,
    says: /29990101000000_later/,
  },
  {
    name: 'a database that may only be read',
    setUp: (later) => database(server, later, 'alter database $db set default_transaction_read_only = on'),
    service: 'database',
    mends: /DATABASE_URL name the primary/,
  },
  {
    name: 'a database without letters',
    setUp: async (later) => {
      const there = { DATABASE_URL: server }
      const letters = `encoding 'SQL_ASCII' lc_collate 'C' lc_ctype 'C' template template0`
      await run(there, `create database without_letters ${letters}`)
      later(() => run(there, 'drop database without_letters with (force)'))
      return { DATABASE_URL: Object.assign(new URL(server), { pathname: '/without_letters' }).href }
    },
    service: 'database',
    mends: /DATABASE_URL/,
  },
  {
    name: 'machines that all only serve',
    setUp: (later) => database(server, later, running('web'), running('web')),
    service: 'workers',
    mends: /WORKER=0/,
  },
  {
    name: 'drains that nobody asks for',
    setUp: async (later) => ({
      ...(await database(server, later, running('web', { CRON_SECRET }))),
      CRON_SECRET,
    }),
    service: 'workers',
    mends: /cron calls it \(vercel\.json\) and sends the CRON_SECRET/,
    says: /nobody ever called/,
  },
  {
    name: 'drains that ended an hour ago',
    setUp: (later) =>
      database(
        server,
        later,
        running('web'),
        `insert into engine.drains (number, began_at) values (1, now() - interval '1 hour')`,
      ),
    service: 'workers',
    mends: /CRON_SECRET/,
    says: /60 minutes ago/,
  },
  {
    name: 'machines with different secrets',
    setUp: (later) =>
      database(
        server,
        later,
        running('web'),
        running('worker', { AUTH_SECRET: [...AUTH_SECRET].reverse().join('') }),
      ),
    service: 'workers',
    mends: /Set AUTH_SECRET/,
    says: /box-.* differ from .*box-/,
  },
  {
    name: 'machines that ask the provider for different numbers of pages',
    setUp: (later) =>
      database(
        server,
        later,
        running('both', { PROVIDER_PAGES_AT_ONCE: '4' }),
        running('worker', { PROVIDER_PAGES_AT_ONCE: '8' }),
      ),
    service: 'workers',
    mends: /Set PROVIDER_PAGES_AT_ONCE/,
  },
  {
    name: 'machines that keep pictures in different buckets',
    setUp: (later) =>
      database(
        server,
        later,
        running('both'),
        running('worker', {
          ...{ R2_ENDPOINT: 'https://a.example.com', R2_BUCKET: 'studio' },
          ...{ R2_ACCESS_KEY_ID: 'key', R2_SECRET_ACCESS_KEY: 'secret' },
        }),
      ),
    service: 'workers',
    mends: /Set R2_(ENDPOINT|BUCKET)/,
  },
  {
    name: 'scheduled work that nobody does',
    setUp: (later) =>
      database(
        server,
        later,
        running('both'),
        `insert into engine.schedules (name, next_at) values ('roll-periods', now() - interval '2 hours')`,
      ),
    service: 'workers',
    mends: /npm run worker/,
  },
  {
    name: 'scheduled work that fails',
    setUp: (later) =>
      database(
        server,
        later,
        running('both'),
        `insert into engine.schedules (name, error, next_at) values ('sweep-storage', 'Error: hunter22', now() + interval '1 hour')`,
      ),
    service: 'workers',
    mends: /engine\.schedules/,
  },
  {
    name: 'a provider that waits for the operator',
    setUp: (later) =>
      database(
        server,
        later,
        running('both'),
        `insert into engine.providers (name, paused_until, operator, reason)
          values ('openai', now() + interval '9 minutes', true, 'The artist’s account is used up.')`,
      ),
    service: 'workers',
    mends: /OPENAI_API_KEY/,
    says: /used up/,
  },
  {
    name: 'books for the young that nobody looks at',
    setUp: async (later) => {
      const made = await database(server, later)
      const openAi = await contractServer()
      later(() => openAi.close())
      await testAuthor()
      const dna = JSON.stringify({ ...DEFAULT_DNA, audience: 'toddler', seed: 1 })
      await run(made, `insert into public.projects (user_id, dna) select id, '${dna}' from public.profiles`)
      return { ...made, OPENAI_API_KEY: CONTRACT_KEY, OPENAI_BASE_URL: openAi.url, MODERATION_MODEL: 'off' }
    },
    service: 'moderation',
    mends: /OPENAI_API_KEY.*MODERATION_MODEL/,
  },
  {
    name: 'pictures that are on another machine',
    setUp: async (later) => {
      const made = await database(server, later)
      await withRowsEverywhere()
      return made
    },
    service: 'storage',
    mends: /DATA_DIR/,
  },
  {
    name: 'a clock that is ten minutes ahead of the database',
    setUp: async (later) => {
      const made = await database(server, later)
      vi.useFakeTimers({ toFake: ['Date'], now: Date.now() + 600_000 })
      later(() => vi.useRealTimers())
      return made
    },
    service: 'clock',
    mends: /NTP/,
    says: /10 minutes ahead of that of the database/,
  },
]
