'use client'
import { useEffect, useRef } from 'react'
import { cn } from '@/components/ui/cn'
import { useDesk } from './desk'
import { paintShapes, rectOf, wordOf } from './paint-shapes'

const HIGHLIGHT = wordOf('#2f3fbf')

/** Tints the shape the list is at and rings its place, so that small ones are found too. A carried shape moves along. */
export function ShapeHighlight() {
  const { regions, shape, carried } = useDesk()
  const canvas = useRef<HTMLCanvasElement>(null)
  const id = carried?.id ?? shape
  const region = id === null ? undefined : regions?.map.regions[id - 1]
  const rect = region && regions ? rectOf(region, regions.map.scale, regions.labels) : null
  useEffect(() => {
    const context = canvas.current?.getContext('2d')
    if (!context || !region || !regions) return
    const at = rectOf(region, regions.map.scale, regions.labels)
    const wordFor = new Uint32Array(regions.map.regions.length + 1)
    wordFor[region.id] = HIGHLIGHT
    const pixels = new Uint8ClampedArray(paintShapes(regions.labels, at, wordFor).buffer)
    context.canvas.width = at.width
    context.canvas.height = at.height
    context.putImageData(new ImageData(pixels, at.width, at.height), 0, 0)
  }, [region, regions])
  if (!rect || !regions) return null
  const { width, height } = regions.labels
  const percent = (part: number, whole: number) => `${(part / whole) * 100}%`
  const [dx, dy] = carried?.by ?? [0, 0]
  const { scale } = regions.map
  return (
    <div
      aria-hidden="true"
      style={{
        left: percent(rect.x + dx / scale, width),
        top: percent(rect.y + dy / scale, height),
        width: percent(rect.width, width),
        height: percent(rect.height, height),
        outlineWidth: 'calc(2px / var(--scale, 1))',
      }}
      className={cn(
        'pointer-events-none absolute rounded-sm outline-[#2f3fbf] outline-solid forced-color-adjust-none',
        carried && 'outline-dashed',
      )}
    >
      <canvas ref={canvas} className="size-full opacity-45" />
    </div>
  )
}
