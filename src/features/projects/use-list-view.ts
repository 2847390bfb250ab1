'use client'
import { debounce, parseAsString, parseAsStringLiteral, useQueryStates } from 'nuqs'
import { type ListView, SHOWN, SORTS } from './project-list-view'

const PARSERS = {
  q: parseAsString.withDefault(''),
  show: parseAsStringLiteral(SHOWN).withDefault('all'),
  sort: parseAsStringLiteral(SORTS).withDefault('recent'),
}

/** Search, filter and order of the book list, kept in the address so that it can be shared and gone back to. */
export function useListView(): [ListView, (change: Partial<ListView>) => void, () => void] {
  const [view, setView] = useQueryStates(PARSERS)
  const change = (next: Partial<ListView>) =>
    void setView(next, 'q' in next ? { limitUrlUpdates: debounce(250) } : undefined)
  return [view, change, () => void setView(null)]
}
