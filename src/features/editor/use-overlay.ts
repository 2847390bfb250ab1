'use client'
import { type RefObject, useMemo, useRef } from 'react'
import { type Corner, MASK_SCALE, type PenPoint, PLAIN_PRESSURE } from '@/domain/mask'
import { penWidth } from '@/domain/mask-stroke'
import type { Carried } from './desk'
import type { Sheet } from './tiles'
import type { Overlay } from './tool-gestures'
import type { TouchUps } from './touch-ups'

export type OverlayRefs = {
  readonly outline: RefObject<SVGGElement | null>
  /** Takes the sheet that ink is drawn on. */
  readonly drawInk: (sheet: Sheet) => () => void
}

/** What tools draw over the page while they work, written past React. */
export function useOverlay(
  touchUps: TouchUps,
  inkSize: number,
  carry: (carried: Carried | null) => void,
): { overlay: Overlay; refs: OverlayRefs } {
  const outline = useRef<SVGGElement>(null)
  return useMemo(() => {
    let sheet: Sheet | null = null
    const ink: Overlay['ink'] = (points, size, erase) => {
      sheet?.line(lineOf(points, size, erase), erase ? '#fff' : '#000')
    }
    const redrawInk = () => {
      sheet?.clear()
      for (const line of touchUps.snapshot().done) {
        if (line.tool === 'erase') ink(line.points, line.size, true)
        else ink(line.points, inkSize, false)
      }
    }
    return {
      overlay: {
        outline: (points) => {
          const path = points ? pathOf(points) : ''
          for (const line of outline.current?.children ?? []) line.setAttribute('d', path)
        },
        ink,
        redrawInk,
        carry: (shape) => carry(shape && { ...shape, inHand: true }),
      },
      refs: {
        outline,
        drawInk: (given) => {
          sheet = given
          redrawInk()
          return () => {
            sheet = null
          }
        },
      },
    }
  }, [touchUps, inkSize, carry])
}

/** Ink is as heavy as the page's lines, however hard the pen is pressed. */
function lineOf(points: readonly PenPoint[], size: number, erase: boolean): Float32Array<ArrayBuffer> {
  const width = (pressure: number) => penWidth(size, erase ? pressure : PLAIN_PRESSURE)
  return Float32Array.from(
    points.flatMap(([x, y, pressure]) => [x / MASK_SCALE, y / MASK_SCALE, width(pressure) / MASK_SCALE]),
  )
}

const pathOf = (points: readonly Corner[]): string =>
  points.map(([x, y], i) => `${i === 0 ? 'M' : 'L'}${x} ${y}`).join('')
