'use client'
import { ClipboardPaste } from 'lucide-react'
import { Button } from '@/components/ui/button'
import { Field } from '@/components/ui/field'
import { Fieldset } from '@/components/ui/fieldset'
import { Input } from '@/components/ui/input'
import { Textarea } from '@/components/ui/textarea'
import { LENGTHS } from '@/domain/limits'
import { formatNumber } from '@/domain/plural'
import { brandWarning } from '@/domain/safety'
import type { StepProps } from './draft-faults'
import { TemplateChoice } from './template-choice'

const EXAMPLES = [
  'A shy dragon who opens a bakery',
  'Sea friends on a treasure hunt',
  'A fox astronaut who visits every planet',
  'Farm animals from morning to night',
  'Calm mandalas with butterflies and flowers',
  'Dinosaurs who run a fire station',
]

/** What the book is about, in the author's own words. */
export function IdeaStep({
  draft,
  change,
  faults,
  onLeave,
  onPaste,
}: StepProps & {
  /** The author has the page ideas already. */
  onPaste: () => void
}) {
  const length = draft.idea.trim().length
  return (
    <>
      <Field
        id="idea"
        label="What is the book about?"
        hint="Who is in it, where it happens, what goes on. One sentence is enough."
        error={faults.idea}
        warning={brandWarning(draft.idea)}
        aside={
          length > LENGTHS.idea * 0.8 ? `${formatNumber(length)} of ${formatNumber(LENGTHS.idea)}` : undefined
        }
      >
        {(control) => (
          <Textarea
            {...control}
            rows={4}
            autoFocus
            required
            value={draft.idea}
            onChange={(event) => change({ idea: event.currentTarget.value })}
            onBlur={() => draft.idea && onLeave('idea')}
          />
        )}
      </Field>
      <Fieldset legend="Examples that fill the field" hideLegend className="-mt-3 flex flex-wrap gap-2">
        {EXAMPLES.map((example) => (
          <button
            key={example}
            type="button"
            onClick={() => change({ idea: example })}
            className="min-h-9 rounded-full border border-control bg-surface px-3.5 text-sm hover:bg-sunken coarse:min-h-11"
          >
            {example}
          </button>
        ))}
      </Fieldset>
      <Field
        id="title"
        label="Title"
        hint="Leave it empty and the planner proposes one."
        error={faults.title}
        warning={brandWarning(draft.title)}
      >
        {(control) => (
          <Input
            {...control}
            value={draft.title}
            autoComplete="off"
            onChange={(event) => change({ title: event.currentTarget.value })}
            onBlur={() => draft.title && onLeave('title')}
          />
        )}
      </Field>
      <TemplateChoice draft={draft} change={change} />
      <p className="flex flex-wrap items-center gap-x-3 gap-y-2 text-muted">
        You have the page ideas already?
        <Button onClick={onPaste}>
          <ClipboardPaste aria-hidden="true" />
          Paste a list
        </Button>
      </p>
    </>
  )
}
