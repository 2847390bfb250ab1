/** The services a studio is connected to in production, each played on this machine by software of its own. */
import { mkdtempSync, rmSync } from 'node:fs'
import os from 'node:os'
import path from 'node:path'
import pg from 'pg'
import { overrideEnv } from '@/env'
import { CONTRACT_KEY, type ContractServer, contractServer } from '@/server/ai/openai/testing'
import type { Asked } from '@/server/ai/openai/testing-contract'
import { planBook } from '@/server/ai/planner'
import { standIn } from '@/server/auth/testing-supabase'
import { supabaseProject, testDatabase } from '@/server/db/testing'
import { sentrySink } from '@/server/errors/testing'
import { testMailServer } from '@/server/mail/testing'
import { syncStripe } from '@/server/payments/sync-stripe'
import { type StripeStandIn, stripeStandIn } from '@/server/payments/testing'
import { testBucket, testServer } from '@/server/storage/testing'
import { startPostgres } from '../scripts/postgres.mjs'

export type RealServices = {
  /** What connects a studio to all of them. */
  readonly settings: Record<string, string>
  readonly openAi: ContractServer
  readonly stripe: StripeStandIn
  readonly mails: Awaited<ReturnType<typeof testMailServer>>['mails']
  readonly errors: Awaited<ReturnType<typeof sentrySink>>['events']
  readonly database: pg.Pool
  /** Whether files are in a bucket; else they are in the folder all machines share. */
  readonly inBucket: boolean
  close(): Promise<void>
}

/** `address`: where the studio will be. */
export async function openRealServices(address: string): Promise<RealServices> {
  const closing: (() => unknown)[] = []
  const open = async <T>(opened: T | Promise<T>, close: (it: T) => unknown): Promise<T> => {
    const it = await opened
    closing.unshift(() => close(it))
    return it
  }
  const postgres = await open(startPostgres(), ({ stop }) => stop())
  const project = await open(supabaseProject(postgres.url), ({ drop }) => drop())
  const database = await open(new pg.Pool({ connectionString: project.url }), (pool) => pool.end())
  const query = (text: string, values?: unknown[]) => database.query(text, values)
  const supabase = await open(standIn({ query, siteUrl: () => address }), ({ close }) => close())
  const openAi = await open(contractServer(), ({ close }) => close())
  openAi.say = planned
  const mail = await open(testMailServer(), ({ close }) => close())
  const sentry = await open(sentrySink(), ({ close }) => close())
  const stripe = await open(openStripe(address), ({ close }) => close())
  const bucket = testServer ? (await testBucket(testServer)).bucket : null
  return {
    ...{ openAi, database, stripe: stripe.server, mails: mail.mails, errors: sentry.events },
    inBucket: bucket !== null,
    settings: {
      DATABASE_URL: project.url,
      SUPABASE_URL: supabase.url,
      SUPABASE_PUBLISHABLE_KEY: supabase.publishableKey,
      SUPABASE_SECRET_KEY: supabase.secretKey,
      OPENAI_API_KEY: CONTRACT_KEY,
      OPENAI_BASE_URL: openAi.url,
      // Long enough for a busy machine, and short enough to be waited for.
      PROVIDER_TIMEOUT: '20',
      ...stripe.server.settings,
      SMTP_URL: mail.url,
      MAIL_FROM: 'Pennyplain <studio@example.com>',
      SENTRY_DSN: sentry.dsn,
      ...(bucket && {
        R2_ENDPOINT: bucket.endpoint,
        R2_BUCKET: bucket.name,
        R2_ACCESS_KEY_ID: bucket.accessKeyId,
        R2_SECRET_ACCESS_KEY: bucket.secretAccessKey,
      }),
    },
    async close() {
      for (const each of closing) await each()
    },
  }
}

/** Stripe with books of its own, which sells what the studio does and tells it what was paid. */
async function openStripe(address: string) {
  const folder = mkdtempSync(path.join(os.tmpdir(), 'pennyplain-stripe-'))
  overrideEnv({ DATA_DIR: folder, LOG_LEVEL: 'silent' })
  const books = await testDatabase({ fresh: true })
  const server = await stripeStandIn()
  overrideEnv({ DATA_DIR: folder, LOG_LEVEL: 'silent', ...server.settings })
  await syncStripe({ appUrl: 'https://studio.example', dryRun: false })
  let told = 0
  let telling: Promise<unknown> = Promise.resolve()
  const tell = async () => {
    const { rows } = await books.pool.query(
      'select seq, body from sandbox.events where seq > $1 order by seq',
      [told],
    )
    for (const { seq, body } of rows) {
      const webhook = server.webhook(body)
      const headers = { 'stripe-signature': webhook.signature }
      const answer = await fetch(`${address}/api/webhooks/stripe`, {
        method: 'POST',
        headers,
        body: webhook.body,
      })
      // As Stripe does: in any order, until it is taken.
      if (answer.ok) told = Math.max(told, Number(seq))
    }
  }
  const timer = setInterval(() => {
    telling = telling.then(tell).catch(() => {})
  }, 300)
  return {
    server,
    async close() {
      clearInterval(timer)
      await telling
      await server.close()
      await books.close()
      rmSync(folder, { recursive: true, force: true })
    },
  }
}

const scenes = planBook({
  ...{ idea: 'A shy dragon who opens a bakery', pages: 40, audience: 'children', style: 'cartoon', seed: 99 },
})

/** A language model's plan: of the places that are asked for. */
function planned({ fields }: Asked) {
  const places = [...JSON.stringify(fields.input).matchAll(/- page (\d+): /g)].map(([, place]) =>
    Number(place),
  )
  const pages = places.map((place) => ({ setting: null, ...scenes.pages[place - 1] }))
  return { text: JSON.stringify({ title: 'The Model’s Bakery', note: null, pages }) }
}
