import 'server-only'
import type Stripe from 'stripe'
import { Refusal } from '@/domain/errors'
import { env } from '@/env'
import { log } from '../log'
import { CardDeclined } from './payments'

export type { Stripe }

/** What the shapes of this code are written for; the package pins it too. */
export const STRIPE_API = '2026-10-28.endive'

/** Milliseconds for one try, of which the package makes up to three; they carry one idempotency key. */
const PATIENCE_MS = 10_000
const RETRIES = 2

const shared = globalThis as typeof globalThis & { pennyplainStripe?: Promise<Stripe> | undefined }

async function load(): Promise<Stripe> {
  const { default: Client } = await import('stripe')
  const { key, url } = env().stripe!
  const { protocol, hostname, port } = new URL(url)
  const http = protocol === 'http:'
  return new Client(key, {
    apiVersion: STRIPE_API,
    ...{ host: hostname, port: port || (http ? 80 : 443), protocol: http ? 'http' : 'https' },
    ...{ timeout: PATIENCE_MS, maxNetworkRetries: RETRIES, telemetry: false },
  })
}

/** Tests set another address or key. */
export function forgetStripe(): void {
  shared.pennyplainStripe = undefined
}

const AWAY = 'The payment service does not answer right now. Try again in a minute.'
const WRONG =
  'Payments are not set up rightly in this studio. Whoever runs it finds the reason in its log; until then nothing is charged.'

/** The studio is set up wrongly: the log is told how to mend it, the person only that it is so. */
export function setUpWrongly(sentence: string, facts: Record<string, unknown> = {}): Refusal {
  log().error(facts, sentence)
  return new Refusal('unavailable', WRONG)
}

/** Stripe has nothing of that name: deleted, of the other mode, or of another account. */
export class NotAtStripe extends Refusal {
  constructor() {
    super('unavailable', WRONG)
    this.name = 'NotAtStripe'
  }
}

type Answer = { readonly object: string }

/**
 * Asks Stripe for something. The answer must say that it is of that kind: the package takes an unknown page without an
 * `error` in it for an answer. What goes wrong is thrown as a sentence for the person, and logged with Stripe's own
 * name of the request; a payment that was refused as `CardDeclined`.
 */
export async function ask<T extends Answer>(
  kind: T['object'],
  call: (stripe: Stripe) => Promise<T>,
): Promise<T> {
  shared.pennyplainStripe ??= load()
  let answer: T
  try {
    answer = await call(await shared.pennyplainStripe)
  } catch (error) {
    throw troubleOf(error)
  }
  const { object } = answer
  const whole =
    object === 'list'
      ? Array.isArray((answer as { data?: unknown }).data)
      : Boolean((answer as { id?: unknown }).id)
  if (object !== kind || !whole)
    throw setUpWrongly(
      `Stripe’s address answered with something that is no ${kind}: is STRIPE_BASE_URL right?`,
    )
  return answer
}

/** As `ask`; null for what is not there. */
export async function askFor<T extends Answer>(
  kind: T['object'],
  call: (stripe: Stripe) => Promise<T>,
): Promise<T | null> {
  return ask(kind, call).catch((error) => {
    if (error instanceof NotAtStripe) return null
    throw error
  })
}

type Page = { starting_after?: string }

/** Everything a list has, page by page. */
export async function everyOne<T extends { id: string }>(
  list: (stripe: Stripe, page: Page) => Promise<Stripe.ApiList<T>>,
): Promise<T[]> {
  const all: T[] = []
  for (let page: Page = {}; ; page = { starting_after: all.at(-1)!.id }) {
    const { data, has_more } = await ask('list', (s) => list(s, page))
    all.push(...data)
    if (!has_more || data.length === 0) return all
  }
}

/** The package's errors, by what they carry. */
type StripeTrouble = Error & {
  readonly type?: string
  readonly statusCode?: number
  readonly code?: string
  readonly param?: string
  readonly requestId?: string
}

function troubleOf(error: unknown): unknown {
  if (!(error instanceof Error) || error instanceof Refusal) return error
  const { type, statusCode, code, param, requestId, message } = error as StripeTrouble
  if (!type?.startsWith('Stripe')) return error
  // Stripe shortens the key where it names it; whatever else answers may not.
  const said = message.replaceAll(env().stripe!.key, '(the key)')
  const facts = { type, statusCode, code, param, requestId, said }
  if (type === 'StripeCardError') {
    log().info(facts, 'Stripe: a payment was refused')
    return new CardDeclined('the payment was refused', { cause: error })
  }
  if (statusCode === 404 && code === 'resource_missing') {
    log().warn(facts, 'Stripe has nothing of that name')
    return new NotAtStripe()
  }
  if (type === 'StripeAuthenticationError' || type === 'StripePermissionError')
    return setUpWrongly(
      'Stripe refuses STRIPE_SECRET_KEY for this: it was revoked, is another account’s, or lacks a permission (docs/operating.md lists them).',
      facts,
    )
  if (type === 'StripeInvalidRequestError' || type === 'StripeIdempotencyError')
    return setUpWrongly('Stripe refused a request of the studio.', facts)
  log().warn(facts, 'Stripe does not answer as it should; it is asked again with the next try')
  return new Refusal('unavailable', AWAY)
}
