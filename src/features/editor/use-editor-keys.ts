'use client'
import { useEffect, useEffectEvent } from 'react'
import { useShortcut } from '@/client/use-shortcut'
import type { Desk } from './desk'
import type { Polygon } from './polygon'
import { resized, TOOL, type Tool } from './tools'
import { travel } from './travel'

const GROUP = 'Page editor'

/** The keys of the editor, as the shortcut sheet lists them. */
export function useEditorKeys(desk: Desk, polygon: Polygon): void {
  const { tools, view, board } = desk
  const tool = (name: Tool) => ({
    keys: TOOL[name].key,
    label: TOOL[name].label,
    group: GROUP,
    run: () => tools.take(name),
    enabled: !desk.shown,
  })
  useShortcut(tool('brush'))
  useShortcut(tool('eraser'))
  useShortcut(tool('lasso'))
  useShortcut(tool('polygon'))
  useShortcut(tool('shape'))
  useShortcut(tool('crayon'))
  useShortcut(tool('hand'))
  useShortcut(tool('pen'))
  useShortcut(tool('rubber'))
  useShortcut(tool('move'))

  const size = (steps: number) => () => tools.setSize(resized(tools.size, steps))
  useShortcut({ keys: '[', label: 'Smaller', group: GROUP, run: size(-1) })
  useShortcut({ keys: ']', label: 'Larger', group: GROUP, run: size(1) })
  useShortcut({ keys: '{', label: 'Much smaller', group: GROUP, run: size(-3) })
  useShortcut({ keys: '}', label: 'Much larger', group: GROUP, run: size(3) })
  useShortcut({
    keys: 'shift+v',
    label: 'Invert what is painted',
    group: GROUP,
    run: () => void board.apply({ kind: 'invert' }),
    enabled: !desk.shown && desk.tab !== 'color',
  })
  const undo = () => travel(desk, 'undo')
  const redo = () => travel(desk, 'redo')
  useShortcut({ keys: 'mod+z', label: 'Undo', group: GROUP, run: undo, notInFields: true })
  useShortcut({ keys: 'mod+shift+z', label: 'Redo', group: GROUP, run: redo, notInFields: true })
  useShortcut({ keys: 'mod+y', label: 'Redo', group: GROUP, run: redo, notInFields: true })

  useShortcut({ keys: '+', label: 'Zoom in', group: GROUP, run: view.zoomIn })
  useShortcut({ keys: '=', label: 'Zoom in', group: GROUP, run: view.zoomIn })
  useShortcut({ keys: '-', label: 'Zoom out', group: GROUP, run: view.zoomOut })
  useShortcut({ keys: '0', label: 'Whole page', group: GROUP, run: view.showAll })
  usePolygonKeys(polygon)
}

/** Enter closes the polygon under way, Backspace takes its last corner back, Esc drops it. */
function usePolygonKeys(polygon: Polygon): void {
  const press = useEffectEvent((event: KeyboardEvent) => {
    if (!polygon.open || event.defaultPrevented) return
    if (event.key === 'Enter') polygon.close()
    else if (event.key === 'Backspace') polygon.back()
    else if (event.key === 'Escape') polygon.drop()
    else return
    event.preventDefault()
  })
  useEffect(() => {
    const listener = (event: KeyboardEvent) => press(event)
    // Before the listeners of the shell, for which Enter and Esc mean something else.
    document.addEventListener('keydown', listener, { capture: true })
    return () => document.removeEventListener('keydown', listener, { capture: true })
  }, [])
}
