'use client'
import { useQuery } from '@tanstack/react-query'
import { accountQuery } from '@/client/queries'
import { Fieldset } from '@/components/ui/fieldset'
import { RadioCards } from '@/components/ui/radio-cards'
import { PAGE_PRICE } from '@/domain/blots'
import { blotsInWords } from '@/domain/plural'
import { drawnIn, QUALITY, type Quality } from '@/domain/quality'

/** How carefully pages are drawn, each way with its price. Where the studio's artist knows only one, nothing is asked. */
export function QualityChoice({
  value,
  onValueChange,
}: {
  value: Quality
  onValueChange: (quality: Quality) => void
}) {
  const account = useQuery(accountQuery()).data
  if (!account || account.qualities.length < 2) return null
  return (
    <Fieldset legend="Drawing quality" hint="You can change it at any time, for the pages drawn after that.">
      <RadioCards
        name="quality"
        value={drawnIn(value, account.qualities)}
        onValueChange={onValueChange}
        className="sm:grid-cols-3"
        options={account.qualities.map((quality) => {
          const { label, description } = QUALITY[quality]
          const price = `, ${blotsInWords(PAGE_PRICE[quality])} a page`
          return { value: quality, label: account.billing ? label + price : label, description }
        })}
      />
    </Fieldset>
  )
}
