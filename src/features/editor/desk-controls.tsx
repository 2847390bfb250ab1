'use client'
import { Check, Maximize, Minus, Plus, Redo2, Undo2 } from 'lucide-react'
import { useEffect, useRef, useSyncExternalStore } from 'react'
import { IconButton } from '@/components/ui/icon-button'
import { Tooltip } from '@/components/ui/tooltip'
import { useDesk } from './desk'
import type { StageView } from './stage-view'
import { historyOf, travel } from './travel'
import { MAX_SCALE } from './zoom'

/** How often the percent of a zoom under way is written, milliseconds. */
const EVERY_MS = 100

const PERCENT = new Intl.NumberFormat('en-US', { style: 'percent', maximumFractionDigits: 0 })

/** At the end of the bar: whether work is kept, undo and redo, and zoom. */
export function DeskControls({ saved }: { saved: boolean }) {
  const desk = useDesk()
  const history = historyOf(desk)
  const { canUndo, canRedo } = useSyncExternalStore(history.subscribe, history.snapshot, history.snapshot)
  return (
    <>
      <span role="status" className="me-2 flex items-center gap-1 text-note text-muted max-lg:sr-only">
        {saved && <Check aria-hidden="true" className="size-4 text-fern" />}
        {saved ? 'Saved' : 'Saving'}
      </span>
      <Tooltip label="Undo (Ctrl Z)">
        <IconButton label="Undo" disabled={!canUndo} onClick={() => travel(desk, 'undo')}>
          <Undo2 aria-hidden="true" className="rtl:-scale-x-100" />
        </IconButton>
      </Tooltip>
      <Tooltip label="Redo (Ctrl Shift Z)">
        <IconButton label="Redo" disabled={!canRedo} onClick={() => travel(desk, 'redo')}>
          <Redo2 aria-hidden="true" className="rtl:-scale-x-100" />
        </IconButton>
      </Tooltip>
      <ZoomControls />
    </>
  )
}

function ZoomControls() {
  const { view } = useDesk()
  const whole = useSyncExternalStore(
    view.subscribe,
    () => view.scale() <= 1,
    () => true,
  )
  const largest = useSyncExternalStore(
    view.subscribe,
    () => view.scale() >= MAX_SCALE,
    () => false,
  )
  return (
    <fieldset aria-label="Zoom" className="flex items-center">
      <IconButton label="Zoom out" onClick={view.zoomOut} disabled={whole} className="max-sm:hidden">
        <Minus aria-hidden="true" />
      </IconButton>
      <Percent view={view} />
      <IconButton label="Zoom in" onClick={view.zoomIn} disabled={largest} className="max-sm:hidden">
        <Plus aria-hidden="true" />
      </IconButton>
      <IconButton label="Whole page" onClick={view.showAll} disabled={whole}>
        <Maximize aria-hidden="true" />
      </IconButton>
    </fieldset>
  )
}

/** Follows a pinch, so it is written past React, changes nothing around it, and that not with every frame. */
function Percent({ view }: { view: StageView }) {
  const text = useRef<HTMLParagraphElement>(null)
  useEffect(() => {
    let due: ReturnType<typeof setTimeout> | undefined
    const write = () => {
      due = undefined
      if (text.current) text.current.textContent = PERCENT.format(view.scale())
    }
    write()
    const stop = view.subscribe(() => {
      due ??= setTimeout(write, EVERY_MS)
    })
    return () => {
      clearTimeout(due)
      stop()
    }
  }, [view])
  return (
    <p
      ref={text}
      className="h-5 w-12 text-center text-sm font-medium tabular-nums [contain:strict] max-sm:hidden"
    />
  )
}
