import { CalendarX, Droplet, TriangleAlert } from 'lucide-react'
import { Banner } from '@/components/ui/banner'
import { type BillingView, dayInWords, planOfNextMonth, termsInWords } from '@/domain/billing'
import { lowBelow } from '@/domain/low-balance'
import { PLAN } from '@/domain/plans'
import { blotsInWords, formatNumber } from '@/domain/plural'
import { PortalButton } from './portal-button'
import { ResumeButton } from './resume-button'

/** What the author should know before anything else on the screen. */
export function BillingBanners({ billing, short }: { billing: BillingView; short: number }) {
  const { plan, graceUntil, cancels, paidUntil, next, debt, balance } = billing
  const { label } = PLAN[plan]
  const end = paidUntil && dayInWords(paidUntil)
  return (
    <>
      {graceUntil && (
        <Banner
          tone="tomato"
          role="alert"
          icon={<TriangleAlert aria-hidden="true" />}
          title={`Your card didn't go through. You have until ${dayInWords(graceUntil)}.`}
          actions={<PortalButton>Change the card</PortalButton>}
        >
          Then your plan becomes Free. Your books stay.
        </Banner>
      )}
      {cancels && end && (
        <Banner
          tone="marigold"
          icon={<CalendarX aria-hidden="true" />}
          title={`${label} ends on ${end}.`}
          actions={<ResumeButton label={label} />}
        >
          {`Until then everything stays as it is. After it, your books, your exports and the Blots that never expire stay, and ${formatNumber(PLAN.free.blots)} Blots come each month.`}
        </Banner>
      )}
      {next && end && (
        <Banner tone="sky" title={`Your plan becomes ${termsInWords(next)}, on ${end}.`}>
          {`Until then you keep ${label}.`}
        </Banner>
      )}
      {debt > 0 && (
        <Banner
          tone="tomato"
          icon={<TriangleAlert aria-hidden="true" />}
          title={`${blotsInWords(debt)} to settle before anything can be spent.`}
        >
          A payment was taken back after its Blots were spent. The next Blots that come settle it.
        </Banner>
      )}
      {short > 0 ? (
        <Banner
          tone="marigold"
          icon={<Droplet aria-hidden="true" />}
          title={`You are ${blotsInWords(short)} short.`}
        >
          A pack is there in a moment, and you can go on where you were.
        </Banner>
      ) : (
        debt === 0 &&
        balance < lowBelow(plan) && (
          <Banner
            tone={balance === 0 ? 'tomato' : 'marigold'}
            icon={<Droplet aria-hidden="true" />}
            title={balance === 0 ? 'Out of Blots.' : 'Your balance is low.'}
          >
            {`${formatNumber(PLAN[planOfNextMonth(billing)].blots)} more arrive on ${dayInWords(billing.periodEnd)}. A pack is there in a moment.`}
          </Banner>
        )
      )}
    </>
  )
}
