'use client'
import { useQuery } from '@tanstack/react-query'
import { Download } from 'lucide-react'
import { useState } from 'react'
import { usageQuery } from '@/client/billing-queries'
import { buttonClass } from '@/components/ui/button-class'
import { Card } from '@/components/ui/card'
import { Segmented } from '@/components/ui/segmented'
import type { UsageDays } from '@/domain/billing'
import { UsageChart } from './usage-chart'

export function UsageCard() {
  const [days, setDays] = useState<UsageDays>(30)
  const { data } = useQuery({ ...usageQuery(days), placeholderData: (before) => before })
  return (
    <Card className="grid content-start gap-3">
      <div className="flex flex-wrap items-center justify-between gap-2">
        <h2 className="text-base">Blots used</h2>
        <div className="flex flex-wrap items-center gap-2">
          <Segmented
            label="Period"
            name="usage-days"
            value={String(days)}
            onValueChange={(value) => setDays(value === '90' ? 90 : 30)}
            options={[
              { value: '30', label: '30 days' },
              { value: '90', label: '90 days' },
            ]}
          />
          <a
            href={`/api/billing/usage?days=${days}&format=csv`}
            download
            aria-label="Usage as CSV"
            className={buttonClass('secondary', 'sm')}
          >
            <Download aria-hidden="true" />
            CSV
          </a>
        </div>
      </div>
      {data && <UsageChart usage={data} />}
    </Card>
  )
}
