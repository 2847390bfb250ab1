'use client'
import { type MouseEvent, type PointerEvent, useRef } from 'react'

const HOLD_MS = 450
/** A finger that moves this far scrolls; it does not press. Pixels. */
const SLACK = 10

/** Pressing a finger on something for a while. The tap that ends it does not also follow the link underneath. */
export function useLongPress(onLongPress: () => void) {
  const press = useRef<{ timer: ReturnType<typeof setTimeout>; x: number; y: number } | null>(null)
  const fired = useRef(false)

  const cancel = () => {
    if (press.current) clearTimeout(press.current.timer)
    press.current = null
  }
  return {
    onPointerDown: (event: PointerEvent) => {
      fired.current = false
      if (event.pointerType !== 'touch' || !event.isPrimary) return
      const timer = setTimeout(() => {
        press.current = null
        fired.current = true
        onLongPress()
      }, HOLD_MS)
      press.current = { timer, x: event.clientX, y: event.clientY }
    },
    onPointerMove: (event: PointerEvent) => {
      const from = press.current
      if (from && Math.hypot(event.clientX - from.x, event.clientY - from.y) > SLACK) cancel()
    },
    onPointerUp: cancel,
    onPointerCancel: cancel,
    onContextMenu: (event: MouseEvent) => {
      // The browser's own menu of a link would cover what the press has just done.
      if (press.current || fired.current) event.preventDefault()
    },
    onClickCapture: (event: MouseEvent) => {
      if (!fired.current) return
      fired.current = false
      event.preventDefault()
      event.stopPropagation()
    },
  }
}
