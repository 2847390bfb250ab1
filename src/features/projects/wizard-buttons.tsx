import { Button } from '@/components/ui/button'
import type { Step } from './wizard-steps'

/** The way on and the way back. Where a plan is there, whoever changed the wish behind it chooses between the two. */
export function WizardButtons({
  step,
  hasPlan,
  isNews,
  pending,
  onBack,
  onKeepPlan,
}: {
  step: Step
  hasPlan: boolean
  /** The plan that is there was made from another wish. */
  isNews: boolean
  pending: boolean
  onBack: () => void
  onKeepPlan: () => void
}) {
  const choosing = step === 'book' && isNews
  return (
    <div className="ms-auto grid justify-items-end gap-2">
      {choosing && (
        <p className="max-w-prose text-end text-sm text-muted">
          Planning again brings a new idea for every line that is not locked.
        </p>
      )}
      <div className="flex flex-wrap justify-end gap-2">
        {step !== 'idea' && (
          <Button variant="ghost" onClick={onBack}>
            Back
          </Button>
        )}
        {choosing && <Button onClick={onKeepPlan}>Keep the ideas</Button>}
        <Button type="submit" variant="primary" pending={pending}>
          {step !== 'book'
            ? 'Next'
            : choosing
              ? 'Plan again, free'
              : hasPlan
                ? 'See the plan'
                : 'Plan the pages, free'}
        </Button>
      </div>
    </div>
  )
}
