import 'server-only'
import { randomBytes } from 'node:crypto'
import type { Pack, Terms } from '@/domain/plans'
import { asSystem, type Tx } from '@/server/db/client'
import { enqueue, openQueue, wakeWorkers } from '@/server/jobs/queue'
import { correlationId } from '@/server/log'

/** The sandbox's own books, in a schema of its own. Times are seconds since 1970, as on the wire; money is in cents. */
export type Card = 'good' | 'failing'
export type SandboxObjects = {
  customer: { userId: string; email: string; card: Card }
  session:
    | { mode: 'payment'; pack: Pack; open: boolean; doneUrl: string; cancelUrl: string }
    | { mode: 'subscription'; terms: Terms; open: boolean; doneUrl: string; cancelUrl: string }
    | { mode: 'portal'; returnUrl: string }
  subscription: {
    terms: Terms
    status: 'active' | 'past_due' | 'ended'
    startedAt: number
    /** Payments are counted from here, and this is how many months or years of it began before this one. */
    anchor: number
    cycle: number
    periodStart: number
    periodEnd: number
    cancels: boolean
    next: Terms | null
    /** Not paid yet; tried again by itself. */
    openInvoice: string | null
    tries: number
  }
  invoice: {
    number: string
    subscriptionId: string | null
    status: 'paid' | 'open' | 'void'
    createdAt: number
    chargeId: string | null
    cents: number
    lines: SandboxLine[]
  }
  charge: { cents: number; refundedCents: number; what: string; createdAt: number; disputeId: string | null }
  refund: { chargeId: string; cents: number }
  dispute: { chargeId: string; status: 'needs_response' | 'won' | 'lost' }
}
export type SandboxLine = {
  label: string
  cents: number
  /** Null: a pack, paid once. */
  terms: Terms | null
  from: number
  until: number
  proration: boolean
}
type Kind = keyof SandboxObjects
export type Stored<K extends Kind> = SandboxObjects[K] & { readonly id: string; readonly customerId: string }

const PREFIX: Record<Kind, string> = {
  customer: 'cus',
  session: 'cs',
  subscription: 'sub',
  invoice: 'in',
  charge: 'ch',
  refund: 're',
  dispute: 'dp',
}

/** One customer for each author, so that nobody starts twice. */
export const customerIdOf = (userId: string) => `cus_sandbox_${userId}`
export const newSandboxId = (kind: Kind | 'event') =>
  `${kind === 'event' ? 'evt' : PREFIX[kind]}_sandbox_${randomBytes(12).toString('hex')}`

/** One transaction of the provider; its webhooks are queued in it and go out after it. */
export async function inSandbox<T>(work: (tx: Tx) => Promise<T>): Promise<T> {
  await openQueue()
  const done = await asSystem(work)
  await wakeWorkers()
  return done
}

/** Locks a customer's books until the transaction ends. Null where there is no such customer. */
export async function lockCustomer(tx: Tx, customerId: string): Promise<Stored<'customer'> | null> {
  const row = await tx
    .selectFrom('sandbox.objects')
    .select('data')
    .where('id', '=', customerId)
    .where('kind', '=', 'customer')
    .forUpdate()
    .executeTakeFirst()
  return row ? stored<'customer'>(customerId, customerId, row.data) : null
}

export async function find<K extends Kind>(tx: Tx, kind: K, id: string): Promise<Stored<K> | null> {
  const row = await tx
    .selectFrom('sandbox.objects')
    .select(['customerId', 'data'])
    .where('id', '=', id)
    .where('kind', '=', kind)
    .executeTakeFirst()
  return row ? stored<K>(id, row.customerId, row.data) : null
}

export async function get<K extends Kind>(tx: Tx, kind: K, id: string): Promise<Stored<K>> {
  const found = await find(tx, kind, id)
  if (!found) throw new Error(`the sandbox has no ${kind} ${id}`)
  return found
}

/** A customer's objects of a kind, oldest first. */
export async function list<K extends Kind>(tx: Tx, kind: K, customerId: string): Promise<Stored<K>[]> {
  const rows = await tx
    .selectFrom('sandbox.objects')
    .select(['id', 'data'])
    .where('customerId', '=', customerId)
    .where('kind', '=', kind)
    .orderBy('seq')
    .execute()
  return rows.map(({ id, data }) => stored<K>(id, customerId, data))
}

const stored = <K extends Kind>(id: string, customerId: string, data: Record<string, unknown>) =>
  ({ ...data, id, customerId }) as unknown as Stored<K>

/** Adds an object, or replaces what is known of it. `dueAt`: when the provider does something by itself. */
export async function put<K extends Kind>(
  tx: Tx,
  kind: K,
  object: Stored<K>,
  dueAt: number | null = null,
): Promise<Stored<K>> {
  const { id, customerId, ...rest } = object
  const row = { dueAt: dueAt === null ? null : new Date(dueAt * 1000), data: JSON.stringify(rest) }
  await tx
    .insertInto('sandbox.objects')
    .values({ id, kind, customerId, ...row })
    .onConflict((c) => c.column('id').doUpdateSet(row))
    .execute()
  return object
}

/** Writes an event and queues its webhook, in the transaction of what it tells. */
export async function tell(
  tx: Tx,
  customerId: string,
  type: string,
  object: Record<string, unknown>,
  now: Date,
): Promise<void> {
  const id = newSandboxId('event')
  const created = Math.floor(now.getTime() / 1000)
  const event = { id, object: 'event', api_version: '2026-10-28.endive', type, created, livemode: false }
  await tx
    .insertInto('sandbox.events')
    .values({
      id,
      customerId,
      type,
      body: JSON.stringify({ ...event, data: { object } }),
      createdAt: new Date(created * 1000),
    })
    .execute()
  const payload = { eventId: id, correlationId: correlationId() }
  await enqueue(tx, 'deliver-webhook', payload, { key: id, userId: customerId })
}
