import 'server-only'
import { borderDistance, type LabelMap, labelRegions, samplePixels } from './label-map'
import type { Part } from './painting'
import { RegionGraph } from './region-graph'

/** Limits in map pixels. */
export type RegionLimits = {
  /** Regions smaller than this join a neighbor. */
  readonly smallest: number
  /** Half the narrowest paper a region may have at its widest spot, from line middle to line middle. */
  readonly halfWidth: number
  /** Half the widest solid ink. */
  readonly halfInk: number
}

/** The page as regions: per region the part it was painted as, and whether it is printed black. */
export type PageRegions = { map: LabelMap; part: Int32Array; ink: Uint8Array }

/**
 * Regions of the page a person can color: what the stroke would fill and what is too small joins the neighbor
 * it shares most border with, first of all one of the same object; free-standing thin parts become ink lines.
 */
export function mergeRegions(
  cells: Int32Array,
  width: number,
  height: number,
  parts: readonly Part[],
  limits: RegionLimits,
): PageRegions {
  const map = labelRegions(cells, width, height)
  const part = samplePixels(map).map((pixel) => cells[pixel]!)
  const radius = inscribedRadius(map)
  const graph = new RegionGraph(map)
  const ink = Uint8Array.from(part, (p) => (parts[p]!.ink ? 1 : 0))
  for (let i = 0; i < ink.length; i++) if (ink[i] && radius[i]! > limits.halfInk) ink[i] = 0
  for (const i of graph.bySize()) {
    if (graph.root(i) !== i) continue
    if (ink[i]) {
      if (graph.area[i]! < limits.smallest * 0.04) joinBest(graph, i, part, parts, ink)
      continue
    }
    const thin = radius[i]! < limits.halfWidth
    if (!thin && graph.area[i]! >= limits.smallest) continue
    if (thin && isFreeStanding(graph, i, part, parts)) {
      if (graph.area[i]! > limits.smallest * 0.1) ink[i] = 1
      continue
    }
    joinBest(graph, i, part, parts, ink)
  }
  const labels = map.labels
  for (let i = 0; i < labels.length; i++) labels[i] = graph.root(labels[i]!)
  const merged = labelRegions(labels, width, height)
  const roots = samplePixels(merged).map((pixel) => labels[pixel]!)
  return {
    map: merged,
    part: roots.map((r) => part[r]!),
    ink: Uint8Array.from(roots, (r) => ink[r]!),
  }
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
function joinBest(
  graph: RegionGraph,
  i: number,
  part: Int32Array,
  parts: readonly Part[],
  ink: Uint8Array,
): void {
  const { object } = parts[part[i]!]!
  let best = -1
  let score = 0
  for (const [j, length] of graph.borders[i]!) {
    if (ink[j]) continue
    const s = length * (parts[part[j]!]!.object === object ? 6 : 1)
    if (s > score) [score, best] = [s, j]
  }
  if (best < 0) return
  graph.join(i, best)
  if (ink[i]) ink[i] = 0
}

/** Largest distance of a pixel of each region from the region's border, pixels. */
export function inscribedRadius(map: LabelMap): Float32Array {
  const distance = borderDistance(map)
  const radius = new Float32Array(map.count)
  for (let i = 0; i < distance.length; i++) {
    const region = map.labels[i]!
    if (distance[i]! > radius[region]!) radius[region] = distance[i]!
  }
  return radius
}
