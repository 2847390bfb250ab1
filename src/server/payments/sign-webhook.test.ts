import Stripe from 'stripe'
import { describe, expect, it } from 'vitest'
import { BadSignature } from './payments'
import { signWebhook, verifyWebhook } from './sign-webhook'

const secret = 'whsec_a_secret_of_this_test'
const body = JSON.stringify({ id: 'evt_1', object: 'event', note: 'crayons, “ink” and 鯨' })
const now = new Date('2027-03-01T10:00:00.400Z')
const seconds = Math.floor(now.getTime() / 1000)
const { webhooks } = new Stripe('sk_test_never_used')

describe('webhook signatures', () => {
  it('are what Stripe’s own library verifies', () => {
    const header = signWebhook(body, secret, new Date())
    expect(webhooks.constructEvent(body, header, secret)).toEqual(JSON.parse(body))
    expect(() => webhooks.constructEvent(`${body} `, header, secret)).toThrow(/signature/)
  })

  it('of Stripe’s own library are verified', () => {
    const header = webhooks.generateTestHeaderString({ payload: body, secret, timestamp: seconds })
    expect(() => verifyWebhook(body, header, secret, now)).not.toThrow()
    expect(header.split(',').slice(0, 2).join()).toBe(signWebhook(body, secret, now))
  })

  it('hold for these bytes, this secret and about this time only', () => {
    const header = signWebhook(body, secret, now)
    const at = (offset: number) => new Date(now.getTime() + offset * 1000)
    expect(() => verifyWebhook(body, header, secret, at(299))).not.toThrow()
    expect(() => verifyWebhook(body, header, secret, at(-299))).not.toThrow()
    for (const wrong of [
      () => verifyWebhook(body, header, secret, at(302)),
      () => verifyWebhook(body, header, secret, at(-302)),
      () => verifyWebhook(`${body}\n`, header, secret, now),
      () => verifyWebhook(body, header, `${secret}!`, now),
      () => verifyWebhook(body, header.replace(`t=${seconds}`, `t=${seconds + 1}`), secret, now),
      () => verifyWebhook(body, null, secret, now),
      () => verifyWebhook(body, '', secret, now),
      () => verifyWebhook(body, `t=${seconds}`, secret, now),
      () => verifyWebhook(body, `t=${seconds},v1=`, secret, now),
      () => verifyWebhook(body, 'v1=00', secret, now),
      () => verifyWebhook(body, `t=${seconds},v0=${header.split('v1=')[1]}`, secret, now),
    ])
      expect(wrong).toThrow(BadSignature)
  })

  it('may be several, of which one fits: secrets are changed without a gap', () => {
    const [t, v1] = signWebhook(body, secret, now).split(',')
    expect(() => verifyWebhook(body, `${t},v1=${'0'.repeat(64)},${v1}`, secret, now)).not.toThrow()
  })
})
