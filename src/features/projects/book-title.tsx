'use client'
import { Pencil } from 'lucide-react'
import { type KeyboardEvent, useRef, useState } from 'react'
import { sentenceOf } from '@/client/api-error'
import { useChangeBook } from '@/client/use-change-book'
import { IconButton } from '@/components/ui/icon-button'
import { Input } from '@/components/ui/input'
import { PageTitle } from '@/components/ui/page-title'
import { toast } from '@/components/ui/toast'
import { Tooltip } from '@/components/ui/tooltip'
import { LENGTHS } from '@/domain/limits'

/** The title of a book, renamed where it stands. Enter and leaving the field save, Esc does not. */
export function BookTitle({ projectId, title }: { projectId: string; title: string }) {
  const [draft, setDraft] = useState<string | null>(null)
  const pencil = useRef<HTMLButtonElement>(null)
  // Enter and Esc take the field away, and some browsers then say it lost its focus.
  const settled = useRef(false)
  const rename = useChangeBook(projectId)

  const begin = () => {
    settled.current = false
    setDraft(title)
  }
  const end = (typed: string | null) => {
    if (settled.current) return
    settled.current = true
    setDraft(null)
    if (typed !== null) save(typed)
  }
  const save = (typed: string) => {
    if (typed.trim() === title) return
    rename.mutate(
      { title: typed.trim() },
      { onError: (error) => toast(sentenceOf(error), { tone: 'tomato' }) },
    )
  }
  const onKeyDown = (event: KeyboardEvent<HTMLInputElement>) => {
    if (event.key !== 'Enter' && event.key !== 'Escape') return
    event.preventDefault()
    end(event.key === 'Enter' ? event.currentTarget.value : null)
    requestAnimationFrame(() => pencil.current?.focus())
  }

  if (draft !== null) {
    return (
      <Input
        aria-label="Title of the book"
        value={draft}
        maxLength={LENGTHS.projectName}
        autoFocus
        onFocus={(event) => event.currentTarget.select()}
        onChange={(event) => setDraft(event.currentTarget.value)}
        onKeyDown={onKeyDown}
        onBlur={(event) => end(event.currentTarget.value)}
        className="w-96 max-w-full font-display text-xl font-semibold sm:text-xl"
      />
    )
  }
  return (
    <div className="flex min-w-0 items-start gap-1">
      <PageTitle>{title || 'Untitled book'}</PageTitle>
      <Tooltip label="Rename">
        <IconButton ref={pencil} label="Rename the book" onClick={begin}>
          <Pencil aria-hidden="true" />
        </IconButton>
      </Tooltip>
    </div>
  )
}
