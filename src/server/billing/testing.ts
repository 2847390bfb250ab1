import 'server-only'
import { randomUUID } from 'node:crypto'
import { mkdtemp, rm } from 'node:fs/promises'
import os from 'node:os'
import path from 'node:path'
import { periodAt } from '@/domain/entitlement'
import type { Pack, Terms } from '@/domain/plans'
import { overrideEnv } from '@/env'
import { bringClock, clock } from '@/server/clock'
import { asSystem } from '@/server/db/client'
import { testAuthor, testDatabase } from '@/server/db/testing'
import { closeQueue } from '@/server/jobs/queue'
import { sandbox, sandboxSecret } from '@/server/payments/sandbox'
import { paySandboxCheckout } from '@/server/payments/sandbox-checkout'
import { customerIdOf, list } from '@/server/payments/sandbox-store'
import { signWebhook } from '@/server/payments/sign-webhook'
import { creditPeriod } from './credit-period'
import { capture, hold, lockBalance } from './ledger'
import { rollPeriod } from './roll-period'
import { takePaymentEvent } from './take-payment-event'

const DAY = 86_400_000
const BACK = { doneUrl: 'http://127.0.0.1/billing?paid=1', cancelUrl: 'http://127.0.0.1/billing' }

/** A studio with billing whose clock the test moves. It starts in the middle of the month, at a full minute. */
export async function testShop() {
  const folder = await mkdtemp(path.join(os.tmpdir(), 'pennyplain-shop-'))
  const settings = { DATA_DIR: folder, LOG_LEVEL: 'silent' }
  overrideEnv(settings)
  const db = await testDatabase()
  let now = new Date('2027-01-15T12:00:00Z')
  bringClock({ now: () => now })
  return {
    db,
    now: () => now,
    withSettings: (more: Parameters<typeof overrideEnv>[0]) => overrideEnv({ ...settings, ...more }),
    later(days: number, minutes = 0) {
      now = new Date(now.getTime() + days * DAY + minutes * 60_000)
    },
    async close() {
      bringClock(undefined)
      await closeQueue()
      await db.close()
      await rm(folder, { recursive: true, force: true })
    },
  }
}

/** An author on the free plan since `now`, with a book to spend on. */
export async function testPayer(now: Date) {
  const { id, email } = await testAuthor({ blots: 0 })
  const projectId = await asSystem(async (tx) => {
    const { start, end } = periodAt(now, now)
    await tx
      .updateTable('entitlements')
      .set({ anchor: start, periodStart: start, periodEnd: end })
      .where('userId', '=', id)
      .execute()
    await creditPeriod(tx, id)
    const book = await tx
      .insertInto('projects')
      .values({ userId: id, dna: '{}' })
      .returning('id')
      .executeTakeFirstOrThrow()
    return book.id
  })
  return { id, email, local: false, projectId, customerId: customerIdOf(id) }
}
export type Payer = Awaited<ReturnType<typeof testPayer>>

export async function buyPack(payer: Payer, pack: Pack, card: 'good' | 'failing' = 'good') {
  const { url } = await sandbox.checkoutPack({ ...payer, customerId: null }, pack, BACK)
  return paySandboxCheckout(url.split('/').at(-1)!, card)
}

export async function subscribeTo(payer: Payer, terms: Terms, card: 'good' | 'failing' = 'good') {
  const { url } = await sandbox.checkoutPlan({ ...payer, customerId: null }, terms, BACK)
  return paySandboxCheckout(url.split('/').at(-1)!, card)
}

/** The subscription that has not ended, if there is one. */
export const livingPlan = (payer: Payer) =>
  asSystem((tx) => list(tx, 'subscription', payer.customerId)).then((subs) =>
    subs.find(({ status }) => status !== 'ended'),
  )
export const chargesOf = (payer: Payer) => asSystem((tx) => list(tx, 'charge', payer.customerId))

/** Webhooks of a payer in the order they were sent, from the one after `after`. */
export const webhooksOf = (payer: Payer, after = 0) =>
  asSystem((tx) =>
    tx
      .selectFrom('sandbox.events')
      .select(['seq', 'body', 'type'])
      .where('customerId', '=', payer.customerId)
      .where('seq', '>', after)
      .orderBy('seq')
      .execute(),
  )

/** Brings a webhook to the studio as its route does. */
export async function bring({ body }: { body: string }): Promise<void> {
  const signature = signWebhook(body, await sandboxSecret(), clock().now())
  await takePaymentEvent(await sandbox.readEvent(body, signature))
}

/** Brings everything that a payer's provider has to tell, in order. */
export async function bringAll(payer: Payer): Promise<void> {
  for (const webhook of await webhooksOf(payer)) await bring(webhook)
}

export const roll = (payer: Payer, now: Date) => asSystem((tx) => rollPeriod(tx, payer.id, now))

/** Spends `pages` pages' price for good. Throws as a job does when there are too few Blots. */
export async function spendPages(payer: Payer, pages: number): Promise<void> {
  const jobId = randomUUID()
  const job = { id: jobId, userId: payer.id, projectId: payer.projectId, correlationId: jobId } as const
  await asSystem(async (tx) => {
    await tx
      .insertInto('jobs')
      .values({ ...job, kind: 'pages' })
      .execute()
    const price = await hold(tx, {
      userId: payer.id,
      jobId,
      ware: ['page', 'standard'],
      items: pages,
      note: 'Spent',
    })
    await capture(tx, { userId: payer.id, jobId, itemId: randomUUID(), price, note: 'Spent' })
  })
}

/** Everything payments decide about an author. */
export async function standing(payer: Payer) {
  return asSystem(async (tx) => {
    const { subscription, pack, debt, held } = await lockBalance(tx, payer.id)
    const e = await tx
      .selectFrom('entitlements')
      .innerJoin('profiles', 'profiles.id', 'userId')
      .select(['plan', 'billing', 'paidUntil', 'graceUntil', 'cancels', 'nextPlan', 'nextBilling'])
      .select(['periodStart', 'periodEnd', 'anchor'])
      .where('userId', '=', payer.id)
      .executeTakeFirstOrThrow()
    return { subscription, pack, debt, held, ...e }
  })
}
