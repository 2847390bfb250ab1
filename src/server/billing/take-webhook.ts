import 'server-only'
import { Refusal } from '@/domain/errors'
import { env } from '@/env'
import { readText } from '../door/read-input'
import { log } from '../log'
import { BadSignature, type PaymentEvent, payments } from '../payments/payments'
import { takePaymentEvent } from './take-payment-event'

/** Takes a webhook of the payment provider. Only exact bytes that it signed a moment ago are believed. */
export async function takeWebhook(_nobody: null, _input: unknown, request: Request) {
  const body = await readText(request)
  let event: PaymentEvent
  try {
    event = await (await payments()).readEvent(body, request.headers.get('stripe-signature'))
  } catch (error) {
    if (error instanceof BadSignature) throw refusalOf(error)
    if (error instanceof SyntaxError) throw new Refusal('invalid', 'The webhook is not valid JSON.')
    throw error
  }
  await takePaymentEvent(event)
  log().debug({ eventId: event.id }, 'webhook')
  return { received: true }
}

/** Of a webhook that the provider did sign, but at another time, the clock may be to blame. */
function refusalOf({ secondsAgo }: BadSignature): Refusal {
  if (secondsAgo === null) {
    warnOfStrangers()
    return new Refusal('invalid', 'The signature of this webhook is not ours.')
  }
  const when = secondsAgo > 0 ? `${secondsAgo} seconds ago` : `${-secondsAgo} seconds in the future`
  log().warn(
    { secondsAgo },
    `A webhook came that was rightly signed, but ${when} by the studio's clock: somebody sends it again, or the clock is wrong (the database's, which all machines go by).`,
  )
  return new Refusal(
    'invalid',
    `This webhook was signed ${when}. Only what was signed a moment ago is taken.`,
  )
}

const QUIET_MS = 60_000
let warnedAt = Number.NEGATIVE_INFINITY

/** Anybody can send such ones, so not about each of them; but with a wrong secret all the provider's are such. */
function warnOfStrangers(): void {
  const now = performance.now()
  if (!env().stripe || now - warnedAt < QUIET_MS) return
  warnedAt = now
  log().warn(
    'A webhook came that is not signed with STRIPE_WEBHOOK_SECRET: a stranger sent it, or the secret is not the one of this endpoint and nothing that is paid is credited.',
  )
}
