import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { PACK } from '@/domain/plans'
import { buyPack, type Payer, standing, testPayer, testShop, webhooksOf } from '@/server/billing/testing'
import { sandboxSecret } from '@/server/payments/sandbox'
import { signWebhook } from '@/server/payments/sign-webhook'
import { POST } from './route'

let shop: Awaited<ReturnType<typeof testShop>>
let payer: Payer
let webhook: string
beforeAll(async () => {
  shop = await testShop()
  payer = await testPayer(shop.now())
  await buyPack(payer, 'splash')
  webhook = (await webhooksOf(payer))[0]!.body
})
afterAll(() => shop.close())

const send = (body: string, signature?: string) =>
  POST(
    new Request('http://127.0.0.1:3000/api/webhooks/stripe', {
      method: 'POST',
      body,
      headers: signature === undefined ? {} : { 'stripe-signature': signature },
    }),
  )
const signed = async (body: string, seconds = 0) =>
  signWebhook(body, await sandboxSecret(), new Date(shop.now().getTime() + seconds * 1000))
const packBlots = async () => (await standing(payer)).pack

describe('a webhook', () => {
  it('is refused with a wrong, an old, a future or no signature, and changes nothing', async () => {
    const strangers = signWebhook(webhook, 'whsec_of_somebody_else', shop.now())
    const forAnother = await signed(webhook.replace('splash', 'barrel'))
    for (const signature of [
      undefined,
      'nonsense',
      strangers,
      forAnother,
      await signed(webhook, -301),
      await signed(webhook, 900),
    ]) {
      const answer = await send(webhook, signature)
      expect([signature, answer.status]).toEqual([signature, 400])
      expect((await answer.json()).code).toBe('invalid')
    }
    expect(await packBlots()).toBe(0)
  })

  it('that is no JSON is refused although it is signed, and so is one that is too large', async () => {
    const broken = webhook.slice(0, -5)
    expect((await send(broken, await signed(broken))).status).toBe(400)
    const large = ' '.repeat(1024 * 1024 + 1)
    expect((await send(large, await signed(large))).status).toBe(413)
    expect(await packBlots()).toBe(0)
  })

  it('has its effect once, also when it comes again, later and many times at once', async () => {
    const answer = await send(webhook, await signed(webhook))
    expect([answer.status, await answer.json()]).toEqual([200, { received: true }])
    expect(await packBlots()).toBe(PACK.splash.blots)
    const again = await Promise.all(
      Array.from({ length: 5 }, async (_, i) => (await send(webhook, await signed(webhook, -30 * i))).status),
    )
    expect(again).toEqual([200, 200, 200, 200, 200])
    const underAnotherId = webhook.replace(/evt_sandbox_\w+/, 'evt_sandbox_again')
    expect((await send(underAnotherId, await signed(underAnotherId))).status).toBe(200)
    expect(await packBlots()).toBe(PACK.splash.blots)
  })

  it('of a kind that is of no use here is taken all the same', async () => {
    const other = JSON.stringify({ ...JSON.parse(webhook), id: 'evt_other', type: 'customer.created' })
    expect((await send(other, await signed(other))).status).toBe(200)
    expect(await packBlots()).toBe(PACK.splash.blots)
  })

  it('about somebody who is gone is taken, and credits nobody', async () => {
    const gone = webhook
      .replace(/evt_sandbox_\w+/, 'evt_gone')
      .replace(/cs_sandbox_\w+/, 'cs_gone')
      .replaceAll(payer.id, '00000000-0000-4000-8000-000000000000')
    expect((await send(gone, await signed(gone))).status).toBe(200)
    expect(await packBlots()).toBe(PACK.splash.blots)
  })
})
