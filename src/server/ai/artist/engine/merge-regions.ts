import 'server-only'
import { inscribedRadius, type LabelMap, labelRuns, regionBoxes, sampleRuns } from './label-map'
import type { Painting, Part } from './painting'
import { RegionGraph } from './region-graph'
import type { Runs } from './runs'

/** Limits in map pixels. */
export type RegionLimits = {
  /** Regions smaller than this join a neighbor. */
  readonly smallest: number
  /** Half the narrowest paper a region may have at its widest spot, from line middle to line middle. */
  readonly halfWidth: number
  /** Half the widest solid ink. */
  readonly halfInk: number
  /** Ink smaller than this is a speck to the eye, square map pixels. */
  readonly speck: number
}

/** The page as regions: per region the part it was painted as, and whether it is printed black. */
export type PageRegions = {
  readonly map: LabelMap
  readonly part: Int32Array
  readonly ink: Uint8Array
  /** Areas and borders; not to be joined further, copy it. */
  readonly graph: RegionGraph
}

/**
 * Regions of the page a person can color: what the stroke would fill and what is too small joins the neighbor
 * it shares most border with, first of all one of the same object; free-standing thin parts become ink lines.
 * `cells` are the runs of part numbers.
 */
export function mergeRegions({ parts }: Painting, cells: Runs, limits: RegionLimits): PageRegions {
  const map = labelRuns(cells)
  const part = sampleRuns(map).map((run) => cells.keys[run]!)
  const boxes = regionBoxes(map)
  const graph = RegionGraph.of(map)
  const ink = Uint8Array.from(part, (p) => (parts[p]!.ink ? 1 : 0))
  for (let i = 0; i < ink.length; i++)
    if (ink[i] && inscribedRadius(map, i, boxes) > limits.halfInk) ink[i] = 0
  for (const i of graph.bySize()) {
    if (graph.root(i) !== i) continue
    if (ink[i]) {
      if (graph.area[i]! < Math.max(limits.speck, limits.smallest * 0.04))
        joinBest(graph, i, part, parts, ink)
      continue
    }
    const thin = isThin(graph, map, i, boxes, limits.halfWidth)
    if (!thin && graph.area[i]! >= limits.smallest) continue
    if (thin && graph.thickness(i) < limits.halfWidth * 1.3 && isFreeStanding(graph, i, part, parts)) {
      if (graph.area[i]! > limits.smallest * 0.1) ink[i] = 1
      continue
    }
    joinBest(graph, i, part, parts, ink)
  }
  return joined(graph, { map, part, ink })
}

/** The page after regions were joined in `graph`. */
export function joined(graph: RegionGraph, page: Omit<PageRegions, 'graph'>): PageRegions {
  const { map, roots, graph: compact } = graph.relabel(page.map)
  const part = roots.map((r) => page.part[r]!)
  return { map, part, ink: Uint8Array.from(roots, (r) => page.ink[r]!), graph: compact }
}

/** Whether the region is nowhere wider than twice `half`. A region's radius is at least its area ÷ perimeter. */
function isThin(graph: RegionGraph, map: LabelMap, i: number, boxes: Int32Array, half: number): boolean {
  if (graph.area[i]! > 400 * half * half || graph.thickness(i) >= 2 * half) return false
  return inscribedRadius(map, i, boxes) < half
}

/** A thin part of an object that hardly touches the rest of it: an antenna, a string. */
function isFreeStanding(graph: RegionGraph, i: number, part: Int32Array, parts: readonly Part[]): boolean {
  const { object } = parts[part[i]!]!
  if (object === 0) return false
  let own = 0
  let all = 0
  for (const [j, length] of graph.borders[i]!) {
    all += length
    if (parts[part[j]!]!.object === object) own += length
  }
  return own < all * 0.3 && graph.thickness(i) * 8 < Math.sqrt(graph.area[i]!) * 2.2
}

/** Joins region `i` to the neighbor it belongs to most: its own object, then the longest border. */
export function joinBest(
  graph: RegionGraph,
  i: number,
  part: Int32Array,
  parts: readonly Part[],
  ink: Uint8Array,
): number {
  const { object } = parts[part[i]!]!
  let best = -1
  let score = 0
  for (const [j, length] of graph.borders[i]!) {
    if (ink[j]) continue
    const s = length * (parts[part[j]!]!.object === object ? 6 : 1)
    if (s > score) [score, best] = [s, j]
  }
  if (best < 0) return -1
  graph.join(i, best)
  ink[i] = 0
  return best
}
