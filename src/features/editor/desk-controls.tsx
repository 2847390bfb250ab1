'use client'
import { Check, Maximize, Minus, Plus, Redo2, Undo2 } from 'lucide-react'
import { useSyncExternalStore } from 'react'
import { IconButton } from '@/components/ui/icon-button'
import { Tooltip } from '@/components/ui/tooltip'
import { useDesk } from './desk'
import { historyOf, travel } from './travel'
import { useScale } from './use-stage-view'
import { MAX_SCALE } from './zoom'

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
  const { view } = useDesk().stage
  const scale = useScale(view)
  return (
    <fieldset aria-label="Zoom" className="flex items-center">
      <IconButton label="Zoom out" onClick={view.zoomOut} disabled={scale <= 1} className="max-sm:hidden">
        <Minus aria-hidden="true" />
      </IconButton>
      <p className="min-w-12 text-center text-sm font-medium tabular-nums max-sm:hidden">
        {PERCENT.format(scale)}
      </p>
      <IconButton
        label="Zoom in"
        onClick={view.zoomIn}
        disabled={scale >= MAX_SCALE}
        className="max-sm:hidden"
      >
        <Plus aria-hidden="true" />
      </IconButton>
      <IconButton label="Whole page" onClick={view.showAll} disabled={scale === 1}>
        <Maximize aria-hidden="true" />
      </IconButton>
    </fieldset>
  )
}
