import 'server-only'
import { type Bitmap, halveBitmap } from './bitmap'
import { type Components, connectedComponents } from './connected-components'
import { distanceTransform } from './distance'
import { boxOf } from './measure-ink'
import { PINHOLE_PT2 } from './measure-regions'
import type { Box } from './measurement'

/** A closed piece of paper. Lengths and areas are in page pixels. */
export type Region = {
  /** Its label in the map, from 1 on, in reading order of first pixels. */
  readonly label: number
  readonly area: number
  readonly box: Box
  /** Center and radius of the largest circle inside: where a number or a finger fits. */
  readonly x: number
  readonly y: number
  readonly radius: number
  /** Labels of the regions a stroke away. */
  readonly neighbors: readonly number[]
}

export type RegionMap = {
  /** The label of every paper pixel, as runs. Pinholes are in the map but not in the list. */
  readonly map: Components
  readonly regions: readonly Region[]
}

/** Regions are neighbors across strokes of up to this many points. */
const WALL_PT = 10

/** Every region of a page that can be seen: size, place, room inside, and what it borders on. */
export function findRegions(page: Bitmap, dpi: number): RegionMap {
  const map = connectedComponents(page, 0, 4)
  const half = halfLabels(map)
  const circles = inscribedCircles(half, distanceTransform(halveBitmap(page), 0), map)
  const neighbors = neighborsOf(half, Math.round((WALL_PT * dpi) / 144))
  const pinhole = PINHOLE_PT2 * (dpi / 72) ** 2
  const listed = (label: number) => map.area[label]! >= pinhole
  const regions: Region[] = []
  for (let label = 1; label <= map.count; label++) {
    if (!listed(label)) continue
    const around = [...(neighbors.get(label) ?? [])].filter(listed).sort((a, b) => a - b)
    regions.push({
      label,
      area: map.area[label]!,
      box: boxOf(map, label),
      ...circles[label]!,
      neighbors: around,
    })
  }
  return { map, regions }
}

type HalfLabels = { width: number; height: number; data: Int32Array }

/** The label of every second pixel of every second row. */
export function halfLabels(map: Components): HalfLabels {
  const width = (map.width + 1) >> 1
  const height = (map.height + 1) >> 1
  const data = new Int32Array(width * height)
  for (let y = 0; y < height; y++) {
    for (let r = map.rowStart[2 * y]!; r < map.rowStart[2 * y + 1]!; r++) {
      const from = (map.start[r]! + 1) >> 1
      const until = (map.end[r]! + 1) >> 1
      if (until > from) data.fill(map.label[r]!, y * width + from, y * width + until)
    }
  }
  return { width, height, data }
}

type Circle = { x: number; y: number; radius: number }

/** By label; a region too thin for the half-size page gets the middle of its first run and half a pixel. */
function inscribedCircles(labels: HalfLabels, distance: Float32Array, map: Components): Circle[] {
  const deepest = new Float32Array(map.count + 1)
  const at = new Int32Array(map.count + 1).fill(-1)
  for (let i = 0; i < labels.data.length; i++) {
    const label = labels.data[i]!
    if (label !== 0 && distance[i]! > deepest[label]!) {
      deepest[label] = distance[i]!
      at[label] = i
    }
  }
  const circles = Array.from(at, (i, label): Circle => {
    const x = 2 * (i % labels.width)
    const y = 2 * Math.floor(i / labels.width)
    return { x, y, radius: Math.min(2 * deepest[label]!, Math.hypot(map.width, map.height)) }
  })
  for (let y = 0; y < map.height; y++) {
    for (let r = map.rowStart[y]!; r < map.rowStart[y + 1]!; r++) {
      const label = map.label[r]!
      if (at[label]! >= 0) continue
      at[label] = 0
      circles[label] = { x: (map.start[r]! + map.end[r]! - 1) >> 1, y, radius: 0.5 }
    }
  }
  return circles
}

/** Pairs of labels that face each other across at most `wall` half-size pixels of ink, in rows and columns. */
function neighborsOf({ width, height, data }: HalfLabels, wall: number): Map<number, Set<number>> {
  const found = new Map<number, Set<number>>()
  const meet = (a: number, b: number) => {
    const known = found.get(a)
    if (known) known.add(b)
    else found.set(a, new Set([b]))
  }
  const above = new Int32Array(width)
  const aboveAt = new Int32Array(width)
  for (let y = 0; y < height; y++) {
    let left = 0
    let leftAt = 0
    for (let x = 0, i = y * width; x < width; x++, i++) {
      const label = data[i]!
      if (label === 0) continue
      if (left !== label && left !== 0 && x - leftAt <= wall + 1) {
        meet(left, label)
        meet(label, left)
      }
      if (above[x] !== label && above[x] !== 0 && y - aboveAt[x]! <= wall + 1) {
        meet(above[x]!, label)
        meet(label, above[x]!)
      }
      left = label
      leftAt = x
      above[x] = label
      aboveAt[x] = y
    }
  }
  return found
}
