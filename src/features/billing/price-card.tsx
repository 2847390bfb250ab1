import { Card } from '@/components/ui/card'
import { PRICES, type Priced } from '@/domain/blots'
import { blotsInWords } from '@/domain/plural'

/** What can be had today, and what each costs. */
const OFFERS: readonly { kind: Priced; label: string }[] = [
  { kind: 'page', label: 'A page, new or redrawn' },
  { kind: 'hero', label: 'The sheet of a hero' },
  { kind: 'calibration', label: 'Four samples of a look' },
  { kind: 'plan', label: 'Planning a book' },
  { kind: 'cleanup', label: 'Cleaning and checking pages' },
  { kind: 'export', label: 'Exporting' },
]

export function PriceCard() {
  return (
    <Card className="grid content-start gap-3">
      <h2 className="text-base">Prices</h2>
      <dl>
        {OFFERS.map(({ kind, label }) => (
          <div
            key={kind}
            className="flex items-baseline justify-between gap-4 border-b border-line py-2.5 last:border-0"
          >
            <dt>{label}</dt>
            <dd className="font-semibold whitespace-nowrap tabular-nums">
              {PRICES[kind] === 0 ? <span className="text-fern">Free</span> : blotsInWords(PRICES[kind])}
            </dd>
          </div>
        ))}
      </dl>
    </Card>
  )
}
