import fc from 'fast-check'
import { afterAll, beforeAll, expect, it } from 'vitest'
import { Refusal } from '@/domain/errors'
import { BILLINGS, PACKS } from '@/domain/plans'
import { CardDeclined } from '../payments/payments'
import { sandbox } from '../payments/sandbox'
import {
  closeSandboxDispute,
  disputeInSandbox,
  refundInSandbox,
  setSandboxCard,
} from '../payments/sandbox-charges'
import { inSandbox } from '../payments/sandbox-store'
import { renewSubscription } from '../payments/sandbox-subscriptions'
import {
  bring,
  buyPack,
  chargesOf,
  livingPlan,
  type Payer,
  roll,
  spendPages,
  standing,
  subscribeTo,
  testPayer,
  testShop,
  webhooksOf,
} from './testing'

/** The same ones each time; others and more of them by PAYMENT_SEED=7 PAYMENT_HISTORIES=1000. */
const RUNS = Number(process.env.PAYMENT_HISTORIES ?? 25)
const SEED = Number(process.env.PAYMENT_SEED ?? 1)

let shop: Awaited<ReturnType<typeof testShop>>
beforeAll(async () => {
  shop = await testShop()
})
afterAll(() => shop.close())

const terms = fc.record({
  plan: fc.constantFrom('starter' as const, 'creator' as const, 'pro' as const),
  billing: fc.constantFrom(...BILLINGS),
})
const which = fc.nat(9)

/** What a person, a card and a bank may do, in any order. */
const step = fc.oneof(
  { weight: 3, arbitrary: fc.record({ do: fc.constant('pack' as const), pack: fc.constantFrom(...PACKS) }) },
  { weight: 4, arbitrary: fc.record({ do: fc.constant('subscribe' as const), terms }) },
  { weight: 4, arbitrary: fc.record({ do: fc.constant('change' as const), terms }) },
  { weight: 2, arbitrary: fc.record({ do: fc.constant('cancels' as const), yes: fc.boolean() }) },
  { weight: 2, arbitrary: fc.record({ do: fc.constant('card' as const), good: fc.boolean() }) },
  { weight: 3, arbitrary: fc.record({ do: fc.constant('refund' as const), which, half: fc.boolean() }) },
  { weight: 2, arbitrary: fc.record({ do: fc.constant('dispute' as const), which }) },
  { weight: 2, arbitrary: fc.record({ do: fc.constant('decide' as const), which, won: fc.boolean() }) },
  {
    weight: 4,
    arbitrary: fc.record({ do: fc.constant('spend' as const), pages: fc.integer({ min: 1, max: 60 }) }),
  },
  {
    weight: 5,
    arbitrary: fc.record({ do: fc.constant('wait' as const), days: fc.integer({ min: 1, max: 33 }) }),
  },
)
type Step = typeof step extends fc.Arbitrary<infer S> ? S : never

/** Lets the provider live through a step. */
async function live(payer: Payer, now: Date, s: Step): Promise<void> {
  const plan = await livingPlan(payer)
  if (s.do === 'pack') await buyPack(payer, s.pack)
  else if (s.do === 'subscribe' && !plan) await subscribeTo(payer, s.terms)
  else if (s.do === 'change' && plan)
    await sandbox.change(plan.id, s.terms).catch((error) => {
      if (!(error instanceof CardDeclined)) throw error
    })
  else if (s.do === 'cancels' && plan) await sandbox.setCancels(plan.id, s.yes)
  else if (s.do === 'card' && plan) await setSandboxCard(payer.customerId, s.good ? 'good' : 'failing')
  else if (s.do === 'wait' && plan) await inSandbox((tx) => renewSubscription(tx, plan.id, now))
  else if (s.do === 'refund' || s.do === 'dispute' || s.do === 'decide') {
    const charges = await chargesOf(payer)
    const charge = charges[s.which % charges.length]
    if (!charge) return
    if (s.do === 'refund')
      await refundInSandbox(payer.customerId, charge.id, s.half ? Math.ceil(charge.cents / 2) : undefined)
    else if (s.do === 'dispute') await disputeInSandbox(payer.customerId, charge.id)
    else await closeSandboxDispute(payer.customerId, charge.id, s.won ? 'won' : 'lost')
  }
}

const spend = (payer: Payer, pages: number) =>
  spendPages(payer, pages).then(
    () => 'spent',
    (error) => {
      if (error instanceof Refusal) return error.code
      throw error
    },
  )

type Webhook = Awaited<ReturnType<typeof webhooksOf>>[number]

it('payments end the same however their webhooks come: once, replayed, shuffled, dropped and sent again', async () => {
  const seen = { steps: 0, webhooks: 0, brought: 0, debts: 0, plans: 0 }
  const history = fc.array(step, { minLength: 8, maxLength: 20 })
  // Decides, webhook by webhook, what the network does to it.
  const luck = fc.infiniteStream(fc.nat(99))
  const property = fc.asyncProperty(history, luck, async (steps, chances) => {
    const chance = () => chances.next().value as number
    const orderly = await testPayer(shop.now())
    const unlucky = await testPayer(shop.now())
    const kept: Webhook[] = []
    let pending: Webhook[] = []
    let [lastOrderly, lastUnlucky] = [0, 0]

    const bringSome = async (all: boolean) => {
      const later: Webhook[] = []
      for (const webhook of pending.map((w) => [chance(), w] as const).sort((a, b) => a[0] - b[0])) {
        const dropped = !all && chance() < 35
        if (dropped) later.push(webhook[1])
        else {
          await bring(webhook[1])
          kept.push(webhook[1])
          seen.brought++
        }
        if (chance() < 20 && kept.length > 0) {
          await bring(kept[chance() % kept.length]!)
          seen.brought++
        }
      }
      pending = later
    }

    for (const s of steps) {
      seen.steps++
      // A dropped webhook is sent again within minutes, long before the next day.
      if (s.do === 'wait' || s.do === 'spend') await bringSome(true)
      shop.later(s.do === 'wait' ? s.days : 0, 1)
      if (s.do === 'spend') {
        const did = await spend(orderly, s.pages)
        expect(await spend(unlucky, s.pages)).toBe(did)
        continue
      }
      await live(orderly, shop.now(), s)
      await live(unlucky, shop.now(), s)
      const [inOrder, news] = [await webhooksOf(orderly, lastOrderly), await webhooksOf(unlucky, lastUnlucky)]
      expect(news.map(({ type }) => type)).toEqual(inOrder.map(({ type }) => type))
      for (const webhook of inOrder) await bring(webhook)
      pending.push(...news)
      await bringSome(false)
      lastOrderly = inOrder.at(-1)?.seq ?? lastOrderly
      lastUnlucky = news.at(-1)?.seq ?? lastUnlucky
      seen.webhooks += news.length
      if (s.do === 'wait') {
        await bringSome(true)
        await roll(orderly, shop.now())
        await roll(unlucky, shop.now())
      }
    }
    await bringSome(true)
    const end = await standing(orderly)
    expect(await standing(unlucky)).toEqual(end)
    expect(end.debt === 0 || end.subscription + end.pack === 0).toBe(true)
    if (end.debt > 0) seen.debts++
    if (end.plan !== 'free') seen.plans++
  })
  await fc.assert(property, { numRuns: RUNS, seed: SEED, endOnFailure: true })
  console.log('payment histories:', JSON.stringify(seen))
  expect(seen.webhooks).toBeGreaterThan(3 * RUNS)
  expect(seen.plans).toBeGreaterThan(RUNS / 5)
}, 900_000)
