import 'server-only'
import type { Sight } from '../../sight'
import type { PaintedHead, Painting } from './painting'
import type { Runs } from './runs'

/**
 * Where those who have to look alike can be seen on the page, each once, at the largest. `cells` are the runs of what is
 * seen; somebody who is wholly hidden is left out.
 */
export function sightsOf(painting: Painting, cells: Runs): Sight[] {
  const largest = new Map<string, PaintedHead>()
  for (const head of painting.heads) {
    const known = largest.get(head.who)
    if (!known || size(head) > size(known)) largest.set(head.who, head)
  }
  return [...largest.values()].flatMap((head) => sightOf(painting, cells, head) ?? [])
}

const size = ({ frame: [a, b] }: PaintedHead) => Math.hypot(a, b)

function sightOf(painting: Painting, cells: Runs, { who, frame, object }: PaintedHead): Sight | null {
  const { parts, width, height, pageWidth, pageHeight } = painting
  const isPartOf = Uint8Array.from(parts, (part) => (part.object === object ? 1 : 0))
  let [left, top, right, bottom, seen] = [width, height, -1, -1, 0]
  for (let y = 0; y < height; y++)
    for (let run = cells.rows[y]!; run < cells.rows[y + 1]!; run++) {
      if (!isPartOf[cells.keys[run]!]) continue
      const from = cells.starts[run]! - y * width
      const to = cells.starts[run + 1]! - y * width
      seen += to - from
      left = Math.min(left, from)
      right = Math.max(right, to - 1)
      top = Math.min(top, y)
      bottom = y
    }
  if (!seen) return null
  const [a, b, c, d, x, y] = frame
  return {
    who,
    box: [left / width, top / height, (right + 1 - left) / width, (bottom + 1 - top) / height],
    seen: seen / (width * height),
    head: {
      x: x / pageWidth,
      y: y / pageHeight,
      half: (50 * Math.hypot(c, d)) / pageWidth,
      turn: (Math.atan2(-c, d) * 180) / Math.PI,
      mirrored: a * d - b * c < 0,
    },
  }
}
