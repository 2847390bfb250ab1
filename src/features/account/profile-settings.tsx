'use client'
import { useState } from 'react'
import { Field } from '@/components/ui/field'
import { Input } from '@/components/ui/input'
import { type AccountView, UpdateAccount } from '@/domain/account'
import { SettingsSection } from './settings-section'
import { useSaveAccount } from './use-save-account'

/** Who the author is, in the studio and in print. Saved when a field is left. */
export function ProfileSettings({ account }: { account: AccountView }) {
  const [name, setName] = useState(account.name)
  const [penName, setPenName] = useState(account.penName)
  const [wrong, setWrong] = useState<'name' | 'penName'>()
  const { save, saved, error, setError } = useSaveAccount()
  const leave = (field: 'name' | 'penName', value: string) => {
    const parsed = UpdateAccount.safeParse({ [field]: value })
    setWrong(field)
    setError(parsed.error?.issues[0]?.message)
    if (parsed.data && parsed.data[field] !== account[field]) save(parsed.data)
  }
  return (
    <SettingsSection title="Profile" saved={saved}>
      <form
        noValidate
        className="grid items-start gap-4 sm:grid-cols-2"
        onSubmit={(event) => {
          event.preventDefault()
          leave('name', name)
          leave('penName', penName)
        }}
      >
        <Field label="Name" hint="In the studio only." error={wrong === 'name' && error}>
          {(control) => (
            <Input
              {...control}
              value={name}
              dir="auto"
              autoComplete="name"
              onChange={(event) => setName(event.currentTarget.value)}
              onBlur={() => leave('name', name)}
            />
          )}
        </Field>
        <Field
          label="Pen name"
          hint="The author on title and copyright pages, unless an export says otherwise."
          error={wrong === 'penName' && error}
        >
          {(control) => (
            <Input
              {...control}
              value={penName}
              dir="auto"
              autoComplete="off"
              onChange={(event) => setPenName(event.currentTarget.value)}
              onBlur={() => leave('penName', penName)}
            />
          )}
        </Field>
        {!account.local && (
          <Field label="Email" hint="You sign in with it, and mails go to it.">
            {(control) => <Input {...control} value={account.email} readOnly className="bg-sunken" />}
          </Field>
        )}
        <button type="submit" className="sr-only" tabIndex={-1} aria-hidden="true" />
      </form>
    </SettingsSection>
  )
}
