import { once } from 'node:events'
import http from 'node:http'
import type { AddressInfo } from 'node:net'
import { createEmulator, type Emulator } from 'emulate'
import type { Browser, Page } from 'playwright-core'
import Client from 'stripe'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import type { BillingView } from '@/domain/billing'
import { freePort } from '../scripts/postgres.mjs'
import { api, author, axe, openBrowser, openStudio, type Studio } from './fixtures'

const KEY = 'sk_test_emulated'
const SECRET = 'whsec_of_the_emulated_one'
const { webhooks: signer } = new Client('sk_test_never_used')

describe('paying at Stripe', () => {
  let studio: Studio
  let browser: Browser
  let page: Page
  let stripe: Emulator | null
  const webhooks: string[] = []
  const hook = http.createServer(async (request, response) => {
    const chunks: Buffer[] = []
    for await (const chunk of request) chunks.push(chunk)
    webhooks.push(Buffer.concat(chunks).toString())
    response.writeHead(200).end()
  })

  beforeAll(async () => {
    hook.listen(0, '127.0.0.1')
    await once(hook, 'listening')
    const url = `http://127.0.0.1:${(hook.address() as AddressInfo).port}`
    const port = await freePort()
    const seed = { stripe: { webhooks: [{ url, events: ['checkout.session.completed'], secret: SECRET }] } }
    stripe = await createEmulator({ service: 'stripe', port, baseUrl: `http://127.0.0.1:${port}`, seed })
    const product = await make('products', { name: 'Splash pack' })
    await make('prices', {
      product,
      currency: 'usd',
      unit_amount: '500',
      'metadata[pennyplain]': 'pennyplain_pack_splash',
    })
    ;[studio, browser] = await Promise.all([
      openStudio({
        STRIPE_SECRET_KEY: KEY,
        STRIPE_WEBHOOK_SECRET: SECRET,
        STRIPE_BASE_URL: stripe.url,
        LOG_LEVEL: 'silent',
      }),
      openBrowser(),
    ])
    page = await author(browser, studio)
  })
  afterAll(async () => {
    await browser.close()
    await studio.close()
    await stripe?.close()
    hook.close()
  })

  async function make(what: string, fields: Record<string, string>): Promise<string> {
    const answer = await fetch(`${stripe!.url}/v1/${what}`, {
      method: 'POST',
      headers: { authorization: `Bearer ${KEY}` },
      body: new URLSearchParams(fields),
    })
    return ((await answer.json()) as { id: string }).id
  }

  /** With what the emulated event leaves out. */
  async function bring(body: string): Promise<number> {
    const event = JSON.parse(body)
    const created = Math.floor(Date.now() / 1000)
    const whole = JSON.stringify({ id: `evt_${event.data.object.id}`, created, livemode: false, ...event })
    const answer = await fetch(`${studio.address}/api/webhooks/stripe`, {
      method: 'POST',
      headers: { 'stripe-signature': signer.generateTestHeaderString({ payload: whole, secret: SECRET }) },
      body: whole,
    })
    return answer.status
  }

  it('waits for the Blots of a pack until the webhook comes', async () => {
    await page.goto('/billing')
    await page.getByText('Invoices appear here after your first payment.').waitFor()
    expect(await page.getByText('payment sandbox').count()).toBe(0)
    const before = await api<BillingView>(page, 'GET', '/api/billing')
    await page.getByRole('radio', { name: /Splash/ }).check()
    await page.getByRole('button', { name: 'Buy Splash, $5' }).click()
    await page.waitForURL(`${stripe!.url}/checkout/*`)
    await page.goBack()
    await page.getByRole('radio', { name: /Splash/ }).check()
    await page.getByRole('button', { name: 'Buy Splash, $5' }).click()
    await page.waitForURL(`${stripe!.url}/checkout/*`)
    await page.getByRole('button', { name: 'Pay $5.00' }).click()
    await page.getByText('Thank you. The Blots of the Splash pack are on their way.').waitFor()
    expect(await axe(page)).toEqual([])
    expect((await api<BillingView>(page, 'GET', '/api/billing')).pack).toBe(before.pack)

    expect(await bring(webhooks[0]!)).toBe(200)
    await page.getByText('The Splash pack is paid. 120 Blots are here.').waitFor()
    expect(await bring(webhooks[0]!)).toBe(200)
    expect((await api<BillingView>(page, 'GET', '/api/billing')).pack).toBe(before.pack + 120)
  })

  it('that cannot be reached leaves balance and ledger to see, and says what is missing', async () => {
    await stripe!.close()
    stripe = null
    await page.goto('/billing')
    await page.getByText(/^Invoices can't be shown. The payment service does not answer right now/).waitFor()
    await page.getByRole('button', { name: 'Try again' }).waitFor()
    await page.getByText('Splash pack').first().waitFor()
    expect(await axe(page)).toEqual([])
    await page.getByRole('button', { name: /^Buy / }).click()
    await page.getByText('The payment service does not answer right now.', { exact: false }).last().waitFor()
  })
})
