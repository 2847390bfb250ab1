'use client'
import type { ReactNode } from 'react'
import { useUnits } from '@/client/use-units'
import { Banner } from '@/components/ui/banner'
import { Button } from '@/components/ui/button'
import { Card } from '@/components/ui/card'
import { TextLink } from '@/components/ui/text-link'
import { type ExportFormat, isPrinted } from '@/domain/export'
import { RATE_LIMITS } from '@/domain/limits'
import { formatNumber, plural } from '@/domain/plural'
import type { ProjectView } from '@/domain/project'
import { inchesIn, lengthIn, PRINT_DPI, trimLabel } from '@/domain/trim'
import type { ExportFix } from './export-fixes'
import type { ExportPlan } from './export-plan'
import { EXPORT_BUTTON, kindInWords } from './export-words'

/** What the file will be, counted by the rules that make it, and the button that makes it. */
export function ExportSummary({
  book,
  format,
  plan,
  coverPages,
  busy,
  pending,
  off,
  error,
  fixes,
  onFix,
  onCover,
  onStart,
}: {
  book: ProjectView
  format: ExportFormat
  plan: ExportPlan
  /** Of the book that the last cover was made for; null where there is none. */
  coverPages: number | null
  /** A file is being made. */
  busy: boolean
  pending: boolean
  /** Why no files are made for now, or null. */
  off: string | null
  error: string | null
  /** What would let the printer take the book. */
  fixes: readonly ExportFix[]
  onFix: (changes: ExportFix['changes']) => void
  /** Makes the cover once more, for the pages of now. */
  onCover: () => void
  onStart: () => void
}) {
  const empty = plan.drawings === 0
  const stopped = busy || pending || off !== null
  const units = useUnits()
  return (
    <Card role="region" aria-labelledby="summary-title" className="grid gap-4">
      <h2 id="summary-title" className="text-base">
        Your file
      </h2>
      <dl className="grid grid-cols-[auto_minmax(0,1fr)] gap-x-6 gap-y-2 text-sm">
        <Row term="Trim">{trimLabel(book.dna.trim, units)}</Row>
        <Row term="Drawings">
          {plural(book.pageList.length, {
            one: `${formatNumber(plan.drawings)} of #`,
            other: `${formatNumber(plan.drawings)} of #`,
          })}
        </Row>
        {isPrinted(format) ? (
          <>
            <Row term="Pages in print">{formatNumber(plan.pages)}</Row>
            {plan.spine !== null && <Row term="Spine">{lengthIn(plan.spine, units)}</Row>}
            {format !== 'cover' && plan.gutter !== null && (
              <Row term="Inside margin">{inchesIn(plan.gutter, units)}</Row>
            )}
          </>
        ) : (
          plan.pixels && (
            <Row term="Each picture">
              {`${formatNumber(plan.pixels.width)} × ${formatNumber(plan.pixels.height)} px, ${PRINT_DPI} dpi`}
            </Row>
          )
        )}
      </dl>
      {plan.kinds.length > 0 && !empty && (
        <details className="-my-2 text-sm">
          <summary className="w-fit rounded-sm py-2.5 font-medium text-primary coarse:py-3">
            What the pages are
          </summary>
          <ul className="grid gap-0.5 pb-2 text-muted">
            {plan.kinds.map(({ kind, count }) => (
              <li key={kind}>{kindInWords(kind, count)}</li>
            ))}
          </ul>
        </details>
      )}
      {format === 'cover' && (
        <p className="text-sm">
          <TextLink href={`/projects/${book.id}/cover`}>Design the cover</TextLink>
        </p>
      )}
      {coverPages !== null && coverPages !== plan.pages && (
        <Banner tone="marigold">
          {plural(coverPages, {
            one: `Your last cover was made for # page, the book has ${formatNumber(plan.pages)} now. `,
            other: `Your last cover was made for # pages, the book has ${formatNumber(plan.pages)} now. `,
          })}
          Its spine no longer fits.{' '}
          <Button variant="secondary" size="sm" disabled={stopped} onClick={onCover}>
            Export the cover again
          </Button>
        </Banner>
      )}
      <Gaps book={book} plan={plan} />
      {plan.problem && !empty && (
        <Banner tone="tomato">
          {plan.problem}
          {fixes.length > 0 && (
            <span className="mt-2 flex flex-wrap gap-2">
              {fixes.map(({ label, changes }) => (
                <Button key={label} variant="secondary" size="sm" onClick={() => onFix(changes)}>
                  {label}
                </Button>
              ))}
            </span>
          )}
        </Banner>
      )}
      {off && <Banner tone="marigold">{off}</Banner>}
      {error && error !== off && (
        <Banner tone="tomato" role="alert">
          {error}
        </Banner>
      )}
      <Button
        variant="primary"
        size="lg"
        pending={pending}
        disabled={busy || empty || plan.problem !== null || off !== null}
        onClick={onStart}
      >
        {EXPORT_BUTTON[format]}
      </Button>
      <p className="text-note text-muted">
        {plural(RATE_LIMITS.export.points, { one: '# export an hour.', other: '# exports an hour.' })}
      </p>
    </Card>
  )
}

function Row({ term, children }: { term: string; children: ReactNode }) {
  return (
    <>
      <dt className="text-muted">{term}</dt>
      <dd className="text-end font-medium tabular-nums">{children}</dd>
    </>
  )
}

/** Pages of the book that will not be in the file, and what to do about it. */
function Gaps({ book, plan }: { book: ProjectView; plan: ExportPlan }) {
  if (plan.leftOut === 0 && plan.undrawn === 0) return null
  return (
    <ul className="grid gap-1 text-sm">
      {plan.leftOut > 0 && (
        <li>
          {plural(plan.leftOut, {
            one: '# page needs review and stays out. ',
            other: '# pages need review and stay out. ',
          })}
          <TextLink href={`/projects/${book.id}?review=1`}>Review</TextLink>
        </li>
      )}
      {plan.undrawn > 0 && (
        <li>
          {plural(plan.undrawn, { one: '# page is not drawn. ', other: '# pages are not drawn. ' })}
          <TextLink href={`/projects/${book.id}?show=undrawn`}>Show</TextLink>
        </li>
      )}
    </ul>
  )
}
