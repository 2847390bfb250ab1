'use client'
import { useState } from 'react'
import { Button } from '@/components/ui/button'
import { Dialog, DialogClose } from '@/components/ui/dialog'
import { Field } from '@/components/ui/field'
import { Input } from '@/components/ui/input'
import type { PageView } from '@/domain/page'
import { plural } from '@/domain/plural'

/** Asks for the place in the book where pages shall go. */
export function MoveDialog({
  pages,
  last,
  onMove,
  onClose,
}: {
  pages: readonly PageView[]
  /** Pages in the book. */
  last: number
  onMove: (ids: readonly string[], position: number) => void
  onClose: () => void
}) {
  const furthest = last - pages.length + 1
  const [typed, setTyped] = useState(String(pages[0]?.position ?? 1))
  const [asked, setAsked] = useState(false)
  const position = Number(typed)
  const wrong = !(Number.isInteger(position) && position >= 1 && position <= furthest)
  return (
    <Dialog
      open
      size="sm"
      onOpenChange={(open) => !open && onClose()}
      title={plural(pages.length, { one: `Move page ${pages[0]?.position}`, other: 'Move # pages' })}
      actions={
        <>
          <DialogClose>
            <Button>Cancel</Button>
          </DialogClose>
          <Button type="submit" form="move-pages" variant="primary">
            Move
          </Button>
        </>
      }
    >
      <form
        id="move-pages"
        noValidate
        onSubmit={(event) => {
          event.preventDefault()
          setAsked(true)
          if (wrong) return
          onMove(
            pages.map((page) => page.id),
            position,
          )
          onClose()
        }}
      >
        <Field
          label={pages.length === 1 ? 'New position' : 'Position of the first of them'}
          hint={plural(furthest, { one: 'There is one position.', other: '1 to #' })}
          error={asked && wrong ? `Choose a position from 1 to ${furthest}.` : undefined}
        >
          {(control) => (
            <Input
              {...control}
              type="number"
              inputMode="numeric"
              min={1}
              max={furthest}
              value={typed}
              onFocus={(event) => event.currentTarget.select()}
              onChange={(event) => setTyped(event.currentTarget.value)}
            />
          )}
        </Field>
      </form>
    </Dialog>
  )
}
