import 'server-only'
import { type LineSpread, lineFactor } from './line-factor'
import { joinBest, joined, type PageRegions } from './merge-regions'
import type { Painting, Role } from './painting'
import type { RegionGraph } from './region-graph'

/** What a page may hold; areas in square map pixels, lengths in map pixels. */
export type PageBudget = {
  /** Most regions large enough to color. */
  readonly maxRegions: number
  /** Least median region. */
  readonly medianRegion: number
  /** Most regions too small to color. */
  readonly maxTiny: number
  /** Paper smaller than this counts as tiny. */
  readonly tiny: number
  /** Fewer regions than this are no page, whatever else is too much. */
  readonly fewest: number
  /** Most line length times weight factor. */
  readonly maxLines: number
  /** Width of a line of factor 1, map pixels. */
  readonly line: number
}

/** A line along pixel edges is this much shorter when drawn smooth: π ÷ 4. */
const SMOOTH = Math.PI / 4

/** How dear the regions of an object are when a page has too many. */
const WORTH: Record<Role, number> = {
  far: 0.35,
  scenery: 0.6,
  near: 0.7,
  prop: 1,
  actor: 1.2,
  frame: 20,
  hero: 3.5,
}

/** Joins the least important regions to their neighbors until the page is within its budget; `lines` is the line
 * length times factor that is left, map pixels. */
export function fitBudget(
  page: PageRegions,
  painting: Painting,
  budget: PageBudget,
  spread: LineSpread,
): { page: PageRegions; lines: number } {
  const graph = page.graph.copy()
  const { part } = page
  const ink = page.ink.slice()
  const factor = lineFactor(painting, spread)
  let lines = 0
  for (const i of graph.bySize())
    for (const [j, length] of graph.borders[i]!)
      if (i < j && !ink[i] && !ink[j]) lines += length * SMOOTH * factor(part[i]!, part[j]!, false)
  const { parts, objects } = painting
  const worth = (i: number) => graph.area[i]! * WORTH[objects[parts[part[i]!]!.object]!.role]
  const all = graph
    .bySize()
    .filter((i) => !ink[i] && part[i] !== 0)
    .sort((a, b) => worth(a) - worth(b))
  // Where the crumbs are too many, they go first: joining others does not make them fewer.
  const crumbs = isCrumbly(graph, ink, budget)
    ? all.filter((i) => isTiny(paperOf(graph, i, budget), budget))
    : []
  const order = crumbs.length > 0 ? [...new Set([...crumbs, ...all])] : all
  let sinceCheck = 0
  let fits = isWithin(graph, ink, budget, lines)
  for (const i of order) {
    if (fits) break
    if (graph.root(i) !== i) continue
    const borders = [...graph.borders[i]!]
    const host = joinBest(graph, i, part, parts, ink)
    if (host < 0) continue
    for (const [j, length] of borders) {
      if (ink[j]) continue
      lines -= length * SMOOTH * factor(part[i]!, part[j]!, false)
      if (j !== host) lines += length * SMOOTH * factor(part[host]!, part[j]!, false)
    }
    if (++sinceCheck < 3) continue
    sinceCheck = 0
    fits = isWithin(graph, ink, budget, lines)
  }
  return { page: joined(graph, { ...page, ink }), lines }
}

/** What the lines leave of a region. */
const paperOf = (graph: RegionGraph, i: number, { line }: PageBudget) =>
  graph.area[i]! - (graph.perimeter(i) * SMOOTH * line) / 2

const isTiny = (paper: number, { tiny }: PageBudget) => paper < tiny && paper > tiny * 0.1

/** Sizes of the regions large enough to color, smallest first, and how many are too small. */
function countRegions(graph: RegionGraph, ink: Uint8Array, budget: PageBudget) {
  const sizes: number[] = []
  let tiny = 0
  for (const i of graph.bySize()) {
    if (ink[i]) continue
    const paper = paperOf(graph, i, budget)
    if (paper >= budget.tiny) sizes.push(paper)
    else if (isTiny(paper, budget)) tiny++
  }
  return { sizes: sizes.sort((a, b) => a - b), tiny }
}

const isCrumbly = (graph: RegionGraph, ink: Uint8Array, budget: PageBudget) =>
  countRegions(graph, ink, budget).tiny > budget.maxTiny

function isWithin(graph: RegionGraph, ink: Uint8Array, budget: PageBudget, lines: number): boolean {
  const { sizes, tiny } = countRegions(graph, ink, budget)
  if (sizes.length <= budget.fewest) return true
  return (
    lines <= budget.maxLines &&
    sizes.length <= budget.maxRegions &&
    tiny <= budget.maxTiny &&
    (sizes[sizes.length >> 1] ?? 0) >= budget.medianRegion
  )
}
