import 'server-only'
import type { Rect } from '@/domain/print'
import type { PageCanvas } from '../page-canvas'
import { BALL, DROP, FLOWER, HEART, LEAF, MOON, type Shape, SPARKLE, STAR } from '../shapes'

type Piece = { readonly shape: Shape; readonly reach: number }

/** Reach in points on 8.5 × 11 in. Large pieces are laid first, small ones fill the gaps. */
const LARGE: readonly Piece[] = [
  { shape: FLOWER, reach: 25 },
  { shape: STAR, reach: 22 },
  { shape: HEART, reach: 18 },
  { shape: LEAF, reach: 21 },
  { shape: MOON, reach: 18 },
  { shape: STAR, reach: 17 },
  { shape: DROP, reach: 18 },
]
const SMALL: readonly Piece[] = [
  { shape: SPARKLE, reach: 11 },
  { shape: BALL, reach: 6 },
  { shape: BALL, reach: 4 },
]
const LARGE_PIECES = 28
const SMALL_PIECES = 42
/** Places tried for each. */
const CANDIDATES = 60

/** Park–Miller: confetti need no better chance, and the same book gets the same page. */
function chance(seed: number): () => number {
  let state = seed
  return () => {
    state = (state * 48271) % 2147483647
    return state / 2147483647
  }
}

const distance = (dx: number, dy: number) => Math.sqrt(dx * dx + dy * dy)

/** Distance of a point to a rectangle; 0 inside. */
function distanceTo({ x, y, width, height }: Rect, px: number, py: number): number {
  return distance(Math.max(x - px, 0, px - x - width), Math.max(y - py, 0, py - y - height))
}

/**
 * Strews small shapes over an area, evenly (best of several candidates, as in Mitchell 1991), clear of its
 * edges and of the rectangles to keep free. The same area always gets the same confetti.
 */
export function scatter(
  canvas: PageCanvas,
  { area, keepFree, unit, stroke }: { area: Rect; keepFree: readonly Rect[]; unit: number; stroke: number },
): void {
  const random = chance(20_011)
  const placed: { x: number; y: number; reach: number }[] = []

  const lay = (piece: Piece, air: number) => {
    const reach = piece.reach * unit
    /** Room around a point, measured no further once it is no more than the best so far. */
    const roomAt = (x: number, y: number, best: number) => {
      let room = Math.min(x - area.x, area.x + area.width - x, y - area.y, area.y + area.height - y)
      for (const rect of keepFree) room = Math.min(room, distanceTo(rect, x, y) - air)
      for (let i = 0; i < placed.length && room > best; i++) {
        const other = placed[i]!
        room = Math.min(room, distance(x - other.x, y - other.y) - other.reach - air)
      }
      return room
    }
    const best = { x: 0, y: 0, room: Number.NEGATIVE_INFINITY }
    for (let i = 0; i < CANDIDATES; i++) {
      const [x, y] = [area.x + random() * area.width, area.y + random() * area.height]
      const room = roomAt(x, y, best.room)
      if (room > best.room) Object.assign(best, { x, y, room })
    }
    const turn = (random() - 0.5) * 50
    if (best.room < reach + stroke) return
    placed.push({ x: best.x, y: best.y, reach })
    canvas.shape(piece.shape, { x: best.x, y: best.y, size: reach, turn }, stroke)
  }
  for (let i = 0; i < LARGE_PIECES; i++) lay(LARGE[i % LARGE.length]!, 16 * unit)
  for (let i = 0; i < SMALL_PIECES; i++) lay(SMALL[i % SMALL.length]!, 10 * unit)
}
