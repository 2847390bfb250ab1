/** Which pages are selected, as data. */
export type Selection = {
  readonly ids: ReadonlySet<string>
  /** The page that was touched last; a range starts there. */
  readonly anchor: string | null
}

export const NOTHING_SELECTED: Selection = { ids: new Set(), anchor: null }

/** Selects a page or lets go of it. With `range`, everything between the last one touched and this one. */
export function toggled(
  selection: Selection,
  id: string,
  visible: readonly string[],
  { range = false } = {},
): Selection {
  const ids = new Set(selection.ids)
  const from = selection.anchor === null ? -1 : visible.indexOf(selection.anchor)
  const to = visible.indexOf(id)
  if (range && from >= 0 && to >= 0) {
    for (const between of visible.slice(Math.min(from, to), Math.max(from, to) + 1)) ids.add(between)
  } else if (!ids.delete(id)) ids.add(id)
  return { ids, anchor: id }
}

export const allSelected = (visible: readonly string[]): Selection => ({
  ids: new Set(visible),
  anchor: null,
})

/** The selection without pages that are no longer in the book; the same object when all are. */
export function stillThere(selection: Selection, pages: readonly string[]): Selection {
  const there = new Set(pages)
  const ids = [...selection.ids].filter((id) => there.has(id))
  return ids.length === selection.ids.size ? selection : { ...selection, ids: new Set(ids) }
}
