/**
 * Geometry of a printed interior: one set of pure functions for the preview, the PDF and the checks.
 * Inches in rules, points (1/72 in) in boxes with the origin at the lower left as in PDF, pixels only
 * with a DPI.
 */
import { type BookMatter, MATTER_KIND, type MatterKind, type MatterTile } from './matter'
import { PRINTER_RULES, type Printer } from './printer'
import type { Paper } from './printer-rules'
import { PRINT_DPI, type Size, TRIM_SIZE, type Trim, trimLabel } from './trim'

const POINTS_PER_INCH = 72

/** Points; `x`, `y` is the lower left corner. */
export type Rect = { readonly x: number; readonly y: number; readonly width: number; readonly height: number }

/** A recto is a right-hand page: odd, bound at its left edge. A verso is even and bound at its right. */
export type Side = 'recto' | 'verso'
export const sideOf = (pageNumber: number): Side => (pageNumber % 2 === 1 ? 'recto' : 'verso')

export type PageBoxes = {
  readonly media: Rect
  readonly bleed: Rect
  readonly trim: Rect
  /** Where art and type may be: inside the gutter and the margins. */
  readonly safe: Rect
}

export type InteriorGeometry = {
  /** Points, the same for every page; includes bleed. */
  readonly pageSize: Size
  /** Inches. */
  readonly gutter: number
  /** Inches from the other three trimmed edges. */
  readonly margin: number
  /** Loose sheets are all rectos. */
  readonly recto: PageBoxes
  readonly verso: PageBoxes
}

export type InteriorSpec = {
  trim: Trim
  bleed: boolean
  /** Physical pages: front matter, blank backs and padding included. */
  pages: number
  printer: Printer
}

/** Points, rounded to a thousandth so that 8.27 in is 595.44 and not 595.4399999999999. */
export const points = (inches: number) => Math.round(inches * POINTS_PER_INCH * 1000) / 1000

/** Inside margin in inches for a book of so many physical pages. RangeError above the printer's last row. */
export function gutter(pages: number, printer: Printer): number {
  const { gutters, name } = PRINTER_RULES[printer]
  const row = gutters.find(({ upTo }) => pages <= upTo)
  if (!row) throw new RangeError(`${name} binds at most ${gutters.at(-1)?.upTo} pages, not ${pages}.`)
  return row.inches
}

const NO_BLEED = { top: 0, bottom: 0, outside: 0, inside: 0 }

/** Page size, boxes and margins of every page of an interior. RangeError above the printer's page count. */
export function interiorGeometry({ trim, bleed, pages, printer }: InteriorSpec): InteriorGeometry {
  const rules = PRINTER_RULES[printer]
  const inside = gutter(pages, printer)
  const margin = bleed ? rules.margin.bleed : rules.margin.plain
  const cut = rules.sheet ?? TRIM_SIZE[trim]
  const spill = (bleed && rules.bleed) || NO_BLEED
  const pageSize = {
    width: points(cut.width + spill.inside + spill.outside),
    height: points(cut.height + spill.top + spill.bottom),
  }

  const boxes = (side: Side): PageBoxes => {
    const media = { x: 0, y: 0, ...pageSize }
    const left = side === 'recto' ? spill.inside : spill.outside
    const trimBox = {
      x: points(left),
      y: points(spill.bottom),
      width: points(cut.width),
      height: points(cut.height),
    }
    const safe = {
      x: points(left + (side === 'recto' ? inside : margin)),
      y: points(spill.bottom + margin),
      width: points(cut.width - inside - margin),
      height: points(cut.height - 2 * margin),
    }
    return { media, bleed: media, trim: trimBox, safe }
  }
  const recto = boxes('recto')
  return { pageSize, gutter: inside, margin, recto, verso: rules.bound ? boxes('verso') : recto }
}

export const pageBoxes = (geometry: InteriorGeometry, pageNumber: number): PageBoxes =>
  geometry[sideOf(pageNumber)]

/** Where ink may be on this page, points. Rectos bind left, versos right. */
export const safeArea = (geometry: InteriorGeometry, pageNumber: number): Rect =>
  pageBoxes(geometry, pageNumber).safe

/** Height kept free for the page number at the foot of the safe area, points. */
const FOLIO_HEIGHT = 24

/**
 * Where a drawing of so many pixels goes: centered in the safe area, as large as it fits, never enlarged
 * beyond one pixel per 1/300 in. `dpi` is the effective resolution, therefore at least 300.
 */
export function drawingBox(
  geometry: InteriorGeometry,
  pageNumber: number,
  pixels: Size,
  { pageNumbers = false } = {},
): Rect & { readonly dpi: number } {
  const safe = safeArea(geometry, pageNumber)
  const foot = pageNumbers ? FOLIO_HEIGHT : 0
  const room = { width: safe.width, height: safe.height - foot }
  const scale = Math.min(room.width / pixels.width, room.height / pixels.height, POINTS_PER_INCH / PRINT_DPI)
  const width = pixels.width * scale
  const height = pixels.height * scale
  return {
    x: safe.x + (room.width - width) / 2,
    y: safe.y + foot + (room.height - height) / 2,
    width,
    height,
    dpi: POINTS_PER_INCH / scale,
  }
}

/** Physical pages the printer takes in this trim on this paper; null where it doesn't offer the trim or the paper. */
export const pageRange = (printer: Printer, trim: Trim, paper: Paper) =>
  PRINTER_RULES[printer].pages[trim]?.[paper] ?? null

/** One sentence when a book of so many physical pages can't be printed, null when it can. */
export function pageCountProblem(
  pages: number,
  { printer, trim, paper }: { printer: Printer; trim: Trim; paper: Paper },
): string | null {
  const allowed = pageRange(printer, trim, paper)
  const { name } = PRINTER_RULES[printer]
  if (!PRINTER_RULES[printer].pages[trim]) return `${name} does not offer ${trimLabel(trim)}.`
  if (!allowed) return `${name} does not offer ${inWords(paper)} paper for ${trimLabel(trim)}.`
  if (pages >= allowed.min && pages <= allowed.max) return null
  return `${name} prints ${trimLabel(trim)} on ${inWords(paper)} paper with ${allowed.min} to ${allowed.max} pages; this book has ${pages}.`
}

const inWords = (paper: Paper): string => paper.replace('-', ' ')

/** A page around the drawings is of a kind of its own; `blank` is also every back that stays empty. */
export type PageKind = MatterKind | 'drawing'

export type InteriorPage = {
  /** Physical page number, from 1. */
  readonly number: number
  readonly side: Side
  readonly kind: PageKind
  /** 0-based place in the book's drawings; null on every other kind of page. */
  readonly drawing: number | null
  /** What the author put here; null for drawings, blank backs and pages that were added. */
  readonly tile: MatterTile | null
  /** There only because the printer binds no thinner book. */
  readonly added: boolean
}

/**
 * The physical pages of an interior, in order. Title, belongs-to and dedication open on a recto, drawings start on
 * one and keep to rectos when backs stay blank. What the author put behind them follows, then notes pages up to
 * `minPages`, and an even count.
 */
export function interiorPlan({
  drawings,
  blankBacks,
  matter: { front, back },
  minPages,
  bound = true,
}: {
  drawings: number
  blankBacks: boolean
  matter: Pick<BookMatter, 'front' | 'back'>
  minPages: number
  /** Loose sheets have no backs to leave blank and need no even count. */
  bound?: boolean
}): InteriorPage[] {
  const pages: InteriorPage[] = []
  const add = (
    kind: PageKind,
    { drawing = null, tile = null, added = false }: Partial<InteriorPage> = {},
  ) => {
    const number = pages.length + 1
    pages.push({ number, side: sideOf(number), kind, drawing, tile, added })
  }
  const turnToRecto = () => {
    if (bound && pages.length % 2 === 1) add('blank')
  }
  const addTiles = (tiles: readonly MatterTile[]) => {
    for (const tile of tiles) {
      if (MATTER_KIND[tile.kind].recto) turnToRecto()
      add(tile.kind, { tile })
    }
  }

  addTiles(front)
  for (let drawing = 0; drawing < drawings; drawing++) {
    if (blankBacks || drawing === 0) turnToRecto()
    add('drawing', { drawing })
  }
  if (blankBacks && drawings > 0) turnToRecto()
  addTiles(back)
  while (pages.length < minPages) add('notes', { added: true })
  turnToRecto()
  return pages
}
