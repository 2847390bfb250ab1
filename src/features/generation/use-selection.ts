'use client'
import { useCallback, useEffect, useMemo, useRef, useState } from 'react'
import { useShortcut } from '@/client/use-shortcut'
import type { PageView } from '@/domain/page'
import { allSelected, NOTHING_SELECTED, stillThere, toggled } from './selection'

/** Where Ctrl+A means text, or belongs to a layer on top. */
const KEEPS_SELECT_ALL =
  'input:not([type=checkbox]), textarea, select, [contenteditable=true], [role=menu], [role=dialog], [role=alertdialog]'

/** Selected pages, with Shift for ranges, Ctrl or Cmd+A for all in view and Esc for none. */
export function useSelection(pages: readonly PageView[], visible: readonly PageView[], enabled: boolean) {
  const [chosen, setChosen] = useState(NOTHING_SELECTED)
  const { ids } = useMemo(
    () =>
      stillThere(
        chosen,
        pages.map((page) => page.id),
      ),
    [chosen, pages],
  )
  // Tiles keep one `toggle` for good, so that a click on one does not draw the others again.
  const inView = useRef<readonly string[]>([])
  useEffect(() => {
    inView.current = visible.map((page) => page.id)
  }, [visible])
  const toggle = useCallback(
    (id: string, range: boolean) =>
      setChosen((selection) => toggled(selection, id, inView.current, { range })),
    [],
  )
  const clear = useCallback(() => setChosen(NOTHING_SELECTED), [])

  useEffect(() => {
    if (!enabled) return
    const onKeyDown = (event: KeyboardEvent) => {
      const all = (event.ctrlKey || event.metaKey) && !event.shiftKey && !event.altKey && event.key === 'a'
      if (!all || event.defaultPrevented) return
      if (event.target instanceof Element && event.target.closest(KEEPS_SELECT_ALL)) return
      event.preventDefault()
      setChosen(allSelected(inView.current))
    }
    document.addEventListener('keydown', onKeyDown)
    return () => document.removeEventListener('keydown', onKeyDown)
  }, [enabled])
  useShortcut({
    keys: 'escape',
    label: 'Clear the selection',
    group: 'Pages',
    run: clear,
    enabled: enabled && ids.size > 0,
  })
  return { selected: ids, toggle, clear }
}
