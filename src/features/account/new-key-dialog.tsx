'use client'
import { useMutation, useQueryClient } from '@tanstack/react-query'
import { Copy } from 'lucide-react'
import { useRef, useState } from 'react'
import type { z } from 'zod'
import { sentenceOf } from '@/client/api-error'
import { keysQuery } from '@/client/queries'
import { request } from '@/client/request'
import { Button } from '@/components/ui/button'
import { Checkbox } from '@/components/ui/checkbox'
import { copyText } from '@/components/ui/copy-text'
import { Dialog, DialogClose } from '@/components/ui/dialog'
import { Field } from '@/components/ui/field'
import { Fieldset } from '@/components/ui/fieldset'
import { Input } from '@/components/ui/input'
import { Select } from '@/components/ui/select'
import { CreateKey, KEY_DAYS, KEY_SCOPE, KEY_SCOPES, type KeyScope, NewKey } from '@/domain/api-key'
import { plural } from '@/domain/plural'

const ENDS = [
  { value: 'never', label: 'When I revoke it' },
  ...KEY_DAYS.map((days) => ({
    value: String(days),
    label: plural(days, { one: 'After # day', other: 'After # days' }),
  })),
]

/** Asks what a key is for, then shows it, this once. */
export function NewKeyDialog({ onClose }: { onClose: () => void }) {
  const [made, setMade] = useState<z.infer<typeof NewKey>>()
  return made ? <ShownOnce made={made} onClose={onClose} /> : <KeyForm onMade={setMade} onClose={onClose} />
}

function KeyForm({
  onMade,
  onClose,
}: {
  onMade: (made: z.infer<typeof NewKey>) => void
  onClose: () => void
}) {
  const client = useQueryClient()
  const name = useRef<HTMLInputElement>(null)
  const [scopes, setScopes] = useState<readonly KeyScope[]>(['read'])
  const [ends, setEnds] = useState('90')
  const [faults, setFaults] = useState<{ name?: string; scopes?: string }>({})
  const create = useMutation({
    mutationFn: (body: z.input<typeof CreateKey>) =>
      request('/api/account/keys', { method: 'POST', body, schema: NewKey }),
    onSuccess: (made) => {
      void client.invalidateQueries(keysQuery())
      onMade(made)
    },
  })
  const make = () => {
    const wish = {
      name: name.current?.value ?? '',
      scopes: [...scopes],
      ...(ends === 'never' ? {} : { days: Number(ends) }),
    }
    const parsed = CreateKey.safeParse(wish)
    const fault = (field: string) => parsed.error?.issues.find((issue) => issue.path[0] === field)?.message
    setFaults({ name: fault('name'), scopes: fault('scopes') })
    if (fault('name')) name.current?.focus()
    if (parsed.success) create.mutate(wish)
  }
  return (
    <Dialog
      open
      onOpenChange={(open) => !open && onClose()}
      title="Make an API key"
      initialFocus={name}
      actions={
        <>
          <DialogClose>
            <Button>Cancel</Button>
          </DialogClose>
          <Button variant="primary" pending={create.isPending} onClick={make}>
            Make the key
          </Button>
        </>
      }
    >
      <form
        noValidate
        className="grid gap-5"
        onSubmit={(event) => {
          event.preventDefault()
          make()
        }}
      >
        <Field label="Name" hint="What will use it." error={faults.name}>
          {(control) => (
            <Input
              {...control}
              ref={name}
              maxLength={60}
              dir="auto"
              autoComplete="off"
              placeholder="Print shop script"
            />
          )}
        </Field>
        <Fieldset legend="It may" error={faults.scopes}>
          {KEY_SCOPES.map((scope) => (
            <Checkbox
              key={scope}
              label={KEY_SCOPE[scope].label}
              description={KEY_SCOPE[scope].says}
              checked={scopes.includes(scope)}
              onCheckedChange={(on) =>
                setScopes(on ? [...scopes, scope] : scopes.filter((other) => other !== scope))
              }
            />
          ))}
        </Fieldset>
        <Field label="It ends">
          {(control) => <Select {...control} options={ENDS} value={ends} onValueChange={setEnds} />}
        </Field>
        {create.isError && (
          <p role="alert" className="text-note font-medium text-tomato">
            {sentenceOf(create.error)}
          </p>
        )}
      </form>
    </Dialog>
  )
}

function ShownOnce({ made, onClose }: { made: z.infer<typeof NewKey>; onClose: () => void }) {
  return (
    <Dialog
      open
      onOpenChange={(open) => !open && onClose()}
      title={`Your key: ${made.name}`}
      description="Copy it now: it is shown this once, and kept here only as a fingerprint."
      actions={
        <>
          <DialogClose>
            <Button>Done</Button>
          </DialogClose>
          <Button variant="primary" onClick={() => void copyText(made.secret, 'Key')}>
            <Copy aria-hidden="true" />
            Copy the key
          </Button>
        </>
      }
    >
      <div className="grid gap-4">
        <Field label="Key" hideLabel>
          {(control) => (
            <Input
              {...control}
              readOnly
              value={made.secret}
              className="font-mono text-sm"
              onFocus={(event) => event.currentTarget.select()}
            />
          )}
        </Field>
        <p className="text-note text-muted">
          Send it with every request: <code>Authorization: Bearer {made.startsWith}…</code>
        </p>
      </div>
    </Dialog>
  )
}
