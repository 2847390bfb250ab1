'use client'
import { useQuery } from '@tanstack/react-query'
import { sentenceOf } from '@/client/api-error'
import { planPreviewQuery } from '@/client/billing-queries'
import { AlertDialog } from '@/components/ui/alert-dialog'
import { Button } from '@/components/ui/button'
import { type BillingView, dayInWords, moneyInWords, type PlanPreview } from '@/domain/billing'
import { type Billing, type PaidPlan, PLAN, type Plan } from '@/domain/plans'
import { blotsInWords, formatNumber } from '@/domain/plural'
import { useChangePlan, useCheckout } from './use-billing-action'

/** What the chosen plan would do, in a sentence, and the button that does it. */
export function PlanChoice({ billing, plan, every }: { billing: BillingView; plan: Plan; every: Billing }) {
  if (plan === 'free') return <ToFree billing={billing} />
  const same = plan === billing.plan && every === billing.billing
  if (same && !billing.next && !billing.cancels)
    return (
      <p className="text-muted">
        {billing.paidUntil
          ? `This is your plan. It renews on ${dayInWords(billing.paidUntil)}.`
          : 'This is your plan.'}
      </p>
    )
  return <ToPaid billing={billing} plan={plan} every={every} />
}

function ToFree({ billing }: { billing: BillingView }) {
  const change = useChangePlan('Your plan ends with what is paid for.')
  if (billing.plan === 'free') return <p className="text-muted">This is your plan. It costs nothing.</p>
  const { label } = PLAN[billing.plan]
  if (billing.cancels || !billing.paidUntil)
    return <p className="text-muted">{`${label} is cancelled already.`}</p>
  const day = dayInWords(billing.paidUntil)
  return (
    <div className="grid gap-3">
      <p>{`You keep ${label} until ${day}. Then your books stay, and ${formatNumber(PLAN.free.blots)} Blots come each month.`}</p>
      <AlertDialog
        trigger={<Button className="w-fit">{`Cancel ${label}`}</Button>}
        title={`Cancel ${label}?`}
        description={`You keep it until ${day}. Books, exports and Blots that never expire stay after that too. Nothing more is charged.`}
        confirm={`Cancel ${label}`}
        cancel={`Keep ${label}`}
        onConfirm={() => change.mutate({ action: 'cancel' })}
        pending={change.isPending}
        {...(change.isSuccess ? { open: false } : {})}
      />
    </div>
  )
}

function ToPaid({ billing, plan, every }: { billing: BillingView; plan: PaidPlan; every: Billing }) {
  const { label } = PLAN[plan]
  const { data: preview, error, isFetching } = useQuery(planPreviewQuery({ plan, billing: every }))
  const checkout = useCheckout()
  const change = useChangePlan(`Your plan: ${label}.`)
  if (error) return <p className="font-medium text-tomato">{sentenceOf(error)}</p>
  const first = billing.plan === 'free'
  return (
    <div className="grid gap-3">
      <p role="status" className="min-h-6">
        {preview ? previewInWords(preview, first) : 'Working out the price.'}
      </p>
      <Button
        variant="primary"
        className="w-fit"
        pending={!preview || isFetching || checkout.isPending || checkout.isSuccess || change.isPending}
        onClick={() =>
          first
            ? checkout.mutate({ plan, billing: every })
            : change.mutate({ action: 'change', plan, billing: every })
        }
      >
        {preview?.now && preview.dueNowCents > 0
          ? `Choose ${label}, ${moneyInWords(preview.dueNowCents, preview.currency)} now`
          : `Choose ${label}`}
      </Button>
    </div>
  )
}

/** The exact charge, when it falls due, and the Blots that come now. */
function previewInWords(preview: PlanPreview, first: boolean): string {
  const { plan, billing, dueNowCents, currency, blotsNow, from, now } = preview
  const money = moneyInWords(dueNowCents, currency)
  const each = billing === 'year' ? 'each year' : 'each month'
  const blots = blotsInWords(blotsNow)
  if (!now)
    return `Nothing is charged now. You keep what you have until ${dayInWords(from)}, then ${PLAN[plan].label} begins.`
  if (first) return `${money} now and ${each} until you cancel. ${blots} come at once.`
  if (dueNowCents === 0) return 'Nothing is charged now. Your plan stays as it is.'
  return blotsNow > 0
    ? `${money} now: the difference for the time that is left. ${blots} come at once.`
    : `${money} now: what is left of your old plan is taken off.`
}
