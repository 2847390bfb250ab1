'use client'
import { debounce, parseAsString, useQueryStates } from 'nuqs'
import { type LibraryView, viewOf } from '@/client/library-view'

const PARSERS = {
  q: parseAsString.withDefault(''),
  book: parseAsString.withDefault(''),
  state: parseAsString.withDefault(''),
  collection: parseAsString.withDefault(''),
  like: parseAsString.withDefault(''),
}

/** Search and filters, kept in the address so that they can be shared and gone back to. */
export function useLibraryView(): [LibraryView, (change: Partial<LibraryView>) => void, () => void] {
  const [view, setView] = useQueryStates(PARSERS)
  const change = (next: Partial<LibraryView>) =>
    void setView(next, 'q' in next ? { limitUrlUpdates: debounce(250) } : { history: 'push' })
  return [viewOf(view), change, () => void setView(null, { history: 'push' })]
}
