import { Banner } from '@/components/ui/banner'
import { Button } from '@/components/ui/button'
import { Card } from '@/components/ui/card'
import { LinkButton } from '@/components/ui/link-button'
import { moneyInWords } from '@/domain/billing'
import type { CheckoutPage } from '@/domain/sandbox'

const REFUSED: Record<string, string> = {
  declined: 'The card was declined. Nothing was charged.',
  has_plan: 'There is a plan already. Nothing was charged.',
}

/** The page on which a pack or a plan is paid: with a card that works, or one that does not. */
export function CheckoutForm({
  page,
  refused,
  pay,
}: {
  page: CheckoutPage
  refused: string | null
  pay: (form: FormData) => Promise<void>
}) {
  const price = moneyInWords(page.cents)
  return (
    <>
      <h1 className="text-2xl">{page.what}</h1>
      {refused && <Banner tone="tomato" role="alert" title={REFUSED[refused] ?? REFUSED.declined} />}
      <Card className="grid gap-5">
        <p className="flex flex-wrap items-baseline gap-x-2">
          <span className="font-display text-3xl font-bold tabular-nums">{price}</span>
          <span className="text-muted">
            {page.renews === null
              ? 'once'
              : page.renews === 'year'
                ? 'now, and again each year until you cancel'
                : 'now, and again each month until you cancel'}
          </span>
        </p>
        {page.open ? (
          <form action={pay} className="flex flex-wrap gap-2">
            <input type="hidden" name="session" value={page.id} />
            <Button type="submit" name="card" value="good" variant="primary">
              {`Pay ${price}`}
            </Button>
            <Button type="submit" name="card" value="failing">
              Pay with a card that fails
            </Button>
            <LinkButton href={page.backPath} variant="ghost" prefetch={false}>
              Go back
            </LinkButton>
          </form>
        ) : (
          <div className="grid gap-3">
            <p>This is paid already.</p>
            <LinkButton href={page.donePath} className="w-fit" prefetch={false}>
              Back to Pennyplain
            </LinkButton>
          </div>
        )}
      </Card>
    </>
  )
}
