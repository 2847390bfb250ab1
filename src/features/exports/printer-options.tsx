'use client'
import { Checkbox } from '@/components/ui/checkbox'
import { Field } from '@/components/ui/field'
import { Fieldset } from '@/components/ui/fieldset'
import { Select } from '@/components/ui/select'
import { PRINTER_RULES, PRINTERS, type Printer } from '@/domain/printer'
import { PAPERS, type Paper } from '@/domain/printer-rules'
import type { Trim } from '@/domain/trim'
import type { ExportSettings } from './export-settings'
import { PAPER_LABEL } from './export-words'

type Choice = Pick<ExportSettings, 'printer' | 'paper' | 'bleed'>

/** Who prints the book and on what: page size, margins, page count and checks follow from it. */
export function PrinterOptions({
  trim,
  settings,
  onChange,
}: {
  trim: Trim
  settings: Choice
  onChange: (changes: Partial<Choice>) => void
}) {
  const rules = PRINTER_RULES[settings.printer]
  return (
    <Fieldset legend="Printer">
      <div className="grid gap-4 sm:grid-cols-2">
        <Field label="Printed by">
          {(control) => (
            <Select
              {...control}
              options={PRINTERS.map((printer) => ({
                value: printer,
                label: PRINTER_RULES[printer].name,
                disabled: !PRINTER_RULES[printer].pages[trim],
              }))}
              value={settings.printer}
              onValueChange={(printer) => onChange({ printer, ...paperFor(printer, trim, settings.paper) })}
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
      {rules.bleed && (
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

/** The paper stays if this printer has it for this trim; else its first. */
function paperFor(printer: Printer, trim: Trim, paper: Paper): { paper: Paper } {
  const offered = PRINTER_RULES[printer].pages[trim]
  return { paper: offered?.[paper] ? paper : (PAPERS.find((other) => offered?.[other]) ?? 'white') }
}
