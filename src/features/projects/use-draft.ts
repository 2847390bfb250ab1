'use client'
import { useQueryClient } from '@tanstack/react-query'
import { useCallback, useEffect, useRef, useState } from 'react'
import { sentenceOf } from '@/client/api-error'
import { projectQuery, projectsQuery } from '@/client/queries'
import { request } from '@/client/request'
import { DEFAULT_DNA, type ProjectDna, ProjectView, type UpdateProject } from '@/domain/project'

/** What the wizard asks for. */
export type Draft = { title: string; idea: string; dna: Omit<ProjectDna, 'seed'> }
export type DraftChange = { title?: string; idea?: string; dna?: Partial<Draft['dna']> }

export type SaveState =
  | { readonly state: 'new' | 'typing' | 'saving' | 'saved' }
  | { readonly state: 'failed'; readonly sentence: string }

/** A pause in typing after which the draft is saved. Milliseconds. */
const PAUSE_MS = 700

const draftOf = (book: ProjectView | null): Draft => ({
  title: book?.title ?? '',
  idea: book?.idea ?? '',
  dna: book?.dna ?? DEFAULT_DNA,
})

/** What differs from what the studio has; null when nothing does. */
export function changesBetween(stored: Draft, draft: Draft): UpdateProject | null {
  const dna = Object.fromEntries(
    Object.entries(draft.dna).filter(([key, value]) => stored.dna[key as keyof Draft['dna']] !== value),
  )
  const changes: UpdateProject = {
    ...(draft.title.trim() !== stored.title ? { title: draft.title.trim() } : {}),
    ...(draft.idea.trim() !== stored.idea ? { idea: draft.idea.trim() } : {}),
    ...(Object.keys(dna).length > 0 ? { dna } : {}),
  }
  return Object.keys(changes).length > 0 ? changes : null
}

/**
 * A new book while it is described: kept on the studio from the first words on, saved when typing pauses, and again
 * when the connection comes back. `flush` saves at once and answers the book; it throws what the studio refused.
 */
export function useDraft(opened: ProjectView | null, onCreated: (id: string) => void) {
  const queryClient = useQueryClient()
  const [draft, setDraft] = useState(() => draftOf(opened))
  const [saved, setSaved] = useState<SaveState>({ state: opened ? 'saved' : 'new' })
  const latest = useRef(draft)
  const stored = useRef({ id: opened?.id ?? null, draft: draftOf(opened) })
  const turn = useRef<Promise<unknown>>(Promise.resolve())

  const save = useCallback(async (): Promise<ProjectView | null> => {
    const sent = latest.current
    const { id, draft: known } = stored.current
    const changes = changesBetween(known, sent)
    if (id && !changes) return queryClient.getQueryData(projectQuery(id).queryKey) ?? null
    setSaved({ state: 'saving' })
    const book = id
      ? await request(`/api/projects/${id}`, { schema: ProjectView, method: 'PATCH', body: changes })
      : await request('/api/projects', { schema: ProjectView, method: 'POST', body: changes ?? {} })
    stored.current = { id: book.id, draft: { ...sent, title: sent.title.trim(), idea: sent.idea.trim() } }
    queryClient.setQueryData(projectQuery(book.id).queryKey, book)
    void queryClient.invalidateQueries({ queryKey: projectsQuery().queryKey })
    if (!id) onCreated(book.id)
    setSaved({ state: latest.current === sent ? 'saved' : 'typing' })
    return book
  }, [queryClient, onCreated])

  /** One save after the other, or the second could make a second book. */
  const flush = useCallback((): Promise<ProjectView | null> => {
    const saving = turn.current.then(save, save)
    turn.current = saving.catch((error: unknown) =>
      setSaved({ state: 'failed', sentence: sentenceOf(error) }),
    )
    return saving
  }, [save])

  const change = useCallback((changes: DraftChange) => {
    const { title, idea, dna } = latest.current
    latest.current = {
      title: changes.title ?? title,
      idea: changes.idea ?? idea,
      dna: { ...dna, ...changes.dna },
    }
    setDraft(latest.current)
  }, [])

  useEffect(() => {
    if (!changesBetween(stored.current.draft, draft)) return
    setSaved({ state: 'typing' })
    const timer = setTimeout(() => void flush().catch(() => {}), PAUSE_MS)
    return () => clearTimeout(timer)
  }, [draft, flush])
  useEffect(() => {
    const again = () => void flush().catch(() => {})
    window.addEventListener('online', again)
    return () => window.removeEventListener('online', again)
  }, [flush])

  return { draft, change, saved, flush }
}
