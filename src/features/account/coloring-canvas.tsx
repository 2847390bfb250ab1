'use client'
import { type MouseEvent, type RefObject, useEffect, useRef } from 'react'
import { CRAYON, type Crayon } from '@/domain/crayon'
import type { LabeledPage } from './label-shapes'
import { grownBox, shapePicture } from './paint-shape'

/** Color that spreads from where it was touched. Milliseconds. */
const SPREAD_MS = 320

export type Fills = ReadonlyMap<number, Crayon>

/** What was colored last and from where, so that the color can spread from there. Pixels of the page. */
export type LastTouch = { readonly shape: number; readonly x: number; readonly y: number } | null

/** The colors under the lines. Says at which pixel of the page it was touched. */
export function ColoringCanvas({
  page,
  fills,
  last,
  onTouch,
}: {
  page: LabeledPage
  fills: Fills
  last: LastTouch
  onTouch: (x: number, y: number) => void
}) {
  const canvas = useRef<HTMLCanvasElement>(null)
  usePainting(canvas, page, fills, last)
  const touch = (event: MouseEvent<HTMLCanvasElement>) => {
    const box = event.currentTarget.getBoundingClientRect()
    onTouch(
      Math.floor(((event.clientX - box.left) / box.width) * page.width),
      Math.floor(((event.clientY - box.top) / box.height) * page.height),
    )
  }
  return (
    <canvas
      ref={canvas}
      width={page.width}
      height={page.height}
      onClick={touch}
      className="absolute inset-0 size-full cursor-crosshair"
    />
  )
}

/** Draws the fills; the last one spreads, unless motion is not wanted. */
function usePainting(
  canvas: RefObject<HTMLCanvasElement | null>,
  page: LabeledPage,
  fills: Fills,
  last: LastTouch,
) {
  useEffect(() => {
    const context = canvas.current?.getContext('2d')
    if (!context) return
    const still = window.matchMedia('(prefers-reduced-motion: reduce)').matches
    const spreading = !still && last && fills.has(last.shape) ? last : null
    context.clearRect(0, 0, page.width, page.height)
    for (const [id, crayon] of fills) {
      const shape = page.shapes[id]
      if (!shape || id === spreading?.shape) continue
      const { x, y } = grownBox(page, shape)
      context.drawImage(shapePicture(page, shape, CRAYON[crayon].hex), x, y)
    }
    if (spreading) return spread(context, page, fills, spreading)
  }, [canvas, page, fills, last])
}

/** Lets one fill grow as a circle; returns how to end it at once. */
function spread(
  context: CanvasRenderingContext2D,
  page: LabeledPage,
  fills: Fills,
  from: NonNullable<LastTouch>,
): () => void {
  const shape = page.shapes[from.shape]!
  const picture = shapePicture(page, shape, CRAYON[fills.get(from.shape)!].hex)
  const box = grownBox(page, shape)
  const far = Math.hypot(box.width, box.height)
  const start = performance.now()
  let frame = requestAnimationFrame(function grow(now: number) {
    // A frame may carry a time from before it was asked for.
    const share = Math.min(1, Math.max(0, (now - start) / SPREAD_MS))
    context.save()
    context.beginPath()
    context.arc(from.x, from.y, far * (1 - (1 - share) ** 3), 0, Math.PI * 2)
    context.clip()
    context.drawImage(picture, box.x, box.y)
    context.restore()
    if (share < 1) frame = requestAnimationFrame(grow)
  })
  return () => cancelAnimationFrame(frame)
}
