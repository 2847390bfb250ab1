import 'server-only'
import { type LabelMap, measureRegions } from './label-map'
import { rekeyed } from './runs'

/** Regions that can be joined, with areas (pixels) and border lengths (pixel edges) kept up to date. */
export class RegionGraph {
  private readonly parent: Int32Array

  private constructor(
    readonly area: Int32Array,
    readonly borders: Map<number, number>[],
  ) {
    this.parent = Int32Array.from(area, (_, i) => i)
  }

  static of(map: LabelMap): RegionGraph {
    const { area, borders } = measureRegions(map)
    return new RegionGraph(area, borders)
  }

  copy(): RegionGraph {
    const borders = this.borders.map((one) => new Map(one))
    return new RegionGraph(this.area.slice(), borders)
  }

  /** The region that `i` now belongs to. */
  root(i: number): number {
    const { parent } = this
    let node = i
    while (parent[node] !== node) {
      parent[node] = parent[parent[node]!]!
      node = parent[node]!
    }
    return node
  }

  /** Regions not joined to another, smallest first. */
  bySize(): number[] {
    const alive: number[] = []
    for (let i = 0; i < this.parent.length; i++) if (this.parent[i] === i) alive.push(i)
    return alive.sort((a, b) => this.area[a]! - this.area[b]!)
  }

  perimeter(i: number): number {
    let sum = 0
    for (const length of this.borders[i]!.values()) sum += length
    return sum
  }

  /** Mean width, pixels: 2 × area ÷ perimeter. */
  thickness(i: number): number {
    return (2 * this.area[i]!) / Math.max(1, this.perimeter(i))
  }

  /** Region `i` becomes part of region `j`. */
  join(i: number, j: number): void {
    const from = this.borders[i]!
    const into = this.borders[j]!
    this.parent[i] = j
    this.area[j]! += this.area[i]!
    for (const [k, length] of from) {
      if (k === j) continue
      const other = this.borders[k]!
      other.delete(i)
      other.set(j, (other.get(j) ?? 0) + length)
      into.set(k, (into.get(k) ?? 0) + length)
    }
    into.delete(i)
    from.clear()
  }

  /** Writes the joined regions into a new map; `roots` are, per new region, one of the old ones. */
  relabel(map: LabelMap): { map: LabelMap; roots: Int32Array; graph: RegionGraph } {
    const { parent } = this
    const rank = new Int32Array(parent.length).fill(-1)
    const roots: number[] = []
    const table = new Int32Array(parent.length)
    for (let i = 0; i < parent.length; i++) {
      const root = this.root(i)
      if (rank[root]! < 0) rank[root] = roots.push(root) - 1
      table[i] = rank[root]!
    }
    const runs = rekeyed(map.runs, (region) => table[region]!)
    const area = Int32Array.from(roots, (root) => this.area[root]!)
    const borders = roots.map((root) => {
      const own = new Map<number, number>()
      for (const [j, length] of this.borders[root]!) own.set(table[j]!, length)
      return own
    })
    const graph = new RegionGraph(area, borders)
    return { map: { runs, count: roots.length }, roots: Int32Array.from(roots), graph }
  }
}
