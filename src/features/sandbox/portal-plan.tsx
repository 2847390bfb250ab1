import { Button } from '@/components/ui/button'
import { Card } from '@/components/ui/card'
import { Field } from '@/components/ui/field'
import { Select } from '@/components/ui/select'
import { dayInWords, termsInWords } from '@/domain/billing'
import { BILLINGS, PLANS } from '@/domain/plans'
import type { PortalPage } from '@/domain/sandbox'
import { type Act, ActForm } from './portal'

const PAID = PLANS.flatMap((plan) =>
  plan === 'free'
    ? []
    : BILLINGS.map((billing) => ({ value: `${plan} ${billing}`, label: termsInWords({ plan, billing }) })),
)

export function PortalPlan({
  plan,
  session,
  act,
}: {
  plan: NonNullable<PortalPage['plan']>
  session: string
  act: Act
}) {
  const day = dayInWords(plan.until)
  return (
    <Card className="grid gap-3">
      <h2 className="text-base">Plan</h2>
      <p>
        {termsInWords(plan.terms)}.{' '}
        {plan.status === 'past_due'
          ? 'The last payment failed.'
          : plan.cancels
            ? `Ends on ${day}.`
            : plan.next
              ? `Becomes ${termsInWords(plan.next)} on ${day}.`
              : `Renews on ${day}.`}
      </p>
      <ActForm act={act} session={session} name="change">
        <Field label="Change to">
          {(control) => (
            <Select
              {...control}
              name="price"
              defaultValue={`${plan.terms.plan} ${plan.terms.billing}`}
              options={PAID}
            />
          )}
        </Field>
        <Button type="submit">Change plan</Button>
      </ActForm>
      <ActForm act={act} session={session} name={plan.cancels ? 'resume' : 'cancel'}>
        <Button type="submit">{plan.cancels ? 'Keep the plan' : 'Cancel the plan'}</Button>
      </ActForm>
    </Card>
  )
}
