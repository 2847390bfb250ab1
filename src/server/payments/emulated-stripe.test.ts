import { once } from 'node:events'
import http from 'node:http'
import type { AddressInfo } from 'node:net'
import { createEmulator, type Emulator } from 'emulate'
import { afterAll, beforeAll, expect, it } from 'vitest'
import { POST } from '@/app/api/webhooks/stripe/route'
import { PACK } from '@/domain/plans'
import { listInvoices } from '@/server/billing/list-invoices'
import { startCheckout } from '@/server/billing/start-checkout'
import { standing, testPayer, testShop } from '@/server/billing/testing'
import { bringPayments } from './payments'
import { signWebhook, verifyWebhook } from './sign-webhook'
import { ask, forgetStripe } from './stripe-client'
import { type SyncStep, syncCatalog } from './sync-stripe'

/** Packs on a Stripe that others emulate (`emulate`): its products, its page to pay on, its signed webhooks. */
const KEY = 'sk_test_emulated'
const SECRET = 'whsec_of_the_emulated_one'

let shop: Awaited<ReturnType<typeof testShop>>
let stripe: Emulator
const answers: number[] = []
let webhooks: { body: string; signature: string }[] = []

const hook = http.createServer(async (request, response) => {
  const chunks: Buffer[] = []
  for await (const chunk of request) chunks.push(chunk)
  webhooks.push({
    body: Buffer.concat(chunks).toString(),
    signature: String(request.headers['stripe-signature']),
  })
  response.writeHead(200).end()
})
const listen = async (server: http.Server) => {
  server.listen(0, '127.0.0.1')
  await once(server, 'listening')
  return (server.address() as AddressInfo).port
}

beforeAll(async () => {
  shop = await testShop()
  const free = http.createServer()
  const port = await listen(free)
  await new Promise((closed) => free.close(closed))
  const url = `http://127.0.0.1:${await listen(hook)}`
  const seed = { stripe: { webhooks: [{ url, events: ['checkout.session.completed'], secret: SECRET }] } }
  const baseUrl = `http://127.0.0.1:${port}`
  stripe = await createEmulator({ service: 'stripe', port, baseUrl, seed })
  forgetStripe()
  bringPayments(undefined)
  shop.withSettings({ STRIPE_SECRET_KEY: KEY, STRIPE_WEBHOOK_SECRET: SECRET, STRIPE_BASE_URL: stripe.url })
})
afterAll(async () => {
  hook.close()
  await stripe.close()
  forgetStripe()
  bringPayments(undefined)
  await shop.close()
})

/** Stripe's events have an id, a time and a mode; the emulated ones do not. */
function whole({ body, signature }: { body: string; signature: string }) {
  verifyWebhook(body, signature, SECRET, new Date())
  const event = JSON.parse(body)
  const created = Math.floor(Date.now() / 1000)
  const text = JSON.stringify({ id: `evt_${event.data.object.id}`, created, livemode: false, ...event })
  return { body: text, signature: signWebhook(text, SECRET, new Date()) }
}
async function bring(webhook: { body: string; signature: string }) {
  const { body, signature } = whole(webhook)
  const request = { method: 'POST', body, headers: { 'stripe-signature': signature } }
  answers.push((await POST(new Request('http://127.0.0.1:3000/api/webhooks/stripe', request))).status)
}

it('sells a pack on its page, and credits it once when its webhook comes, twice', async () => {
  const steps: SyncStep['did'][] = []
  await syncCatalog({ dryRun: false, step: (did) => steps.push(did) })
  expect(steps).toEqual(Array(15).fill('made'))

  const payer = await testPayer(shop.now())
  const { url } = await startCheckout(payer, { pack: 'splash' })
  const page = await (await fetch(url)).text()
  expect(page).toContain('Splash pack')
  expect(page).toContain('$5.00')
  expect((await standing(payer)).pack).toBe(0)

  const paid = await fetch(`${url}/complete`, { method: 'POST', redirect: 'manual' })
  expect(paid.headers.get('location')).toMatch(/\/billing\?paid=splash&before=0$/)
  while (webhooks.length === 0) await new Promise((wait) => setTimeout(wait, 20))
  for (const webhook of [...webhooks, ...webhooks]) await bring(webhook)
  expect(answers).toEqual([200, 200])
  expect((await standing(payer)).pack).toBe(PACK.splash.blots)
  webhooks = []
})

it('has one customer for a person, also while nothing is paid, and knows nothing of another address', async () => {
  const payer = await testPayer(shop.now())
  await startCheckout(payer, { pack: 'bucket' })
  await startCheckout(payer, { pack: 'barrel' })
  const { data } = await ask('list', (s) => s.customers.list({ limit: 100 }))
  expect(data.filter(({ metadata }) => metadata.userId === payer.id)).toHaveLength(1)
  // It has no invoices, and says so without an error in it: the package takes that for an answer.
  await expect(listInvoices(payer)).rejects.toThrow('not set up rightly')
})
