/** The billing screen's answers, and what it asks for. Times are ISO 8601, money is in cents. */
import { z } from 'zod'
import { BILLINGS, type Billing, PACKS, PLAN, PLANS, type Plan, planPrice } from './plans'

const Terms = z.object({ plan: z.enum(PLANS).exclude(['free']), billing: z.enum(BILLINGS) })

export const BillingView = z.object({
  plan: z.enum(PLANS),
  /** Null: nothing is paid for. */
  billing: z.enum(BILLINGS).nullable(),
  /** The month the current Blots are for; the next ones come at its end. */
  periodStart: z.string(),
  periodEnd: z.string(),
  paidUntil: z.string().nullable(),
  /** A payment failed, and the plan ends then unless it is made up for. */
  graceUntil: z.string().nullable(),
  /** Ends with what is paid for. */
  cancels: z.boolean(),
  /** What a change that waits for the end of what is paid for will bring. */
  next: Terms.nullable(),
  /** Spendable, by pool: subscription Blots reset at the period's end, pack Blots never expire. */
  subscription: z.number(),
  pack: z.number(),
  balance: z.number(),
  held: z.number(),
  debt: z.number(),
  /** How many payments there were. */
  payments: z.number(),
  /** Whether the payment provider knows this person, so that there is a portal to visit. */
  customer: z.boolean(),
  /** Payments are played by the built-in sandbox. */
  sandbox: z.boolean(),
})
export type BillingView = z.infer<typeof BillingView>

export const StartCheckout = z.union(
  [
    z.object({ pack: z.enum(PACKS, 'Choose one of the packs.') }),
    z.object({
      plan: z.enum(PLANS, 'Choose one of the plans.').exclude(['free']),
      billing: z.enum(BILLINGS, 'Choose month or year.'),
    }),
  ],
  'Choose a pack, or a plan with month or year.',
)
export type StartCheckout = z.infer<typeof StartCheckout>

/** Where the browser goes on. */
export const GoTo = z.object({ url: z.string() })
export type GoTo = z.infer<typeof GoTo>

export const PreviewPlan = z.object({
  plan: z.enum(PLANS, 'Choose one of the plans.').exclude(['free']),
  billing: z.enum(BILLINGS, 'Choose month or year.'),
})
export type PreviewPlan = z.infer<typeof PreviewPlan>

export const PlanPreview = Terms.extend({
  /** Charged when it is confirmed; what is left of the old plan is taken off. */
  dueNowCents: z.number(),
  currency: z.string(),
  /** When the plan changes. */
  from: z.string(),
  /** Whether that is at once. */
  now: z.boolean(),
  /** Blots that come at once. */
  blotsNow: z.number(),
})
export type PlanPreview = z.infer<typeof PlanPreview>

export const ChangePlan = z.discriminatedUnion(
  'action',
  [
    PreviewPlan.extend({ action: z.literal('change') }),
    z.object({ action: z.literal('cancel') }),
    z.object({ action: z.literal('resume') }),
  ],
  'The action is change, cancel or resume.',
)
export type ChangePlan = z.infer<typeof ChangePlan>

export const InvoiceView = z.object({
  id: z.string(),
  number: z.string(),
  what: z.string(),
  status: z.enum(['paid', 'open', 'void']),
  amountCents: z.number(),
  currency: z.string(),
  createdAt: z.string(),
  /** Its receipt; null where the provider has none. */
  url: z.string().nullable(),
})
export type InvoiceView = z.infer<typeof InvoiceView>
export const InvoiceList = z.object({ invoices: z.array(InvoiceView) })

export const USAGE_DAYS = [30, 90] as const
export type UsageDays = (typeof USAGE_DAYS)[number]

export const AskUsage = z.object({
  days: z
    .enum(['30', '90'], 'Days are 30 or 90.')
    .default('30')
    .transform((days) => Number(days) as UsageDays),
  format: z.enum(['json', 'csv'], 'The format is json or csv.').optional(),
})
export type AskUsage = z.infer<typeof AskUsage>

/** What Blots were spent on, day by day, oldest first; days without any included. Days are UTC. */
export const UsageView = z.object({
  days: z.array(z.object({ day: z.string(), pages: z.number(), edits: z.number(), heroes: z.number() })),
})
export type UsageView = z.infer<typeof UsageView>

const formats = new Map<string, Intl.NumberFormat>()
/** 1250 → "$12.50", 2000 → "$20", 500 in yen → "¥500". Amounts are in the currency's smallest unit, as on invoices. */
export function moneyInWords(cents: number, currency = 'usd'): string {
  const format =
    formats.get(currency) ??
    new Intl.NumberFormat('en-US', { style: 'currency', currency, trailingZeroDisplay: 'stripIfInteger' })
  formats.set(currency, format)
  return format.format(cents / 10 ** (format.resolvedOptions().maximumFractionDigits ?? 2))
}

const DAY = new Intl.DateTimeFormat('en-US', { day: 'numeric', month: 'long', timeZone: 'UTC' })
const DAY_OF_YEAR = new Intl.DateTimeFormat('en-US', {
  day: 'numeric',
  month: 'long',
  year: 'numeric',
  timeZone: 'UTC',
})
/** "December 26", with the year where it is another one than now's. The same on server and browser: days are UTC. */
export function dayInWords(at: string, now: Date = new Date()): string {
  const date = new Date(at)
  return (date.getUTCFullYear() === now.getUTCFullYear() ? DAY : DAY_OF_YEAR).format(date)
}

/** The plan whose Blots come next: another one when this one ends, or changes, by then. */
export function planOfNextMonth({
  plan,
  cancels,
  next,
  paidUntil,
  periodEnd,
}: Pick<BillingView, 'plan' | 'cancels' | 'next' | 'paidUntil' | 'periodEnd'>): Plan {
  if (paidUntil === null || paidUntil > periodEnd) return plan
  return cancels ? 'free' : (next?.plan ?? plan)
}

/** "Starter, $12 a month". */
export function termsInWords(terms: { plan: Plan; billing: Billing }): string {
  const price = moneyInWords(planPrice(terms.plan, terms.billing) * 100)
  const { label } = PLAN[terms.plan]
  return terms.billing === 'year' ? `${label}, ${price} a year` : `${label}, ${price} a month`
}
