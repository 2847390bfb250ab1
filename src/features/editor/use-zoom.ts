'use client'
import { type RefObject, useCallback, useEffect, useRef, useState } from 'react'
import {
  type BoxInShares,
  kept,
  type Point,
  panned,
  STEP,
  WHOLE_PAGE,
  type Zoom,
  zoomedAt,
  zoomedTo,
} from './zoom'

/** One notch of a wheel, in the factor of zoom. */
const WHEEL = 0.0022

export type Stage = {
  readonly stage: RefObject<HTMLElement | null>
  readonly layer: RefObject<HTMLDivElement | null>
  /** For the label and the buttons. */
  readonly scale: number
  readonly zoomIn: () => void
  readonly zoomOut: () => void
  readonly showAll: () => void
  readonly panBy: (dx: number, dy: number) => void
  /** Brings a part of the page to the middle. */
  readonly lookAt: (box: BoxInShares) => void
}

/**
 * Zoom and pan of a page on its stage: Ctrl+wheel and pinch at the pointer, wheel and drag to pan. The page moves by
 * one transform, written past React; only the scale is state. `ratio` is the page's width by its height.
 */
export function useZoom(ratio: number): Stage {
  const stage = useRef<HTMLElement>(null)
  const layer = useRef<HTMLDivElement>(null)
  const zoom = useRef<Zoom>(WHOLE_PAGE)
  const [scale, setScale] = useState(1)

  const show = useCallback(
    (next: Zoom, { smooth = false } = {}) => {
      const box = stage.current?.getBoundingClientRect()
      if (!box || !layer.current) return
      const now = kept(next, box, ratio)
      zoom.current = now
      const glide = smooth && !matchMedia('(prefers-reduced-motion: reduce)').matches
      layer.current.style.transition = glide ? 'transform 200ms cubic-bezier(.2,.8,.2,1)' : 'none'
      layer.current.style.transform = `translate(${now.x}px, ${now.y}px) scale(${now.scale})`
      // Marks keep their size on the screen.
      layer.current.style.setProperty('--scale', String(now.scale))
      setScale(now.scale)
    },
    [ratio],
  )
  const zoomBy = useCallback(
    (factor: number, at?: Point) => {
      const box = stage.current?.getBoundingClientRect()
      if (!box) return
      const point = at ?? { x: box.width / 2, y: box.height / 2 }
      show(zoomedAt(zoom.current, factor, point), { smooth: at === undefined })
    },
    [show],
  )
  useStageGestures(stage, zoom, show, zoomBy)
  useEffect(() => {
    if (!stage.current) return
    const resized = new ResizeObserver(() => show(zoom.current))
    resized.observe(stage.current)
    return () => resized.disconnect()
  }, [show])

  return {
    stage,
    layer,
    scale,
    zoomIn: () => zoomBy(STEP),
    zoomOut: () => zoomBy(1 / STEP),
    showAll: () => show(WHOLE_PAGE, { smooth: true }),
    panBy: (dx, dy) => show(panned(zoom.current, dx, dy), { smooth: true }),
    lookAt: (box) => {
      const size = stage.current?.getBoundingClientRect()
      stage.current?.scrollIntoView({ block: 'nearest' })
      if (size) show(zoomedTo(box, size, ratio), { smooth: true })
    },
  }
}

/** Native listeners: React's wheel listeners cannot keep the browser from zooming the whole studio. */
function useStageGestures(
  stage: RefObject<HTMLElement | null>,
  zoom: RefObject<Zoom>,
  show: (next: Zoom) => void,
  zoomBy: (factor: number, at?: Point) => void,
): void {
  useEffect(() => {
    const element = stage.current
    if (!element) return
    const listening = new AbortController()
    const { signal } = listening
    const fingers = new Map<number, Point>()
    const place = (event: PointerEvent | WheelEvent): Point => {
      const box = element.getBoundingClientRect()
      return { x: event.clientX - box.left, y: event.clientY - box.top }
    }

    element.addEventListener(
      'wheel',
      (event) => {
        // A whole page has nowhere to go: the wheel scrolls the studio, as everywhere.
        if (!event.ctrlKey && zoom.current.scale === 1) return
        event.preventDefault()
        if (event.ctrlKey) zoomBy(Math.exp(-event.deltaY * WHEEL), place(event))
        else show(panned(zoom.current, -event.deltaX, -event.deltaY))
      },
      { passive: false, signal },
    )
    element.addEventListener(
      'pointerdown',
      (event) => {
        if (event.button !== 0 || (event.target as Element).closest('button')) return
        fingers.set(event.pointerId, place(event))
        if (zoom.current.scale > 1 || fingers.size > 1) element.setPointerCapture(event.pointerId)
      },
      { signal },
    )
    element.addEventListener(
      'pointermove',
      (event) => {
        const before = fingers.get(event.pointerId)
        if (!before) return
        const now = place(event)
        fingers.set(event.pointerId, now)
        const other = [...fingers].find(([id]) => id !== event.pointerId)?.[1]
        if (!other) {
          if (zoom.current.scale > 1) show(panned(zoom.current, now.x - before.x, now.y - before.y))
          return
        }
        const apart = (a: Point, b: Point) => Math.hypot(a.x - b.x, a.y - b.y)
        const middle = (a: Point, b: Point) => ({ x: (a.x + b.x) / 2, y: (a.y + b.y) / 2 })
        const from = middle(before, other)
        const to = middle(now, other)
        const moved = panned(zoom.current, to.x - from.x, to.y - from.y)
        show(zoomedAt(moved, apart(now, other) / Math.max(1, apart(before, other)), to))
      },
      { signal },
    )
    const lift = (event: PointerEvent) => fingers.delete(event.pointerId)
    for (const end of ['pointerup', 'pointercancel', 'lostpointercapture'] as const) {
      element.addEventListener(end, lift, { signal })
    }
    return () => listening.abort()
  }, [stage, zoom, show, zoomBy])
}
