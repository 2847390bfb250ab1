'use client'
import { useMutation, useQueryClient } from '@tanstack/react-query'
import { type FormEvent, useId, useRef, useState } from 'react'
import { sentenceOf } from '@/client/api-error'
import { request } from '@/client/request'
import { Button } from '@/components/ui/button'
import { Dialog, DialogClose } from '@/components/ui/dialog'
import { Field } from '@/components/ui/field'
import { Input } from '@/components/ui/input'
import { CollectionView, NameCollection } from '@/domain/library'

/** Names a new collection, or gives one another name. */
export function NameDialog({
  collection,
  onDone,
  onClose,
}: {
  collection: CollectionView | undefined
  onDone: (collection: CollectionView) => void
  onClose: () => void
}) {
  const client = useQueryClient()
  const form = useId()
  const field = useRef<HTMLInputElement>(null)
  const [typed, setTyped] = useState(collection?.name ?? '')
  const [error, setError] = useState<string>()
  const fail = (sentence: string | undefined) => {
    setError(sentence)
    field.current?.focus()
  }
  const save = useMutation({
    mutationFn: (body: NameCollection) =>
      collection
        ? request(`/api/library/collections/${collection.id}`, {
            schema: CollectionView,
            method: 'PATCH',
            body,
          })
        : request('/api/library/collections', { schema: CollectionView, method: 'POST', body }),
    onSuccess: (named) => {
      void client.invalidateQueries({ queryKey: ['library', 'collections'] })
      onDone(named)
      onClose()
    },
    onError: (problem) => fail(sentenceOf(problem)),
  })
  const submit = (event: FormEvent) => {
    event.preventDefault()
    const parsed = NameCollection.safeParse({ name: typed })
    if (parsed.success) save.mutate(parsed.data)
    else fail(parsed.error.issues[0]?.message)
  }
  return (
    <Dialog
      open
      onOpenChange={(open) => !open && onClose()}
      size="sm"
      title={collection ? 'Rename this collection' : 'New collection'}
      initialFocus={field}
      actions={
        <>
          <DialogClose>
            <Button>Cancel</Button>
          </DialogClose>
          <Button variant="primary" type="submit" form={form} pending={save.isPending}>
            {collection ? 'Rename' : 'Make it'}
          </Button>
        </>
      }
    >
      <form id={form} onSubmit={submit} noValidate>
        <Field label="Name" error={error}>
          {(control) => (
            <Input
              {...control}
              ref={field}
              value={typed}
              dir="auto"
              autoComplete="off"
              onChange={(event) => {
                setTyped(event.currentTarget.value)
                setError(undefined)
              }}
            />
          )}
        </Field>
      </form>
    </Dialog>
  )
}
