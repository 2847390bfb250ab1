'use client'
import { type PointerEvent, useRef } from 'react'

/** Shorter movements are taps. Pixels. */
const LEAST = 56

/** A finger drawn sideways across something: `1` toward the end of the line, `-1` toward its start. */
export function useSwipe(onSwipe: (direction: 1 | -1) => void) {
  const from = useRef<{ x: number; y: number } | null>(null)
  return {
    onPointerDown: (event: PointerEvent) => {
      from.current =
        event.pointerType === 'touch' && event.isPrimary ? { x: event.clientX, y: event.clientY } : null
    },
    onPointerUp: (event: PointerEvent) => {
      const start = from.current
      from.current = null
      if (!start) return
      const across = event.clientX - start.x
      if (Math.abs(across) < LEAST || Math.abs(across) < 2 * Math.abs(event.clientY - start.y)) return
      onSwipe(across > 0 ? 1 : -1)
    },
    onPointerCancel: () => {
      from.current = null
    },
  }
}
