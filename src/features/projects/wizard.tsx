'use client'
import dynamic from 'next/dynamic'
import { parseAsString, parseAsStringLiteral, useQueryStates } from 'nuqs'
import { type ReactNode, useCallback, useRef, useState } from 'react'
import { flushSync } from 'react-dom'
import { sentenceOf } from '@/client/api-error'
import { Banner } from '@/components/ui/banner'
import { Card } from '@/components/ui/card'
import { PageTitle } from '@/components/ui/page-title'
import type { ProjectView } from '@/domain/project'
import { BookStep } from './book-step'
import { CostLine } from './cost-line'
import { draftOf, planWish } from './draft'
import { type Field, faultsOf, STEP_OF } from './draft-faults'
import { IdeaStep } from './idea-step'
import { LibraryCast } from './library-cast'
import { PlanReview } from './plan-review'
import { ReaderStep } from './reader-step'
import { SavedNote } from './saved-note'
import { SeriesNote } from './series-note'
import { useDraft } from './use-draft'
import { usePlan } from './use-plan'
import { WizardButtons } from './wizard-buttons'
import { STEPS, type Step, WizardSteps } from './wizard-steps'

const PasteListDialog = dynamic(() => import('./paste-list-dialog').then((m) => m.PasteListDialog), {
  ssr: false,
})

/** Describe a book in three steps, then read the plan before anything is paid for. */
export function Wizard({
  opened,
  startPanel,
}: {
  opened: ProjectView | null
  startPanel: (book: ProjectView) => ReactNode
}) {
  const [address, setAddress] = useQueryStates({
    id: parseAsString,
    step: parseAsStringLiteral(STEPS).withDefault(opened && opened.pages > 0 ? 'plan' : 'idea'),
  })
  const onCreated = useCallback((id: string) => void setAddress({ id }), [setAddress])
  const { book, draft, change, saved, flush } = useDraft(opened, onCreated)
  const plan = usePlan()
  const step = address.step === 'plan' && !book ? 'idea' : address.step
  // The wish behind the ideas that are there, as far as this tab knows.
  const [planned, setPlanned] = useState(() => planWish(draftOf(opened), opened?.heroes))
  // Fields whose faults are shown. They vanish while they are mended, so that nothing moves under the pointer.
  const [checked, setChecked] = useState<ReadonlySet<Field>>(new Set())
  const [pasting, setPasting] = useState<string | null>(null)
  const pasted = useRef(false)
  const top = useRef<HTMLHeadingElement>(null)

  const found = faultsOf(draft, step)
  const wrong = Object.keys(found) as Field[]
  const check = (...fields: Field[]) => setChecked((known) => new Set([...known, ...fields]))
  const save = () => flush().catch(() => null)
  const open = (next: Step) => {
    void save()
    flushSync(() => void setAddress({ step: next }, { history: 'push' }))
    window.scrollTo({ top: 0 })
    top.current?.focus({ preventScroll: true })
  }
  const openPlan = () => {
    setPlanned(planWish(draft, book?.heroes))
    open('plan')
  }
  const showFault = (field: Field) => {
    check(...wrong)
    if (STEP_OF[field] !== step) open(STEP_OF[field])
    document.getElementById(field)?.focus()
  }
  const planPages = async () => {
    const stored = await save()
    if (stored) plan.mutate({ id: stored.id, action: 'plan' }, { onSuccess: openPlan })
  }
  // The list goes into a book, so a draft becomes one first.
  const paste = async () => {
    const stored = await save()
    if (stored) setPasting(stored.id)
  }
  const has = book?.pages ?? 0
  const isNews = has > 0 && (planned !== planWish(draft, book?.heroes) || has !== draft.dna.pageCount)
  const next = () => {
    if (wrong[0]) return showFault(wrong[0])
    if (step !== 'book') return open(step === 'idea' ? 'reader' : 'book')
    if (has > 0 && !isNews) return openPlan()
    void planPages()
  }
  const keepPlan = () => {
    change({ dna: { pageCount: has } })
    openPlan()
  }
  const faults = Object.fromEntries(
    wrong.filter((name) => checked.has(name)).map((name) => [name, found[name]]),
  )
  const field = { draft, change, faults, onLeave: check }

  return (
    <div className="mx-auto grid max-w-4xl grid-cols-1 gap-6">
      <PageTitle actions={<SavedNote saved={saved} onRetry={() => void save()} />}>
        {draft.title.trim() || 'New book'}
      </PageTitle>
      <WizardSteps current={step} reached={has > 0 ? 'plan' : book ? 'book' : 'idea'} onOpen={open} />
      <h2 ref={top} tabIndex={-1} className="sr-only">
        {TITLES[step]}
      </h2>
      {step === 'plan' && book ? (
        <PlanReview book={book} startPanel={startPanel} />
      ) : (
        <form
          noValidate
          className="grid grid-cols-1 gap-6"
          onSubmit={(event) => {
            event.preventDefault()
            next()
          }}
        >
          {step === 'idea' && book?.series && <SeriesNote series={book.series} />}
          <Card className="grid grid-cols-1 gap-7 sm:p-7">
            {step === 'reader' ? (
              <ReaderStep
                {...field}
                cast={<LibraryCast book={book} saved={save} />}
                castFull={(book?.heroes.length ?? 0) > 0}
              />
            ) : step === 'book' ? (
              <BookStep {...field} />
            ) : (
              <IdeaStep {...field} onPaste={() => void paste()} />
            )}
          </Card>
          {plan.isError && (
            <Banner tone="tomato" role="alert">
              {sentenceOf(plan.error)}
            </Banner>
          )}
          <div className="flex flex-wrap items-center justify-between gap-4">
            <CostLine pages={draft.dna.pageCount} quality={draft.dna.quality} />
            <WizardButtons
              step={step}
              hasPlan={has > 0}
              isNews={isNews}
              pending={plan.isPending}
              onBack={() => open(step === 'book' ? 'reader' : 'idea')}
              onKeepPlan={keepPlan}
            />
          </div>
        </form>
      )}
      {pasting && (
        <PasteListDialog
          projectId={pasting}
          onAdded={() => {
            pasted.current = true
          }}
          onClose={() => {
            setPasting(null)
            if (pasted.current) openPlan()
          }}
        />
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
