import 'server-only'
import type { Random } from '../random'
import { encodeGreyPng } from './encode-grey-png'
import { fillPatterns, type PatternedRegions, type PatternPlan } from './fill-patterns'
import { fillSlivers } from './fill-slivers'
import { mergeRegions, type RegionLimits } from './merge-regions'
import type { Painting, Part, Pen, Role } from './painting'
import { rasterizeGrey } from './rasterize'
import { smooth, toPath } from './smooth-path'
import { traceBorders } from './trace-borders'
import { traceLoops } from './trace-loops'

/** Outline weight by how near an object is, times the page's line weight: near lines are heavier. */
const OUTLINE: Record<Role, number> = {
  hero: 1.25,
  actor: 1.12,
  near: 1.1,
  frame: 1.1,
  prop: 1,
  scenery: 0.95,
  far: 0.85,
}
const INNER = 0.85
const PATTERN = 0.75
/** Line kinds are weights in steps of 1/100. */
const STEP = 100

export type InkSettings = {
  /** Pixels of the finished drawing. */
  readonly pixels: { readonly width: number; readonly height: number }
  readonly dpi: number
  readonly limits: RegionLimits
  readonly patterns: PatternPlan
  /** Corners stay sharp and curves become chords, as in faceted drawings; tolerance in points. */
  readonly facets?: number
  /** Paper areas smaller than this (square points) that the lines cut off are filled. */
  readonly sliver: number
}

export type InkedPage = { svg: string; png: Uint8Array; regions: number }

/** From painted shapes to the drawing in black on white: outlines where shapes meet, ink parts, pen lines. */
export function inkPage(painting: Painting, settings: InkSettings, random: Random): InkedPage {
  const { width, height, parts } = painting
  const cells = painting.cells()
  const merged = mergeRegions(cells, width, height, parts, settings.limits)
  const page = fillPatterns(merged, parts, settings.patterns, random)
  const lines = borderPaths(page, painting, settings)
  for (const [factor, d] of penPaths(painting, cells)) lines.set(factor, (lines.get(factor) ?? '') + d)
  const { pageWidth, pageHeight, line } = painting
  const strokes = [...lines].map(
    ([factor, d]) => `<path stroke-width="${hundredth(factor * line)}" d="${d}"/>`,
  )
  const open =
    `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 ${pageWidth} ${pageHeight}" preserveAspectRatio="none" ` +
    `width="${settings.pixels.width}" height="${settings.pixels.height}">` +
    `<path fill="#fff" d="M0 0H${pageWidth}V${pageHeight}H0Z"/>`
  const body =
    `<path fill-rule="evenodd" stroke="#000" stroke-width="${hundredth(line * 0.3)}" d="${inkPath(page, painting)}"/>` +
    `<g fill="none" stroke="#000" stroke-linecap="round" stroke-linejoin="round">${strokes.join('')}</g>`
  const grey = rasterizeGrey(`${open}${body}</svg>`, settings.pixels.width)
  const pointsPerPixel = pageWidth / settings.pixels.width
  const slivers = fillSlivers(grey, settings.pixels.width, settings.pixels.height, {
    smallest: settings.sliver / pointsPerPixel ** 2,
    scale: pointsPerPixel,
  })
  const svg = `${open}${body}${slivers && `<path d="${slivers}"/>`}</svg>`
  const png = encodeGreyPng(grey, settings.pixels.width, settings.pixels.height, settings.dpi)
  return { svg, png, regions: page.map.count }
}

/** Paths of all borders by weight factor. */
function borderPaths(page: PatternedRegions, painting: Painting, settings: InkSettings): Map<number, string> {
  const { map, part, ink, source } = page
  const { parts, objects, resolution } = painting
  const kindOf = (a: number, b: number) => {
    if (ink[a] || ink[b]) return 0
    const front: Part = parts[Math.max(part[a]!, part[b]!)]!
    const same = parts[part[a]!]!.object === parts[part[b]!]!.object
    const outline = OUTLINE[objects[front.object]!.role]
    const factor = !same ? outline : outline * (source[a] === source[b] ? PATTERN : INNER)
    return Math.round(factor * STEP)
  }
  const passes = settings.facets ? 4 : 8
  const style = {
    tolerance: settings.facets ? settings.facets * resolution : 0.4,
    straight: settings.facets !== undefined,
    scale: 1 / resolution,
  }
  const lines = new Map<number, string>()
  for (const { curve, kind } of traceBorders(map, kindOf)) {
    const factor = kind / STEP
    lines.set(factor, (lines.get(factor) ?? '') + toPath(smooth(curve, passes), style))
  }
  return lines
}

function inkPath({ map, ink }: PatternedRegions, { resolution }: Painting): string {
  const { labels, width, height } = map
  const black = new Int32Array(labels.length)
  for (let i = 0; i < labels.length; i++) black[i] = ink[labels[i]!]!
  const [, loops = []] = traceLoops({ labels: black, width, height, count: 2 })
  const style = { tolerance: 0.25, straight: false, scale: 1 / resolution }
  return loops.map((loop) => toPath(smooth(loop, 4), style)).join('')
}

/** The visible runs of the pen lines by weight factor. */
function penPaths(painting: Painting, cells: Int32Array): Map<number, string> {
  const { width, height, resolution } = painting
  const paths = new Map<number, string>()
  const visible = (pen: Pen, x: number, y: number) => {
    const column = Math.floor(x * resolution)
    const row = Math.floor(y * resolution)
    if (column < 0 || row < 0 || column >= width || row >= height) return false
    return cells[row * width + column]! < pen.before
  }
  for (const pen of painting.pens) {
    let d = ''
    let drawing = false
    for (const [x, y] of densePoints(pen.line)) {
      const seen = visible(pen, x, y)
      if (seen) d += `${drawing ? 'L' : 'M'}${hundredth(x)} ${hundredth(y)}`
      drawing = seen
    }
    if (d) paths.set(pen.factor, (paths.get(pen.factor) ?? '') + d)
  }
  return paths
}

/** Points of a polyline no more than about two points apart. */
function* densePoints(line: Float64Array): Generator<[number, number]> {
  yield [line[0]!, line[1]!]
  for (let i = 2; i < line.length; i += 2) {
    const [x0, y0, x1, y1] = [line[i - 2]!, line[i - 1]!, line[i]!, line[i + 1]!]
    const steps = Math.max(1, Math.ceil(Math.hypot(x1 - x0, y1 - y0) / 2))
    for (let s = 1; s <= steps; s++) yield [x0 + ((x1 - x0) * s) / steps, y0 + ((y1 - y0) * s) / steps]
  }
}

function hundredth(v: number): number {
  return Math.round(v * 100) / 100
}
