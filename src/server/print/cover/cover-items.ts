import 'server-only'
import type { Rect } from '@/domain/print'
import type { BilevelImage } from '@/server/lineart/g4'
import type { SetLine } from '../typeface'
import type { ColorLayer } from './color-layer'

/** Eight bits of red, green and blue a pixel. */
export type ColorPicture = { readonly width: number; readonly height: number; readonly rgb: Uint8Array }

/** A drawing, over its colors where it has some, or a picture as it is. */
export type Art =
  | {
      readonly kind: 'drawing'
      readonly lines: BilevelImage
      readonly colors: ColorLayer | null
      /** Where its ink is, pixels from the upper left. */
      readonly box: Rect
    }
  | { readonly kind: 'picture'; readonly picture: ColorPicture }

/**
 * One thing on a cover, back to front; lengths in points, origin at the lower left. The PDF and the preview are both
 * made from these, so that what is seen is what is printed.
 */
export type CoverItem =
  | { readonly kind: 'box'; readonly rect: Rect; readonly color: string; readonly radius: number }
  | {
      readonly kind: 'art'
      readonly art: Art
      readonly rect: Rect
      readonly clip: Rect
      readonly radius: number
    }
  | {
      readonly kind: 'type'
      readonly line: SetLine
      /** Left end of the baseline. */
      readonly x: number
      readonly y: number
      readonly size: number
      readonly color: string
      /** Turned by a quarter to the right, as on the spines of English books: read from the top down. */
      readonly turned: boolean
      /** Points of dark contour around light letters; 0 for none. */
      readonly contour: number
    }

export const artSize = (art: Art) => (art.kind === 'drawing' ? art.lines : art.picture)

/**
 * Art inside a room, never out of shape: whole, or filling the room and cut by it. Only its `frame` counts, so that
 * the margins of a page don't.
 */
export function placeArt(art: Art, clip: Rect, fit: 'contain' | 'cover', radius: number): CoverItem {
  const { width, height } = artSize(art)
  const frame = frameOf(art, fit)
  const [across, down] = [clip.width / frame.width, clip.height / frame.height]
  const scale = fit === 'contain' ? Math.min(across, down) : Math.max(across, down)
  const rect = {
    x: clip.x + clip.width / 2 - (frame.x + frame.width / 2) * scale,
    y: clip.y + clip.height / 2 - (height - frame.y - frame.height / 2) * scale,
    width: width * scale,
    height: height * scale,
  }
  return { kind: 'art', art, rect, clip, radius }
}

/** How wide art is for its height, its margins left out. */
export function proportionsOf(art: Art): number {
  const { width, height } = frameOf(art, 'contain')
  return width / height
}

/** Pixels from the upper left. A drawing that fills a room is cut inside the frame around it. */
function frameOf(art: Art, fit: 'contain' | 'cover'): Rect {
  if (art.kind === 'picture') return { x: 0, y: 0, ...artSize(art) }
  const { box } = art
  const frameLine = fit === 'cover' ? Math.round(box.width / 60) : 0
  return inset(box, Math.min(frameLine, box.width / 4, box.height / 4))
}

export const box = (rect: Rect, color: string, radius = 0): CoverItem => ({
  kind: 'box',
  rect,
  color,
  radius,
})

export const inset = ({ x, y, width, height }: Rect, by: number): Rect => ({
  x: x + by,
  y: y + by,
  width: width - 2 * by,
  height: height - 2 * by,
})
