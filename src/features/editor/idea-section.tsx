'use client'
import { Check, CircleAlert, RotateCcw } from 'lucide-react'
import { useState } from 'react'
import { sentenceOf } from '@/client/api-error'
import { type Saved, useAutosave } from '@/client/use-autosave'
import { useBrief } from '@/client/use-brief'
import { useChangePage } from '@/client/use-change-page'
import { useStartGeneration } from '@/client/use-start-generation'
import { getBlotsHref, useWallet } from '@/client/use-wallet'
import { Button } from '@/components/ui/button'
import { Field } from '@/components/ui/field'
import { LinkButton } from '@/components/ui/link-button'
import { Select } from '@/components/ui/select'
import { Spinner } from '@/components/ui/spinner'
import { Switch } from '@/components/ui/switch'
import { Textarea } from '@/components/ui/textarea'
import { toast } from '@/components/ui/toast'
import { quote } from '@/domain/blots'
import { COMPOSITIONS } from '@/domain/composition'
import { LENGTHS } from '@/domain/limits'
import type { PageView, UpdatePage } from '@/domain/page'
import { COMPOSITION_LABEL, isBusy } from '@/domain/page-words'

const FRAMINGS = COMPOSITIONS.map((value) => ({ value, label: COMPOSITION_LABEL[value] }))

/** The words and the framing the page is drawn from. Everything saves itself. */
export function IdeaSection({ page, bookHasHero }: { page: PageView; bookHasHero: boolean }) {
  const change = useChangePage(page.projectId)
  const [typed, setTyped] = useState(page.brief)
  const { brief, error, warning } = useBrief(page, typed)
  const { saved, flush } = useAutosave(brief, page.brief, (draft) =>
    change.mutateAsync({ id: page.id, brief: draft }),
  )
  // Another tab, or a save that was under way when this screen came up, changed the words meanwhile.
  const [base, setBase] = useState(page.brief)
  if (page.brief !== base && saved.state === 'saved' && !change.isPending) {
    setBase(page.brief)
    if (typed === base) setTyped(page.brief)
  }
  const set = (changes: UpdatePage) =>
    change.mutate(
      { id: page.id, ...changes },
      { onError: (error) => toast(sentenceOf(error), { tone: 'tomato' }) },
    )

  return (
    <section aria-labelledby="idea-title" className="grid gap-4">
      <div className="flex min-h-6 flex-wrap items-center justify-between gap-x-4">
        <h2 id="idea-title" className="text-base">
          Idea
        </h2>
        <SavedMark saved={saved} onRetry={flush} />
      </div>
      <Field
        label="What is on the page"
        aside={`${typed.length} of ${LENGTHS.brief}`}
        hint={page.version ? 'The drawing stays as it is until you redraw the page.' : undefined}
        error={error}
        warning={warning}
      >
        {(control) => (
          <Textarea
            {...control}
            rows={3}
            maxLength={LENGTHS.brief}
            value={typed}
            onChange={(event) => setTyped(event.currentTarget.value)}
            onBlur={flush}
          />
        )}
      </Field>
      <Field label="Composition">
        {(control) => (
          <Select
            {...control}
            options={FRAMINGS}
            value={page.composition}
            onValueChange={(composition) => set({ composition })}
          />
        )}
      </Field>
      {bookHasHero && (
        <Switch
          label="The hero is on this page"
          checked={page.heroOnPage}
          onCheckedChange={(heroOnPage) => set({ heroOnPage })}
        />
      )}
      {page.version && <DrawAnew page={page} />}
    </section>
  )
}

/** Another drawing from the idea, in place of the page. The one that is there stays among the versions. */
function DrawAnew({ page }: { page: PageView }) {
  const start = useStartGeneration(page.projectId)
  const { balance, quality, priced } = useWallet()
  const price = quote(['page', quality], 1, balance)
  if (price.shortfall > 0) {
    return (
      <LinkButton href={getBlotsHref(price.shortfall)} className="w-fit">
        Get Blots
      </LinkButton>
    )
  }
  return (
    <>
      <Button
        className="w-fit"
        pending={start.isPending}
        disabled={isBusy(page.state)}
        onClick={() => start.mutate({ pageIds: [page.id] })}
      >
        <RotateCcw aria-hidden="true" />
        {priced('Redraw from this idea', price.total)}
      </Button>
      {start.error && (
        <p role="alert" className="text-note font-medium text-tomato">
          {sentenceOf(start.error)}
        </p>
      )}
    </>
  )
}

function SavedMark({ saved, onRetry }: { saved: Saved; onRetry: () => void }) {
  if (saved.state === 'failed') {
    return (
      <span role="alert" className="flex items-center gap-1.5 text-note font-medium text-tomato">
        <CircleAlert aria-hidden="true" className="size-4 shrink-0" />
        {saved.sentence}
        <button type="button" onClick={onRetry} className="min-h-6 rounded-sm underline coarse:min-h-11">
          Save again
        </button>
      </span>
    )
  }
  return (
    <span role="status" className="flex items-center gap-1.5 text-note text-muted">
      {saved.state === 'saved' ? (
        <>
          <Check aria-hidden="true" className="size-4 text-fern" />
          Saved
        </>
      ) : (
        <>
          {saved.state === 'saving' && <Spinner className="size-3.5" />}
          Saving
        </>
      )}
    </span>
  )
}
