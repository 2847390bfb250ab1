import 'server-only'
import type { PageBudget } from './fit-budget'
import { type LineSpread, lineFactor } from './line-factor'
import type { PageRegions } from './merge-regions'
import type { Painting, Role } from './painting'

/** How dear an object is when a page has too much on it. */
const WORTH: Record<Role, number> = {
  far: 0.4,
  scenery: 1,
  near: 0.7,
  prop: 1.6,
  actor: 6,
  frame: 9,
  hero: 99,
}
/** Objects covering more of the page than this are simplified instead of left out. */
const LARGE = 0.022
/** Objects covering more than this matter, also far away. */
const SUBSTANTIAL = 0.007
/** Visible size below which an object is left out whole, in smallest regions. */
const SCRAP = 1.25

type Seen = { area: number; regions: number; lines: number; part: number }

/**
 * Objects to leave out so that the page comes near its budget: scraps that would be unreadable, then the small
 * objects that cost most and matter least. Whole objects, so that nothing half-drawn is left.
 */
export function pruneObjects(
  { map, part, ink, graph }: PageRegions,
  painting: Painting,
  budget: PageBudget,
  smallest: number,
  spread: LineSpread,
): Set<number> {
  const { parts, objects, width, height } = painting
  const factor = lineFactor(painting, spread)
  const seen = new Map<number, Seen>()
  let lines = 0
  let regions = 0
  for (let i = 0; i < map.count; i++) {
    const { object } = parts[part[i]!]!
    const one = seen.get(object) ?? { area: 0, regions: 0, lines: 0, part: 0 }
    seen.set(object, one)
    one.area += graph.area[i]!
    if (!ink[i] && graph.area[i]! >= budget.tiny) {
      one.regions++
      regions++
    }
    for (const [j, length] of graph.borders[i]!) {
      if (ink[i] || ink[j]) continue
      const weight = ((length * Math.PI) / 4) * factor(part[i]!, part[j]!, false)
      // A border belongs to the object in front.
      if (parts[part[j]!]!.object <= object)
        one.lines += weight / (parts[part[j]!]!.object === object ? 2 : 1)
      if (i < j) lines += weight
    }
  }
  const out = new Set<number>()
  const candidates: { object: number; one: Seen; value: number }[] = []
  for (const [object, one] of seen) {
    const { role } = objects[object]!
    if (object === 0 || role === 'hero' || role === 'frame') continue
    if (one.area < smallest * SCRAP && role !== 'actor') {
      out.add(object)
      lines -= one.lines
      regions -= one.regions
      continue
    }
    if (one.area > LARGE * width * height) continue
    const cost = one.regions / budget.maxRegions + one.lines / budget.maxLines
    // A sun or a planet of some size carries its part of the page; specks do not.
    const worth = one.area > SUBSTANTIAL * width * height ? Math.max(1.3, WORTH[role]) : WORTH[role]
    candidates.push({ object, one, value: (Math.sqrt(one.area) * worth) / Math.max(1e-6, cost) })
  }
  candidates.sort((a, b) => a.value - b.value)
  for (const { object, one } of candidates) {
    if (lines <= budget.maxLines && regions <= budget.maxRegions) break
    out.add(object)
    lines -= one.lines
    regions -= one.regions
  }
  return out
}
