'use client'
import { type FormEvent, useId, useRef, useState } from 'react'
import { Button } from '@/components/ui/button'
import { Dialog, DialogClose } from '@/components/ui/dialog'
import { Field } from '@/components/ui/field'
import { Input } from '@/components/ui/input'
import { LENGTHS } from '@/domain/limits'
import { ProjectTitle } from '@/domain/project'

export function RenameProjectDialog({
  title,
  onRename,
  onClose,
}: {
  title: string
  onRename: (title: string) => void
  onClose: () => void
}) {
  const form = useId()
  const field = useRef<HTMLInputElement>(null)
  const [typed, setTyped] = useState(title)
  const [error, setError] = useState<string>()
  const save = (event: FormEvent) => {
    event.preventDefault()
    const parsed = ProjectTitle.min(1, 'A book needs a title.').safeParse(typed)
    if (!parsed.success) {
      setError(parsed.error.issues[0]?.message)
      field.current?.focus()
      return
    }
    if (parsed.data !== title) onRename(parsed.data)
    onClose()
  }
  return (
    <Dialog
      open
      onOpenChange={(open) => !open && onClose()}
      size="sm"
      title="Rename this book"
      initialFocus={field}
      actions={
        <>
          <DialogClose>
            <Button>Cancel</Button>
          </DialogClose>
          <Button variant="primary" type="submit" form={form}>
            Rename
          </Button>
        </>
      }
    >
      <form id={form} onSubmit={save} noValidate>
        <Field label="Title" error={error} aside={`${typed.trim().length} / ${LENGTHS.projectName}`}>
          {(control) => (
            <Input
              {...control}
              ref={field}
              value={typed}
              dir="auto"
              autoComplete="off"
              onChange={(event) => setTyped(event.currentTarget.value)}
            />
          )}
        </Field>
      </form>
    </Dialog>
  )
}
