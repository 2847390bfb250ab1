import 'server-only'
import {
  type LedgerKind,
  owedOf,
  type Pools,
  quote,
  signedPools,
  standIn,
  takeFrom,
  type Ware,
} from '@/domain/blots'
import { Refusal } from '@/domain/errors'
import { env } from '@/env'
import type { Tx } from '@/server/db/client'

type NewEntry = Partial<Pools> & {
  userId: string
  kind: LedgerKind
  debt?: number
  reasonKey: string
  note: string
  jobId?: string
  periodStart?: Date | null
}

/** Adds an entry unless its reason is already there; the trigger moves the balance. True when it was added. */
async function enter(tx: Tx, entry: NewEntry): Promise<boolean> {
  // A free thing moves nothing, and is done.
  if (!entry.subscription && !entry.pack && !entry.debt) return true
  const added = await tx
    .insertInto('blotEntries')
    .values(entry)
    .onConflict((c) => c.column('reasonKey').doNothing())
    .returning('id')
    .executeTakeFirst()
  return added !== undefined
}

/** An author's Blots by pool. Locks the balance until the transaction ends, so that spends take turns. */
export async function lockBalance(tx: Tx, userId: string) {
  const locked = () =>
    tx
      .selectFrom('blotBalances')
      .select(['subscription', 'pack', 'heldSubscription', 'heldPack', 'debt', 'available', 'held'])
      .where('userId', '=', userId)
      .forUpdate()
  const balance = await locked().executeTakeFirst()
  if (balance) return balance
  await tx
    .insertInto('blotBalances')
    .values({ userId })
    .onConflict((c) => c.doNothing())
    .execute()
  return locked().executeTakeFirstOrThrow()
}

/** Brings Blots in, once for its reason, and settles with them what is owed. True when it was the first time. */
export async function grant(
  tx: Tx,
  userId: string,
  { subscription = 0, pack = 0 }: Partial<Pools>,
  reasonKey: string,
  note: string,
): Promise<boolean> {
  const before = await signedOf(tx, userId)
  const added = await enter(tx, { userId, kind: 'grant', subscription, pack, reasonKey, note })
  if (added) await settleUp(tx, userId, before, { subscription, pack }, reasonKey)
  return added
}

/** What an author's pools come to when each may be below zero. Locks the balance. */
async function signedOf(tx: Tx, userId: string): Promise<Pools> {
  const balance = await lockBalance(tx, userId)
  const owed = await tx
    .selectFrom('entitlements')
    .select(['owedSubscription as subscription', 'owedPack as pack'])
    .where('userId', '=', userId)
    .executeTakeFirst()
  return signedPools(balance, owed ?? { subscription: 0, pack: 0 })
}

async function keepOwed(tx: Tx, userId: string, signed: Pools): Promise<void> {
  const { subscription, pack } = owedOf(signed)
  await tx
    .updateTable('entitlements')
    .set({ owedSubscription: subscription, owedPack: pack })
    .where('userId', '=', userId)
    .execute()
}

/**
 * After Blots came in: settles the debt as far as they go, and each pool takes over again what the other one stood in
 * for, so that the pools are the same in whatever order payments and refunds were heard of.
 */
async function settleUp(tx: Tx, userId: string, before: Pools, came: Pools, cause: string): Promise<void> {
  // Nothing is owed.
  if (before.subscription >= 0 && before.pack >= 0) return
  const signed = {
    subscription: before.subscription + came.subscription,
    pack: before.pack + came.pack,
  }
  const wanted = standIn(signed)
  const now = await lockBalance(tx, userId)
  const [out, packOut] = [now.debt - wanted.debt, Math.max(0, now.pack - wanted.pack)]
  const pack = Math.min(out, packOut)
  const subscription = out - pack
  const note = 'Settles Blots of a payment that was taken back'
  await enter(tx, { userId, kind: 'repay', subscription, pack, reasonKey: `repay:${cause}`, note })
  const swap = now.pack - pack - wanted.pack
  if (swap !== 0) {
    const moved = (from: boolean) => ({
      subscription: swap > 0 === from ? 0 : Math.abs(swap),
      pack: swap > 0 === from ? Math.abs(swap) : 0,
    })
    const why = swap > 0 ? 'Pack Blots instead of the month’s' : 'The month’s Blots instead of pack Blots'
    await enter(tx, { userId, kind: 'refund', ...moved(true), reasonKey: `swap-out:${cause}`, note: why })
    await enter(tx, { userId, kind: 'grant', ...moved(false), reasonKey: `swap-in:${cause}`, note: why })
  }
  await keepOwed(tx, userId, signed)
}

export type Spend = {
  readonly userId: string
  readonly jobId: string
  readonly ware: Ware
  readonly items: number
  readonly note: string
}

/**
 * Reserves the price of a job's items, or refuses with the quote that shows the shortfall. Answers the price. A studio
 * without billing reserves nothing.
 */
export async function hold(tx: Tx, { userId, jobId, ware, items, note }: Spend): Promise<number> {
  if (!env().billing) return 0
  const balance = await lockBalance(tx, userId)
  const asked = quote(ware, items, balance.available)
  if (asked.total === 0) return 0
  if (balance.debt > 0) {
    throw new Refusal(
      'not_enough_blots',
      `A payment was taken back after ${balance.debt} of its Blots were spent. Get Blots to settle that, then go on.`,
      { quote: asked, debt: balance.debt },
    )
  }
  if (asked.shortfall > 0) {
    throw new Refusal(
      'not_enough_blots',
      `This costs ${asked.total} Blots and you have ${asked.balance}: ${asked.shortfall} too few. Choose fewer pages or get more Blots.`,
      { quote: asked },
    )
  }
  const { subscription, pack } = takeFrom(balance, asked.total, 'subscription')
  const periodStart = await periodOf(tx, userId)
  await enter(tx, {
    userId,
    kind: 'hold',
    subscription,
    pack,
    reasonKey: `hold:${jobId}`,
    note,
    jobId,
    periodStart,
  })
  return asked.total
}

async function periodOf(tx: Tx, userId: string): Promise<Date | null> {
  const entitlement = await tx
    .selectFrom('entitlements')
    .select('periodStart')
    .where('userId', '=', userId)
    .executeTakeFirst()
  return entitlement?.periodStart ?? null
}

type Settlement = { userId: string; jobId: string; itemId: string; price: number; note: string }

/** Spends what was held for one item: subscription Blots first, as they were held. False when it was settled before. */
export async function capture(tx: Tx, settlement: Settlement): Promise<boolean> {
  const before = await heldFor(tx, settlement)
  if (before === 'nothing') return true
  if (!before) return false
  return settle(tx, settlement, 'capture', takeFrom(before.held, settlement.price, 'subscription'))
}

/**
 * Gives back what was held for one item, pack Blots first; those of a period that is over have expired. False when
 * it was settled before.
 */
export async function release(tx: Tx, settlement: Settlement): Promise<boolean> {
  const { userId, itemId, price } = settlement
  const before = await heldFor(tx, settlement)
  if (before === 'nothing') return true
  if (!before) return false
  const signed = await signedOf(tx, userId)
  const back = takeFrom(before.held, price, 'pack')
  await settle(tx, settlement, 'release', back)
  const period = await periodOf(tx, userId)
  const over = period?.getTime() !== before.periodStart?.getTime()
  if (over) {
    await enter(tx, {
      userId,
      kind: 'expire',
      subscription: back.subscription,
      reasonKey: `expire:${itemId}`,
      note: 'Came back after their month was over',
      periodStart: before.periodStart,
    })
  }
  const came = { subscription: over ? 0 : back.subscription, pack: back.pack }
  await settleUp(tx, userId, signed, came, itemId)
  return true
}

/** Capture and release of one item share a reason key: an item is settled once, one way. */
function settle(
  tx: Tx,
  { userId, jobId, itemId, note }: Settlement,
  kind: 'capture' | 'release',
  { subscription, pack, missing }: Pools & { missing: number },
): Promise<boolean> {
  if (missing > 0) throw new Error(`item ${itemId} settles ${missing} Blots more than its job holds`)
  return enter(tx, { userId, kind, subscription, pack, reasonKey: `settle:${itemId}`, note, jobId })
}

/**
 * What a job still holds by pool, and the period its Blots are of; null when the item was settled before, `nothing`
 * when the job was free or started in a studio without billing.
 */
async function heldFor(
  tx: Tx,
  { userId, jobId, itemId }: Settlement,
): Promise<{ held: Pools; periodStart: Date | null } | 'nothing' | null> {
  await lockBalance(tx, userId)
  const entries = await tx
    .selectFrom('blotEntries')
    .select(['kind', 'subscription', 'pack', 'periodStart', 'reasonKey'])
    .where('jobId', '=', jobId)
    .where('userId', '=', userId)
    .execute()
  if (entries.some((entry) => entry.reasonKey === `settle:${itemId}`)) return null
  const sum = (pool: keyof Pools) =>
    entries.reduce((total, entry) => total + (entry.kind === 'hold' ? entry[pool] : -entry[pool]), 0)
  const opened = entries.find((entry) => entry.kind === 'hold')
  if (!opened) return 'nothing'
  return {
    held: { subscription: sum('subscription'), pack: sum('pack') },
    periodStart: opened.periodStart,
  }
}

/**
 * Ends the subscription Blots that were not spent in their month. What one pool stood in for another until then stays
 * settled: the next month begins with what is still owed.
 */
export async function expirePeriod(tx: Tx, userId: string, periodStart: Date): Promise<void> {
  const signed = await signedOf(tx, userId)
  const { subscription, pack, debt } = await lockBalance(tx, userId)
  await enter(tx, {
    userId,
    kind: 'expire',
    subscription,
    reasonKey: `expire:${userId}:${periodStart.toISOString()}`,
    note: 'What was left of the month',
    periodStart,
  })
  // Nothing is owed, or no pool stood in for another.
  if (signed.subscription < 0 === signed.pack < 0) return
  const owes = signed.subscription < 0 ? 'subscription' : 'pack'
  await keepOwed(tx, userId, { subscription: 0, pack, [owes]: debt > 0 ? -debt : 0 })
}

/** Takes back Blots of a payment; what was already spent becomes a debt. `first`: the pool the payment filled. */
export async function takeBack(
  tx: Tx,
  userId: string,
  blots: number,
  first: keyof Pools,
  reasonKey: string,
  note: string,
): Promise<boolean> {
  const signed = await signedOf(tx, userId)
  const balance = await lockBalance(tx, userId)
  const after = { ...signed, [first]: signed[first] - blots }
  const wanted = standIn(after)
  const added = await enter(tx, {
    userId,
    kind: 'refund',
    subscription: balance.subscription - wanted.subscription,
    pack: balance.pack - wanted.pack,
    debt: wanted.debt - balance.debt,
    reasonKey,
    note,
  })
  if (added && Math.min(...Object.values(signed), ...Object.values(after)) < 0)
    await keepOwed(tx, userId, after)
  return added
}
