'use client'
import { useState } from 'react'
import { Button } from '@/components/ui/button'
import { Dialog, DialogClose } from '@/components/ui/dialog'
import { Field } from '@/components/ui/field'
import { Textarea } from '@/components/ui/textarea'
import { MATTER_KIND, MATTER_WORDS_LENGTH, type MatterTile, withWords, wordsOf } from '@/domain/matter'
import type { SaveMatter } from './use-save-matter'

/** The words of one page. What is emptied is left out in print. */
export function MatterDialog({
  tile,
  onSave,
  onClose,
}: {
  tile: MatterTile
  onSave: SaveMatter
  onClose: () => void
}) {
  const { name, field, usual } = MATTER_KIND[tile.kind]
  const [typed, setTyped] = useState(wordsOf(tile))
  return (
    <Dialog
      open
      size="sm"
      onOpenChange={(open) => !open && onClose()}
      title={name}
      actions={
        <>
          {typed.trim() !== usual && <Button onClick={() => setTyped(usual)}>Usual words</Button>}
          <DialogClose>
            <Button>Cancel</Button>
          </DialogClose>
          <Button type="submit" form="matter-words" variant="primary">
            Save
          </Button>
        </>
      }
    >
      <form
        id="matter-words"
        onSubmit={(event) => {
          event.preventDefault()
          const words = typed.trim()
          onSave((now) => withWords(now, tile.id, words === usual ? null : words))
          onClose()
        }}
      >
        <Field label={field ?? name} hint="Empty leaves it out.">
          {(control) => (
            <Textarea
              {...control}
              rows={3}
              value={typed}
              maxLength={MATTER_WORDS_LENGTH}
              onChange={(event) => setTyped(event.currentTarget.value)}
            />
          )}
        </Field>
      </form>
    </Dialog>
  )
}
