import 'server-only'
import { type LabelMap, labelRegions, sampleRuns } from './label-map'
import { RegionGraph } from './region-graph'

/** How much of somebody's shading and detail is kept. Lengths and areas as shares of the art's width. */
export type ArtDetail = {
  /** OKLab distance below which two neighboring colors are one. */
  readonly sameColor: number
  /** Smallest region kept, share of the art's box. */
  readonly smallest: number
  /** Bands along the silhouette thinner than this are shading, share of the box's width. */
  readonly rim: number
}

/** Lightness below which a small part is drawn in ink: pupils, nostrils, mouths. */
const DARK = 0.4

type Lab = readonly [lightness: number, a: number, b: number]

/** Art after merging: its map, and per region whether it is ink and its color (−1 outside the art). */
export type FlatArt = { map: LabelMap; ink: Uint8Array; color: Int32Array }

/**
 * Turns shaded art into few flat regions: close colors merge (gradients vanish), small dark parts become ink,
 * rims of shading along the silhouette and crumbs join their neighbor. `pixels` holds 0xrrggbb or −1.
 */
export function mergeColors(pixels: Int32Array, width: number, height: number, detail: ArtDetail): FlatArt {
  const map = labelRegions(pixels, width, height)
  const color = sampleRuns(map).map((run) => pixels[map.runs.starts[run]!]!)
  const graph = RegionGraph.of(map)
  const art: ColorGraph = { graph, lab: Array.from(color, (c) => (c < 0 ? null : oklab(c))) }
  mergeCloseColors(art, detail.sameColor)
  const ink = findInk(art, width * height)
  mergeRims(art, ink, detail.rim * width)
  mergeCrumbs(art, ink, detail.smallest * width * height, detail.rim * width * 0.5)
  const { map: merged, roots } = graph.relabel(map)
  return { map: merged, ink: Uint8Array.from(roots, (r) => ink[r]!), color: roots.map((r) => color[r]!) }
}

/** A region graph that also knows the colors. */
type ColorGraph = { readonly graph: RegionGraph; readonly lab: readonly (Lab | null)[] }

function distance({ lab }: ColorGraph, i: number, j: number): number {
  const [p, q] = [lab[i], lab[j]]
  return p && q ? Math.hypot(p[0] - q[0], p[1] - q[1], p[2] - q[2]) : 9
}

function mergeCloseColors(art: ColorGraph, sameColor: number): void {
  const { graph, lab } = art
  const dark = lab.map((one) => one !== null && one[0] < DARK)
  const edges: [number, number, number][] = []
  graph.borders.forEach((borders, i) => {
    for (const j of borders.keys()) {
      if (j <= i) continue
      // Ink keeps apart from color, but shades of ink are one ink.
      const mixed = dark[i] !== dark[j]
      const limit =
        dark[i] && dark[j] ? Math.max(0.14, sameColor) : mixed ? Math.min(0.05, sameColor) : sameColor
      const d = distance(art, i, j)
      if (d < limit) edges.push([d, i, j])
    }
  })
  edges.sort((p, q) => p[0] - q[0])
  for (const [, i, j] of edges) {
    const [a, b] = [graph.root(i), graph.root(j)]
    if (a === b) continue
    if (graph.area[a]! < graph.area[b]!) graph.join(a, b)
    else graph.join(b, a)
  }
}

function findInk({ graph, lab }: ColorGraph, box: number): Uint8Array {
  const { area } = graph
  const ink = new Uint8Array(area.length)
  for (const i of graph.bySize()) {
    const own = lab[i]
    if (!own) continue
    let total = 0
    let host = -1
    let longest = 0
    let lightest = 0
    for (const [j, length] of graph.borders[i]!) {
      total += length
      lightest = Math.max(lightest, lab[j]?.[0] ?? 1)
      if (length > longest) [longest, host] = [length, j]
    }
    if (own[0] < DARK && area[i]! < box * 0.006 && lightest - own[0] > 0.25) ink[i] = 1
    // A colored eye or nostril: small, enclosed by one much larger and lighter region.
    const around = lab[host]
    if (!around || own[0] >= DARK + 0.14 || area[i]! >= box * 0.0036) continue
    if (longest > 0.95 * total && around[0] - own[0] > 0.13 && area[host]! > area[i]! * 6) ink[i] = 1
  }
  return ink
}

function mergeRims(art: ColorGraph, ink: Uint8Array, rim: number): void {
  const { graph, lab } = art
  for (const i of graph.bySize()) {
    if (graph.root(i) !== i || ink[i] || !lab[i] || graph.thickness(i) > rim) continue
    const perimeter = graph.perimeter(i)
    let outside = 0
    for (const [j, length] of graph.borders[i]!) if (!lab[j]) outside += length
    if (outside < perimeter * 0.28) continue
    let best = -1
    let closest = 0.55
    for (const [j, length] of graph.borders[i]!) {
      if (ink[j] || !lab[j] || length < perimeter * 0.3) continue
      const d = distance(art, i, j)
      if (d < closest) [closest, best] = [d, j]
    }
    if (best >= 0) graph.join(i, best)
  }
}

function mergeCrumbs(art: ColorGraph, ink: Uint8Array, smallest: number, thin: number): void {
  const { graph, lab } = art
  for (const i of graph.bySize()) {
    if (graph.root(i) !== i || ink[i] || !lab[i]) continue
    const area = graph.area[i]!
    const crumb = area < smallest || (area < smallest * 12 && graph.thickness(i) < thin)
    if (!crumb) continue
    let best = -1
    let score = 0
    for (const [j, length] of graph.borders[i]!) {
      if (ink[j] || !lab[j]) continue
      const s = length * (1.2 - Math.min(1, distance(art, i, j)))
      if (s > score) [score, best] = [s, j]
    }
    if (best >= 0) graph.join(i, best)
  }
}

const LINEAR = Float32Array.from({ length: 256 }, (_, i) => {
  const c = i / 255
  return c <= 0.04045 ? c / 12.92 : ((c + 0.055) / 1.055) ** 2.4
})

/** OKLab of 0xrrggbb (Ottosson 2020). */
export function oklab(color: number): Lab {
  const r = LINEAR[(color >> 16) & 255]!
  const g = LINEAR[(color >> 8) & 255]!
  const b = LINEAR[color & 255]!
  const l = Math.cbrt(0.4122214708 * r + 0.5363325363 * g + 0.0514459929 * b)
  const m = Math.cbrt(0.2119034982 * r + 0.6806995451 * g + 0.1073969566 * b)
  const s = Math.cbrt(0.0883024619 * r + 0.2817188376 * g + 0.6299787005 * b)
  return [
    0.2104542553 * l + 0.793617785 * m - 0.0040720468 * s,
    1.9779984951 * l - 2.428592205 * m + 0.4505937099 * s,
    0.0259040371 * l + 0.7827717662 * m - 0.808675766 * s,
  ]
}
