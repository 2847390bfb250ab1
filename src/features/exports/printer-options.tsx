'use client'
import { Checkbox } from '@/components/ui/checkbox'
import { Field } from '@/components/ui/field'
import { Fieldset } from '@/components/ui/fieldset'
import { Input } from '@/components/ui/input'
import { Select } from '@/components/ui/select'
import type { ExportFormat } from '@/domain/export'
import type { ExportSettings } from '@/domain/export-settings'
import { PRINTER_RULES, PRINTERS, type Printer } from '@/domain/printer'
import { PAPERS } from '@/domain/printer-rules'
import type { Trim } from '@/domain/trim'
import { paperFor } from './export-fixes'
import { PAPER_LABEL } from './export-words'

type Choice = Pick<ExportSettings, 'printer' | 'paper' | 'bleed' | 'spineInches'>

/** Who prints the book and on what: page size, margins, page count and checks follow from it. */
export function PrinterOptions({
  trim,
  format,
  settings,
  onChange,
}: {
  trim: Trim
  format: ExportFormat
  settings: Choice
  onChange: (changes: Partial<Choice>) => void
}) {
  const rules = PRINTER_RULES[settings.printer]
  return (
    <Fieldset legend="Printer">
      <div className="grid gap-4 pb-2 sm:grid-cols-2">
        <Field label="Printed by">
          {(control) => (
            <Select
              {...control}
              options={PRINTERS.map((printer) => ({
                value: printer,
                label: PRINTER_RULES[printer].name,
                disabled: !offers(printer, trim, format),
              }))}
              value={settings.printer}
              onValueChange={(printer) =>
                onChange({ printer, paper: paperFor(printer, trim, settings.paper) })
              }
            />
          )}
        </Field>
        {rules.bound && (
          <Field label="Paper">
            {(control) => (
              <Select
                {...control}
                options={PAPERS.map((paper) => ({
                  value: paper,
                  label: PAPER_LABEL[paper],
                  disabled: !rules.pages[trim]?.[paper],
                }))}
                value={settings.paper}
                onValueChange={(paper) => onChange({ paper })}
              />
            )}
          </Field>
        )}
      </div>
      {format === 'cover' && rules.cover && !rules.cover.spine && (
        <Field
          label="Spine width in inches"
          hint={`${rules.name} tells it in the cover template it makes for your book.`}
        >
          {(control) => (
            <Input
              {...control}
              type="number"
              min={0.01}
              max={4}
              step={0.001}
              value={settings.spineInches ?? ''}
              onChange={(event) => {
                const inches = event.currentTarget.valueAsNumber
                onChange({ spineInches: inches > 0 && inches <= 4 ? inches : null })
              }}
            />
          )}
        </Field>
      )}
      {format !== 'cover' && rules.bleed && (
        <Checkbox
          label="Pages with bleed"
          description="For printers and cover sets that want every page larger than the trim. The drawings stay inside the margins."
          checked={settings.bleed}
          onCheckedChange={(bleed) => onChange({ bleed })}
        />
      )}
    </Fieldset>
  )
}

const offers = (printer: Printer, trim: Trim, format: ExportFormat): boolean =>
  PRINTER_RULES[printer].pages[trim] !== undefined &&
  (format !== 'cover' || PRINTER_RULES[printer].cover !== null)
