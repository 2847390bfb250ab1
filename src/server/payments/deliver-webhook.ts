import 'server-only'
import { env } from '@/env'
import { clock } from '@/server/clock'
import { asSystem } from '@/server/db/client'
import { type Delivery, enqueue } from '@/server/jobs/queue'
import { log } from '@/server/log'
import { sandboxSecret } from './sandbox'
import { signWebhook } from './sign-webhook'

/** As often as the provider tries; with the waits between, about four days. */
const ATTEMPTS = 110
const LONGEST_WAIT_S = 3600

/** Sends one webhook of the sandbox. What is not answered with success is sent again, later and later. */
export async function deliverWebhook({
  payload,
  finish,
  signal,
}: Delivery<'deliver-webhook'>): Promise<void> {
  const { eventId } = payload
  const event = await asSystem((tx) =>
    tx
      .selectFrom('sandbox.events')
      .select(['body', 'customerId', 'attempts'])
      .where('id', '=', eventId)
      .where('deliveredAt', 'is', null)
      .executeTakeFirst(),
  )
  const status = event ? await send(event.body, signal) : 200
  const delivered = status >= 200 && status < 300
  const attempts = (event?.attempts ?? 0) + 1
  await asSystem(async (tx) => {
    if (!(await finish(tx)) || !event) return
    await tx
      .updateTable('sandbox.events')
      .set({ attempts, lastStatus: status, ...(delivered ? { deliveredAt: new Date() } : {}) })
      .where('id', '=', eventId)
      .execute()
    if (delivered || attempts >= ATTEMPTS) return
    const startAfterSeconds = Math.min(2 ** (attempts - 1), LONGEST_WAIT_S)
    await enqueue(tx, 'deliver-webhook', payload, {
      key: eventId,
      userId: event.customerId,
      startAfterSeconds,
    })
  })
  if (!delivered) log().warn({ eventId, status, attempts }, 'a webhook was not taken')
}

/** The status of the answer; 0 without one. */
async function send(body: string, signal: AbortSignal): Promise<number> {
  const signature = signWebhook(body, await sandboxSecret(), clock().now())
  try {
    const answer = await fetch(`${env().appUrl}/api/webhooks/stripe`, {
      method: 'POST',
      headers: { 'content-type': 'application/json', 'stripe-signature': signature },
      body,
      redirect: 'manual',
      signal: AbortSignal.any([signal, AbortSignal.timeout(10_000)]),
    })
    await answer.arrayBuffer()
    return answer.status
  } catch {
    return 0
  }
}
