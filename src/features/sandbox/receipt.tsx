import { Badge } from '@/components/ui/badge'
import { Card } from '@/components/ui/card'
import { TextLink } from '@/components/ui/text-link'
import { dayInWords, moneyInWords } from '@/domain/billing'

export type ReceiptView = {
  number: string
  status: 'paid' | 'open' | 'void'
  cents: number
  createdAt: string
  lines: readonly { label: string; cents: number }[]
}

export function Receipt({ receipt }: { receipt: ReceiptView }) {
  return (
    <>
      <h1 className="text-2xl">Invoice {receipt.number}</h1>
      <Card className="grid gap-3">
        <p className="flex items-center gap-2 text-muted">
          {dayInWords(receipt.createdAt)}
          <Badge tone={receipt.status === 'paid' ? 'fern' : 'marigold'}>{receipt.status}</Badge>
        </p>
        <dl className="grid gap-2">
          {receipt.lines.map((line) => (
            <div key={line.label} className="flex justify-between gap-4">
              <dt>{line.label}</dt>
              <dd className="tabular-nums">{moneyInWords(line.cents)}</dd>
            </div>
          ))}
          <div className="flex justify-between gap-4 border-t border-line pt-2 font-semibold">
            <dt>Total</dt>
            <dd className="tabular-nums">{moneyInWords(receipt.cents)}</dd>
          </div>
        </dl>
      </Card>
      <p>
        <TextLink href="/billing">Back to Pennyplain</TextLink>
      </p>
    </>
  )
}
