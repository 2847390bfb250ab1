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

/** Park–Miller: confetti need no better chance, and the same book gets the same page. */
function chance(seed: number): () => number {
  let state = seed
  return () => {
    state = (state * 48271) % 2147483647
    return state / 2147483647
  }
}

/** Distance of a point to a rectangle; 0 inside. */
function distanceTo({ x, y, width, height }: Rect, px: number, py: number): number {
  return Math.hypot(Math.max(x - px, 0, px - x - width), Math.max(y - py, 0, py - y - height))
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
    const free = (x: number, y: number) =>
      Math.min(
        x - area.x,
        area.x + area.width - x,
        y - area.y,
        area.y + area.height - y,
        ...keepFree.map((rect) => distanceTo(rect, x, y) - air),
        ...placed.map((other) => Math.hypot(x - other.x, y - other.y) - other.reach - air),
      ) -
      reach -
      stroke
    const candidates = Array.from({ length: 60 }, () => {
      const [x, y] = [area.x + random() * area.width, area.y + random() * area.height]
      return { x, y, free: free(x, y) }
    })
    const best = candidates.reduce((a, b) => (b.free > a.free ? b : a))
    const turn = (random() - 0.5) * 50
    if (best.free < 0) return
    placed.push({ x: best.x, y: best.y, reach })
    canvas.shape(piece.shape, { x: best.x, y: best.y, size: reach, turn }, stroke)
  }
  for (let i = 0; i < LARGE_PIECES; i++) lay(LARGE[i % LARGE.length]!, 16 * unit)
  for (let i = 0; i < SMALL_PIECES; i++) lay(SMALL[i % SMALL.length]!, 10 * unit)
}
