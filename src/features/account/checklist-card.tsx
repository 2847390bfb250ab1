'use client'
import { useQuery } from '@tanstack/react-query'
import { ArrowRight, Check, X } from 'lucide-react'
import dynamic from 'next/dynamic'
import Link from 'next/link'
import { type ReactNode, useEffect, useState } from 'react'
import { accountQuery, projectsQuery } from '@/client/queries'
import { useTickChecklist } from '@/client/use-checklist'
import { cn } from '@/components/ui/cn'
import { IconButton } from '@/components/ui/icon-button'
import { Progress } from '@/components/ui/progress'
import { hasColored } from './colored-before'

const ColorDialog = dynamic(() => import('./color-dialog').then((file) => file.ColorDialog))

/** A new author's first steps. Each ticks itself; all done or put away, the card is gone. */
export function ChecklistCard() {
  const { data: account } = useQuery(accountQuery())
  const { data: projects = [] } = useQuery(projectsQuery())
  const tick = useTickChecklist()
  const [coloring, setColoring] = useState(false)
  const steps = account?.checklist
  const ownBook = projects.some((project) => !project.sample)
  useEffect(() => {
    if (!steps || steps.dismissed) return
    if (!steps.startedBook && ownBook) tick('startedBook')
    if (!steps.coloredPage && hasColored()) tick('coloredPage')
  })
  if (!steps || steps.dismissed) return null
  const sample = projects.find((project) => project.sample)
  const offered = [steps.coloredPage, steps.startedBook, ...(sample ? [steps.openedSample] : [])]
  const done = offered.filter(Boolean).length
  // The page being colored stays, also when coloring it was the last step.
  if (done === offered.length && !coloring) return null
  return (
    <section aria-labelledby="first-steps" className="sheet grid gap-3 p-4 sm:p-5">
      <div className="flex items-center gap-4">
        <h2 id="first-steps" className="text-base whitespace-nowrap">
          First steps
        </h2>
        <Progress
          label="First steps done"
          value={done}
          max={offered.length}
          valueText={`${done} of ${offered.length}`}
          className="w-24"
        />
        <IconButton
          label="Put the first steps away"
          size="sm"
          className="-my-2 ms-auto -me-2"
          onClick={() => tick('dismissed')}
        >
          <X aria-hidden="true" />
        </IconButton>
      </div>
      <ul className="grid gap-x-4 sm:grid-cols-3">
        {sample && (
          <Step done={steps.openedSample}>
            <Link href={`/projects/${sample.id}`} onClick={() => tick('openedSample')} className={STEP}>
              Open the sample book
            </Link>
          </Step>
        )}
        <Step done={steps.coloredPage}>
          <button type="button" onClick={() => setColoring(true)} className={STEP}>
            Color a page
          </button>
        </Step>
        <Step done={steps.startedBook}>
          <Link href="/projects/new" className={STEP}>
            Start a book
          </Link>
        </Step>
      </ul>
      {coloring && <ColorDialog onColored={() => tick('coloredPage')} onClose={() => setColoring(false)} />}
    </section>
  )
}

const STEP =
  'inline-flex min-h-6 items-center rounded-sm text-start font-medium text-ink no-underline after:absolute after:inset-0 after:rounded-md after:content-[""] hover:text-primary'

function Step({ done, children }: { done: boolean; children: ReactNode }) {
  return (
    <li className="group relative flex min-h-11 items-center gap-3">
      <span
        className={cn(
          'grid size-6 shrink-0 place-items-center rounded-full border-2 border-control',
          done && 'border-fern bg-fern text-surface',
        )}
      >
        {done && <Check aria-hidden="true" className="size-4" strokeWidth={3} />}
      </span>
      {done && <span className="sr-only">Done:</span>}
      <span className={cn(done && '[&>*]:text-muted [&>*]:line-through')}>{children}</span>
      {!done && (
        <ArrowRight
          aria-hidden="true"
          className="size-4 text-faint transition-transform group-hover:translate-x-0.5 rtl:-scale-x-100"
        />
      )}
    </li>
  )
}
