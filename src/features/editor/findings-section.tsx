'use client'
import { Crosshair, Wrench } from 'lucide-react'
import Link from 'next/link'
import { Badge } from '@/components/ui/badge'
import { cn } from '@/components/ui/cn'
import type { NumberedFinding } from '@/domain/numbered-findings'
import type { PageView } from '@/domain/page'
import { measuredInWords } from '@/domain/page-words'
import type { BoxInShares } from './zoom'

/** What the quality gate measured, found and repaired, in words. Each finding leads to its place on the page. */
export function FindingsSection({
  version,
  findings,
  pointed,
  onPoint,
  onLookAt,
}: {
  version: NonNullable<PageView['version']>
  findings: readonly NumberedFinding[]
  pointed: string | null
  onPoint: (key: string | null) => void
  onLookAt: (box: BoxInShares) => void
}) {
  return (
    <section aria-labelledby="check-title" className="grid gap-3">
      <h2 id="check-title" className="text-base">
        Print check
      </h2>
      <p className="text-sm text-muted first-letter:uppercase">{`${measuredInWords(version.metrics)}.`}</p>
      {findings.length === 0 ? (
        <p className="text-sm">Nothing to complain about.</p>
      ) : (
        <ol aria-label="Findings" className="grid gap-1">
          {findings.map((finding) => (
            <li key={finding.key}>
              <FindingRow
                finding={finding}
                place={finding.box && sharesOf(finding.box, version)}
                pointed={pointed === finding.key}
                onPoint={onPoint}
                onLookAt={onLookAt}
              />
              {finding.twin && (
                <Link
                  href={`/projects/${finding.twin.projectId}/pages/${finding.twin.id}`}
                  className="ms-9.5 text-sm font-medium underline"
                >
                  {`See page ${finding.twin.position}`}
                </Link>
              )}
            </li>
          ))}
        </ol>
      )}
      {version.repairs.length > 0 && (
        <div className="grid gap-1">
          <h3 className="flex items-center gap-1.5 font-sans text-note font-semibold tracking-normal text-muted">
            <Wrench aria-hidden="true" className="size-3.5" />
            Repaired for free
          </h3>
          <ul className="grid gap-0.5 text-sm">
            {version.repairs.map((repair) => (
              <li key={repair}>{repair}</li>
            ))}
          </ul>
        </div>
      )}
    </section>
  )
}

function FindingRow({
  finding,
  place,
  pointed,
  onPoint,
  onLookAt,
}: {
  finding: NumberedFinding
  place: BoxInShares | null
  pointed: boolean
  onPoint: (key: string | null) => void
  onLookAt: (box: BoxInShares) => void
}) {
  const { key, number, message, tone } = finding
  const words = (
    <>
      <Badge tone={tone} className="min-w-5 justify-center tabular-nums">
        {number}
      </Badge>
      <span className="min-w-0 flex-1">{message}</span>
    </>
  )
  if (!place) return <p className="flex items-start gap-2.5 p-2 text-sm">{words}</p>
  return (
    <button
      type="button"
      onClick={() => {
        onPoint(key)
        onLookAt(place)
      }}
      onPointerEnter={() => onPoint(key)}
      onPointerLeave={() => onPoint(null)}
      onFocus={() => onPoint(key)}
      onBlur={() => onPoint(null)}
      className={cn(
        'flex min-h-10 w-full items-start gap-2.5 rounded-md p-2 text-start text-sm hover:bg-sunken coarse:min-h-11',
        pointed && 'bg-sunken',
      )}
    >
      {words}
      <Crosshair aria-hidden="true" className="mt-0.5 size-4 shrink-0 text-faint" />
    </button>
  )
}

/** A box in pixels as shares of the picture it is on. */
function sharesOf(
  [x, y, wide, high]: NonNullable<NumberedFinding['box']>,
  { width, height }: { width: number; height: number },
): BoxInShares {
  return { x: x / width, y: y / height, width: wide / width, height: high / height }
}
