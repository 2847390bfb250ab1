'use client'
import { type KeyboardEvent, type PointerEvent, type ReactNode, useRef, useState } from 'react'
import { cn } from './cn'

export const SHEET_STOPS = ['low', 'half', 'full'] as const
export type SheetStop = (typeof SHEET_STOPS)[number]

/** How much of the room around it a sheet takes at each stop. */
const HEIGHT: Record<SheetStop, string> = {
  low: '4.25rem',
  half: '52%',
  full: 'calc(100% - 3.5rem)',
}
const WORDS: Record<SheetStop, string> = { low: 'closed', half: 'half open', full: 'open' }

/** Shorter drags are taps. Pixels. */
const TAP = 8

/**
 * A panel that is part of the screen from `lg` on and below that a sheet from the bottom with three stops. Its handle is
 * dragged, tapped, or moved with the arrow keys. The parent must be positioned.
 */
export function BottomSheet({
  label,
  stop,
  onStopChange,
  className,
  children,
}: {
  /** What is in it, for screen readers. */
  label: string
  stop: SheetStop
  onStopChange: (stop: SheetStop) => void
  className?: string
  children: ReactNode
}) {
  const [drag, setDrag] = useState<number | null>(null)
  const from = useRef(0)
  const sheet = useRef<HTMLElement>(null)
  const move = (by: number) => {
    const at = SHEET_STOPS.indexOf(stop) + by
    onStopChange(SHEET_STOPS[Math.min(SHEET_STOPS.length - 1, Math.max(0, at))]!)
  }
  const onKeyDown = (event: KeyboardEvent) => {
    if (event.key === 'ArrowUp') move(1)
    else if (event.key === 'ArrowDown') move(-1)
    else return
    event.preventDefault()
    event.stopPropagation()
  }
  const lift = (event: PointerEvent) => {
    if (drag === null) return
    setDrag(null)
    if (event.type === 'pointercancel' || Math.abs(drag) < TAP) return
    const room = sheet.current?.offsetParent?.clientHeight ?? window.innerHeight
    const height = (sheet.current?.offsetHeight ?? 0) / room
    onStopChange(height > 0.72 ? 'full' : height > 0.27 ? 'half' : 'low')
  }
  return (
    <aside
      ref={sheet}
      aria-label={label}
      style={{ ['--sheet' as string]: drag === null ? HEIGHT[stop] : `calc(${HEIGHT[stop]} - ${drag}px)` }}
      className={cn(
        'flex min-h-0 flex-col bg-paper',
        'max-lg:absolute max-lg:inset-x-0 max-lg:bottom-0 max-lg:z-20 max-lg:h-(--sheet) max-lg:max-h-full max-lg:rounded-t-lg max-lg:border-t max-lg:border-line max-lg:shadow-sheet',
        drag === null && 'max-lg:transition-[height] max-lg:duration-300 max-lg:ease-ink',
        className,
      )}
    >
      <button
        type="button"
        aria-label={`${label}, ${WORDS[stop]}`}
        aria-expanded={stop !== 'low'}
        onKeyDown={onKeyDown}
        onPointerDown={(event) => {
          event.currentTarget.setPointerCapture(event.pointerId)
          from.current = event.clientY
          setDrag(0)
        }}
        onPointerMove={(event) => drag !== null && setDrag(event.clientY - from.current)}
        onPointerUp={lift}
        onPointerCancel={lift}
        onClick={() => {
          if (drag === null || Math.abs(drag) < TAP) onStopChange(stop === 'low' ? 'half' : 'low')
        }}
        className="grid h-6 shrink-0 touch-none place-items-center rounded-t-lg -outline-offset-2 lg:hidden"
      >
        <span className="h-1 w-10 rounded-full bg-control" />
      </button>
      {children}
    </aside>
  )
}
