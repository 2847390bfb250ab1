import { CircleAlert, CircleCheck, TriangleAlert } from 'lucide-react'
import { Card } from '@/components/ui/card'
import { TextLink } from '@/components/ui/text-link'
import type { BookCheck } from '@/domain/book-checks'
import { plural } from '@/domain/plural'

const SIGN = {
  pass: { Icon: CircleCheck, color: 'text-fern', label: 'In order' },
  warn: { Icon: TriangleAlert, color: 'text-marigold', label: 'Look at this' },
  fail: { Icon: CircleAlert, color: 'text-tomato', label: 'The printer will refuse this' },
} as const

/** More links than this say no more. */
const LINKS = 12

/** What was checked, worst first, with ways to the pages it is about. */
export function ChecksList({
  projectId,
  checks,
  notes,
  onShow,
}: {
  projectId: string
  checks: readonly BookCheck[]
  /** Sentences about words that can't be set. */
  notes: readonly string[]
  onShow: (page: number) => void
}) {
  const said: BookCheck[] = notes.map((words) => ({
    id: words,
    state: 'warn',
    words,
    drawings: [],
    page: null,
  }))
  const all = [
    ...checks.filter(({ state }) => state === 'fail'),
    ...said,
    ...checks.filter(({ state }) => state !== 'fail'),
  ]
  return (
    <Card role="region" aria-labelledby="checks-title" className="grid gap-3">
      <h2 id="checks-title" className="text-base">
        Checks
      </h2>
      <ul className="grid gap-x-8 gap-y-2.5 text-sm lg:grid-cols-2">
        {all.map(({ id, state, words, drawings, page }) => {
          const { Icon, color, label } = SIGN[state]
          return (
            <li key={id} className="flex items-start gap-2">
              <Icon aria-hidden="true" className={`mt-0.5 size-4 shrink-0 ${color}`} />
              <p>
                <span className="sr-only">{label}: </span>
                {words}{' '}
                {page !== null && (
                  <button
                    type="button"
                    className="rounded-sm font-medium text-primary underline underline-offset-3"
                    onClick={() => onShow(page)}
                  >
                    {`Show page ${page}`}
                  </button>
                )}
                {drawings.length > 0 && (
                  <span className="flex flex-wrap gap-x-2.5 gap-y-1">
                    {drawings.slice(0, LINKS).map((drawing) => (
                      <TextLink key={drawing.id} href={`/projects/${projectId}/pages/${drawing.id}`}>
                        {`Drawing ${drawing.position}`}
                      </TextLink>
                    ))}
                    {drawings.length > LINKS &&
                      plural(drawings.length - LINKS, { one: 'and # more', other: 'and # more' })}
                  </span>
                )}
              </p>
            </li>
          )
        })}
      </ul>
    </Card>
  )
}
