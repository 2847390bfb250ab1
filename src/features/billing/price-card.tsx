'use client'
import { useQuery } from '@tanstack/react-query'
import { accountQuery } from '@/client/queries'
import { Card } from '@/components/ui/card'
import { priceOf, type Ware } from '@/domain/blots'
import { blotsInWords } from '@/domain/plural'
import type { Quality } from '@/domain/quality'

type Offer = { readonly ware: Ware; readonly label: string }

/** Pages in the qualities that can be had here. An edit costs what a page does. */
const PAGES: Record<Quality, Offer> = {
  draft: { ware: ['page', 'draft'], label: 'A draft page, new, redrawn or edited' },
  standard: { ware: ['page', 'standard'], label: 'A page, new, redrawn or edited' },
  fine: { ware: ['page', 'fine'], label: 'A fine page, new, redrawn or edited' },
}

/** What can be had besides. */
const OFFERS: readonly Offer[] = [
  { ware: ['hero'], label: 'The sheet of a hero' },
  { ware: ['calibration'], label: 'Four samples of a look' },
  { ware: ['cover'], label: 'A picture for a cover' },
  { ware: ['plan'], label: 'Planning a book' },
  { ware: ['cleanup'], label: 'Cleaning and checking pages' },
  { ware: ['export'], label: 'Exporting' },
]

export function PriceCard() {
  const qualities = useQuery(accountQuery()).data?.qualities ?? ['standard']
  return (
    <Card className="grid content-start gap-3">
      <h2 className="text-base">Prices</h2>
      <dl>
        {[...qualities.map((quality) => PAGES[quality]), ...OFFERS].map(({ ware, label }) => (
          <div
            key={label}
            className="flex items-baseline justify-between gap-4 border-b border-line py-2.5 last:border-0"
          >
            <dt>{label}</dt>
            <dd className="font-semibold whitespace-nowrap tabular-nums">
              {priceOf(ware) === 0 ? <span className="text-fern">Free</span> : blotsInWords(priceOf(ware))}
            </dd>
          </div>
        ))}
      </dl>
    </Card>
  )
}
