import 'server-only'
import { type Bitmap, copyBitmap } from './bitmap'
import { type Components, connectedComponents } from './connected-components'
import { distanceTransform } from './distance'

export type MergeLimits = {
  /** Regions from this many pixels on are left alone. */
  readonly colorable: number
  /** Smaller regions are pinholes and left alone. */
  readonly pinhole: number
  /** Walls thicker than this many pixels are not strokes and stay. */
  readonly wall: number
}

/**
 * Regions too small to color become part of the neighbor they share the longest stroke with: that stroke
 * is erased. Where no neighbor is a stroke away, the region is inked over. The smallest go first; at most
 * `most` regions. Returns the page and how many regions it has lost.
 */
export function mergeRegions(
  page: Bitmap,
  limits: MergeLimits,
  most: number,
): { bitmap: Bitmap; count: number } {
  const bitmap = copyBitmap(page)
  const paper = connectedComponents(page, 0, 4)
  const tiny: number[] = []
  for (let label = 1; label <= paper.count; label++) {
    if (paper.area[label]! >= limits.pinhole && paper.area[label]! < limits.colorable) tiny.push(label)
  }
  tiny.sort((a, b) => paper.area[a]! - paper.area[b]!)
  let count = 0
  for (const label of tiny) {
    if (count >= most) break
    if (mergeOne(bitmap, paper, label, limits.wall)) count++
  }
  return { bitmap, count }
}

/** Labels and page offsets of the surroundings of one region. */
type Window = { left: number; top: number; width: number; height: number; labels: Int32Array }

function mergeOne(page: Bitmap, paper: Components, label: number, wall: number): boolean {
  const around = windowOf(page, paper, label, Math.ceil(wall) + 2)
  const fromTiny = distanceFrom(around, label)
  const neighbor = closestNeighbor(around, label, fromTiny, wall)
  if (neighbor === 0) return inkOver(page, around, label)
  const fromNeighbor = distanceFrom(around, neighbor)
  const fromOthers = distanceFromOthers(around, label, neighbor)
  for (let i = 0; i < around.labels.length; i++) {
    if (around.labels[i] !== 0) continue
    const between = fromTiny[i]! + fromNeighbor[i]! <= wall + 1.5
    if (between && fromOthers[i]! >= Math.min(fromTiny[i]!, fromNeighbor[i]!))
      page.data[pageIndex(page, around, i)] = 0
  }
  return true
}

function pageIndex(page: Bitmap, around: Window, i: number): number {
  return (around.top + Math.floor(i / around.width)) * page.width + around.left + (i % around.width)
}

function windowOf(page: Bitmap, paper: Components, label: number, reach: number): Window {
  const left = Math.max(0, paper.left[label]! - reach)
  const top = Math.max(0, paper.top[label]! - reach)
  const width = Math.min(page.width, paper.right[label]! + reach + 1) - left
  const height = Math.min(page.height, paper.bottom[label]! + reach + 1) - top
  const labels = new Int32Array(width * height)
  for (let y = 0; y < height; y++) {
    const row = y * width
    for (let r = paper.rowStart[top + y]!; r < paper.rowStart[top + y + 1]!; r++) {
      const from = Math.max(0, paper.start[r]! - left)
      const until = Math.min(width, paper.end[r]! - left)
      if (until > from) labels.fill(paper.label[r]!, row + from, row + until)
    }
  }
  return { left, top, width, height, labels }
}

function distanceFrom({ width, height, labels }: Window, label: number): Float32Array {
  return distanceTransform({ width, height, data: Uint8Array.from(labels, (l) => (l === label ? 0 : 1)) }, 1)
}

function distanceFromOthers({ width, height, labels }: Window, a: number, b: number): Float32Array {
  const data = Uint8Array.from(labels, (l) => (l !== 0 && l !== a && l !== b ? 0 : 1))
  return distanceTransform({ width, height, data }, 1)
}

/** The region with the most pixels no farther than a stroke from the tiny one; 0 when there is none. */
function closestNeighbor({ labels }: Window, label: number, fromTiny: Float32Array, wall: number): number {
  const near = new Map<number, number>()
  let best = 0
  for (let i = 0; i < labels.length; i++) {
    const other = labels[i]!
    if (other === 0 || other === label || fromTiny[i]! > wall + 1) continue
    near.set(other, (near.get(other) ?? 0) + 1)
    if (best === 0 || near.get(other)! > near.get(best)!) best = other
  }
  return best
}

function inkOver(page: Bitmap, around: Window, label: number): boolean {
  for (let i = 0; i < around.labels.length; i++) {
    if (around.labels[i] === label) page.data[pageIndex(page, around, i)] = 1
  }
  return true
}
