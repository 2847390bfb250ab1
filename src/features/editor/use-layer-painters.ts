'use client'
import { type RefObject, useEffect } from 'react'
import { featherMask } from '@/domain/mask-grow'
import { type Labels, type MaskRaster, type Rect, wholeOf } from '@/domain/mask-raster'
import type { ColorBook } from './color-book'
import type { MaskBoard } from './mask-board'
import { CRAYON_WORD, paintShapes, REACH, rectOf } from './paint-shapes'
import type { Regions } from './tool-gestures'

type CanvasRef = RefObject<HTMLCanvasElement | null>

/** A pause after which the edge is drawn: it is not needed while the hand moves. Milliseconds. */
const EDGE_AFTER_MS = 80

type Show = (raster: MaskRaster, rect: Rect) => void

/** Shows the mask as it is painted, and only where it changed. */
export function followMask(board: MaskBoard, show: Show): () => void {
  board.onDirty = (rect) => show(board.live, rect)
  board.onDirty(wholeOf(board.live))
  return () => {
    board.onDirty = () => {}
  }
}

/** Shows how far the new drawing may reach beyond the mask. */
export function followEdge(board: MaskBoard, show: Show): () => void {
  const paint = () => show(featherMask(board.live), wholeOf(board.live))
  let timer = setTimeout(paint, 0)
  const stop = board.subscribe(() => {
    clearTimeout(timer)
    timer = setTimeout(paint, EDGE_AFTER_MS)
  })
  return () => {
    clearTimeout(timer)
    stop()
  }
}

/** Shows the colors of the shapes, and only where they changed. */
export function useColorPainter(canvas: CanvasRef, colors: ColorBook, regions: Regions | null): void {
  useEffect(() => {
    const context = canvas.current?.getContext('2d')
    if (!context || !regions) return
    const { map, labels } = regions
    const paint = (ids: readonly number[] | null) => {
      const wordFor = new Uint32Array(map.regions.length + 1)
      for (const [id, crayon] of colors.snapshot().fills) wordFor[id] = CRAYON_WORD[crayon]
      if (ids === null) putColors(context, labels, wordFor, wholeOf(labels))
      else
        for (const id of ids)
          putColors(context, labels, wordFor, rectOf(map.regions[id - 1]!, map.scale, labels))
    }
    paint(null)
    colors.onChanged = paint
    return () => {
      colors.onChanged = () => {}
    }
  }, [canvas, colors, regions])
}

/** Paints a rectangle; what lies around it is looked at too, as its colors reach in under the lines. */
function putColors(
  context: CanvasRenderingContext2D,
  labels: Labels,
  wordFor: Uint32Array,
  rect: Rect,
): void {
  const around = grown(rect, labels)
  const pixels = new Uint8ClampedArray(paintShapes(labels, around, wordFor).buffer)
  const image = new ImageData(pixels, around.width, around.height)
  context.putImageData(
    image,
    around.x,
    around.y,
    rect.x - around.x,
    rect.y - around.y,
    rect.width,
    rect.height,
  )
}

function grown(rect: Rect, { width, height }: Labels): Rect {
  const x = Math.max(0, rect.x - REACH)
  const y = Math.max(0, rect.y - REACH)
  return {
    x,
    y,
    width: Math.min(width, rect.x + rect.width + REACH) - x,
    height: Math.min(height, rect.y + rect.height + REACH) - y,
  }
}
