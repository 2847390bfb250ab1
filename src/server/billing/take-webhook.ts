import 'server-only'
import { Refusal } from '@/domain/errors'
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
    if (error instanceof BadSignature)
      throw new Refusal('invalid', 'The signature of this webhook is not ours.')
    if (error instanceof SyntaxError) throw new Refusal('invalid', 'The webhook is not valid JSON.')
    throw error
  }
  await takePaymentEvent(event)
  log().debug({ eventId: event.id }, 'webhook')
  return { received: true }
}
