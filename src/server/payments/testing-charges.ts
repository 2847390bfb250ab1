import 'server-only'
import { PACK, PACKS } from '@/domain/plans'
import type { Stored } from './sandbox-store'
import { chargeOnWire, intentOf, invoiceOnWire } from './sandbox-wire'
import type { Stripe } from './stripe-client'
import type { Checkout } from './testing-checkout'
import { all, has, listOnWire, only, own, type Params, type Part, type Route } from './testing-wire'

/** Invoices, charges and refunds. */
export function standInCharges({ saidOf }: Checkout) {
  const failedRefunds = new Set<string>()

  /** What an upgrade gives back is an invoice item's line, as in the classic billing mode. */
  const invoiceOnStripe = (invoice: Stored<'invoice'>, expand: Params['expand']) => {
    const { payments, lines, ...wire } = invoiceOnWire(invoice)
    return {
      ...wire,
      object: 'invoice',
      total: wire.amount_due,
      ...(has(expand, 'payments') ? { payments } : {}),
      lines: {
        ...lines,
        data: lines.data.map((line) => {
          const { subscription_item_details: details } = line.parent
          if (!details.proration) return line
          const invoice_item_details = { ...details, invoice_item: 'ii_1', proration_details: null }
          return {
            ...line,
            parent: { type: 'invoice_item_details', invoice_item_details, subscription_item_details: null },
          }
        }),
      },
    } satisfies Part<Stripe.Invoice>
  }

  const chargeOnStripe = (charge: Stored<'charge'>) => {
    const pack = PACKS.find((one) => charge.what === `${PACK[one].label} pack`)
    const { metadata } = (saidOf(charge.customerId, 'payment', pack).payment_intent_data ?? {}) as {
      metadata?: Record<string, string>
    }
    return {
      ...chargeOnWire(charge),
      object: 'charge',
      status: 'succeeded',
      receipt_number: null,
      receipt_url: `https://pay.stripe.invalid/receipts/${charge.id}`,
      metadata: pack ? (metadata ?? {}) : {},
    } satisfies Part<Stripe.Charge>
  }

  const routes: readonly Route[] = [
    [
      'GET',
      /^invoices$/,
      async (_, p) =>
        listOnWire(
          (await all('invoice', p.customer as string))
            .filter(({ subscriptionId }) => subscriptionId)
            .reverse()
            .map((one) => invoiceOnStripe(one, undefined)),
        ),
      only<Stripe.InvoiceListParams>()('customer', 'limit'),
    ],
    [
      'GET',
      /^invoices\/(\w+)$/,
      async (id, p) => invoiceOnStripe(await own('invoice', id), p.expand),
      only<Stripe.InvoiceRetrieveParams>()('expand'),
    ],
    [
      'GET',
      /^charges$/,
      async (_, p) => listOnWire((await all('charge', p.customer as string)).reverse().map(chargeOnStripe)),
      only<Stripe.ChargeListParams>()('customer', 'limit'),
    ],
    ['GET', /^charges\/(\w+)$/, async (id) => chargeOnStripe(await own('charge', id)), new Set()],
    [
      'GET',
      /^refunds$/,
      async (_, p) => {
        const { customerId } = await own('charge', p.charge as string)
        const refunds = (await all('refund', customerId)).filter(({ chargeId }) => chargeId === p.charge)
        return listOnWire(
          refunds.map(
            ({ id, chargeId, cents }) =>
              ({
                id,
                object: 'refund',
                charge: chargeId,
                payment_intent: intentOf(chargeId),
                amount: cents,
                status: failedRefunds.has(id) ? 'failed' : 'succeeded',
              }) satisfies Part<Stripe.Refund>,
          ),
        )
      },
      only<Stripe.RefundListParams>()('charge', 'limit'),
    ],
  ]
  return { failedRefunds, routes }
}
