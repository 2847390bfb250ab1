'use client'
import { hasHero, type ProjectView } from '@/domain/project'
import { AddPageDialog } from './add-page-dialog'
import { IdeaDialog } from './idea-dialog'
import { MoveDialog } from './move-dialog'
import { RedrawDialog } from './redraw-dialog'
import type { PageActions } from './use-page-actions'

export type OpenDialog =
  | { readonly kind: 'add' }
  | { readonly kind: 'idea'; readonly id: string }
  | { readonly kind: 'redraw' | 'move'; readonly ids: readonly string[] }

/** The dialog that is open over the grid, if one is, and if its pages are still there. */
export function PageDialog({
  open,
  book,
  actions,
  onOpen,
  onClose,
}: {
  open: OpenDialog | null
  book: ProjectView
  actions: PageActions
  onOpen: (dialog: OpenDialog) => void
  onClose: () => void
}) {
  if (open?.kind === 'add') return <AddPageDialog book={book} onClose={onClose} />
  const ids = open ? (open.kind === 'idea' ? [open.id] : open.ids) : []
  const pages = book.pageList.filter((page) => ids.includes(page.id))
  const [first] = pages
  if (!open || !first) return null
  switch (open.kind) {
    case 'idea':
      return (
        <IdeaDialog
          page={first}
          bookHasHero={hasHero(book)}
          onRedraw={(again) => onOpen({ kind: 'redraw', ids: again })}
          onClose={onClose}
        />
      )
    case 'redraw':
      return <RedrawDialog pages={pages} onConfirm={actions.draw} onClose={onClose} />
    case 'move':
      return <MoveDialog pages={pages} last={book.pageList.length} onMove={actions.move} onClose={onClose} />
  }
}
