'use client'
import { Card } from '@/components/ui/card'
import { Checkbox } from '@/components/ui/checkbox'
import { Field } from '@/components/ui/field'
import { Fieldset } from '@/components/ui/fieldset'
import { Input } from '@/components/ui/input'
import { Textarea } from '@/components/ui/textarea'
import type { ExportFormat } from '@/domain/export'
import { PRINTER_RULES } from '@/domain/printer'
import type { Trim } from '@/domain/trim'
import type { ExportSettings } from './export-settings'
import { PrinterOptions } from './printer-options'

type Props = {
  format: ExportFormat
  trim: Trim
  settings: ExportSettings
  /** Pages of the book wait for review. */
  needsReview: boolean
  onChange: (changes: Partial<ExportSettings>) => void
}

/** What goes into the file beside the drawings. */
export function ExportOptions({ format, trim, settings, needsReview, onChange }: Props) {
  const check = (key: BooleanSetting) => ({
    checked: settings[key],
    onCheckedChange: (checked: boolean) => onChange({ [key]: checked }),
  })
  if (format === 'png') {
    if (!needsReview) return null
    return (
      <Card>
        <IncludeNeedsReview {...check('includeNeedsReview')} />
      </Card>
    )
  }
  const named = settings.titlePage || settings.copyrightPage
  return (
    <Card className="grid gap-6">
      <PrinterOptions trim={trim} format={format} settings={settings} onChange={onChange} />
      <Fieldset legend="Front matter">
        <div className="grid gap-x-6 sm:grid-cols-2">
          <Checkbox label="Title page" {...check('titlePage')} />
          <Checkbox label="Copyright page" {...check('copyrightPage')} />
          <Checkbox label="“This book belongs to” page" {...check('belongsTo')} />
          <Checkbox
            label="Color test page"
            description="Boxes to try pens and markers in."
            {...check('colorTest')}
          />
        </div>
      </Fieldset>
      {named && (
        <Field label="Author" hint="As it stands on the title and copyright pages. It may stay empty.">
          {(control) => (
            <Input
              {...control}
              value={settings.author}
              maxLength={100}
              autoComplete="name"
              onChange={(event) => onChange({ author: event.currentTarget.value })}
            />
          )}
        </Field>
      )}
      {settings.copyrightPage && (
        <Field label="About help from AI" hint="One line on the copyright page. Empty leaves it out.">
          {(control) => (
            <Textarea
              {...control}
              rows={1}
              value={settings.disclosure}
              maxLength={300}
              onChange={(event) => onChange({ disclosure: event.currentTarget.value })}
            />
          )}
        </Field>
      )}
      <Fieldset legend="Pages">
        {PRINTER_RULES[settings.printer].bound && (
          <Checkbox
            label="Blank backs"
            description="Every drawing on a right-hand page, so that markers may show through."
            {...check('blankBacks')}
          />
        )}
        <Checkbox label="Page numbers" {...check('pageNumbers')} />
        {needsReview && <IncludeNeedsReview {...check('includeNeedsReview')} />}
      </Fieldset>
    </Card>
  )
}

type BooleanSetting = {
  [Key in keyof ExportSettings]: ExportSettings[Key] extends boolean ? Key : never
}[keyof ExportSettings]

function IncludeNeedsReview(check: { checked: boolean; onCheckedChange: (checked: boolean) => void }) {
  return (
    <Checkbox
      label="Include pages that need review"
      description="They did not pass the print check. Look at them first."
      {...check}
    />
  )
}
