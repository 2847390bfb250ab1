'use client'
import { Dices } from 'lucide-react'
import { sentenceOf } from '@/client/api-error'
import { useChangeBook } from '@/client/use-change-book'
import { useUnits } from '@/client/use-units'
import { Button } from '@/components/ui/button'
import { Card } from '@/components/ui/card'
import { Checkbox } from '@/components/ui/checkbox'
import { Field } from '@/components/ui/field'
import { LinkButton } from '@/components/ui/link-button'
import { Select } from '@/components/ui/select'
import { Slider } from '@/components/ui/slider'
import { Switch } from '@/components/ui/switch'
import { toast } from '@/components/ui/toast'
import { AUDIENCE, lineWeightName } from '@/domain/audience'
import { HeroWords, type ProjectView } from '@/domain/project'
import { faultOfWords } from '@/domain/safety'
import { TRIMS, trimLabel } from '@/domain/trim'
import type { Draft, DraftChange } from './draft'
import { LibraryCast } from './library-cast'
import { LookSamples } from './look-samples'
import { QualityChoice } from './quality-choice'
import { ReaderStep } from './reader-step'
import { SavedNote } from './saved-note'
import { useDraft } from './use-draft'

const LINE_PT = { min: 0.75, max: 8, step: 0.25 }
const LARGEST_SEED = 2 ** 31 - 1

/** The DNA of a book nothing is drawn of yet. Every change saves itself. */
export function DnaForm({ book }: { book: ProjectView }) {
  const { draft, change, saved, flush } = useDraft(book, ignoreId)
  const units = useUnits()
  const hero = HeroWords.safeParse(draft.dna.hero)
  const fault = hero.error?.issues[0]?.message ?? faultOfWords('The hero', draft.dna.hero, draft.dna.audience)
  const faults = fault ? { hero: fault } : {}
  return (
    <div className="grid max-w-4xl gap-5">
      <div className="flex flex-wrap items-center justify-between gap-x-6 gap-y-2">
        <p className="max-w-prose text-muted">
          This holds for every page. It can be changed until the first page is inked.
        </p>
        <SavedNote saved={saved} onRetry={() => void flush().catch(() => {})} />
      </div>
      <Card className="grid gap-7 sm:p-7">
        <ReaderStep
          draft={draft}
          change={change}
          faults={faults}
          onLeave={() => {}}
          cast={<LibraryCast book={book} saved={async () => book} />}
          castFull={book.heroes.length > 0}
        />
        <LineWeight dna={draft.dna} change={change} />
      </Card>
      <Card className="grid gap-6 sm:p-7">
        <Field label="Trim size" className="max-w-72">
          {(control) => (
            <Select
              {...control}
              options={TRIMS.map((value) => ({ value, label: trimLabel(value, units) }))}
              value={draft.dna.trim}
              onValueChange={(trim) => change({ dna: { trim } })}
            />
          )}
        </Field>
        <Switch
          label="Blank backs"
          description="Every drawing on a right-hand page, nothing behind it, so that pens do not show through."
          checked={draft.dna.blankBacks}
          onCheckedChange={(blankBacks) => change({ dna: { blankBacks } })}
        />
        <QualityChoice value={draft.dna.quality} onValueChange={(quality) => change({ dna: { quality } })} />
        <Seed book={book} />
      </Card>
      <LookSamples book={book} />
      <LinkButton href={`/projects/new?id=${book.id}&step=idea`} className="w-fit">
        Change the idea and the plan
      </LinkButton>
    </div>
  )
}

/** The book is there already, so no new one is made. */
const ignoreId = () => {}

function LineWeight({ dna, change }: { dna: Draft['dna']; change: (changes: DraftChange) => void }) {
  const usual = AUDIENCE[dna.audience].lineWeightPt
  const own = dna.lineWeightPt
  return (
    <div className="grid gap-2">
      <Field
        label="Line weight"
        aside={`${own ?? usual} pt, ${lineWeightName(own ?? usual)}`}
        hint="At print size. Thin lines hold more detail, thick ones are easier to stay inside of."
      >
        {(control) => (
          <Slider
            {...control}
            {...LINE_PT}
            value={own ?? usual}
            valueText={`${own ?? usual} points`}
            onValueChange={(lineWeightPt) => change({ dna: { lineWeightPt } })}
          />
        )}
      </Field>
      <Checkbox
        label={`Follow the age (${usual} pt)`}
        checked={own === null}
        onCheckedChange={(follow) => change({ dna: { lineWeightPt: follow ? null : usual } })}
      />
    </div>
  )
}

/** What chance decides is decided by one number, so that the same book can be had again. */
function Seed({ book }: { book: ProjectView }) {
  const save = useChangeBook(book.id)
  const roll = () =>
    save.mutate(
      { dna: { seed: Math.floor(Math.random() * LARGEST_SEED) } },
      { onError: (error) => toast(sentenceOf(error), { tone: 'tomato' }) },
    )
  return (
    <div className="flex flex-wrap items-center justify-between gap-x-6 gap-y-2">
      <div>
        <p className="text-body font-medium">
          Seed <span className="tabular-nums text-muted">{book.dna.seed}</span>
        </p>
        <p className="text-note text-muted">The same idea with the same seed gives the same book.</p>
      </div>
      <Button onClick={roll} pending={save.isPending}>
        <Dices aria-hidden="true" />
        New seed
      </Button>
    </div>
  )
}
