import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { PAGE_PRICE, PRICES, pagesAfforded } from '@/domain/blots'
import { PACK, PLAN, PLANS } from '@/domain/plans'
import { getAccount } from '../account/get-account'
import { asSystem } from '../db/client'
import { renewSandbox } from '../payments/renew-sandbox'
import { sandbox } from '../payments/sandbox'
import { refundInSandbox, setSandboxCard } from '../payments/sandbox-charges'
import { actInPortal, payCheckout, readCheckout, readPortal, readReceipt } from '../payments/sandbox-pages'
import { list } from '../payments/sandbox-store'
import { changePlan } from './change-plan'
import { getBilling } from './get-billing'
import { getUsage } from './get-usage'
import { ledgerRows } from './ledger-rows'
import { listInvoices } from './list-invoices'
import { openPortal } from './open-portal'
import { previewPlan } from './preview-plan'
import { rollPeriods } from './roll-period'
import { startCheckout } from './start-checkout'
import {
  bringAll,
  buyPack,
  chargesOf,
  livingPlan,
  type Payer,
  spendPages,
  standing,
  subscribeTo,
  testPayer,
  testShop,
} from './testing'

let shop: Awaited<ReturnType<typeof testShop>>
beforeAll(async () => {
  shop = await testShop()
})
afterAll(() => shop.close())

/** Everything that runs by schedule, and the webhooks that follow. */
async function schedule(payer: Payer): Promise<void> {
  await renewSandbox(shop.now())
  await bringAll(payer)
  await rollPeriods(shop.now())
}
const month = { plan: 'starter', billing: 'month' } as const

describe('a plan', () => {
  it('brings its Blots each month while it is paid for, and what is left of them expires', async () => {
    const payer = await testPayer(shop.now())
    await subscribeTo(payer, month)
    await bringAll(payer)
    expect(await standing(payer)).toMatchObject({ plan: 'starter', subscription: 600, pack: 0 })
    await spendPages(payer, 10)
    shop.later(32)
    await schedule(payer)
    expect(await standing(payer)).toMatchObject({ plan: 'starter', subscription: 600 })
    await schedule(payer)
    expect(await standing(payer)).toMatchObject({ plan: 'starter', subscription: 600 })
  })

  it('paid by the year brings its Blots month by month, twelve times, from one payment', async () => {
    const payer = await testPayer(shop.now())
    await subscribeTo(payer, { plan: 'creator', billing: 'year' })
    await bringAll(payer)
    let granted = (await standing(payer)).subscription
    for (let n = 1; n < 12; n++) {
      await spendPages(payer, 100)
      shop.later(30.5)
      await schedule(payer)
      const { subscription, plan } = await standing(payer)
      expect([n, plan, subscription]).toEqual([n, 'creator', 1600])
      granted += subscription
    }
    expect(granted).toBe(12 * PLAN.creator.blots)
    expect(await chargesOf(payer)).toHaveLength(1)
  })

  it('changed up and down ten times gains no Blots, and costs the difference once', async () => {
    const payer = await testPayer(shop.now())
    await subscribeTo(payer, month)
    await bringAll(payer)
    shop.later(0, 1)
    for (let n = 0; n < 10; n++) {
      await changePlan(payer, { action: 'change', plan: n % 2 ? 'starter' : 'pro', billing: 'month' })
      await bringAll(payer)
      shop.later(0, 1)
    }
    const { subscription, plan, nextPlan } = await standing(payer)
    expect(subscription).toBeLessThanOrEqual(PLAN.pro.blots)
    expect(subscription).toBeGreaterThan(PLAN.pro.blots - 5)
    expect({ plan, nextPlan }).toEqual({ plan: 'pro', nextPlan: 'starter' })
    const paid = (await chargesOf(payer)).map(({ cents }) => cents)
    expect(paid).toHaveLength(2)
    expect(paid[0]! + paid[1]!).toBeLessThanOrEqual(7900)
    shop.later(32)
    await schedule(payer)
    expect(await standing(payer)).toMatchObject({ plan: 'starter', subscription: 600, nextPlan: null })
  })

  it('says what a change charges and brings before it does exactly that', async () => {
    const payer = await testPayer(shop.now())
    expect(await previewPlan(payer, month)).toMatchObject({ dueNowCents: 1200, blotsNow: 600, now: true })
    await subscribeTo(payer, month)
    await bringAll(payer)
    shop.later(15)
    const preview = await previewPlan(payer, { plan: 'creator', billing: 'month' })
    const before = await standing(payer)
    await changePlan(payer, { action: 'change', plan: 'creator', billing: 'month' })
    await bringAll(payer)
    const after = await standing(payer)
    expect(after.subscription - before.subscription).toBe(preview.blotsNow)
    expect(preview.blotsNow).toBeGreaterThan(450)
    expect((await chargesOf(payer)).at(-1)!.cents).toBe(preview.dueNowCents)
    const down = await previewPlan(payer, month)
    expect(down).toMatchObject({ dueNowCents: 0, blotsNow: 0, now: false })
    expect(down.from).toBe((await getBilling(payer)).paidUntil)
  })

  it('goes on for three days after a payment failed, then becomes Free, and the books stay', async () => {
    const payer = await testPayer(shop.now())
    await subscribeTo(payer, month)
    await bringAll(payer)
    await setSandboxCard(payer.customerId, 'failing')
    shop.later(31, 60)
    await schedule(payer)
    const { graceUntil, plan } = await standing(payer)
    expect(plan).toBe('starter')
    expect(graceUntil!.getTime() - shop.now().getTime()).toBe(3 * 86_400_000)
    shop.later(2.9)
    await schedule(payer)
    expect((await standing(payer)).plan).toBe('starter')
    shop.later(0.2)
    await schedule(payer)
    expect(await standing(payer)).toMatchObject({ plan: 'free', subscription: 60, graceUntil: null })
    const told = await asSystem((tx) =>
      tx
        .selectFrom('notifications')
        .select(['kind', 'title', 'facts'])
        .where('userId', '=', payer.id)
        .execute(),
    )
    expect(told.map(({ kind }) => kind).sort()).toEqual(['payment_failed', 'receipt'])
    expect(told.find(({ kind }) => kind === 'receipt')).toMatchObject({
      title: 'Your receipt: Starter plan, $12.00',
      facts: [
        { term: 'For', value: 'Starter plan' },
        { term: 'Paid', value: '$12.00' },
        { term: 'Period', value: expect.stringMatching(/^\w+ \d+\s–\s\w+ \d+, 20\d\d$/) },
        { term: 'Blots that came', value: '600' },
        { term: 'Receipt', href: expect.stringContaining('/sandbox/receipt/') },
      ],
    })
    const books = await asSystem((tx) =>
      tx.selectFrom('projects').select('id').where('userId', '=', payer.id).execute(),
    )
    expect(books).toEqual([{ id: payer.projectId }])
  })

  it('whose card is mended within the grace goes on as if nothing had been', async () => {
    const payer = await testPayer(shop.now())
    await subscribeTo(payer, month)
    await bringAll(payer)
    await setSandboxCard(payer.customerId, 'failing')
    shop.later(31, 60)
    await schedule(payer)
    shop.later(1)
    await setSandboxCard(payer.customerId, 'good')
    await schedule(payer)
    expect(await standing(payer)).toMatchObject({ plan: 'starter', subscription: 600, graceUntil: null })
  })

  it('that was cancelled stays until it is used up, and can be kept after all', async () => {
    const payer = await testPayer(shop.now())
    await subscribeTo(payer, month)
    await bringAll(payer)
    expect((await changePlan(payer, { action: 'cancel' })).cancels).toBe(true)
    expect((await changePlan(payer, { action: 'resume' })).cancels).toBe(false)
    await changePlan(payer, { action: 'cancel' })
    shop.later(20)
    await schedule(payer)
    expect(await standing(payer)).toMatchObject({ plan: 'starter', subscription: 600 })
    shop.later(12)
    await schedule(payer)
    expect(await standing(payer)).toMatchObject({ plan: 'free', subscription: 60, cancels: false })
    await expect(changePlan(payer, { action: 'resume' })).rejects.toThrow('no paid plan')
  })

  it('is not changed by a card that is declined', async () => {
    const payer = await testPayer(shop.now())
    expect(await subscribeTo(payer, month, 'failing')).toBe('declined')
    await subscribeTo(payer, month)
    await bringAll(payer)
    await setSandboxCard(payer.customerId, 'failing')
    const before = await standing(payer)
    await expect(changePlan(payer, { action: 'change', plan: 'pro', billing: 'month' })).rejects.toThrow(
      'declined',
    )
    await bringAll(payer)
    expect(await standing(payer)).toEqual(before)
  })

  it('affords a book of 40 pages with a hero and samples, if it is paid for', () => {
    for (const plan of PLANS.filter((one) => one !== 'free'))
      expect(PLAN[plan].blots).toBeGreaterThanOrEqual(
        40 * PAGE_PRICE.standard + PRICES.hero + PRICES.calibration,
      )
    expect(pagesAfforded(PLAN.free.blots)).toBe(5)
  })
})

describe('a pack that was spent and refunded', () => {
  it('is a debt, nothing is spent while it stands, and the next Blots settle it', async () => {
    const payer = await testPayer(shop.now())
    await buyPack(payer, 'bucket')
    await bringAll(payer)
    await spendPages(payer, 50)
    const [charge] = await chargesOf(payer)
    await refundInSandbox(payer.customerId, charge!.id)
    await bringAll(payer)
    expect(await standing(payer)).toMatchObject({ subscription: 0, pack: 0, debt: 540 })
    await expect(spendPages(payer, 1)).rejects.toThrow('taken back after 540')
    expect((await getAccount(payer)).debt).toBe(540)
    await buyPack(payer, 'bucket')
    await bringAll(payer)
    expect(await standing(payer)).toMatchObject({ pack: 60, subscription: 0, debt: 0 })
    await spendPages(payer, 5)
  })

  it('by half takes half of its Blots, and the rest with the rest', async () => {
    const payer = await testPayer(shop.now())
    await buyPack(payer, 'splash')
    await bringAll(payer)
    const [charge] = await chargesOf(payer)
    await refundInSandbox(payer.customerId, charge!.id, 250)
    await bringAll(payer)
    expect((await standing(payer)).pack).toBe(PACK.splash.blots / 2)
    await refundInSandbox(payer.customerId, charge!.id)
    await bringAll(payer)
    expect(await standing(payer)).toMatchObject({ pack: 0, subscription: 60, debt: 0 })
  })
})

describe('somebody else', () => {
  it('sees and uses neither checkout, portal nor receipt', async () => {
    const [payer, stranger] = [await testPayer(shop.now()), await testPayer(shop.now())]
    const { url } = await startCheckout(payer, { pack: 'splash' })
    const session = url.split('/').at(-1)!
    expect(await readCheckout(stranger, session)).toBeNull()
    expect(await payCheckout(stranger, session, 'good')).toBeNull()
    expect(await readCheckout(payer, session)).toMatchObject({ open: true, cents: 500 })
    expect(await payCheckout(payer, session, 'good')).toBe('paid')
    expect(await payCheckout(payer, session, 'good')).toBe('paid')
    await bringAll(payer)
    expect(await standing(payer)).toMatchObject({ pack: PACK.splash.blots })
    expect(await chargesOf(payer)).toHaveLength(1)

    const portal = (await openPortal(payer, {})).url.split('/').at(-1)!
    const [invoice] = (await listInvoices(payer)).invoices
    const [charge] = await chargesOf(payer)
    expect(await readPortal(stranger, portal)).toBeNull()
    expect(await actInPortal(stranger, portal, { act: 'refund', charge: charge!.id })).toBeNull()
    expect(await readReceipt(stranger, invoice!.id)).toBeNull()
    expect(await readReceipt(payer, invoice!.id)).toMatchObject({ cents: 500, status: 'paid' })
    // A session of one kind is none of the other, and a charge is refunded on its own payer's page only.
    expect(await readPortal(payer, session)).toBeNull()
    expect(await readCheckout(payer, portal)).toBeNull()
    await buyPack(stranger, 'splash')
    await bringAll(stranger)
    const [foreign] = await chargesOf(stranger)
    expect(await actInPortal(payer, portal, { act: 'refund', charge: foreign!.id })).toBeNull()
    expect((await listInvoices(stranger)).invoices).toHaveLength(1)
    expect((await asSystem((tx) => list(tx, 'refund', stranger.customerId))).length).toBe(0)
  })

  it('has no plan to change, and nothing to visit before a first payment', async () => {
    const payer = await testPayer(shop.now())
    await expect(changePlan(payer, { action: 'cancel' })).rejects.toThrow('no paid plan')
    await expect(openPortal(payer, {})).rejects.toThrow('nothing to show yet')
    await subscribeTo(payer, month)
    await bringAll(payer)
    await expect(startCheckout(payer, month)).rejects.toThrow('a plan already')
    expect(await subscribeTo(payer, month)).toBe('has_plan')
    const plan = await livingPlan(payer)
    expect(await sandbox.subscription(plan!.id)).toMatchObject({ userId: payer.id, status: 'active' })
  })
})

describe('the books', () => {
  it('tell what was spent on which day, and the whole ledger as a table', async () => {
    const payer = await testPayer(shop.now())
    await buyPack(payer, 'splash')
    await bringAll(payer)
    await spendPages(payer, 3)
    const { days } = await getUsage(payer, { days: 30 })
    expect(days).toHaveLength(30)
    const rows = []
    for await (const row of ledgerRows(payer)) rows.push(row)
    expect(rows[0]).toContain('balance')
    expect(rows.slice(1).reduce((sum, row) => sum + Number(row[4]), 0)).toBe(
      (await standing(payer)).subscription + (await standing(payer)).pack,
    )
  })
})

describe('a studio without billing', () => {
  it('spends nothing, shows no account of Blots, and has no page to pay on', async () => {
    const payer = await testPayer(shop.now())
    const { url } = await startCheckout(payer, { pack: 'splash' })
    shop.withSettings({ BILLING: 'off' })
    try {
      const before = await standing(payer)
      await spendPages(payer, 100)
      expect(await standing(payer)).toEqual(before)
      expect((await getAccount(payer)).billing).toBe(false)
      await expect(getBilling(payer)).rejects.toThrow('no billing')
      await expect(startCheckout(payer, { pack: 'splash' })).rejects.toThrow('no billing')
      expect(await readCheckout(payer, url.split('/').at(-1)!)).toBeNull()
    } finally {
      shop.withSettings({})
    }
  })
})
