import 'server-only'
import type { Random } from '../random'
import { type LabelMap, labelRegions, samplePixels } from './label-map'
import type { PageRegions } from './merge-regions'
import type { Painting, Role } from './painting'
import { PATTERN_CELLS, type PatternName, pattern } from './pattern-fills'
import { RegionGraph } from './region-graph'

export type PatternPlan = {
  /** Chance that a shape without a wish gets a pattern. */
  readonly share: number
  readonly names: readonly PatternName[]
  /** Smallest and largest pitch, map pixels. */
  readonly pitch: readonly [number, number]
  /** Smallest cell kept, square map pixels. */
  readonly smallest: number
  /** Regions the page should have at most. */
  readonly maxRegions: number
  /** Shapes that ask for a pattern by name get it, whatever the share. */
  readonly wishes: boolean
  /** Line length times weight factor that may be added, map pixels. */
  readonly lines: number
}

/** Patterns are larger on what is farther away and larger itself, so that figures stand out. */
const PITCH: Record<Role, number> = {
  far: 1.5,
  scenery: 1.25,
  near: 1,
  frame: 1,
  prop: 0.9,
  actor: 0.85,
  hero: 0.9,
}

/** Patterns that suit fur and feathers. */
const SOFT: readonly PatternName[] = [
  'scales',
  'waves',
  'dots',
  'leaves',
  'petals',
  'hearts',
  'stripes',
  'knit',
]

/** Length of pattern lines in an area, times their weight, ÷ (area ÷ pitch). */
const LINES_PER_PITCH = 1.9

/** Pattern regions know the region they lie in; other regions are their own source. */
export type PatternedRegions = Omit<PageRegions, 'graph'> & { readonly source: Int32Array }

/** Splits large plain regions into pattern cells, largest regions first, within the plan's budget. */
export function fillPatterns(
  page: PageRegions,
  { parts, objects }: Pick<Painting, 'parts' | 'objects'>,
  plan: PatternPlan,
  random: Random,
): PatternedRegions {
  const { map, part, ink } = page
  const { area, borders } = page.graph
  const chosen = new Map<number, PatternName>()
  const keys = map.labels.slice()
  let budget = plan.maxRegions - countColorable(ink)
  let lines = plan.lines
  let nextKey = map.count
  const cellOf = new Array<{ key: number; cell: (x: number, y: number) => number } | undefined>(map.count)
  const bySize = [...area.keys()].sort((a, b) => area[b]! - area[a]!)
  for (const region of bySize) {
    if (ink[region]) continue
    const { fill, object, tint } = parts[part[region]!]!
    if (fill === 'none') continue
    const look = object * 1024 + (tint & 1023)
    const wish = fill !== 'auto' && fill !== 'soft' && plan.wishes ? fill : undefined
    const names = fill === 'soft' ? SOFT.filter((one) => plan.names.includes(one)) : plan.names
    const any = random.chance(plan.share) && names.length ? random.pick(names) : undefined
    const name = wish ?? chosen.get(look) ?? any
    if (!name) continue
    chosen.set(look, name)
    const [least, most] = plan.pitch
    const wide = PITCH[objects[object]!.role]
    const pitch = wide * Math.min(most, Math.max(least, Math.sqrt(area[region]!) / 5))
    // A pattern needs room to be read as one, and lines.
    const cells = area[region]! / (pitch * pitch * 0.55)
    const length = (area[region]! * LINES_PER_PITCH) / pitch
    const edge = [...borders[region]!.values()].reduce((sum, length) => sum + length, 0)
    if (area[region]! / edge < pitch * 0.36 || cells > budget || length > lines) continue
    budget -= cells
    lines -= length
    cellOf[region] = { key: nextKey, cell: pattern(name, pitch) }
    nextKey += PATTERN_CELLS
  }
  if (nextKey === map.count) return { ...page, source: Int32Array.from({ length: map.count }, (_, i) => i) }
  const { width, height } = map
  let last = -1
  let filled = cellOf[0]
  for (let y = 0, i = 0; y < height; y++) {
    for (let x = 0; x < width; x++, i++) {
      const region = map.labels[i]!
      if (region !== last) {
        last = region
        filled = cellOf[region]
      }
      if (filled) keys[i] = filled.key + filled.cell(x, y)
    }
  }
  const cells = dropCrumbs(keys, map, plan.smallest)
  const source = samplePixels(cells).map((pixel) => map.labels[pixel]!)
  return {
    map: cells,
    source,
    part: source.map((s) => part[s]!),
    ink: Uint8Array.from(source, (s) => ink[s]!),
  }
}

/** Pattern cells cut too small join the cell next to them in the same region. */
function dropCrumbs(keys: Int32Array, regions: LabelMap, smallest: number): LabelMap {
  const { width, height } = regions
  const cells = labelRegions(keys, width, height)
  const source = samplePixels(cells).map((pixel) => regions.labels[pixel]!)
  const graph = RegionGraph.of(cells)
  const narrow = Math.sqrt(smallest) * 0.42
  for (const i of graph.bySize()) {
    if (graph.root(i) !== i) continue
    if (graph.area[i]! >= smallest && graph.thickness(i) >= narrow) continue
    let best = -1
    let longest = 0
    for (const [j, length] of graph.borders[i]!)
      if (source[j] === source[i] && length > longest) [longest, best] = [length, j]
    if (best >= 0) graph.join(i, best)
  }
  return graph.relabel(cells).map
}

function countColorable(ink: Uint8Array): number {
  let count = 0
  for (const one of ink) if (!one) count++
  return count
}
