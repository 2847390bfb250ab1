'use client'
import { useMutation } from '@tanstack/react-query'
import { useState } from 'react'
import { sentenceOf } from '@/client/api-error'
import { Nothing, request } from '@/client/request'
import { AlertDialog } from '@/components/ui/alert-dialog'
import { Button } from '@/components/ui/button'
import { Field } from '@/components/ui/field'
import { Input } from '@/components/ui/input'
import { ERASE_WORDS, EraseAccount } from '@/domain/account'
import { SettingsSection } from './settings-section'

/** The end of an account: asked for in words, and done for good. */
export function EraseSettings({ local }: { local: boolean }) {
  return (
    <SettingsSection
      title="Delete the account"
      description="Books, pages, heroes, files, Blots and settings are erased, and so are their pictures in storage. Nobody can bring them back."
    >
      <div>
        <EraseDialog local={local} />
      </div>
    </SettingsSection>
  )
}

function EraseDialog({ local }: { local: boolean }) {
  const [typed, setTyped] = useState('')
  const [error, setError] = useState<string>()
  const erase = useMutation({
    mutationFn: () =>
      request('/api/account', { method: 'DELETE', body: { confirm: typed }, schema: Nothing }),
    // Nothing on this screen is true any more: everything is loaded anew.
    onSuccess: () => {
      forgetDrafts()
      window.location.assign('/login')
    },
    onError: (problem) => setError(sentenceOf(problem)),
  })
  return (
    <AlertDialog
      trigger={<Button variant="danger">Delete the account…</Button>}
      title="Delete everything?"
      description={
        local
          ? 'Everything in this studio is erased for good. Pages being inked are stopped. The next time it opens, it is new.'
          : 'Your account and everything in it is erased for good. Pages being inked are stopped, and Blots left over are lost.'
      }
      confirm="Erase everything"
      cancel="Keep my account"
      destructive
      pending={erase.isPending || erase.isSuccess}
      confirmDisabled={!EraseAccount.safeParse({ confirm: typed }).success}
      onConfirm={() => erase.mutate()}
    >
      <Field label={`Type “${ERASE_WORDS}” to confirm`} error={error}>
        {(control) => (
          <Input
            {...control}
            value={typed}
            autoComplete="off"
            autoCapitalize="off"
            spellCheck={false}
            onChange={(event) => setTyped(event.currentTarget.value)}
          />
        )}
      </Field>
    </AlertDialog>
  )
}

/** Words of books that this device kept until the studio had them. */
function forgetDrafts(): void {
  try {
    for (const key of Object.keys(localStorage)) {
      if (key.startsWith('pennyplain:draft:')) localStorage.removeItem(key)
    }
  } catch {}
}
