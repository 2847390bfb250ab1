'use client'
import { useQuery } from '@tanstack/react-query'
import { parseAsString, parseAsStringLiteral, useQueryStates } from 'nuqs'
import { type ReactNode, useCallback, useRef, useState } from 'react'
import { sentenceOf } from '@/client/api-error'
import { projectQuery } from '@/client/queries'
import { Banner } from '@/components/ui/banner'
import { Button } from '@/components/ui/button'
import { Card } from '@/components/ui/card'
import { PageTitle } from '@/components/ui/page-title'
import type { ProjectView } from '@/domain/project'
import { BookStep } from './book-step'
import { CostLine } from './cost-line'
import { type Field, faultsOf } from './draft-faults'
import { IdeaStep } from './idea-step'
import { PlanReview } from './plan-review'
import { ReaderStep } from './reader-step'
import { SavedNote } from './saved-note'
import { useDraft } from './use-draft'
import { usePlan } from './use-plan'
import { STEPS, type Step, WizardSteps } from './wizard-steps'

/** Describe a book in three steps, then read the plan before anything is paid for. */
export function Wizard({
  opened,
  startPanel,
}: {
  opened: ProjectView | null
  startPanel: (book: ProjectView) => ReactNode
}) {
  const [{ id, step }, setAddress] = useQueryStates({
    id: parseAsString,
    step: parseAsStringLiteral(STEPS).withDefault(opened && opened.pages > 0 ? 'plan' : 'idea'),
  })
  const onCreated = useCallback((created: string) => void setAddress({ id: created }), [setAddress])
  const { draft, change, saved, flush } = useDraft(opened, onCreated)
  const book = useQuery({ ...projectQuery(id ?? ''), enabled: id !== null }).data
  const plan = usePlan()
  // Fields whose faults are shown. They vanish while they are mended, so that nothing moves under the pointer.
  const [checked, setChecked] = useState<ReadonlySet<Field>>(new Set())
  const top = useRef<HTMLHeadingElement>(null)

  const open = (next: Step) => {
    void setAddress({ step: next }, { history: 'push' })
    requestAnimationFrame(() => top.current?.focus())
  }
  const found = faultsOf(draft, step)
  const wrong = Object.keys(found) as Field[]
  const check = (...fields: Field[]) => setChecked((known) => new Set([...known, ...fields]))
  const next = async () => {
    if (wrong[0]) {
      check(...wrong)
      document.getElementById(wrong[0])?.focus()
      return
    }
    if (step !== 'book') {
      void flush().catch(() => {})
      open(step === 'idea' ? 'reader' : 'book')
      return
    }
    const stored = await flush().catch(() => null)
    if (!stored) return
    // Pages that are there are kept; a changed number of pages or a new idea is planned again by hand.
    if (stored.pages === draft.dna.pageCount && stored.pages > 0) open('plan')
    else plan.mutate({ id: stored.id, action: 'plan' }, { onSuccess: () => open('plan') })
  }
  const faults = Object.fromEntries(
    wrong.filter((name) => checked.has(name)).map((name) => [name, found[name]]),
  )
  const field = { draft, change, faults, onLeave: check }

  return (
    <div className="mx-auto grid max-w-4xl gap-6">
      <PageTitle actions={<SavedNote saved={saved} onRetry={() => void flush().catch(() => {})} />}>
        {draft.title.trim() || 'New book'}
      </PageTitle>
      <WizardSteps
        current={step}
        reached={book ? (book.pages > 0 ? 'plan' : 'book') : 'idea'}
        onOpen={open}
      />
      <h2 ref={top} tabIndex={-1} className="sr-only">
        {TITLES[step]}
      </h2>
      {step === 'plan' && book ? (
        <PlanReview book={book} startPanel={startPanel} />
      ) : (
        <form
          noValidate
          className="grid gap-6"
          onSubmit={(event) => {
            event.preventDefault()
            void next()
          }}
        >
          <Card className="grid gap-7 sm:p-7">
            {step === 'reader' ? (
              <ReaderStep {...field} />
            ) : step === 'book' ? (
              <BookStep {...field} />
            ) : (
              <IdeaStep {...field} />
            )}
          </Card>
          {plan.isError && (
            <Banner tone="tomato" role="alert">
              {sentenceOf(plan.error)}
            </Banner>
          )}
          <div className="flex flex-wrap items-center justify-between gap-4">
            <CostLine pages={draft.dna.pageCount} />
            <div className="ms-auto flex gap-2">
              {step !== 'idea' && step !== 'plan' && (
                <Button variant="ghost" onClick={() => open(step === 'book' ? 'reader' : 'idea')}>
                  Back
                </Button>
              )}
              <Button type="submit" variant="primary" pending={plan.isPending}>
                {step === 'book' ? 'Plan the pages, free' : 'Next'}
              </Button>
            </div>
          </div>
        </form>
      )}
    </div>
  )
}

const TITLES: Record<Step, string> = {
  idea: 'Step 1 of 4: the idea',
  reader: 'Step 2 of 4: reader and style',
  book: 'Step 3 of 4: the book',
  plan: 'Step 4 of 4: the plan',
}
