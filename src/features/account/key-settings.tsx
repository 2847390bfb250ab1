'use client'
import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query'
import { KeyRound } from 'lucide-react'
import dynamic from 'next/dynamic'
import { useState } from 'react'
import { sentenceOf } from '@/client/api-error'
import { Moment } from '@/client/moment'
import { keysQuery } from '@/client/queries'
import { Nothing, request } from '@/client/request'
import { AlertDialog } from '@/components/ui/alert-dialog'
import { Badge } from '@/components/ui/badge'
import { Button } from '@/components/ui/button'
import { KEY_SCOPE, type KeyView, MOST_KEYS } from '@/domain/api-key'
import { SaveError } from './save-error'
import { SettingsSection } from './settings-section'

const NewKeyDialog = dynamic(() => import('./new-key-dialog').then((file) => file.NewKeyDialog))

/** Keys for programs: made, seen once, and revoked. */
export function KeySettings() {
  const { data: keys = [] } = useQuery(keysQuery())
  const [making, setMaking] = useState(false)
  const full = keys.length >= MOST_KEYS
  return (
    <SettingsSection
      id="keys"
      title="API keys"
      description="For programs that work in your name. A key can’t change your account, your billing, or other keys."
    >
      {keys.length > 0 && (
        <ul className="grid gap-4">
          {keys.map((key) => (
            <Key key={key.id} apiKey={key} />
          ))}
        </ul>
      )}
      <div className="flex flex-wrap items-center gap-x-4 gap-y-2">
        <Button disabled={full} onClick={() => setMaking(true)}>
          <KeyRound aria-hidden="true" />
          Make a key
        </Button>
        {full && <p className="text-note text-muted">{`There are ${MOST_KEYS}, the most there can be.`}</p>}
      </div>
      {making && <NewKeyDialog onClose={() => setMaking(false)} />}
    </SettingsSection>
  )
}

function Key({ apiKey }: { apiKey: KeyView }) {
  const { name, startsWith, scopes, lastUsedAt, expiresAt } = apiKey
  const ended = expiresAt !== null && Date.parse(expiresAt) <= Date.now()
  return (
    <li className="flex flex-wrap items-center justify-between gap-x-6 gap-y-2 border-t border-line pt-4 first:border-0 first:pt-0">
      <div className="grid min-w-0 gap-1">
        <p className="flex flex-wrap items-center gap-x-2 gap-y-1">
          <span dir="auto" className="font-medium">
            {name}
          </span>
          <code className="text-note text-muted">{`${startsWith}…`}</code>
          {ended && <Badge tone="tomato">Ended</Badge>}
        </p>
        <p className="flex flex-wrap gap-x-3 gap-y-1 text-note text-muted">
          <span>{scopes.map((scope) => KEY_SCOPE[scope].label).join(', ')}</span>
          <span>
            {lastUsedAt ? (
              <>
                Last used <Moment at={lastUsedAt} />
              </>
            ) : (
              'Never used'
            )}
          </span>
          <span>
            {expiresAt ? (
              <>
                {ended ? 'Ended' : 'Ends'} <Moment at={expiresAt} style="day" />
              </>
            ) : (
              'Does not end by itself'
            )}
          </span>
        </p>
      </div>
      <Revoke apiKey={apiKey} />
    </li>
  )
}

function Revoke({ apiKey: { id, name } }: { apiKey: KeyView }) {
  const client = useQueryClient()
  const { queryKey } = keysQuery()
  const revoke = useMutation({
    mutationFn: () => request(`/api/account/keys/${id}`, { method: 'DELETE', schema: Nothing }),
    onSuccess: () => client.setQueryData(queryKey, (known) => known?.filter((key) => key.id !== id)),
  })
  return (
    <AlertDialog
      trigger={
        <Button size="sm">
          Revoke<span className="sr-only">{` ${name}`}</span>
        </Button>
      }
      title={`Revoke ${name}?`}
      description="Programs that use it stop working at once. What they made stays."
      confirm="Revoke the key"
      destructive
      pending={revoke.isPending}
      onConfirm={() => revoke.mutate()}
    >
      {revoke.isError && <SaveError error={sentenceOf(revoke.error)} />}
    </AlertDialog>
  )
}
