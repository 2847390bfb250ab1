/** What was typed and is not in the studio yet, on this device: it outlives a reload, a sign-out, a dead battery. */
import { CreateProject } from '@/domain/project'

/** Whose draft, and of which book; null is a book that is not in the studio yet. */
export type DraftKey = { readonly author: string; readonly book: string | null }

const keyOf = ({ author, book }: DraftKey) => `pennyplain:draft:${author}:${book ?? 'new'}`

/** Remembers the changes; null forgets them. A device that keeps nothing (private mode, full) is no fault. */
export function keepDraft(key: DraftKey, changes: CreateProject | null): void {
  try {
    if (changes) localStorage.setItem(keyOf(key), JSON.stringify(changes))
    else localStorage.removeItem(keyOf(key))
  } catch {}
}

/** The changes that were kept, or null. */
export function keptDraft(key: DraftKey): CreateProject | null {
  try {
    return CreateProject.parse(JSON.parse(localStorage.getItem(keyOf(key)) ?? 'null'))
  } catch {
    return null
  }
}
