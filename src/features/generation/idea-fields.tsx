import { Field } from '@/components/ui/field'
import { Select } from '@/components/ui/select'
import { Textarea } from '@/components/ui/textarea'
import { COMPOSITIONS, type Composition } from '@/domain/composition'
import { LENGTHS } from '@/domain/limits'
import { COMPOSITION_LABEL } from '@/domain/page-words'

const FRAMINGS = COMPOSITIONS.map((value) => ({ value, label: COMPOSITION_LABEL[value] }))

/** What is on a page, in a few words, and how it is framed. */
export function IdeaFields({
  brief,
  composition,
  error,
  warning,
  onBrief,
  onComposition,
}: {
  brief: string
  composition: Composition
  error: string | undefined
  warning: string | undefined
  onBrief: (brief: string) => void
  onComposition: (composition: Composition) => void
}) {
  return (
    <>
      <Field
        label="What is on the page"
        error={error}
        warning={warning}
        aside={`${brief.length} of ${LENGTHS.brief}`}
      >
        {(control) => (
          <Textarea
            {...control}
            rows={3}
            maxLength={LENGTHS.brief}
            value={brief}
            onChange={(event) => onBrief(event.currentTarget.value)}
          />
        )}
      </Field>
      <Field label="Composition" className="max-w-60">
        {(control) => (
          <Select {...control} options={FRAMINGS} value={composition} onValueChange={onComposition} />
        )}
      </Field>
    </>
  )
}
