import 'server-only'
import { type Bitmap, copyBitmap } from './bitmap'
import { type Components, connectedComponents, flipComponents, labelAt } from './connected-components'
import { distanceTransform } from './distance'

export type MergeLimits = {
  /** Regions from this many pixels on are left alone. */
  readonly colorable: number
  /** A merged region goes on taking neighbors smaller than this until it is that large itself, pixels. */
  readonly roomy: number
  /** Smaller regions are pinholes and left alone. */
  readonly pinhole: number
  /** Usual weight of a stroke, pixels: so much ink stays around every other region. */
  readonly line: number
  /** Walls thicker than this many pixels are not strokes and stay. */
  readonly wall: number
}

/** A neighbor must share this much of what the longest-sharing neighbor shares. */
const WORTHY = 0.05

/**
 * Makes `most` fewer regions that are too small to color, the smallest first: the stroke to a neighbor is
 * erased. Of the neighbors behind a long enough stroke the smallest is taken, so that petals join each
 * other and not the sky. A small region that lies alone in another, or in solid ink, is inked over: a dot
 * is still part of the drawing. Returns the page and how many small regions it has lost.
 */
export function mergeRegions(
  page: Bitmap,
  limits: MergeLimits,
  most: number,
): { bitmap: Bitmap; count: number } {
  const merging = new Merging(copyBitmap(page), limits)
  let count = 0
  for (const label of merging.tiny()) {
    if (count >= most) break
    count += merging.mergeTiny(label)
  }
  removeCrumbs(page, merging.page, limits.line * 3.5)
  return { bitmap: merging.page, count }
}

/** A part of the page with the region of every pixel, 0 for ink. */
type Window = { left: number; top: number; width: number; height: number; regions: Int32Array }

class Merging {
  private readonly paper: Components
  private readonly parent: Int32Array
  private readonly area: Float64Array
  /** Erased pixels of strokes: the region they now belong to, by page index. */
  private readonly erased = new Map<number, number>()

  constructor(
    readonly page: Bitmap,
    private readonly limits: MergeLimits,
  ) {
    this.paper = connectedComponents(page, 0, 4)
    this.parent = Int32Array.from({ length: this.paper.count + 1 }, (_, label) => label)
    this.area = Float64Array.from(this.paper.area)
  }

  /** Labels of regions too small to color, the smallest first. */
  tiny(): number[] {
    const labels = Array.from({ length: this.paper.count }, (_, i) => i + 1)
    return labels.filter((label) => this.isTiny(label)).sort((a, b) => this.area[a]! - this.area[b]!)
  }

  private isTiny(region: number): boolean {
    return this.area[region]! >= this.limits.pinhole && this.area[region]! < this.limits.colorable
  }

  /** Merges a region if it still is too small; returns how many small regions there are fewer. */
  mergeTiny(label: number): number {
    return this.isTiny(this.regionOf(label)) ? this.merge(label) : 0
  }

  private merge(label: number): number {
    const region = this.regionOf(label)
    const around = this.windowOf(label)
    const near = distanceTo(around, (r) => r === region)
    const neighbor = this.neighborOf(around, region, near)
    if (neighbor === null) return this.isTiny(region) ? this.inkOver(around, region) : 0
    if (!this.isTiny(region) && this.area[neighbor]! >= this.limits.roomy) return 0
    const wasTiny = Number(this.isTiny(region)) + Number(this.isTiny(neighbor))
    this.eraseWall(around, region, neighbor, near)
    this.parent[neighbor] = region
    this.area[region]! += this.area[neighbor]!
    for (const side of ['left', 'top'] as const)
      this.paper[side][region] = Math.min(this.paper[side][region]!, this.paper[side][neighbor]!)
    for (const side of ['right', 'bottom'] as const)
      this.paper[side][region] = Math.max(this.paper[side][region]!, this.paper[side][neighbor]!)
    const fewer = wasTiny - Number(this.isTiny(region))
    return this.area[region]! < this.limits.roomy ? fewer + this.merge(region) : fewer
  }

  private regionOf(label: number): number {
    let region = label
    while (this.parent[region] !== region) region = this.parent[region] = this.parent[this.parent[region]!]!
    return region
  }

  private windowOf(label: number): Window {
    const { paper, page } = this
    const region = this.regionOf(label)
    const reach = Math.ceil(this.limits.wall * 1.5) + 2
    const left = Math.max(0, paper.left[region]! - reach)
    const top = Math.max(0, paper.top[region]! - reach)
    const width = Math.min(page.width, paper.right[region]! + reach + 1) - left
    const height = Math.min(page.height, paper.bottom[region]! + reach + 1) - top
    const regions = new Int32Array(width * height)
    for (let y = 0; y < height; y++) {
      for (let r = paper.rowStart[top + y]!; r < paper.rowStart[top + y + 1]!; r++) {
        const from = Math.max(0, paper.start[r]! - left)
        const until = Math.min(width, paper.end[r]! - left)
        if (until > from) regions.fill(this.regionOf(paper.label[r]!), y * width + from, y * width + until)
      }
    }
    const around = { left, top, width, height, regions }
    if (this.erased.size > 0) this.fillErased(around)
    return around
  }

  private fillErased(around: Window): void {
    for (let i = 0; i < around.regions.length; i++) {
      if (around.regions[i] !== 0) continue
      const region = this.erased.get(this.pageIndex(around, i))
      if (region !== undefined) around.regions[i] = this.regionOf(region)
    }
  }

  private pageIndex(around: Window, i: number): number {
    return (around.top + Math.floor(i / around.width)) * this.page.width + around.left + (i % around.width)
  }

  /** The smallest region behind a long enough stroke, null when there is nothing to choose from. */
  private neighborOf({ regions }: Window, region: number, near: Float32Array): number | null {
    const shares = new Map<number, number>()
    for (let i = 0; i < regions.length; i++) {
      const other = regions[i]!
      if (other === 0 || other === region || near[i]! > this.limits.wall + 1) continue
      shares.set(other, (shares.get(other) ?? 0) + 1)
    }
    if (shares.size < 2) return null
    const enough = Math.max(0, ...shares.values()) * WORTHY
    let best = 0
    for (const [other, share] of shares) {
      if (share >= enough && (best === 0 || this.area[other]! < this.area[best]!)) best = other
    }
    return best || null
  }

  /** Erases ink near both regions, but not the strokes around any third. */
  private eraseWall(around: Window, region: number, neighbor: number, near: Float32Array): void {
    const far = distanceTo(around, (r) => r === neighbor)
    const others = distanceTo(around, (r) => r !== 0 && r !== region && r !== neighbor)
    const deepest = this.limits.wall * 1.5
    for (let i = 0; i < around.regions.length; i++) {
      if (around.regions[i] !== 0) continue
      if (Math.max(near[i]!, far[i]!) > deepest || others[i]! <= this.limits.line + 0.5) continue
      const at = this.pageIndex(around, i)
      this.page.data[at] = 0
      this.erased.set(at, region)
    }
  }

  private inkOver(around: Window, region: number): number {
    for (let i = 0; i < around.regions.length; i++) {
      if (around.regions[i] === region) this.page.data[this.pageIndex(around, i)] = 1
    }
    this.area[region] = 0
    return 1
  }
}

/** Distance of every pixel of the window to the nearest pixel of the chosen regions. */
function distanceTo({ width, height, regions }: Window, chosen: (region: number) => boolean): Float32Array {
  return distanceTransform({ width, height, data: Uint8Array.from(regions, (r) => (chosen(r) ? 0 : 1)) }, 1)
}

/** Erases ink no larger than `size` pixels each way that was part of something larger before. */
function removeCrumbs(before: Bitmap, after: Bitmap, size: number): void {
  const was = connectedComponents(before, 1, 8)
  const is = connectedComponents(after, 1, 8)
  const crumbs = new Uint8Array(is.count + 1)
  for (let y = 0; y < is.height; y++) {
    for (let r = is.rowStart[y]!; r < is.rowStart[y + 1]!; r++) {
      const label = is.label[r]!
      const small = is.right[label]! - is.left[label]! < size && is.bottom[label]! - is.top[label]! < size
      if (!small || crumbs[label]) continue
      const origin = labelAt(was, is.start[r]!, y)
      if (origin !== 0 && was.area[origin]! > is.area[label]! * 1.5) crumbs[label] = 1
    }
  }
  flipComponents(after, is, crumbs)
}
