import 'server-only'
import { once } from 'node:events'
import http from 'node:http'
import type { AddressInfo } from 'node:net'
import { CardDeclined } from './payments'
import { paySandboxCheckout } from './sandbox-checkout'
import { get, inSandbox, put } from './sandbox-store'
import { signWebhook } from './sign-webhook'
import { forgetStripe } from './stripe-client'
import { standInCatalog } from './testing-catalog'
import { standInCharges } from './testing-charges'
import { standInCheckout } from './testing-checkout'
import { standInSubscriptions } from './testing-subscriptions'
import { decode, inward, outward, own, type Params, Refused } from './testing-wire'

export const STAND_IN_KEY = 'sk_test_of_the_stand_in'
export const STAND_IN_SECRET = 'whsec_of_the_stand_in'

type Call = { readonly method: string; readonly path: string; readonly params: Params }
/** What the next call gets instead of its answer. */
export type Fault =
  | { readonly status: number; readonly error?: Record<string, string>; readonly requestId?: string }
  | 'cut'
  | 'page'

/**
 * A server that speaks as much of Stripe's API as the studio uses, strictly: a parameter it does not know is refused,
 * and noted in `violations`. What it answers is kept in the sandbox's books, under other names, so that the sandbox's
 * helpers pay, renew and refund what is there; its webhooks are the sandbox's, as Stripe would sign and write them.
 */
export async function stripeStandIn() {
  let base = ''
  const catalog = standInCatalog()
  const checkout = standInCheckout(catalog, (id) => `${base}/pay/${id}`)
  const charges = standInCharges(checkout)
  const subscriptions = standInSubscriptions(catalog, checkout)
  const routes = [catalog, checkout, subscriptions, charges].flatMap((part) => part.routes)
  const violations: string[] = []
  const calls: string[] = []
  const faults: Fault[] = []

  async function answer({ method, path, params }: Call): Promise<unknown> {
    for (const [verb, pattern, does, known] of routes) {
      const match = verb === method ? pattern.exec(path) : null
      if (!match) continue
      const unknown = Object.keys(params).find((name) => !known.has(name))
      if (unknown) throw new Refused(400, { code: 'parameter_unknown', param: unknown })
      return does(match[1] ?? '', params)
    }
    throw new Refused(404, { message: `Unrecognized request URL (${method}: /v1/${path})` })
  }

  /** The page to pay on, which leads back when it is paid. */
  async function paying(request: http.IncomingMessage, response: http.ServerResponse, id: string) {
    const session = await own('session', id)
    if (request.method === 'GET' || session.mode === 'portal')
      return response
        .writeHead(200, { 'content-type': 'text/html' })
        .end('<!doctype html><title>Pay</title><form method="post"><button>Pay</button></form>')
    await paySandboxCheckout(id, 'good')
    response.writeHead(303, { location: session.doneUrl }).end()
  }

  const server = http.createServer(async (request, response) => {
    const chunks: Buffer[] = []
    for await (const chunk of request) chunks.push(chunk)
    const url = new URL(request.url!, 'http://127.0.0.1')
    const text = request.method === 'GET' ? url.search.slice(1) : Buffer.concat(chunks).toString()
    if (url.pathname.startsWith('/pay/')) return paying(request, response, inward(url.pathname.slice(5)))
    const path = inward(url.pathname.replace('/v1/', ''))
    const call = { method: request.method!, path, params: decode(inward(text)) }
    calls.push(`${call.method} ${path}`)
    const fault = faults.shift()
    const say = (status: number, body: unknown, requestId = 'req_stand_in') => {
      response.writeHead(status, { 'content-type': 'application/json', 'request-id': requestId })
      response.end(typeof body === 'string' ? body : outward(JSON.stringify(body)))
    }
    if (fault === 'cut') return request.socket.destroy()
    if (fault === 'page') return say(404, { message: 'there is nothing here' })
    if (fault) return say(fault.status, { error: { message: 'as told', ...fault.error } }, fault.requestId)
    if (request.headers.authorization !== `Bearer ${STAND_IN_KEY}`)
      return say(401, {
        error: { type: 'invalid_request_error', message: `Invalid key ${request.headers.authorization}` },
      })
    try {
      say(200, await answer(call))
    } catch (error) {
      if (error instanceof CardDeclined)
        return say(402, {
          error: { type: 'card_error', code: 'card_declined', message: 'Your card was declined.' },
        })
      if (!(error instanceof Refused)) violations.push(`${call.method} ${path}: ${error}`)
      else if (error.status === 400)
        violations.push(`${call.method} ${path}: ${error.message} ${error.error.param ?? ''}`)
      say(error instanceof Refused ? error.status : 500, {
        error: error instanceof Refused ? error.error : {},
      })
    }
  })
  server.listen(0, '127.0.0.1')
  await once(server, 'listening')
  base = `http://127.0.0.1:${(server.address() as AddressInfo).port}`
  forgetStripe()
  return {
    url: base,
    ...{ calls, faults, violations },
    ...{ prices: catalog.prices, products: catalog.products, endpoints: catalog.endpoints },
    failedRefunds: charges.failedRefunds,
    settings: {
      STRIPE_SECRET_KEY: STAND_IN_KEY,
      STRIPE_WEBHOOK_SECRET: STAND_IN_SECRET,
      STRIPE_BASE_URL: base,
    },
    /** A webhook of the sandbox's as Stripe would write and sign it. */
    webhook(body: string, at = new Date()) {
      const event = JSON.parse(body) as { type: string; data: { object: Record<string, unknown> } }
      const { object } = event.data
      if (event.type.startsWith('invoice.')) delete object.payments
      const said = checkout.sessions.get(object.id as string)
      if (said) object.metadata = said.metadata
      const text = outward(JSON.stringify(event))
      return { body: text, signature: signWebhook(text, STAND_IN_SECRET, at) }
    },
    close: () =>
      new Promise<void>((closed) => {
        forgetStripe()
        server.closeAllConnections()
        server.close(() => closed())
      }),
  }
}
export type StripeStandIn = Awaited<ReturnType<typeof stripeStandIn>>

/** Changes the card a customer pays with. */
export async function setCard(customerId: string, card: 'good' | 'failing'): Promise<void> {
  await inSandbox(async (tx) => {
    const customer = await get(tx, 'customer', inward(customerId))
    await put(tx, 'customer', { ...customer, card })
  })
}
