'use client'
import { useInfiniteQuery, useQuery } from '@tanstack/react-query'
import { Download } from 'lucide-react'
import { sentenceOf } from '@/client/api-error'
import { ledgerQuery, projectsQuery } from '@/client/queries'
import { Banner } from '@/components/ui/banner'
import { Button } from '@/components/ui/button'
import { buttonClass } from '@/components/ui/button-class'
import { Card } from '@/components/ui/card'
import { Table, Th } from '@/components/ui/table'
import { foldLedger } from './fold-ledger'
import { LedgerRow } from './ledger-row'

/** Every Blot, accounted for. */
export function LedgerCard() {
  const { data, error, refetch, hasNextPage, fetchNextPage, isFetchingNextPage } = useInfiniteQuery(
    ledgerQuery(),
  )
  const { data: projects = [] } = useQuery(projectsQuery())
  const entries = data?.pages.flatMap((page) => page.entries) ?? []
  const books = new Set(projects.map((project) => project.id))
  return (
    <Card className="grid gap-4">
      <div className="flex flex-wrap items-center justify-between gap-2">
        <h2 className="text-base">Every Blot, accounted for</h2>
        {entries.length > 0 && (
          <a
            href="/api/billing/ledger?format=csv"
            download
            aria-label="Ledger as CSV"
            className={buttonClass('secondary', 'sm')}
          >
            <Download aria-hidden="true" />
            CSV
          </a>
        )}
      </div>
      {error && (
        <Banner
          tone="tomato"
          role="alert"
          title={sentenceOf(error)}
          actions={
            <Button size="sm" onClick={() => void refetch()}>
              Retry
            </Button>
          }
        />
      )}
      {data && entries.length === 0 && <p className="text-muted">No Blot has moved yet.</p>}
      {entries.length > 0 && (
        <Table caption="Ledger of your Blots, newest first">
          <thead>
            <tr>
              <Th className="w-36 max-sm:hidden">When</Th>
              <Th>What</Th>
              <Th className="text-end">Blots</Th>
            </tr>
          </thead>
          <tbody>
            {foldLedger(entries).map((line) => (
              <LedgerRow
                key={line.id}
                line={line}
                known={line.projectId !== null && books.has(line.projectId)}
              />
            ))}
          </tbody>
        </Table>
      )}
      {hasNextPage && (
        <Button className="w-fit" pending={isFetchingNextPage} onClick={() => void fetchNextPage()}>
          Show older
        </Button>
      )}
    </Card>
  )
}
