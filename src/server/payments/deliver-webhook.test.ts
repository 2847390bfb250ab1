import { once } from 'node:events'
import http from 'node:http'
import type { AddressInfo } from 'node:net'
import { afterAll, beforeAll, expect, it } from 'vitest'
import { PACK } from '@/domain/plans'
import { takeWebhook } from '@/server/billing/take-webhook'
import { buyPack, standing, testPayer, testShop } from '@/server/billing/testing'
import { asSystem } from '@/server/db/client'
import { closeQueue, run } from '@/server/jobs/queue'
import { deliverWebhook } from './deliver-webhook'

let shop: Awaited<ReturnType<typeof testShop>>
/** What the studio answers before it does its work; 0: it does it. */
let answers: number[] = []
const received: string[] = []
const studio = http.createServer(async (request, response) => {
  const chunks: Buffer[] = []
  for await (const chunk of request) chunks.push(chunk)
  received.push(`${request.method} ${request.url}`)
  const status = answers.shift() ?? 0
  if (status > 0) return response.writeHead(status).end()
  const headers = { 'stripe-signature': String(request.headers['stripe-signature']) }
  const body = Buffer.concat(chunks)
  const webhook = new Request('http://127.0.0.1/', { method: 'POST', body, headers })
  await takeWebhook(null, {}, webhook).then(
    () => response.writeHead(200).end(),
    () => response.writeHead(400).end(),
  )
})
beforeAll(async () => {
  shop = await testShop()
  studio.listen(0, '127.0.0.1')
  await once(studio, 'listening')
  const { port } = studio.address() as AddressInfo
  shop.withSettings({ APP_URL: `http://127.0.0.1:${port}` })
})
afterAll(async () => {
  studio.close()
  await shop.close()
})

const worker = () => {
  const idle = { handle: async () => {}, concurrency: 1 }
  return run({
    'ink-lane': idle,
    'make-export': idle,
    'send-mail': idle,
    'export-account': idle,
    'erase-account': idle,
    'deliver-webhook': { handle: deliverWebhook, concurrency: 1 },
  })
}
const until = async (done: () => Promise<boolean>) => {
  while (!(await done())) await new Promise((wait) => setTimeout(wait, 50))
}
const delivery = (customerId: string) =>
  asSystem((tx) =>
    tx
      .selectFrom('sandbox.events')
      .select(['attempts', 'lastStatus', 'deliveredAt'])
      .where('customerId', '=', customerId)
      .executeTakeFirstOrThrow(),
  )

it('a webhook is sent until it is taken, also by a worker that started after another one ended', async () => {
  answers = [500, 303, 400]
  const payer = await testPayer(shop.now())
  await buyPack(payer, 'splash')
  const first = await worker()
  await until(async () => (await delivery(payer.customerId)).attempts >= 1)
  expect(await delivery(payer.customerId)).toMatchObject({ deliveredAt: null })
  await first()
  await closeQueue()

  const second = await worker()
  await until(async () => (await delivery(payer.customerId)).deliveredAt !== null)
  await second()
  expect(await delivery(payer.customerId)).toMatchObject({ attempts: 4, lastStatus: 200 })
  expect(received).toEqual(Array(4).fill('POST /api/webhooks/stripe'))
  expect((await standing(payer)).pack).toBe(PACK.splash.blots)
})
