'use client'
import { useQuery, useQueryClient } from '@tanstack/react-query'
import { useCallback, useEffect, useRef, useState } from 'react'
import { sentenceOf } from '@/client/api-error'
import { accountQuery, projectQuery, projectsQuery } from '@/client/queries'
import { request } from '@/client/request'
import { ProjectView } from '@/domain/project'
import {
  changesBetween,
  type Draft,
  type DraftChange,
  draftOf,
  fitChanges,
  followed,
  suitableChanges,
  withChange,
} from './draft'
import { keepDraft, keptDraft } from './kept-draft'

export type SaveState =
  | { readonly state: 'new' | 'typing' | 'saving' | 'saved' }
  | { readonly state: 'failed'; readonly sentence: string }

/** A pause in typing after which the draft is saved. Milliseconds. */
const PAUSE_MS = 700

/**
 * A book while it is described: kept on this device with every letter and in the studio from the first words on,
 * saved when typing pauses, and again when the connection comes back. What changes in the studio meanwhile is
 * followed. `flush` saves at once and answers the book; it throws what the studio refused.
 */
export function useDraft(opened: ProjectView | null, onCreated: (id: string) => void) {
  const queryClient = useQueryClient()
  const account = useQuery(accountQuery()).data
  const author = account?.id
  const [draft, setDraft] = useState(() => draftOf(opened, account?.defaults))
  const [saved, setSaved] = useState<SaveState>({ state: opened ? 'saved' : 'new' })
  const [id, setId] = useState(opened?.id ?? null)
  const book = useQuery({ ...projectQuery(id ?? ''), enabled: id !== null }).data ?? null
  const latest = useRef(draft)
  const stored = useRef({ id, draft: draftOf(opened, account?.defaults) })
  const turn = useRef<Promise<unknown>>(Promise.resolve())

  const become = useCallback((next: Draft) => {
    latest.current = next
    setDraft(next)
  }, [])
  const change = useCallback((changes: DraftChange) => become(withChange(latest.current, changes)), [become])

  const save = useCallback(async (): Promise<ProjectView | null> => {
    const sent = latest.current
    const { id, draft: known } = stored.current
    const changes = suitableChanges(fitChanges(changesBetween(known, sent)), sent.dna.audience)
    if (id && !changes) return queryClient.getQueryData(projectQuery(id).queryKey) ?? null
    setSaved({ state: 'saving' })
    // An older answer that is still on its way must not undo this one.
    if (id) await queryClient.cancelQueries({ queryKey: projectQuery(id).queryKey })
    const book = id
      ? await request(`/api/projects/${id}`, { schema: ProjectView, method: 'PATCH', body: changes })
      : await request('/api/projects', { schema: ProjectView, method: 'POST', body: changes ?? {} })
    stored.current = { id: book.id, draft: draftOf(book) }
    queryClient.setQueryData(projectQuery(book.id).queryKey, book)
    void queryClient.invalidateQueries({ queryKey: projectsQuery().queryKey })
    if (author) keepDraft({ author, book: id }, null)
    if (!id) {
      setId(book.id)
      onCreated(book.id)
    }
    setSaved({ state: changesBetween(stored.current.draft, latest.current) ? 'typing' : 'saved' })
    return book
  }, [queryClient, onCreated, author])

  /** One save after the other, or the second could make a second book. */
  const flush = useCallback((): Promise<ProjectView | null> => {
    const saving = turn.current.then(save, save)
    turn.current = saving.catch((error: unknown) =>
      setSaved({ state: 'failed', sentence: sentenceOf(error) }),
    )
    return saving
  }, [save])

  useEffect(() => {
    if (!author) return
    const kept = keptDraft({ author, book: stored.current.id })
    if (kept) change(kept)
  }, [author, change])
  useEffect(() => {
    const changes = changesBetween(stored.current.draft, draft)
    const fit = fitChanges(changes)
    if (author) keepDraft({ author, book: stored.current.id }, fit)
    if (changes) setSaved({ state: 'typing' })
    else setSaved((before) => (before.state === 'typing' && stored.current.id ? { state: 'saved' } : before))
    if (!suitableChanges(fit, draft.dna.audience)) return
    const timer = setTimeout(() => void flush().catch(() => {}), PAUSE_MS)
    return () => clearTimeout(timer)
  }, [draft, flush, author])
  useEffect(() => {
    const again = () => void flush().catch(() => {})
    window.addEventListener('online', again)
    return () => window.removeEventListener('online', again)
  }, [flush])
  useEffect(() => {
    if (!book) return
    const theirs = draftOf(book)
    const next = followed(stored.current.draft, latest.current, theirs)
    stored.current = { id: book.id, draft: theirs }
    if (next !== latest.current) become(next)
  }, [book, become])

  return { book, draft, change, saved, flush }
}
