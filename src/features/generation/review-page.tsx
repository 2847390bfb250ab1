'use client'
import { Check, Eye, RotateCcw, Wrench } from 'lucide-react'
import Link from 'next/link'
import { useRouter } from 'next/navigation'
import { useState } from 'react'
import { useShortcut } from '@/client/use-shortcut'
import { useSwipe } from '@/client/use-swipe'
import { useWallet } from '@/client/use-wallet'
import { Badge } from '@/components/ui/badge'
import { Button } from '@/components/ui/button'
import { cn } from '@/components/ui/cn'
import { Kbd } from '@/components/ui/kbd'
import { LinkButton } from '@/components/ui/link-button'
import { type Mark, MarkedPage } from '@/components/ui/marked-page'
import { type NumberedFinding, numberedFindings } from '@/domain/numbered-findings'
import type { PageView } from '@/domain/page'
import { measuredInWords } from '@/domain/page-words'
import { PageBadge } from './page-badge'

/** One page large, what the gate found marked on it, and the two ways to decide. */
export function ReviewPage({
  page,
  pages,
  onApprove,
  onRedraw,
  onSwipe,
}: {
  page: PageView
  /** Those of its book. */
  pages: readonly PageView[]
  onApprove: () => void
  onRedraw: () => void
  onSwipe: (direction: 1 | -1) => void
}) {
  const { pagePrice, priced } = useWallet()
  const router = useRouter()
  const [pointed, setPointed] = useState<string | null>(null)
  const swipe = useSwipe(onSwipe)
  const { version } = page
  const findings = numberedFindings(version?.findings ?? [], pages)
  const href = `/projects/${page.projectId}/pages/${page.id}`
  const pending = page.state === 'needs_review'
  useShortcut({ keys: 'e', label: 'Open the page', group: 'Review', run: () => router.push(href) })

  return (
    <div className="grid content-start gap-x-8 gap-y-3 lg:grid-cols-[minmax(0,1fr)_20rem] lg:grid-rows-[auto_auto_1fr]">
      <div className="grid content-start gap-1 lg:col-start-2">
        <div className="flex flex-wrap items-center gap-2">
          <h2 className="text-base">{`Page ${page.position}`}</h2>
          <PageBadge state={page.state} />
          <p className="text-sm font-medium text-marigold">{page.reason}</p>
        </div>
        <p className="text-muted max-lg:line-clamp-1">{page.brief}</p>
      </div>
      <div
        className="grid touch-pan-y place-items-center lg:col-start-1 lg:row-span-3 lg:row-start-1"
        {...swipe}
      >
        {version && (
          <MarkedPage
            imageUrl={version.imageUrl}
            thumbUrl={version.thumbUrl}
            width={version.width}
            height={version.height}
            alt={`Page ${page.position}: ${page.brief}`}
            marks={marksOf(findings)}
            highlighted={pointed}
            className="sheet w-[min(100%,calc((100dvh-25rem)*var(--ratio)))] min-w-60 overflow-hidden rounded-md lg:w-[min(100%,calc((100dvh-12rem)*var(--ratio)))]"
          />
        )}
      </div>
      <div className="grid content-start gap-2 lg:col-start-2">
        {version && (
          <p className="text-sm text-muted first-letter:uppercase">{`${measuredInWords(version.metrics)}.`}</p>
        )}
        <Reasons findings={findings} pointed={pointed} onPoint={setPointed} />
        {version && version.repairs.length > 0 && (
          <p className="flex items-start gap-1.5 text-sm text-muted">
            <Wrench aria-hidden="true" className="mt-0.5 size-3.5 shrink-0" />
            {`Repaired for free: ${version.repairs.join(' ')}`}
          </p>
        )}
      </div>
      <div
        className={cn(
          'grid grid-cols-2 content-start gap-2 lg:col-start-2 lg:grid-cols-1',
          'max-lg:sticky max-lg:bottom-[calc(4rem+env(safe-area-inset-bottom))] max-lg:-mx-4 max-lg:border-t max-lg:border-line max-lg:bg-paper max-lg:px-4 max-lg:py-3',
        )}
      >
        <Button variant="primary" size="lg" onClick={onApprove} disabled={!pending} className="max-lg:px-2">
          <Check aria-hidden="true" />
          Approve
          <Kbd aria-hidden="true" className="border-current bg-transparent text-inherit max-lg:hidden">
            A
          </Kbd>
        </Button>
        <Button size="lg" onClick={onRedraw} disabled={!pending} className="max-lg:px-2">
          <RotateCcw aria-hidden="true" />
          {priced('Redraw', pagePrice)}
          <Kbd aria-hidden="true" className="max-lg:hidden">
            R
          </Kbd>
        </Button>
        <LinkButton href={href} variant="ghost" className="max-lg:hidden">
          <Eye aria-hidden="true" />
          Look closer
        </LinkButton>
        <p className="text-sm text-muted max-lg:hidden">
          The page did not pass and was not charged. A redraw is charged only if it passes.
        </p>
      </div>
    </div>
  )
}

const marksOf = (findings: readonly NumberedFinding[]): Mark[] =>
  findings.flatMap(({ key, number, tone, box }) => (box ? [{ key, number, tone, box }] : []))

function Reasons({
  findings,
  pointed,
  onPoint,
}: {
  findings: readonly NumberedFinding[]
  pointed: string | null
  onPoint: (key: string | null) => void
}) {
  if (findings.length === 0) return null
  return (
    <ol aria-label="What was found" className="grid content-start gap-1">
      {findings.map(({ key, number, message, tone, twin }) => (
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
          <span className="min-w-0 flex-1">
            {message}
            {twin && (
              <>
                {' '}
                <Link href={`/projects/${twin.projectId}/pages/${twin.id}`} className="font-medium underline">
                  {`See page ${twin.position}`}
                </Link>
              </>
            )}
          </span>
        </li>
      ))}
    </ol>
  )
}
