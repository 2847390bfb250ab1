import 'server-only'
import { giveBack, release } from '@/server/lineart/memory'
import type { Sight } from '../../sight'
import type { Random } from '../random'
import { dropOrphans } from './drop-orphans'
import { encodeGreyPng } from './encode-grey-png'
import { eraseWords } from './erase-words'
import { fillPatterns, type PatternedRegions, type PatternPlan } from './fill-patterns'
import { finishRaster, type RasterFacts } from './finish-raster'
import { fitBudget, type PageBudget } from './fit-budget'
import { InkSheet } from './ink-sheet'
import { maskOf, regionBoxes } from './label-map'
import { type LineSpread, lineFactor } from './line-factor'
import { mergeRegions, type PageRegions, type RegionLimits } from './merge-regions'
import type { Painting } from './painting'
import { type PenPath, pathData } from './pen-path'
import { pruneObjects } from './prune-objects'
import { type Runs, rekeyed, runsOf } from './runs'
import { sightsOf } from './sights'
import { type Curve, fitPath, smooth } from './smooth-path'
import { traceBorders } from './trace-borders'
import { traceMask } from './trace-loops'
import { hundredth, penLength, type VisiblePen, visiblePens } from './visible-pens'

/** Line kinds are weights in steps of 1/100. */
const STEP = 100

export type InkSettings = {
  /** Pixels of the finished drawing. */
  readonly pixels: { readonly width: number; readonly height: number }
  readonly dpi: number
  readonly limits: RegionLimits
  readonly budget: Omit<PageBudget, 'fewest' | 'maxLines' | 'line'>
  readonly patterns: Omit<PatternPlan, 'lines'>
  readonly spread: LineSpread
  /** Most ink, square points. */
  readonly maxInk: number
  /** Lightest line weight a busy page may get, points. */
  readonly lightest: number
  /** What a line came out at when the page was drawn before. */
  readonly line?: number
  /** Corners stay sharp and curves become chords, as in faceted drawings; tolerance in points. */
  readonly facets?: number
  /** Paper areas smaller than this (square points) that the lines cut off are filled. */
  readonly sliver: number
  /** Paper smaller than this counts as too small to color, square points. */
  readonly tiny: number
  /** Letters were asked for; otherwise nothing may look like a word. */
  readonly lettered: boolean
  /** What the finished drawing must keep to; areas in square points, ink as a share. */
  readonly wanted: RasterFacts & { readonly fewest: number }
}

export type InkedPage = {
  /** The drawing as paths, put into words when asked for. */
  readonly svg: () => string
  readonly png: Uint8Array
  readonly sights: readonly Sight[]
}

type Drawn = {
  /** As SVG, with `more` painted over it. */
  readonly svg: (more: string) => string
  readonly grey: Uint8Array
  readonly facts: RasterFacts
  /** Regions of the page before patterns and pen lines, which divide them further. */
  readonly laidOut: number
  /** Weight of a line of factor 1, points. */
  readonly line: number
}

/** Most times a page that came out too busy is simplified further. */
const ATTEMPTS = 5

/** From painted shapes to the drawing in black on white: outlines where shapes meet, ink parts, pen lines. */
export function inkPage(painting: Painting, settings: InkSettings, random: Random): InkedPage {
  const whole = look(painting, settings.limits)
  const sights = sightsOf(painting, whole.runs)
  const scale = painting.pageWidth / settings.pixels.width
  let plan = settings
  for (let attempt = 1; ; attempt++) {
    const drawn = drawLines(painting, layOut(painting, whole, plan), plan, random.fork('patterns'))
    const tighter = attempt < ATTEMPTS ? tighten(plan, drawn, painting) : undefined
    if (!tighter) return { ...finished(drawn, plan, scale), sights }
    giveBack(drawn.grey)
    plan = tighter
  }
}

type Layout = { readonly page: PageRegions; readonly pens: readonly VisiblePen[] }

/** What is seen of the painting without some of its objects; `runs` are those of its parts. */
function look(painting: Painting, limits: RegionLimits, without: ReadonlySet<number> = new Set()) {
  const cells = painting.cells(without)
  const runs = runsOf(cells, painting.width, painting.height)
  const pens = visiblePens(painting, cells, without)
  release(cells.buffer)
  const page = mergeRegions(painting, bare(painting, runs), limits)
  return { page, pens, runs }
}

/** The page's regions and visible pen lines within its budget: without the objects there is no room for, and then
 * with fewer regions where that is still too much. `lines` is the line length times factor, map pixels. */
function layOut(painting: Painting, whole: Layout, settings: InkSettings): Layout & { lines: number } {
  const { limits, spread, lightest } = settings
  const budget = {
    ...settings.budget,
    fewest: settings.wanted.fewest,
    maxLines: maxLinesOf(painting, settings, whole.pens),
    line: (settings.line ?? lightest) * painting.resolution,
  }
  const without = pruneObjects(whole.page, painting, budget, limits.smallest, spread)
  const { page, pens } = without.size ? look(painting, limits, without) : whole
  const fitted = fitBudget(page, painting, budget, spread)
  return { ...dropOrphans(fitted.page, pens, painting), lines: fitted.lines }
}

/** Erased paper is paper. */
const bare = ({ parts }: Painting, cells: Runs): Runs =>
  rekeyed(cells, (part) => (parts[part]!.object === 0 ? 0 : part))

/** Most line length times factor that the ink allows at the lightest weight, map pixels. */
function maxLinesOf(
  { resolution }: Painting,
  { maxInk, lightest }: InkSettings,
  pens: readonly VisiblePen[],
): number {
  return (maxInk / lightest - penLength(pens)) * resolution
}

/** Stricter settings where the drawing missed what was wanted; undefined when it is fine. */
function tighten(
  settings: InkSettings,
  { facts, laidOut, line }: Drawn,
  painting: Painting,
): InkSettings | undefined {
  const { wanted, budget, patterns, pixels } = settings
  const page = painting.pageWidth * painting.pageHeight
  const median = (facts.medianRegion / (pixels.width * pixels.height)) * page
  const busy = facts.regions > wanted.regions
  const small = median < wanted.medianRegion
  const crumbs = facts.tinyRegions > wanted.tinyRegions
  const dark = facts.ink > wanted.ink
  if (!busy && !small && !crumbs && !dark)
    return facts.regions < wanted.fewest ? { ...settings, patterns: richer(settings) } : undefined
  const fewer = busy ? (0.92 * wanted.regions) / facts.regions : 1
  return {
    ...settings,
    line,
    budget: {
      ...budget,
      maxRegions: Math.floor((busy ? Math.min(budget.maxRegions, laidOut) : budget.maxRegions) * fewer),
      medianRegion: budget.medianRegion * (small ? Math.max(1.5, (1.2 * wanted.medianRegion) / median) : 1),
      maxTiny: crumbs
        ? Math.floor((budget.maxTiny * 0.7 * wanted.tinyRegions) / facts.tinyRegions)
        : budget.maxTiny,
    },
    patterns: {
      ...patterns,
      maxRegions: Math.floor(patterns.maxRegions * (small || crumbs ? 0.7 : 1) * fewer * fewer),
      smallest: patterns.smallest * (crumbs ? 1.5 : 1),
    },
    maxInk: settings.maxInk * (dark ? (0.96 * wanted.ink) / facts.ink : 1),
  }
}

/** Patterns on every shape that may have one, for a page with too few shapes to color. */
function richer({ patterns, wanted }: InkSettings): InkSettings['patterns'] {
  return { ...patterns, share: 1, maxRegions: Math.ceil(wanted.fewest * 1.7) }
}

function drawLines(
  painting: Painting,
  { page: plain, pens, lines: spent }: Layout & { lines: number },
  settings: InkSettings,
  random: Random,
): Drawn {
  const { pageWidth, pageHeight } = painting
  const { pixels, lightest } = settings
  const room = maxLinesOf(painting, settings, pens) - spent
  const page = fillPatterns(plain, painting, { ...settings.patterns, lines: room }, random)
  const { lines, length } = borderPaths(page, painting, settings)
  for (const { factor, paths } of pens) linesOf(lines, factor).push(...paths)
  // A busy page gets lighter lines, within what the audience accepts.
  const line = Math.min(painting.line, Math.max(lightest, settings.maxInk / (length + penLength(pens))))
  const blots = inkOutlines(page, painting)
  const scale = pageWidth / pixels.width
  const sheet = new InkSheet(pixels.width, pixels.height, 1 / scale)
  for (const blot of blots) {
    sheet.fill(blot)
    for (const path of blot) sheet.stroke(path, line * BLOT_EDGE)
  }
  for (const [factor, paths] of lines) for (const path of paths) sheet.stroke(path, factor * line)
  const { grey } = sheet
  const { slivers, facts } = finishRaster(grey, pixels.width, pixels.height, {
    sliver: settings.sliver / scale ** 2,
    tiny: settings.tiny / scale ** 2,
    scale,
  })
  const svg = (more: string) => {
    const open =
      `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 ${pageWidth} ${pageHeight}" preserveAspectRatio="none" ` +
      `width="${pixels.width}" height="${pixels.height}"><path fill="#fff" d="M0 0H${pageWidth}V${pageHeight}H0Z"/>`
    const edge = hundredth(line * BLOT_EDGE)
    const black = `<path fill-rule="evenodd" stroke="#000" stroke-width="${edge}" d="${dataOf(blots.flat())}"/>`
    const strokes = [...lines].map(
      ([factor, paths]) => `<path stroke-width="${hundredth(factor * line)}" d="${dataOf(paths)}"/>`,
    )
    const pen = `<g fill="none" stroke="#000" stroke-linecap="round" stroke-linejoin="round">${strokes.join('')}</g>`
    return `${open}${black}${pen}<path d="${slivers()}"/>${more}</svg>`
  }
  return { svg, grey, facts, laidOut: plain.map.count, line }
}

/** Width of the soft edge around solid ink, in line weights. */
const BLOT_EDGE = 0.3

const dataOf = (paths: readonly PenPath[]) => paths.map(pathData).join('')

/** The paths of weight `factor`. */
function linesOf(lines: Map<number, PenPath[]>, factor: number): PenPath[] {
  const known = lines.get(factor)
  if (known) return known
  const fresh: PenPath[] = []
  lines.set(factor, fresh)
  return fresh
}

function finished({ svg, grey }: Drawn, settings: InkSettings, scale: number): Omit<InkedPage, 'sights'> {
  const { pixels, dpi, lettered } = settings
  const erased = lettered ? '' : eraseWords(grey, pixels.width, pixels.height, dpi, scale)
  const png = encodeGreyPng(grey, pixels.width, pixels.height, dpi)
  giveBack(grey)
  return { svg: () => svg(erased && `<path fill="#fff" d="${erased}"/>`), png }
}

/** Paths of all borders by weight factor, and their length times factor in points. */
function borderPaths(page: PatternedRegions, painting: Painting, settings: InkSettings) {
  const { map, part, ink, source } = page
  const { resolution } = painting
  const factorOf = lineFactor(painting, settings.spread)
  const kindOf = (a: number, b: number) =>
    ink[a] || ink[b] ? 0 : Math.round(factorOf(part[a]!, part[b]!, source[a] === source[b]) * STEP)
  // Heavy lines are drawn with a calmer hand.
  const passes = settings.facets ? 4 : Math.round(6 + painting.line * 1.7)
  const style = {
    // More than half a pixel, so that the steps of a nearly upright line vanish.
    tolerance: settings.facets ? settings.facets * resolution : 0.62,
    straight: settings.facets !== undefined,
    scale: 1 / resolution,
  }
  const lines = new Map<number, PenPath[]>()
  let length = 0
  for (const { curve, kind } of traceBorders(map, kindOf)) {
    const factor = kind / STEP
    const smoothed = smooth(curve, passes)
    length += lengthOf(smoothed) * factor
    const path = fitPath(smoothed, style)
    if (path) linesOf(lines, factor).push(path)
  }
  return { lines, length: length / resolution }
}

function lengthOf({ xs, ys }: Curve): number {
  let sum = 0
  for (let i = 1; i < xs.length; i++) {
    const dx = xs[i]! - xs[i - 1]!
    const dy = ys[i]! - ys[i - 1]!
    sum += Math.sqrt(dx * dx + dy * dy)
  }
  return sum
}

/** Outlines of the solid ink, region by region. */
function inkOutlines({ map, ink }: PatternedRegions, { resolution }: Painting): PenPath[][] {
  const boxes = regionBoxes(map)
  const style = { tolerance: 0.25, straight: false, scale: 1 / resolution }
  const outlines: PenPath[][] = []
  for (let r = 0; r < map.count; r++)
    if (ink[r])
      outlines.push(traceMask(maskOf(map, r, boxes)).flatMap((loop) => fitPath(smooth(loop, 4), style) ?? []))
  return outlines
}
