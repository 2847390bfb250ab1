'use client'
import { type RefObject, useMemo, useRef } from 'react'
import { type Corner, type PenPoint, PLAIN_PRESSURE } from '@/domain/mask'
import { penWidth } from '@/domain/mask-stroke'
import type { Carried } from './desk'
import type { Overlay } from './tool-gestures'
import type { TouchUps } from './touch-ups'

export type OverlayRefs = {
  readonly outline: RefObject<SVGGElement | null>
  readonly ink: RefObject<HTMLCanvasElement | null>
}

/** What tools draw over the page while they work, written past React. `scale`: page pixels per pixel of the ink layer. */
export function useOverlay(
  touchUps: TouchUps,
  inkSize: number,
  scale: number,
  carry: (carried: Carried | null) => void,
): { overlay: Overlay; refs: OverlayRefs } {
  const outline = useRef<SVGGElement>(null)
  const ink = useRef<HTMLCanvasElement>(null)
  const overlay = useMemo((): Overlay => {
    const drawInk = (points: readonly PenPoint[], size: number, erase: boolean) => {
      const context = ink.current?.getContext('2d')
      if (context) drawLine(context, points, size, erase, scale)
    }
    return {
      outline: (points) => {
        const path = points ? pathOf(points) : ''
        for (const line of outline.current?.children ?? []) line.setAttribute('d', path)
      },
      ink: drawInk,
      redrawInk: () => {
        const canvas = ink.current
        canvas?.getContext('2d')?.clearRect(0, 0, canvas.width, canvas.height)
        for (const line of touchUps.snapshot().done) {
          if (line.tool === 'erase') drawInk(line.points, line.size, true)
          else drawInk(line.points, inkSize, false)
        }
      },
      carry,
    }
  }, [touchUps, inkSize, scale, carry])
  return { overlay, refs: { outline, ink } }
}

const pathOf = (points: readonly Corner[]): string =>
  points.map(([x, y], i) => `${i === 0 ? 'M' : 'L'}${x} ${y}`).join('')

function drawLine(
  context: CanvasRenderingContext2D,
  points: readonly PenPoint[],
  size: number,
  erase: boolean,
  scale: number,
): void {
  context.strokeStyle = erase ? '#fff' : '#000'
  context.lineCap = 'round'
  context.lineJoin = 'round'
  for (const [i, point] of points.entries()) {
    const before = points[Math.max(0, i - 1)]!
    // Ink is as heavy as the page's lines, however hard the pen is pressed.
    context.lineWidth = penWidth(size, erase ? point[2] : PLAIN_PRESSURE) / scale
    context.beginPath()
    context.moveTo(before[0] / scale, before[1] / scale)
    context.lineTo(point[0] / scale, point[1] / scale)
    context.stroke()
  }
}
