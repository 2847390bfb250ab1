'use client'
import { useState } from 'react'
import { Badge } from '@/components/ui/badge'
import { Card } from '@/components/ui/card'
import { Fieldset } from '@/components/ui/fieldset'
import { RadioCards } from '@/components/ui/radio-cards'
import { Segmented } from '@/components/ui/segmented'
import { type BillingView, moneyInWords } from '@/domain/billing'
import { PAGE_PRICE } from '@/domain/blots'
import { type Billing, PLAN, PLANS, type Plan, planPrice } from '@/domain/plans'
import { formatNumber, plural } from '@/domain/plural'
import { PlanChoice } from './plan-choice'

const BOOK = 40

/** The plans, and exactly what choosing one charges and brings. */
export function PlansCard({ billing }: { billing: BillingView }) {
  const [every, setEvery] = useState<Billing>(billing.billing ?? 'month')
  const [plan, setPlan] = useState<Plan>(billing.plan)
  return (
    <Card className="grid gap-4" id="plans">
      <div className="flex flex-wrap items-center justify-between gap-3">
        <div>
          <h2 className="text-base">Plan</h2>
          <p className="text-muted">Blots come each month, also when you pay by the year.</p>
        </div>
        <Segmented
          label="Pay by"
          name="billing"
          value={every}
          onValueChange={setEvery}
          options={[
            { value: 'month', label: 'Monthly' },
            { value: 'year', label: 'Yearly, two months free' },
          ]}
        />
      </div>
      <Fieldset legend="Plan" hideLegend>
        <RadioCards
          name="plan"
          value={plan}
          onValueChange={setPlan}
          className="sm:grid-cols-2 xl:grid-cols-4"
          options={PLANS.map((one) => ({
            value: one,
            label: (
              <span className="flex flex-wrap items-center gap-2">
                {PLAN[one].label}
                {one === billing.plan && <Badge tone="sky">Current</Badge>}
              </span>
            ),
            description: <PlanTerms plan={one} every={every} />,
          }))}
        />
      </Fieldset>
      <PlanChoice billing={billing} plan={plan} every={every} />
    </Card>
  )
}

function PlanTerms({ plan, every }: { plan: Plan; every: Billing }) {
  const { blots, storageGb, projects, use } = PLAN[plan]
  const price = moneyInWords(planPrice(plan, every) * 100)
  const books = Math.floor(blots / (BOOK * PAGE_PRICE.standard))
  return (
    <span className="grid gap-0.5">
      <span className="text-base font-semibold text-ink">
        {plan === 'free' ? price : every === 'year' ? `${price} a year` : `${price} a month`}
      </span>
      <span>{`${formatNumber(blots)} Blots a month`}</span>
      {books > 0 && (
        <span>{plural(books, { one: 'About # book of 40 pages', other: 'About # books of 40 pages' })}</span>
      )}
      <span>
        {projects === null ? 'Any number of books' : plural(projects, { one: '# book', other: '# books' })}
      </span>
      <span>{`${storageGb} GB of storage`}</span>
      <span>{use === 'commercial' ? 'Sell what you make' : 'For yourself'}</span>
    </span>
  )
}
