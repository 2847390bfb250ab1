'use client'
import { MoveHorizontal } from 'lucide-react'
import { type PointerEvent, useSyncExternalStore } from 'react'
import { useDesk } from './desk'

/**
 * The line between before and after, to be dragged on the page itself. Who has no pointer moves the slider beside
 * the page, which says the same to a screen reader.
 */
export function DivideHandle() {
  const { shown, tab, divide, colors } = useDesk()
  const now = useSyncExternalStore(divide.subscribe, divide.get, divide.get)
  const colored = useSyncExternalStore(colors.subscribe, colors.snapshot, colors.snapshot).fills.size > 0
  const divided = shown ? shown.how === 'tray' || shown.how === 'slider' : tab === 'color' && colored
  if (!divided) return null
  const drag = (event: PointerEvent<HTMLDivElement>) => {
    const page = event.currentTarget.parentElement
    if (!page || !event.currentTarget.hasPointerCapture(event.pointerId)) return
    const { left, width } = page.getBoundingClientRect()
    divide.set((event.clientX - left) / width)
  }
  return (
    <div
      aria-hidden="true"
      data-own-pointer
      data-testid="divider"
      style={{ left: `${now * 100}%`, scale: 'calc(1 / var(--scale, 1)) 1' }}
      onPointerDown={(event) => {
        if (event.button === 0) event.currentTarget.setPointerCapture(event.pointerId)
      }}
      onPointerMove={drag}
      className="absolute inset-y-0 w-5 -translate-x-1/2 cursor-ew-resize touch-none forced-color-adjust-none coarse:w-8"
    >
      <span className="absolute inset-y-0 left-1/2 w-0.5 -translate-x-1/2 bg-black shadow-[0_0_0_1px_#fff]" />
      <span
        style={{ scale: '1 calc(1 / var(--scale, 1))' }}
        className="absolute top-1/2 left-1/2 grid size-9 -translate-1/2 place-items-center rounded-full border-2 border-black bg-white text-black coarse:size-11"
      >
        <MoveHorizontal className="size-5" />
      </span>
    </div>
  )
}
