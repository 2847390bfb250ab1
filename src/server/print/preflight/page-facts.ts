import 'server-only'
import { PREFLIGHT_MEASURES } from '@/domain/preflight'
import type { Size } from '@/domain/trim'
import { type ColorModel, isGrey, isInk } from './color-space'
import { ContentReader, type Placement } from './content-reader'
import type { Mark } from './graphics-state'
import type { Look } from './look'
import { lookAtPicture, type PictureFacts } from './look-at-picture'
import { around, type Box, boxThrough, type Matrix, overlap } from './matrix'
import { type PdfFile, UNPACKED_LIMIT } from './pdf-file'
import { type Dict, PdfFault, Stream } from './pdf-objects'
import type { Boxes, Corners } from './pdf-pages'

const POINTS_PER_INCH = 72

export type PlacedPicture = Omit<PictureFacts, 'look'> & {
  readonly look: Look | null
  /** Pixels per inch at the size it has on the page, the lesser of both directions. */
  readonly dpi: number
  /** Where it is inked. */
  readonly box: Box | null
  /** From its unit square to the page. */
  readonly ctm: Matrix
  readonly order: number
}

/** What is on a page, points from the lower left corner of the page as it is read. */
export type PageFacts = {
  readonly number: number
  readonly size: Size
  /** Ink of letters, and of everything else; null for none. */
  readonly text: Box | null
  readonly art: Box | null
  readonly pictures: readonly PlacedPicture[]
  /** Everything painted but pictures; kept for covers, of which there is one. */
  readonly marks: readonly Mark[]
  /** Boxes painted white over what was there; kept with the marks. */
  readonly whitened: readonly { readonly box: Box; readonly order: number }[]
  /** Small things beyond the box asked about, as crop marks are. */
  readonly marksBeyond: number
  readonly thinnest: number | null
  readonly smallestType: { readonly size: number; readonly letters: string } | null
  /** What its type reads as, as far as fonts say; the beginning of it on a page full of type. */
  readonly words: string
  /** Points; 0 without type. */
  readonly largestType: number
  readonly looseFonts: ReadonlySet<string>
  /** Color models of the ink, and of the ink that is a color. */
  readonly models: ReadonlySet<ColorModel>
  readonly colors: ReadonlySet<ColorModel>
  readonly grey: boolean
  /** What lets shine through what is below. */
  readonly transparent: ReadonlySet<string>
  /** A sentence per thing that could not be looked into. */
  readonly unread: readonly string[]
}

/** Turns and moves a page so that its lower left corner, as it is read, is at 0, 0; points. */
export function pageMatrix({ media: [left, bottom, right, top], turn, unit }: Boxes): Matrix {
  const [width, height] = [right - left, top - bottom]
  const [a, b, c, d, e, f] = (
    {
      0: [1, 0, 0, 1, 0, 0],
      90: [0, -1, 1, 0, 0, width],
      180: [-1, 0, 0, -1, width, height],
      270: [0, 1, -1, 0, height, 0],
    } as Record<number, Matrix>
  )[turn]!
  const moved: Matrix = [a, b, c, d, e - a * left - c * bottom, f - b * left - d * bottom]
  return moved.map((value) => value * unit) as unknown as Matrix
}

export function pageSize(boxes: Boxes): Size {
  const [, , width, height] = boxThrough(pageMatrix(boxes), boxes.media)
  return { width, height }
}

/** A box of the file as a box of the page as it is read. */
export const boxOnPage = (boxes: Boxes, box: Corners): Box => boxThrough(pageMatrix(boxes), box)

type Reading = { number: number; boxes: Boxes; keepMarks: boolean; beyond: Box | null }

/** Reads one page through. Pictures that are on many pages are looked at once while `looks` remembers them. */
export async function readPage(
  pdf: PdfFile,
  page: Dict,
  { number, boxes, keepMarks, beyond }: Reading,
  looks: Map<Stream, PictureFacts>,
): Promise<PageFacts> {
  const size = pageSize(boxes)
  const tally = new Tally(keepMarks, beyond)
  const placements: Placement[] = []
  const reader = new ContentReader(
    pdf,
    {
      mark: (mark) => tally.mark(mark),
      picture: (placement) => {
        if (placements.length < MOST_PICTURES) placements.push(placement)
      },
      whitened: (box, order) => tally.whiten(box, order),
      transparent: (what) => tally.transparent.add(what),
    },
    pageMatrix(boxes),
    [0, 0, size.width, size.height],
  )
  try {
    reader.read(contentOf(pdf, page), pdf.dict(page.get('Resources')))
  } catch (error) {
    if (!(error instanceof PdfFault)) throw error
    tally.unread.push(error.message)
  }
  for (const placement of placements) await place(pdf, placement, tally, looks)
  return tally.facts(number, size)
}

const MOST_PICTURES = 4000
const MOST_MARKS = 50_000
const NEW_LINE = Buffer.from('\n')
const MOST_LETTERS = 20_000

/** The streams of a page are one: an operator may begin in one and end in the next. */
function contentOf(pdf: PdfFile, page: Dict): Uint8Array {
  const contents = pdf.get(page.get('Contents'))
  const parts: Uint8Array[] = []
  let total = 0
  for (const part of Array.isArray(contents) ? contents : [contents]) {
    const stream = pdf.get(part)
    if (!(stream instanceof Stream)) continue
    const bytes = pdf.unpacked(stream)
    total += bytes.length
    if (total > UNPACKED_LIMIT) throw new PdfFault('too-much', 'It paints more than a page can need.')
    parts.push(bytes, NEW_LINE)
  }
  return Buffer.concat(parts)
}

async function place(
  pdf: PdfFile,
  { stream, resources, ctm, clip, paint, order }: Placement,
  tally: Tally,
  looks: Map<Stream, PictureFacts>,
): Promise<void> {
  let facts = looks.get(stream)
  if (!facts) {
    try {
      facts = await lookAtPicture(pdf, stream, resources)
    } catch (error) {
      if (!(error instanceof PdfFault)) throw error
      tally.unread.push(error.message)
      return
    }
    if (looks.size > 32) looks.clear()
    looks.set(stream, facts)
  }
  if (facts.stencil && !isInk(paint)) return
  const inches = Math.min(facts.width / Math.hypot(ctm[0], ctm[1]), facts.height / Math.hypot(ctm[2], ctm[3]))
  const ink = facts.look ? facts.look.ink : ([0, 0, 1, 1] as const)
  const box = ink && overlap(boxThrough(ctm, [ink[0], 1 - ink[3], ink[2], 1 - ink[1]]), clip)
  tally.picture({ ...facts, dpi: inches * POINTS_PER_INCH, box: facts.look ? box : null, ctm, order }, paint)
  if (!facts.look)
    tally.unread.push(
      `A picture of ${facts.width} × ${facts.height} pixels${facts.packing ? ` (${facts.packing})` : ''} could be measured, but not looked into.`,
    )
}

class Tally {
  readonly transparent = new Set<string>()
  readonly unread: string[] = []
  private text: Box | null = null
  private art: Box | null = null
  private readonly pictures: PlacedPicture[] = []
  private readonly marks: Mark[] = []
  private readonly whitened: { box: Box; order: number }[] = []
  private marksBeyond = 0
  private thinnest: number | null = null
  private smallestType: PageFacts['smallestType'] = null
  private words = ''
  private largestType = 0
  private readonly looseFonts = new Set<string>()
  private readonly models = new Set<ColorModel>()
  private readonly colors = new Set<ColorModel>()
  private grey = false

  constructor(
    private readonly keepMarks: boolean,
    private readonly beyond: Box | null,
  ) {}

  mark(mark: Mark): void {
    const { kind, box, paint, line, size, font, letters } = mark
    if (this.keepMarks && this.marks.length < MOST_MARKS) this.marks.push(mark)
    if (font && !font.embedded) this.looseFonts.add(font.name)
    if (!isInk(paint) && !this.keepMarks) return
    if (this.beyond && !overlap(box, this.beyond)) this.marksBeyond++
    if (kind === 'text' && this.words.length < MOST_LETTERS) this.words += letters ?? ''
    if (kind === 'text') this.text = around(this.text, box)
    else this.art = around(this.art, box)
    this.models.add(paint.model)
    if (paint.colored) this.colors.add(paint.model)
    if (isGrey(paint)) this.grey = true
    if (line !== undefined && (this.thinnest === null || line < this.thinnest)) this.thinnest = line
    this.largestType = Math.max(this.largestType, size ?? 0)
    if (size !== undefined && (!this.smallestType || size < this.smallestType.size))
      this.smallestType = { size, letters: letters ?? '' }
  }

  whiten(box: Box, order: number): void {
    if (this.keepMarks && this.whitened.length < MOST_MARKS) this.whitened.push({ box, order })
  }

  picture(picture: PlacedPicture, paint: Mark['paint']): void {
    const { look, box, space, stencil, softMask } = picture
    this.pictures.push(picture)
    if (softMask) this.transparent.add('a picture with a soft edge')
    if (!look || !box) return
    this.art = around(this.art, box)
    const model = stencil ? paint.model : space.model
    this.models.add(model)
    const colored = stencil ? paint.colored : look.colored > look.pixels * PREFLIGHT_MEASURES.coloredShare
    if (colored) this.colors.add(model)
    const grey = stencil ? isGrey(paint) : look.grey > look.inked * PREFLIGHT_MEASURES.greyShare
    if (grey && !colored) this.grey = true
  }

  facts(number: number, size: Size): PageFacts {
    const { text, art, pictures, marks, whitened, marksBeyond, thinnest, smallestType } = this
    const { words, largestType, looseFonts, models, colors, grey, transparent, unread } = this
    return {
      ...{ number, size, text, art, pictures, marks, whitened, marksBeyond, thinnest, smallestType },
      ...{ words, largestType, looseFonts, models, colors, grey, transparent, unread },
    }
  }
}
