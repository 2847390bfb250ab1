'use client'
import { Field } from '@/components/ui/field'
import { Segmented } from '@/components/ui/segmented'
import { Select } from '@/components/ui/select'
import type { AccountView, BookDefaults } from '@/domain/account'
import { AUDIENCE, AUDIENCES } from '@/domain/audience'
import { TRIMS, trimLabel } from '@/domain/trim'
import { SaveError } from './save-error'
import { SettingsSection } from './settings-section'
import { useSaveAccount } from './use-save-account'

const READERS = AUDIENCES.map((value) => {
  const { label, ages } = AUDIENCE[value]
  return { value, label: `${label}, ages ${ages}` }
})
const UNITS = [
  { value: 'in', label: 'Inches' },
  { value: 'mm', label: 'Millimeters' },
] as const

/** What a new book begins with. Books that are there stay as they are. */
export function DefaultSettings({ account }: { account: AccountView }) {
  const { save, saved, error } = useSaveAccount()
  const { trim, audience, units } = account.defaults
  const change = (defaults: Partial<BookDefaults>) =>
    save({ defaults }, (known) => ({ ...known, defaults: { ...known.defaults, ...defaults } }))
  return (
    <SettingsSection
      title="New books"
      description="What a new book begins with. Each book can be changed until its first page is inked."
      saved={saved}
    >
      <div className="grid gap-4 sm:grid-cols-2">
        <Field label="Who colors it">
          {(control) => (
            <Select
              {...control}
              options={READERS}
              value={audience}
              onValueChange={(value) => change({ audience: value })}
            />
          )}
        </Field>
        <Field label="Trim size">
          {(control) => (
            <Select
              {...control}
              options={TRIMS.map((value) => ({ value, label: trimLabel(value, units) }))}
              value={trim}
              onValueChange={(value) => change({ trim: value })}
            />
          )}
        </Field>
        <div className="grid content-start gap-1.5">
          <p aria-hidden="true" className="text-sm font-semibold">
            Units
          </p>
          <Segmented
            label="Units"
            name="units"
            options={UNITS}
            value={units}
            onValueChange={(value) => change({ units: value })}
          />
        </div>
      </div>
      <SaveError error={error} />
    </SettingsSection>
  )
}
