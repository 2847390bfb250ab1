import { Fieldset } from '@/components/ui/fieldset'
import { RadioCards } from '@/components/ui/radio-cards'
import { pagesInWords } from '@/domain/plural'
import { TEMPLATE, TEMPLATES, type Template } from '@/domain/template'
import { type Draft, type DraftChange, withTemplate } from './draft'

/** Stands for no template among the choices. */
const STORY = 'story'

/** What the pages follow from: a story of the planner's own, or letters, numbers, seasons, sentences. */
export function TemplateChoice({ draft, change }: { draft: Draft; change: (changes: DraftChange) => void }) {
  return (
    <Fieldset legend="What kind of book?">
      <RadioCards<Template | typeof STORY>
        name="template"
        value={draft.template ?? STORY}
        onValueChange={(value) => change(withTemplate(draft, value === STORY ? null : value))}
        className="sm:grid-cols-2"
        options={[
          {
            value: STORY,
            label: 'Pictures',
            description: 'Scenes from the idea, in a mix of close-ups, action, views and patterns.',
          },
          ...TEMPLATES.map((value) => ({
            value,
            label: TEMPLATE[value].label,
            description: `${TEMPLATE[value].description} ${pagesInWords(TEMPLATE[value].pages)} fit.`,
          })),
        ]}
      />
    </Fieldset>
  )
}
