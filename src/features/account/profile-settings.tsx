'use client'
import { useMutation, useQueryClient } from '@tanstack/react-query'
import { useState } from 'react'
import { sentenceOf } from '@/client/api-error'
import { accountQuery } from '@/client/queries'
import { request } from '@/client/request'
import { Field } from '@/components/ui/field'
import { Input } from '@/components/ui/input'
import { AccountView, UpdateAccount } from '@/domain/account'
import { SettingsSection } from './settings-section'
import { useSaved } from './use-saved'

/** The author's name, saved when the field is left. */
export function ProfileSettings({ account }: { account: AccountView }) {
  const client = useQueryClient()
  const [name, setName] = useState(account.name)
  const [error, setError] = useState<string>()
  const [saved, sayItIsSaved] = useSaved()
  const rename = useMutation({
    mutationFn: (body: UpdateAccount) =>
      request('/api/account', { method: 'PATCH', body, schema: AccountView }),
    onSuccess: (updated) => {
      client.setQueryData(accountQuery().queryKey, updated)
      sayItIsSaved()
    },
    onError: (problem) => setError(sentenceOf(problem)),
  })
  const save = () => {
    const parsed = UpdateAccount.safeParse({ name })
    setError(parsed.error?.issues[0]?.message)
    if (parsed.data && parsed.data.name !== account.name) rename.mutate(parsed.data)
  }
  return (
    <SettingsSection title="Profile" saved={saved}>
      <form action={save} noValidate className="grid gap-4 sm:grid-cols-2">
        <Field label="Name" hint="Stands on the title page of new books." error={error}>
          {(control) => (
            <Input
              {...control}
              value={name}
              dir="auto"
              autoComplete="name"
              onChange={(event) => setName(event.currentTarget.value)}
              onBlur={save}
            />
          )}
        </Field>
        {!account.local && (
          <Field label="Email" hint="You sign in with it.">
            {(control) => <Input {...control} value={account.email} readOnly className="bg-sunken" />}
          </Field>
        )}
      </form>
    </SettingsSection>
  )
}
