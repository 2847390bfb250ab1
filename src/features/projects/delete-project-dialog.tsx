'use client'
import { useState } from 'react'
import { AlertDialog } from '@/components/ui/alert-dialog'
import { Field } from '@/components/ui/field'
import { Input } from '@/components/ui/input'
import type { ProjectCard } from '@/domain/project'

const folded = (text: string) => text.trim().normalize('NFC').toLowerCase()

/** Asks for the title of a book with much work in it. */
export function DeleteProjectDialog({
  project,
  onDelete,
  onClose,
}: {
  project: ProjectCard
  onDelete: () => void
  onClose: () => void
}) {
  const [typed, setTyped] = useState('')
  return (
    <AlertDialog
      open
      onOpenChange={(open) => !open && onClose()}
      title={`Delete ${project.title}?`}
      description="It goes to the bin with all its pages, and can be brought back for 30 days."
      confirm="Delete the book"
      destructive
      confirmDisabled={folded(typed) !== folded(project.title)}
      onConfirm={() => {
        onDelete()
        onClose()
      }}
    >
      <Field label={`Type ${project.title} to confirm`}>
        {(control) => (
          <Input
            {...control}
            value={typed}
            dir="auto"
            autoComplete="off"
            onChange={(event) => setTyped(event.currentTarget.value)}
          />
        )}
      </Field>
    </AlertDialog>
  )
}
