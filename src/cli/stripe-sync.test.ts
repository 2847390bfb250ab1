import { afterAll, beforeAll, expect, it, vi } from 'vitest'
import { overrideEnv } from '@/env'
import { type StripeStandIn, stripeStandIn } from '@/server/payments/testing'
import { stripeSync } from './stripe-sync'

let server: StripeStandIn
beforeAll(async () => {
  server = await stripeStandIn()
})
afterAll(async () => {
  await server.close()
  vi.unstubAllEnvs()
  vi.restoreAllMocks()
  overrideEnv({})
})

async function run(...args: string[]): Promise<string> {
  const print = vi.spyOn(console, 'log').mockImplementation(() => {})
  expect(await stripeSync.run(args)).toBe(0)
  const said = print.mock.calls.flat().join('\n')
  print.mockRestore()
  return said
}

it('needs a key, says what it did and the new webhook’s secret, and nothing the second time', async () => {
  await expect(stripeSync.run([])).rejects.toThrow('STRIPE_SECRET_KEY is needed')
  await expect(stripeSync.run(['now'])).rejects.toThrow('takes no "now"')
  vi.stubEnv('STRIPE_SECRET_KEY', server.settings.STRIPE_SECRET_KEY)
  vi.stubEnv('STRIPE_BASE_URL', server.url)
  vi.stubEnv('APP_URL', 'https://studio.example')
  expect(await run('--dry-run')).toContain('Stripe, test mode: 17 would be made or changed, 0 as they were.')
  const first = await run()
  expect(first).toContain('made      price pennyplain_pack_barrel (price_barrel) – 6000 cents')
  expect(first).toContain('STRIPE_WEBHOOK_SECRET=whsec_told_once')
  const second = await run('--json')
  expect(JSON.parse(second)).toMatchObject({ mode: 'test', dryRun: false, changes: 0, webhookSecret: null })
  expect(first + second).not.toContain(server.settings.STRIPE_SECRET_KEY)
})
