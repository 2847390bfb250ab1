'use client'
import { useEffect } from 'react'
import { createMatcher, isSingleKey, offeredShortcuts } from './shortcuts'
import { singleKeysAllowed } from './single-keys'

/** Where letters are typed or have a meaning of their own: fields, open menus and lists, dialogs. */
const KEEPS_ITS_KEYS =
  'input:not([type=checkbox],[type=radio],[type=range],[type=button]), textarea, select, [contenteditable=true], ' +
  '[role=menu], [role=listbox], [role=combobox], [role=dialog], [role=alertdialog]'

/** The one listener behind every `useShortcut`. Rendered once, by the shell. */
export function ShortcutListener() {
  useEffect(() => {
    const match = createMatcher()
    const onKeyDown = (event: KeyboardEvent) => {
      if (event.defaultPrevented || event.isComposing || event.repeat) return
      if (['Shift', 'Control', 'Meta', 'Alt'].includes(event.key)) return
      const busy = event.target instanceof Element && event.target.closest(KEEPS_ITS_KEYS) !== null
      const offered = offeredShortcuts().filter((shortcut) =>
        isSingleKey(shortcut.keys)
          ? shortcut.run && !busy && singleKeysAllowed()
          : shortcut.run && (!busy || !shortcut.notInFields),
      )
      const found = match(event, event.timeStamp, offered)
      if (!found?.run) return
      event.preventDefault()
      found.run()
    }
    document.addEventListener('keydown', onKeyDown)
    return () => document.removeEventListener('keydown', onKeyDown)
  }, [])
  return null
}
