'use client'
import { Card } from '@/components/ui/card'
import { Checkbox } from '@/components/ui/checkbox'
import { Fieldset } from '@/components/ui/fieldset'
import { TextLink } from '@/components/ui/text-link'
import { type ExportFormat, isPrinted } from '@/domain/export'
import type { ExportSettings } from '@/domain/export-settings'
import { PRINTER_RULES } from '@/domain/printer'
import type { Trim } from '@/domain/trim'
import { PrinterOptions } from './printer-options'

type Props = {
  projectId: string
  format: ExportFormat
  trim: Trim
  settings: ExportSettings
  /** Pages of the book wait for review. */
  needsReview: boolean
  onChange: (changes: Partial<ExportSettings>) => void
}

/** What goes into the file beside the drawings. */
export function ExportOptions({ projectId, format, trim, settings, needsReview, onChange }: Props) {
  const check = (key: BooleanSetting) => ({
    checked: settings[key],
    onCheckedChange: (checked: boolean) => onChange({ [key]: checked }),
  })
  if (!isPrinted(format)) {
    if (!needsReview) return null
    return (
      <Card>
        <IncludeNeedsReview {...check('includeNeedsReview')} />
      </Card>
    )
  }
  return (
    <Card className="grid gap-6">
      <PrinterOptions trim={trim} format={format} settings={settings} onChange={onChange} />
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
      <p className="text-sm text-muted">
        Title page, copyright page, the author’s name and the other pages around the drawings belong to the
        book. <TextLink href={`/projects/${projectId}/preview#matter`}>Change them in the preview</TextLink>
      </p>
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
