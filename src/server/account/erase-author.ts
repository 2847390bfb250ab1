import 'server-only'
import { sql } from 'kysely'
import { auth } from '../auth/auth'
import { asSystem, type Tx } from '../db/client'
import { type Delivery, enqueue, type Payload } from '../jobs/queue'
import { forgetCounters } from '../limits/rate-limit'
import { log } from '../log'
import { mailer } from '../mail/mail'
import { payments } from '../payments/payments'
import { storage } from '../storage/storage'

/** Pages being drawn may finish first: looked at every 2 s, for two minutes. */
const LOOK_SECONDS = 2
const MOST_LOOKS = 60
/** A payment provider or sign-in service that does not answer is asked again. */
const ASK_AGAIN_SECONDS = 60
/** What a page that was being drawn stored after all is taken away by then. */
const AGAIN_SECONDS = 15 * 60

/**
 * Takes away everything of an author whose account was closed: objects first, then the rows, of which the last is
 * the mark that there is something to do. Every step may be done again, so a crash anywhere only makes it start
 * over.
 */
export async function eraseAuthor(delivery: Delivery<'erase-account'>): Promise<void> {
  const { payload } = delivery
  const { userId } = payload
  if (payload.looks < MOST_LOOKS && (await isBeingDrawn(userId))) {
    await handOn(delivery, { ...payload, looks: payload.looks + 1 }, LOOK_SECONDS)
    return
  }
  await deleteObjects(userId)
  await forgetMails(userId)
  const paying = await customerOf(userId)
  if (paying && !(await heard('the payment provider', async () => (await payments()).forget(paying)))) {
    await handOn(delivery, payload, ASK_AGAIN_SECONDS)
    return
  }
  const { forgetPerson, deletePerson } = await auth()
  if (!(await heard('the sign-in service', () => forgetPerson(userId)))) {
    await handOn(delivery, payload, ASK_AGAIN_SECONDS)
    return
  }
  await asSystem(async (tx) => {
    if (!(await delivery.finish(tx))) return
    await forgetQueue(tx, userId)
    await deletePerson(tx, userId)
    await forgetCounters(tx, [userId, `keys:${userId}`])
    if (!payload.again) await queueAgain(tx, { ...payload, again: true }, AGAIN_SECONDS)
  })
  log().info({ userId, again: payload.again }, 'erased')
}

async function isBeingDrawn(userId: string): Promise<boolean> {
  const running = await asSystem((tx) =>
    tx
      .selectFrom('jobItems')
      .select('id')
      .where('userId', '=', userId)
      .where('state', '=', 'running')
      .limit(1)
      .executeTakeFirst(),
  )
  return running !== undefined
}

async function customerOf(userId: string): Promise<string | null> {
  const row = await asSystem((tx) =>
    tx.selectFrom('entitlements').select('customerId').where('userId', '=', userId).executeTakeFirst(),
  )
  return row?.customerId ?? null
}

/** Nobody is charged for a studio that is gone: others must have heard before our names for the person are forgotten. */
async function heard(who: string, tell: () => Promise<void>): Promise<boolean> {
  try {
    await tell()
    return true
  } catch (error) {
    log().error({ err: error }, `${who} did not forget an author`)
    return false
  }
}

/** Asset rows are the truth; the author's folder may hold more, such as what a crash left without a row. */
async function deleteObjects(userId: string): Promise<void> {
  const rows = await asSystem((tx) =>
    tx.selectFrom('assets').select('key').where('userId', '=', userId).execute(),
  )
  for (const { key } of rows) await storage().delete(key)
  for await (const { key } of storage().list(`${userId}/`)) await storage().delete(key)
}

/** Mails that were kept as files. */
async function forgetMails(userId: string): Promise<void> {
  const rows = await asSystem((tx) =>
    tx
      .selectFrom('notifications')
      .select('id')
      .where('userId', '=', userId)
      .where('mail', '<>', 'none')
      .execute(),
  )
  for (const { id } of rows) await mailer().forget(id)
}

/** Entries of the queue in the author's name, this one aside. */
async function forgetQueue(tx: Tx, userId: string): Promise<void> {
  await sql`delete from pgboss.job where group_id = ${userId} and name <> 'erase-account'`.execute(tx)
}

async function handOn(
  delivery: Delivery<'erase-account'>,
  payload: Payload<'erase-account'>,
  seconds: number,
): Promise<void> {
  await asSystem(async (tx) => {
    if (await delivery.finish(tx)) await queueAgain(tx, payload, seconds)
  })
}

const queueAgain = (tx: Tx, payload: Payload<'erase-account'>, startAfterSeconds: number) =>
  enqueue(tx, 'erase-account', payload, { key: payload.userId, userId: payload.userId, startAfterSeconds })
