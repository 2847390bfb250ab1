import 'server-only'
import { z } from 'zod'
import { BILLINGS, PACK, PLANS, type Terms, termsCents, termsLabel } from '@/domain/plans'
import type { CheckoutPage, PortalPage } from '@/domain/sandbox'
import { env } from '@/env'
import type { User } from '@/server/auth/session'
import { asSystem, type Tx } from '@/server/db/client'
import { payments } from './payments'
import { closeSandboxDispute, disputeInSandbox, refundInSandbox, setSandboxCard } from './sandbox-charges'
import { type Payment, paySandboxCheckout } from './sandbox-checkout'
import { find, list, type Stored } from './sandbox-store'
import { changeSandboxPlan, setSandboxCancels } from './sandbox-subscriptions'
import { dateOf } from './unix-seconds'

/** Pages of the sandbox exist only where it is the provider, and each only for the person it was opened for. */
async function ownCustomer(tx: Tx, user: Pick<User, 'id'>, customerId: string) {
  const customer = await find(tx, 'customer', customerId)
  return customer?.userId === user.id ? customer : null
}

const isSandbox = async () => env().billing && (await payments()).name === 'sandbox'

async function ownSession(tx: Tx, user: Pick<User, 'id'>, id: string): Promise<Stored<'session'> | null> {
  const session = await find(tx, 'session', id)
  return session && (await ownCustomer(tx, user, session.customerId)) ? session : null
}

const pathOf = (address: string) => {
  const { pathname, search } = new URL(address)
  return `${pathname}${search}`
}

/** A page to pay on; null where there is none for this person. */
export async function readCheckout(user: Pick<User, 'id'>, id: string): Promise<CheckoutPage | null> {
  if (!(await isSandbox())) return null
  const session = await asSystem((tx) => ownSession(tx, user, id))
  if (!session || session.mode === 'portal') return null
  const { open, doneUrl, cancelUrl } = session
  const about =
    session.mode === 'payment'
      ? { what: `${PACK[session.pack].label} pack`, cents: PACK[session.pack].price * 100, renews: null }
      : {
          what: termsLabel(session.terms),
          cents: termsCents(session.terms),
          renews: session.terms.billing,
        }
  return { id, open, ...about, donePath: pathOf(doneUrl), backPath: pathOf(cancelUrl) }
}

export async function payCheckout(
  user: Pick<User, 'id'>,
  id: string,
  card: 'good' | 'failing',
): Promise<Payment | null> {
  return (await readCheckout(user, id)) ? paySandboxCheckout(id, card) : null
}

/** The page with somebody's invoices and payment method; null where there is none for this person. */
export async function readPortal(user: Pick<User, 'id'>, id: string): Promise<PortalPage | null> {
  if (!(await isSandbox())) return null
  const provider = await payments()
  const found = await asSystem(async (tx) => {
    const session = await ownSession(tx, user, id)
    if (session?.mode !== 'portal') return null
    const customer = (await find(tx, 'customer', session.customerId))!
    const subs = await list(tx, 'subscription', customer.id)
    const charges = await list(tx, 'charge', customer.id)
    const disputes = new Map((await list(tx, 'dispute', customer.id)).map((d) => [d.id, d.status]))
    return { session, customer, sub: subs.find(({ status }) => status !== 'ended'), charges, disputes }
  })
  if (!found) return null
  const { session, customer, sub, charges, disputes } = found
  return {
    id,
    email: customer.email,
    card: customer.card,
    backPath: pathOf(session.returnUrl),
    plan:
      sub && sub.status !== 'ended'
        ? {
            terms: sub.terms,
            status: sub.status,
            until: dateOf(sub.periodEnd).toISOString(),
            cancels: sub.cancels,
            next: sub.next,
          }
        : null,
    invoices: await provider.invoices(customer.id),
    charges: charges.reverse().map(({ id, what, cents, refundedCents, disputeId, createdAt }) => ({
      id,
      what,
      cents,
      refundedCents,
      dispute: disputeId ? (disputes.get(disputeId) ?? null) : null,
      createdAt: dateOf(createdAt).toISOString(),
    })),
  }
}

/** What can be done on the portal's page. */
export const PortalAct = z.discriminatedUnion('act', [
  z.object({ act: z.literal('card'), card: z.enum(['good', 'failing']) }),
  z.object({ act: z.literal('change'), price: z.templateLiteral([z.enum(PLANS), ' ', z.enum(BILLINGS)]) }),
  z.object({ act: z.literal('cancel') }),
  z.object({ act: z.literal('resume') }),
  z.object({ act: z.enum(['refund', 'refund_half', 'dispute', 'won', 'lost']), charge: z.string() }),
])
type PortalAct = z.infer<typeof PortalAct>

/** Does it, for the person the page was opened for; null for anybody else. */
export async function actInPortal(
  user: Pick<User, 'id'>,
  id: string,
  input: PortalAct,
): Promise<true | null> {
  const page = await readPortal(user, id)
  if (!page) return null
  const { customerId, subscriptionId } = await asSystem(async (tx) => {
    const { customerId } = (await ownSession(tx, user, id))!
    const subs = await list(tx, 'subscription', customerId)
    return { customerId, subscriptionId: subs.find(({ status }) => status !== 'ended')?.id }
  })
  if (input.act === 'card') await setSandboxCard(customerId, input.card)
  else if ('charge' in input) {
    const charge = page.charges.find((one) => one.id === input.charge)
    if (!charge) return null
    if (input.act === 'refund') await refundInSandbox(customerId, charge.id)
    else if (input.act === 'refund_half')
      await refundInSandbox(customerId, charge.id, Math.ceil(charge.cents / 2))
    else if (input.act === 'dispute') await disputeInSandbox(customerId, charge.id)
    else await closeSandboxDispute(customerId, charge.id, input.act)
  } else if (subscriptionId) {
    if (input.act !== 'change') await setSandboxCancels(subscriptionId, input.act === 'cancel')
    else {
      const [plan, billing] = input.price.split(' ') as [Terms['plan'] | 'free', Terms['billing']]
      if (plan !== 'free') await changeSandboxPlan(subscriptionId, { plan, billing })
    }
  }
  return true
}

/** One invoice with its lines; null where there is none for this person. */
export async function readReceipt(user: Pick<User, 'id'>, id: string) {
  if (!(await isSandbox())) return null
  return asSystem(async (tx) => {
    const invoice = await find(tx, 'invoice', id)
    if (!invoice || !(await ownCustomer(tx, user, invoice.customerId))) return null
    const { number, status, cents, createdAt, lines } = invoice
    return {
      number,
      status,
      cents,
      createdAt: dateOf(createdAt).toISOString(),
      lines: lines.map(({ label, cents }) => ({ label, cents })),
    }
  })
}
