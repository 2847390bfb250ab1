'use client'
import { type KeyboardEvent, useEffect, useId, useRef, useState } from 'react'
import { CRAYON } from '@/domain/crayon'
import type { Fills } from './coloring-canvas'
import { describeShape, type LabeledPage } from './label-shapes'
import { grownBox, shapePicture } from './paint-shape'

/** Coloring without a pointer: arrows move over the shapes in reading order, Enter or Space colors one. */
export function ShapeList({
  page,
  fills,
  onColor,
}: {
  page: LabeledPage
  fills: Fills
  onColor: (shape: number) => void
}) {
  const id = useId()
  const [at, setAt] = useState(0)
  const [focused, setFocused] = useState(false)
  const last = page.shapes.length - 1
  const onKeyDown = (event: KeyboardEvent) => {
    setFocused(true)
    const steps: Record<string, number> = {
      ArrowRight: at + 1,
      ArrowDown: at + 1,
      ArrowLeft: at - 1,
      ArrowUp: at - 1,
      Home: 0,
      End: last,
    }
    const next = steps[event.key]
    if (next !== undefined) setAt(Math.min(last, Math.max(0, next)))
    else if (event.key === 'Enter' || event.key === ' ') onColor(at)
    else return
    event.preventDefault()
  }
  return (
    <>
      <div
        role="listbox"
        tabIndex={0}
        aria-label="Shapes of the page"
        aria-activedescendant={`${id}-${at}`}
        onKeyDown={onKeyDown}
        onFocus={(event) => setFocused(event.currentTarget.matches(':focus-visible'))}
        onBlur={() => setFocused(false)}
        className="pointer-events-none absolute inset-0 z-10 rounded-[inherit]"
      >
        {page.shapes.map((shape) => {
          const crayon = fills.get(shape.id)
          return (
            // biome-ignore lint/a11y/useFocusableInteractive: the list has the focus and names the active shape
            <div
              key={shape.id}
              id={`${id}-${shape.id}`}
              role="option"
              aria-selected={crayon !== undefined}
              className="sr-only"
            >
              {`Shape ${shape.id + 1} of ${page.shapes.length}, ${describeShape(shape, page)}`}
              {crayon && `, ${CRAYON[crayon].label}`}
            </div>
          )
        })}
      </div>
      {focused && <Highlight page={page} shape={at} />}
    </>
  )
}

/** Tints the active shape and rings its place, so that small ones are found too. */
function Highlight({ page, shape: id }: { page: LabeledPage; shape: number }) {
  const canvas = useRef<HTMLCanvasElement>(null)
  const shape = page.shapes[id]
  const box = shape && grownBox(page, shape)
  useEffect(() => {
    const context = canvas.current?.getContext('2d')
    if (!context || !shape) return
    const { width, height } = context.canvas
    context.clearRect(0, 0, width, height)
    context.globalAlpha = 0.45
    context.drawImage(shapePicture(page, shape, '#2f3fbf'), 0, 0)
  }, [page, shape])
  if (!box) return null
  const percent = (part: number, whole: number) => `${(part / whole) * 100}%`
  const place = {
    insetInlineStart: percent(box.x, page.width),
    top: percent(box.y, page.height),
    width: percent(box.width, page.width),
    height: percent(box.height, page.height),
  }
  return (
    <div
      aria-hidden="true"
      dir="ltr"
      style={place}
      className="pointer-events-none absolute rounded-sm outline-2 outline-offset-2 outline-[#2f3fbf]"
    >
      <canvas ref={canvas} width={box.width} height={box.height} className="size-full" />
    </div>
  )
}
