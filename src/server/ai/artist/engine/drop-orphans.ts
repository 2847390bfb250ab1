import 'server-only'
import { joinBest, joined, type PageRegions } from './merge-regions'
import type { Painting } from './painting'
import type { VisiblePen } from './visible-pens'

/**
 * Takes away what is left of an object whose paper was all given to its neighbors: a sun's smile without the sun.
 * Objects that are nothing but pen lines stay.
 */
export function dropOrphans(
  page: PageRegions,
  pens: readonly VisiblePen[],
  { parts }: Painting,
): { page: PageRegions; pens: readonly VisiblePen[] } {
  const { part, ink } = page
  const gone = new Set<number>()
  for (const one of parts) if (!one.ink && one.object !== 0) gone.add(one.object)
  for (let i = 0; i < part.length; i++) {
    const one = parts[part[i]!]!
    // A string so thin that it is printed black is still there.
    if (!ink[i] || !one.ink) gone.delete(one.object)
  }
  const orphans: number[] = []
  for (let i = 0; i < part.length; i++)
    if (ink[i] && parts[part[i]!]!.ink && gone.has(parts[part[i]!]!.object)) orphans.push(i)
  const kept = pens.filter((pen) => !gone.has(pen.object))
  if (orphans.length === 0) return { page, pens: kept }
  const graph = page.graph.copy()
  const left = ink.slice()
  for (const i of orphans) joinBest(graph, i, part, parts, left)
  return { page: joined(graph, { ...page, ink: left }), pens: kept }
}
