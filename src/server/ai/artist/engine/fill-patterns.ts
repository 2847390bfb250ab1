import 'server-only'
import type { Random } from '../random'
import { labelRuns, regionBoxes, sampleRuns, widestSpot } from './label-map'
import type { PageRegions } from './merge-regions'
import type { Painting, Role } from './painting'
import { PATTERN_CELLS, type PatternName, pattern } from './pattern-fills'
import { RegionGraph } from './region-graph'
import { rosetteFill } from './rosette-fill'
import { RunBuilder, type Runs } from './runs'

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

const COARSER = [1, 1.35, 1.8]

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
  let budget = plan.maxRegions - countColorable(ink)
  let lines = plan.lines
  /** Regions with a pattern; the keys of each one's cells follow those of the one before. */
  const filled: number[] = []
  const cellOf = new Array<Cells | undefined>(map.count)
  const bySize = [...area.keys()].sort((a, b) => area[b]! - area[a]!)
  // A subject that asks for ornament comes before the ground it lies on.
  const isFirst = (region: number) => parts[part[region]!]!.fill === 'rosette'
  for (const region of [...bySize.filter(isFirst), ...bySize.filter((one) => !isFirst(one))]) {
    if (ink[region]) continue
    const { fill, object, tint } = parts[part[region]!]!
    if (fill === 'none') continue
    const look = object * 1024 + (tint & 1023)
    const wish = fill !== 'auto' && fill !== 'soft' && fill !== 'rosette' && plan.wishes ? fill : undefined
    const names =
      fill === 'soft' || fill === 'rosette' ? SOFT.filter((one) => plan.names.includes(one)) : plan.names
    const share = fill === 'rosette' ? 1 : plan.share
    const any = random.chance(share) && names.length ? random.pick(names) : undefined
    const name = wish ?? chosen.get(look) ?? any
    if (!name) continue
    chosen.set(look, name)
    const [least, most] = plan.pitch
    const wide = PITCH[objects[object]!.role]
    const usual = wide * Math.min(most, Math.max(least, Math.sqrt(area[region]!) / 5))
    const cellsAt = (pitch: number) => area[region]! / (pitch * pitch * 0.55)
    const linesAt = (pitch: number) => (area[region]! * LINES_PER_PITCH) / pitch
    // A pattern somebody wished for may be coarser where the page is nearly full.
    const pitch = (wish ? COARSER : [1])
      .map((times) => usual * times)
      .find((one) => cellsAt(one) <= budget && linesAt(one) <= lines)
    if (!pitch) continue
    // A pattern needs room to be read as one.
    const edge = [...borders[region]!.values()].reduce((sum, length) => sum + length, 0)
    if (area[region]! / edge < pitch * 0.36) continue
    budget -= cellsAt(pitch)
    lines -= linesAt(pitch)
    const isRosette = fill === 'rosette' && area[region]! > (pitch * ROSETTE) ** 2
    cellOf[region] = {
      key: map.count + filled.length * PATTERN_CELLS,
      cell: isRosette ? rosetteIn(page, region, pitch, random) : pattern(name, pitch, plan.smallest),
    }
    filled.push(region)
  }
  if (filled.length === 0) return { ...page, source: Int32Array.from({ length: map.count }, (_, i) => i) }
  const regionOf = (key: number) =>
    key < map.count ? key : filled[Math.floor((key - map.count) / PATTERN_CELLS)]!
  const { map: cells, source } = dropCrumbs(patterned(map.runs, cellOf), regionOf, plan.smallest)
  return {
    map: cells,
    source,
    part: source.map((s) => part[s]!),
    ink: Uint8Array.from(source, (s) => ink[s]!),
  }
}

/** Side of the smallest region with a rosette, in pitches; others that ask for one get a plain pattern. */
const ROSETTE = 5

/** A rosette around the middle of the largest circle inside a region. */
function rosetteIn({ map }: PageRegions, region: number, pitch: number, random: Random) {
  const { x, y } = widestSpot(map, region, regionBoxes(map))
  return rosetteFill(pitch * random.between(0.95, 1.2), [x, y], random.int(0, 4))
}

/** What a region is divided into: the key of the first cell, and which of them lies at a pixel. */
type Cells = { readonly key: number; readonly cell: (x: number, y: number) => number }

/** The runs of regions and, in those that have a pattern, of its cells. */
function patterned({ width, height, starts, rows, keys }: Runs, cellOf: readonly (Cells | undefined)[]) {
  const cells = new RunBuilder(width, height)
  for (let y = 0; y < height; y++) {
    cells.beginRow()
    for (let run = rows[y]!; run < rows[y + 1]!; run++) {
      const filled = cellOf[keys[run]!]
      const [start, end] = [starts[run]!, starts[run + 1]!]
      if (!filled) cells.add(start, keys[run]!)
      else for (let i = start; i < end; i++) cells.add(i, filled.key + filled.cell(i - y * width, y))
    }
  }
  return cells.done()
}

/** Pattern cells cut too small join the cell next to them in the same region. */
function dropCrumbs(runs: Runs, regionOf: (key: number) => number, smallest: number) {
  const cells = labelRuns(runs)
  const source = sampleRuns(cells).map((run) => regionOf(runs.keys[run]!))
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
  const { map, roots } = graph.relabel(cells)
  return { map, source: roots.map((root) => source[root]!) }
}

function countColorable(ink: Uint8Array): number {
  let count = 0
  for (const one of ink) if (!one) count++
  return count
}
