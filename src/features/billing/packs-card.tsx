'use client'
import { useState } from 'react'
import { Button } from '@/components/ui/button'
import { Card } from '@/components/ui/card'
import { Fieldset } from '@/components/ui/fieldset'
import { RadioCards } from '@/components/ui/radio-cards'
import { moneyInWords } from '@/domain/billing'
import { pagesAfforded } from '@/domain/blots'
import { PACK, PACKS, type Pack } from '@/domain/plans'
import { blotsInWords, pagesInWords } from '@/domain/plural'
import { useCheckout } from './use-billing-action'

const priceOf = (pack: Pack) => moneyInWords(PACK[pack].price * 100)

/** Blots bought once. `short`: what is missing; the smallest pack that covers it is chosen. */
export function PacksCard({ short }: { short: number }) {
  const [pack, setPack] = useState<Pack>(
    () => PACKS.find((one) => short <= PACK[one].blots && (short > 0 || one === 'bucket')) ?? 'barrel',
  )
  const checkout = useCheckout()
  return (
    <Card className="grid gap-4" id="get-more">
      <div>
        <h2 className="text-base">Get Blots</h2>
        <p className="text-muted">Bought once, and they never expire.</p>
      </div>
      <Fieldset legend="Pack" hideLegend>
        <RadioCards
          name="pack"
          value={pack}
          onValueChange={setPack}
          className="sm:grid-cols-3"
          options={PACKS.map((one) => ({
            value: one,
            label: `${PACK[one].label}, ${priceOf(one)}`,
            description: `${blotsInWords(PACK[one].blots)}: about ${pagesInWords(pagesAfforded(PACK[one].blots))}.`,
          }))}
        />
      </Fieldset>
      <Button
        variant="primary"
        className="w-fit"
        pending={checkout.isPending || checkout.isSuccess}
        onClick={() => checkout.mutate({ pack })}
      >
        {`Buy ${PACK[pack].label}, ${priceOf(pack)}`}
      </Button>
    </Card>
  )
}
