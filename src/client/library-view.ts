/** What the library shows, as its address says it. Pure, and the same on both sides. */
import { LIBRARY_STATES, ListLibrary } from '@/domain/library'

/** Empty means everything. */
export type LibraryView = {
  readonly q: string
  readonly book: string
  readonly state: '' | (typeof LIBRARY_STATES)[number]
  readonly collection: string
  /** A page: others that look like it. */
  readonly like: string
}

export const WHOLE_LIBRARY: LibraryView = { q: '', book: '', state: '', collection: '', like: '' }

/** What is not understood counts as not there. */
export function viewOf(params: Readonly<Record<string, string | string[] | undefined>>): LibraryView {
  const text = (name: string) => {
    const value = params[name]
    return typeof value === 'string' ? value : ''
  }
  const id = (name: string) => (/^[0-9a-f]{8}-[0-9a-f-]{27}$/.test(text(name)) ? text(name) : '')
  const state = LIBRARY_STATES.find((one) => one === text('state')) ?? ''
  return {
    q: text('q').slice(0, 300),
    book: id('book'),
    state,
    collection: id('collection'),
    like: id('like'),
  }
}

/** The question the API is asked. */
export function askedBy(view: LibraryView): ListLibrary {
  const { q, book, state, collection, like } = view
  return ListLibrary.parse({
    ...(q.trim() && { q }),
    ...(book && { projectId: book }),
    ...(state && { state }),
    ...(collection && { collectionId: collection }),
    ...(like && { like }),
  })
}

export const isWhole = (view: LibraryView): boolean => Object.keys(askedBy(view)).length === 0
