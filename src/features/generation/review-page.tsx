'use client'
import { Check, Eye, RotateCcw } from 'lucide-react'
import { useRouter } from 'next/navigation'
import { useState } from 'react'
import { useShortcut } from '@/client/use-shortcut'
import { Badge } from '@/components/ui/badge'
import { Button } from '@/components/ui/button'
import { cn } from '@/components/ui/cn'
import { Kbd } from '@/components/ui/kbd'
import { LinkButton } from '@/components/ui/link-button'
import { type Mark, MarkedPage } from '@/components/ui/marked-page'
import { PRICES } from '@/domain/blots'
import { type NumberedFinding, numberedFindings } from '@/domain/numbered-findings'
import type { PageView } from '@/domain/page'
import { blotsInWords } from '@/domain/plural'
import { PageBadge } from './page-badge'
import { useSwipe } from './use-swipe'

/** One page large, what the gate found marked on it, and the two ways to decide. */
export function ReviewPage({
  page,
  onApprove,
  onRedraw,
  onSwipe,
}: {
  page: PageView
  onApprove: () => void
  onRedraw: () => void
  onSwipe: (direction: 1 | -1) => void
}) {
  const router = useRouter()
  const [pointed, setPointed] = useState<string | null>(null)
  const swipe = useSwipe(onSwipe)
  const { version } = page
  const findings = numberedFindings(version?.findings ?? [])
  const href = `/projects/${page.projectId}/pages/${page.id}`
  const pending = page.state === 'needs_review'
  useShortcut({ keys: 'e', label: 'Open the page', group: 'Review', run: () => router.push(href) })

  return (
    <div className="grid gap-x-8 gap-y-4 lg:grid-cols-[minmax(0,1fr)_20rem]">
      <div className="grid touch-pan-y place-items-center" {...swipe}>
        {version && (
          <MarkedPage
            imageUrl={version.imageUrl}
            thumbUrl={version.thumbUrl}
            width={version.width}
            height={version.height}
            alt={`Page ${page.position}: ${page.brief}`}
            marks={marksOf(findings)}
            highlighted={pointed}
            className="sheet w-[min(100%,calc((100dvh-23rem)*var(--ratio)))] overflow-hidden rounded-md lg:w-[min(100%,calc((100dvh-12rem)*var(--ratio)))]"
          />
        )}
      </div>
      <div className="grid content-start gap-4">
        <div className="grid gap-1">
          <div className="flex items-center gap-2">
            <h2 className="text-base">{`Page ${page.position}`}</h2>
            <PageBadge state={page.state} />
          </div>
          <p className="text-muted">{page.brief}</p>
        </div>
        <Reasons findings={findings} fallback={page.reason} pointed={pointed} onPoint={setPointed} />
        <p className="text-sm text-muted">This page was not charged.</p>
        <div className="sticky bottom-[calc(4.75rem+env(safe-area-inset-bottom))] grid gap-2 max-lg:grid-cols-2 lg:static">
          <Button variant="primary" size="lg" onClick={onApprove} disabled={!pending}>
            <Check aria-hidden="true" />
            Approve
            <Kbd aria-hidden="true" className="border-current bg-transparent text-inherit max-lg:hidden">
              A
            </Kbd>
          </Button>
          <Button size="lg" onClick={onRedraw} disabled={!pending}>
            <RotateCcw aria-hidden="true" />
            {`Redraw, ${blotsInWords(PRICES.page)}`}
            <Kbd aria-hidden="true" className="max-lg:hidden">
              R
            </Kbd>
          </Button>
          <LinkButton href={href} variant="ghost" className="max-lg:col-span-2">
            <Eye aria-hidden="true" />
            Look closer
          </LinkButton>
        </div>
      </div>
    </div>
  )
}

const marksOf = (findings: readonly NumberedFinding[]): Mark[] =>
  findings.flatMap(({ key, number, tone, box }) => (box ? [{ key, number, tone, box }] : []))

function Reasons({
  findings,
  fallback,
  pointed,
  onPoint,
}: {
  findings: readonly NumberedFinding[]
  fallback: string | null
  pointed: string | null
  onPoint: (key: string | null) => void
}) {
  if (findings.length === 0) return fallback && <p className="font-medium text-marigold">{fallback}</p>
  return (
    <ol aria-label="What was found" className="grid gap-1.5">
      {findings.map(({ key, number, message, tone }) => (
        <li
          key={key}
          onPointerEnter={() => onPoint(key)}
          onPointerLeave={() => onPoint(null)}
          className={cn(
            'flex items-start gap-2.5 rounded-md border border-transparent p-2 text-sm',
            pointed === key && 'bg-sunken',
          )}
        >
          <Badge tone={tone} className="min-w-5 justify-center tabular-nums">
            {number}
          </Badge>
          {message}
        </li>
      ))}
    </ol>
  )
}
