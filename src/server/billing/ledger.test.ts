import { randomUUID } from 'node:crypto'
import fc from 'fast-check'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { type Account, applyEntry, EMPTY_ACCOUNT, PAGE_PRICE } from '@/domain/blots'
import { Refusal } from '@/domain/errors'
import { asSystem, type Database } from '../db/client'
import { testAuthor, testDatabase } from '../db/testing'
import { capture, expirePeriod, grant, hold, lockBalance, release, takeBack } from './ledger'

/** More of them on demand: LEDGER_HISTORIES=10000 takes some ten minutes. */
const HISTORIES = Number(process.env.LEDGER_HISTORIES ?? 100)

let db: Database
beforeAll(async () => {
  db = await testDatabase()
})
afterAll(() => db.close())

/** The sides of an account as stored. */
const stored = (userId: string): Promise<Account> =>
  asSystem(async (tx) => {
    const { available, held, ...account } = await lockBalance(tx, userId)
    expect(available).toBe(account.subscription + account.pack)
    expect(held).toBe(account.heldSubscription + account.heldPack)
    return account
  })

/** The sides of an account as its entries add up to. */
const summed = async (userId: string): Promise<Account> => {
  const entries = await asSystem((tx) =>
    tx.selectFrom('blotEntries').selectAll().where('userId', '=', userId).orderBy('id').execute(),
  )
  return entries.reduce<Account>((account, entry) => {
    const next = applyEntry(account, entry)
    for (const side of Object.values(next)) expect(side).toBeGreaterThanOrEqual(0)
    return next
  }, EMPTY_ACCOUNT)
}

const bookOf = (userId: string) =>
  asSystem((tx) =>
    tx
      .insertInto('projects')
      .values({ userId, dna: '{}' })
      .returning('id')
      .executeTakeFirstOrThrow()
      .then(({ id }) => id),
  )

const newMonth = (userId: string, n: number) =>
  asSystem(async (tx) => {
    const { periodStart } = await tx
      .selectFrom('entitlements')
      .select('periodStart')
      .where('userId', '=', userId)
      .executeTakeFirstOrThrow()
    await expirePeriod(tx, userId, periodStart)
    const start = new Date(Date.UTC(2027, n, 1))
    const period = { periodStart: start, periodEnd: new Date(Date.UTC(2027, n + 1, 1)) }
    await tx.updateTable('entitlements').set(period).where('userId', '=', userId).execute()
    await grant(tx, userId, { subscription: 60 }, `period:${userId}:${n}`, 'Free plan')
  })

type Job = { id: string; open: string[] }
const settlement = (userId: string, jobId: string, itemId: string) => ({
  userId,
  jobId,
  itemId,
  price: PAGE_PRICE.standard,
  note: 'settled',
})

/** What may happen to an account, in any order. */
const operation = fc.oneof(
  fc.record({ do: fc.constant('grant' as const), subscription: fc.nat(200), pack: fc.nat(200) }),
  fc.record({ do: fc.constant('hold' as const), items: fc.integer({ min: 1, max: 12 }) }),
  fc.record({ do: fc.constant('capture' as const), which: fc.nat() }),
  fc.record({ do: fc.constant('capture' as const), which: fc.nat() }),
  fc.record({ do: fc.constant('release' as const), which: fc.nat() }),
  fc.record({ do: fc.constant('refund' as const), blots: fc.integer({ min: 1, max: 400 }) }),
  fc.record({ do: fc.constant('month' as const) }),
  fc.record({ do: fc.constant('replay' as const), which: fc.nat() }),
)

describe('a ledger', () => {
  it('adds up to its balance, never below zero, whatever happens and however often it is told', async () => {
    await fc.assert(
      fc.asyncProperty(fc.array(operation, { minLength: 1, maxLength: 30, size: 'max' }), async (history) => {
        const { id: userId } = await testAuthor({ blots: 0 })
        const projectId = await bookOf(userId)
        const jobs: Job[] = []
        const settled: { jobId: string; itemId: string; how: typeof capture }[] = []
        let month = 0
        for (const step of history) {
          if (step.do === 'grant')
            await asSystem((tx) => grant(tx, userId, step, `grant:${randomUUID()}`, 'Granted'))
          else if (step.do === 'month') await newMonth(userId, month++)
          else if (step.do === 'refund')
            await asSystem((tx) => takeBack(tx, userId, step.blots, 'pack', randomUUID(), 'Taken back'))
          else if (step.do === 'hold') {
            const id = randomUUID()
            const job = { id, userId, projectId, kind: 'pages', correlationId: id } as const
            const before = await stored(userId)
            const held = await asSystem(async (tx) => {
              await tx.insertInto('jobs').values(job).execute()
              return hold(tx, {
                userId,
                jobId: id,
                ware: ['page', 'standard'],
                items: step.items,
                note: 'Reserved',
              })
            }).catch((error) => {
              if (error instanceof Refusal) return 'refused'
              throw error
            })
            const affordable = before.debt === 0 && before.subscription + before.pack >= step.items * 12
            expect(held).toBe(affordable ? step.items * 12 : 'refused')
            if (held !== 'refused')
              jobs.push({ id, open: Array.from({ length: step.items }, () => randomUUID()) })
          } else if (step.do === 'replay') {
            const again = settled[step.which % settled.length]
            if (!again) continue
            const before = await stored(userId)
            const told = settlement(userId, again.jobId, again.itemId)
            expect(await asSystem((tx) => again.how(tx, told))).toBe(false)
            expect(await stored(userId)).toEqual(before)
          } else {
            const open = jobs.filter((job) => job.open.length > 0)
            const job = open[step.which % open.length]
            if (!job) continue
            const itemId = job.open.pop()!
            const how = step.do === 'capture' ? capture : release
            expect(await asSystem((tx) => how(tx, settlement(userId, job.id, itemId)))).toBe(true)
            settled.push({ jobId: job.id, itemId, how: step.which % 2 ? capture : release })
          }
        }
        const account = await stored(userId)
        expect(account).toEqual(await summed(userId))
        const open = jobs.reduce((total, job) => total + job.open.length, 0)
        expect(account.heldSubscription + account.heldPack).toBe(open * PAGE_PRICE.standard)
        expect(account.debt === 0 || account.subscription + account.pack === 0).toBe(true)
      }),
      { numRuns: HISTORIES, endOnFailure: true },
    )
  })

  it('spends the month’s Blots first, and gives pack Blots back first', async () => {
    const { id: userId } = await testAuthor({ blots: 0 })
    const projectId = await bookOf(userId)
    const [jobId, drawn, failed] = [randomUUID(), randomUUID(), randomUUID()]
    await asSystem(async (tx) => {
      await grant(tx, userId, { subscription: 18, pack: 20 }, randomUUID(), 'Granted')
      await tx
        .insertInto('jobs')
        .values({ id: jobId, userId, projectId, kind: 'pages', correlationId: jobId })
        .execute()
      await hold(tx, { userId, jobId, ware: ['page', 'standard'], items: 2, note: 'Reserved' })
    })
    expect(await stored(userId)).toMatchObject({
      subscription: 0,
      pack: 14,
      heldSubscription: 18,
      heldPack: 6,
    })
    await asSystem((tx) => release(tx, settlement(userId, jobId, failed)))
    expect(await stored(userId)).toMatchObject({
      subscription: 6,
      pack: 20,
      heldSubscription: 12,
      heldPack: 0,
    })
    await asSystem((tx) => capture(tx, settlement(userId, jobId, drawn)))
    expect(await stored(userId)).toEqual({ ...EMPTY_ACCOUNT, subscription: 6, pack: 20 })
  })

  it('does not carry a month’s Blots into the next one by holding them', async () => {
    const { id: userId } = await testAuthor({ blots: 0 })
    const projectId = await bookOf(userId)
    const jobId = randomUUID()
    await asSystem(async (tx) => {
      await grant(tx, userId, { subscription: 60 }, randomUUID(), 'Granted')
      await tx
        .insertInto('jobs')
        .values({ id: jobId, userId, projectId, kind: 'pages', correlationId: jobId })
        .execute()
      await hold(tx, { userId, jobId, ware: ['page', 'standard'], items: 5, note: 'Reserved' })
    })
    await newMonth(userId, 0)
    for (let i = 0; i < 5; i++) await asSystem((tx) => release(tx, settlement(userId, jobId, randomUUID())))
    expect(await stored(userId)).toEqual({ ...EMPTY_ACCOUNT, subscription: 60 })
  })

  it('owes what was spent of a payment that is taken back, and refuses to spend until that is settled', async () => {
    const { id: userId } = await testAuthor({ blots: 30 })
    const projectId = await bookOf(userId)
    await asSystem((tx) => takeBack(tx, userId, 120, 'pack', 'refund:splash', 'Taken back'))
    expect(await stored(userId)).toEqual({ ...EMPTY_ACCOUNT, debt: 90 })
    await asSystem((tx) => grant(tx, userId, { subscription: 60 }, randomUUID(), 'Granted'))
    expect(await stored(userId)).toEqual({ ...EMPTY_ACCOUNT, debt: 30 })
    const spend = (jobId: string) =>
      asSystem(async (tx) => {
        await tx
          .insertInto('jobs')
          .values({ id: jobId, userId, projectId, kind: 'pages', correlationId: jobId })
          .execute()
        return hold(tx, { userId, jobId, ware: ['page', 'standard'], items: 1, note: 'Reserved' })
      })
    await expect(spend(randomUUID())).rejects.toThrow('taken back after 30')
    await asSystem((tx) => grant(tx, userId, { pack: 120 }, randomUUID(), 'Splash pack'))
    // The pack settles it alone: the month's Blots that had stood in for it are back.
    expect(await stored(userId)).toEqual({ ...EMPTY_ACCOUNT, subscription: 60, pack: 30 })
    expect(await spend(randomUUID())).toBe(12)
  })

  it('lets exactly one of many spends at the same moment have the last Blots', async () => {
    const { id: userId } = await testAuthor({ blots: 12 })
    const projectId = await bookOf(userId)
    const outcomes = await Promise.all(
      Array.from({ length: 8 }, () =>
        asSystem(async (tx) => {
          const id = randomUUID()
          await tx
            .insertInto('jobs')
            .values({ id, userId, projectId, kind: 'pages', correlationId: id })
            .execute()
          return hold(tx, { userId, jobId: id, ware: ['page', 'standard'], items: 1, note: 'Reserved' })
        }).catch((error: Refusal) => error.code),
      ),
    )
    expect(outcomes.filter((outcome) => outcome === 12)).toHaveLength(1)
    expect(outcomes.filter((outcome) => outcome === 'not_enough_blots')).toHaveLength(7)
  })

  it('is the only way to move a balance', async () => {
    const { id: userId } = await testAuthor({ blots: 12 })
    for (const change of ['pack = pack + 1', 'held_pack = 5', 'debt = 1'])
      await expect(
        db.pool.query(`update blot_balances set ${change} where user_id = '${userId}'`),
      ).rejects.toThrow('moved by entries')
    await expect(db.pool.query(`delete from blot_balances where user_id = '${userId}'`)).rejects.toThrow(
      'moved by entries',
    )
    expect(await stored(userId)).toEqual({ ...EMPTY_ACCOUNT, pack: 12 })
  })
})
