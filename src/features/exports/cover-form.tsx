'use client'
import { Card } from '@/components/ui/card'
import { Checkbox } from '@/components/ui/checkbox'
import { CrayonBox } from '@/components/ui/crayon-box'
import { Field } from '@/components/ui/field'
import { Fieldset } from '@/components/ui/fieldset'
import { Input } from '@/components/ui/input'
import { Segmented } from '@/components/ui/segmented'
import { Textarea } from '@/components/ui/textarea'
import { COVER_LENGTHS, COVER_TEMPLATES, type CoverDesign, type CoverTemplate } from '@/domain/cover'
import { CRAYON_BOX } from '@/domain/crayon'

type Props = { design: CoverDesign; onChange: (changes: Partial<CoverDesign>) => void; onLeave: () => void }

const TEMPLATE_LABEL: Record<CoverTemplate, string> = {
  window: 'Window',
  full: 'Full page',
  banner: 'Banner',
}

/** Words and looks of a cover. Every change is saved when a pause is made. */
export function CoverForm({ design, onChange, onLeave }: Props) {
  const text = (key: 'title' | 'subtitle' | 'author' | 'back') => ({
    value: design[key],
    maxLength: COVER_LENGTHS[key],
    onChange: (event: { currentTarget: { value: string } }) => onChange({ [key]: event.currentTarget.value }),
    onBlur: onLeave,
  })
  return (
    <Card className="grid gap-5">
      <Fieldset legend="Layout">
        <Segmented
          label="Layout of the front"
          name="cover-template"
          options={COVER_TEMPLATES.map((value) => ({ value, label: TEMPLATE_LABEL[value] }))}
          value={design.template}
          onValueChange={(template) => onChange({ template })}
        />
      </Fieldset>
      <CrayonBox
        crayons={CRAYON_BOX}
        value={design.color}
        onChange={(color) => onChange({ color })}
        layout="panel"
      />
      <Field label="Title">{(control) => <Input {...control} {...text('title')} />}</Field>
      <Field label="Subtitle">{(control) => <Input {...control} {...text('subtitle')} />}</Field>
      <Field label="Author" hint="As it stands on your title page: printers compare them.">
        {(control) => <Input {...control} {...text('author')} autoComplete="name" />}
      </Field>
      <Field label="Text on the back" hint="Empty leaves the back to the small pages.">
        {(control) => <Textarea {...control} rows={4} {...text('back')} />}
      </Field>
      <Fieldset legend="Also">
        <Checkbox
          label="Three pages on the back"
          description="Small, so that buyers see what is inside."
          checked={design.inside}
          onCheckedChange={(inside) => onChange({ inside })}
        />
        <Checkbox
          label="Title and author on the spine"
          description="Where the book is thick enough for it."
          checked={design.spine}
          onCheckedChange={(spine) => onChange({ spine })}
        />
      </Fieldset>
    </Card>
  )
}
