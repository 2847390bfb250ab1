import 'server-only'
import { type ColorSpace, colorSpaceOf, isGrey, isInk, type Paint, WHITE_PAINT } from './color-space'
import { OPERATORS } from './content-operators'
import { type FontFacts, fontFacts } from './font-facts'
import { firstState, type GraphicsState, type Mark } from './graphics-state'
import {
  type Box,
  boxThrough,
  EVERYWHERE,
  grown,
  IDENTITY,
  leastScale,
  type Matrix,
  overlap,
  times,
} from './matrix'
import { PathBox } from './path-box'
import type { PdfFile } from './pdf-file'
import { END, Lexer } from './pdf-lexer'
import { type Dict, Name, numbersOf, Operator, PdfFault, type PdfValue, Stream } from './pdf-objects'
import { TextPen } from './text-pen'

/** A picture where it is placed; its unit square goes through `ctm` to points of the page. */
export type Placement = {
  readonly stream: Stream
  readonly resources: Dict | null
  readonly ctm: Matrix
  readonly clip: Box
  /** What a stencil is painted in. */
  readonly paint: Paint
  readonly order: number
}

/** What is going on in one stream of operators. */
export type Frame = {
  readonly lexer: Lexer
  readonly resources: Dict | null
  readonly depth: number
  readonly kept: GraphicsState[]
  path: PathBox
  clipping: boolean
}

export type Seen = {
  mark(mark: Mark): void
  picture(placement: Placement): void
  /** A box painted white, over whatever was there. */
  whitened(box: Box, order: number): void
  /** Something lets shine through what is below; says what. */
  transparent(what: string): void
}

const MOST_OPERATORS = 8_000_000
/** Of a page and of the forms on it, as often as they are painted. */
const MOST_BYTES = 256 << 20
const MOST_STATES = 512
const MOST_OPERANDS = 4096
const DEEPEST_FORM = 24
const NOWHERE: Box = [0, 0, -1, -1]

/** Follows what a page paints: every shape, line of type and picture with its place, ink and size. */
export class ContentReader {
  state: GraphicsState
  readonly pen = new TextPen()
  private readonly fonts = new Map<Dict, FontFacts>()
  private readonly spaces = new Map<Dict, Map<string, ColorSpace>>()
  private readonly tiles = new Map<Dict, Paint>()
  private operators = 0
  private bytes = 0

  constructor(
    readonly pdf: PdfFile,
    private readonly seen: Seen,
    ctm: Matrix,
    clip: Box,
  ) {
    this.state = firstState(ctm, clip)
  }

  read(bytes: Uint8Array, resources: Dict | null, depth = 0): void {
    this.bytes += bytes.length
    if (this.bytes > MOST_BYTES) throw new PdfFault('too-much', 'It paints more than a page can need.')
    const frame: Frame = {
      lexer: new Lexer(bytes, 0, false),
      resources,
      depth,
      kept: [],
      path: new PathBox(),
      clipping: false,
    }
    let operands: PdfValue[] = []
    for (let token = frame.lexer.next(); token !== END; token = frame.lexer.next()) {
      if (!(token instanceof Operator)) {
        if (operands.length < MOST_OPERANDS) operands.push(token)
        continue
      }
      if (++this.operators > MOST_OPERATORS)
        throw new PdfFault('too-much', 'It paints more than a page can need.')
      OPERATORS.get(token.name)?.(this, operands, frame)
      operands = []
    }
    // Whoever forgot a Q meant it at the end.
    this.state = frame.kept[0] ?? this.state
  }

  keep(frame: Frame): void {
    if (frame.kept.length > MOST_STATES) throw new PdfFault('damaged', 'It keeps too many states.')
    frame.kept.push({ ...this.state })
  }

  paintPath(frame: Frame, { fill = false, stroke = false }): void {
    const box = frame.path.box()
    if (box && fill) this.fillBox(box, frame.path)
    if (box && stroke) this.strokeBox(box)
    if (frame.clipping) this.state.clip = (box && overlap(this.state.clip, box)) ?? NOWHERE
    frame.clipping = false
    frame.path = new PathBox()
  }

  resource(resources: Dict | null, kind: string, name: PdfValue | undefined): PdfValue {
    if (!(name instanceof Name)) return null
    return this.pdf.get(this.pdf.dict(resources?.get(kind))?.get(name.name))
  }

  space(name: PdfValue | undefined, resources: Dict | null): ColorSpace {
    const key = name instanceof Name ? name.name : ''
    const known = resources && this.spaces.get(resources)?.get(key)
    if (known) return known
    const space = colorSpaceOf(this.pdf, name, resources)
    if (resources) this.spaces.set(resources, (this.spaces.get(resources) ?? new Map()).set(key, space))
    return space
  }

  font(font: Dict | null): FontFacts {
    const known = font && this.fonts.get(font)
    if (known) return known
    const facts = fontFacts(this.pdf, font)
    if (font) this.fonts.set(font, facts)
    return facts
  }

  extend(extended: Dict | null): void {
    if (!extended) return
    const { pdf, state, seen } = this
    const width = pdf.numberIn(extended, 'LW')
    if (width !== null) state.lineWidth = width
    const font = pdf.array(extended.get('Font'))
    if (font) {
      state.font = this.font(pdf.dict(font[0]))
      state.fontSize = Number(pdf.get(font[1])) || 0
    }
    if ((pdf.numberIn(extended, 'ca') ?? 1) < 1 || (pdf.numberIn(extended, 'CA') ?? 1) < 1)
      seen.transparent('ink that lets shine through what is below')
    if (pdf.dict(extended.get('SMask'))) seen.transparent('a soft mask')
    const mode = pdf.get(extended.get('BM'))
    const blend = pdf.get(Array.isArray(mode) ? mode[0] : mode)
    if (blend instanceof Name && blend.name !== 'Normal' && blend.name !== 'Compatible')
      seen.transparent(`the blend mode ${blend.name}`)
  }

  private mark(mark: Mark): void {
    const box = overlap(mark.box, this.state.clip)
    if (!box) return
    // White type on a dark ground is type too.
    if (isInk(mark.paint) || mark.kind === 'text') this.seen.mark({ ...mark, box, order: this.operators })
    else if (mark.solid) this.seen.whitened(box, this.operators)
  }

  private fillBox(box: Box, path: PathBox): void {
    const [width, height] = [box[2] - box[0], box[3] - box[1]]
    // Many programs draw lines as thin filled bars.
    const bar = path.segments <= 5 && Math.max(width, height) > 4 * Math.min(width, height)
    const line = bar ? { line: Math.min(width, height) } : {}
    this.mark({ kind: 'fill', box, paint: this.state.fill, solid: path.isSolid(), ...line })
  }

  private strokeBox(box: Box): void {
    const { stroke, lineWidth, ctm } = this.state
    const line = lineWidth * leastScale(ctm)
    this.mark({ kind: 'stroke', box: grown(box, line / 2), paint: stroke, line })
  }

  show(parts: readonly PdfValue[]): void {
    const mark = this.pen.show(this.state, parts)
    if (mark) this.mark(mark)
  }

  shade(name: PdfValue | undefined, resources: Dict | null): void {
    const paint = this.shaded(this.resource(resources, 'Shading', name), resources)
    this.mark({ kind: 'shading', box: this.state.clip, paint, solid: true })
  }

  private shaded(shading: PdfValue, resources: Dict | null): Paint {
    const space = colorSpaceOf(this.pdf, this.pdf.dict(shading)?.get('ColorSpace'), resources)
    return { luma: 128, colored: space.model !== 'gray' && !space.black, model: space.model }
  }

  /** A gradient, or a tile that is painted again and again: the strongest of the inks in it. */
  pattern(name: PdfValue, { resources, depth }: Frame): Paint | null {
    const pattern = this.resource(resources, 'Pattern', name)
    const dict = this.pdf.dict(pattern)
    if (!dict) return null
    const shading = this.pdf.get(dict.get('Shading'))
    if (shading) return this.shaded(shading, resources)
    // A tile without colors of its own is painted in the color that came with it.
    if (!(pattern instanceof Stream) || depth >= DEEPEST_FORM || this.pdf.numberIn(dict, 'PaintType') === 2)
      return null
    const known = this.tiles.get(dict)
    if (known) return known
    const inks: Paint[] = []
    const seen: Seen = {
      mark: ({ paint }) => inks.push(paint),
      picture: () => inks.push({ luma: 0, colored: false, model: 'gray' }),
      whitened: () => {},
      transparent: (what) => this.seen.transparent(what),
    }
    const tile = new ContentReader(this.pdf, seen, IDENTITY, EVERYWHERE)
    tile.operators = this.operators
    tile.bytes = this.bytes
    tile.read(this.pdf.unpacked(pattern), this.pdf.dict(dict.get('Resources')) ?? resources, depth + 1)
    this.operators = tile.operators
    this.bytes = tile.bytes
    const paint = inks.find(({ colored }) => colored) ?? inks.find(isGrey) ?? inks[0] ?? WHITE_PAINT
    this.tiles.set(dict, paint)
    return paint
  }

  paintObject(object: PdfValue, resources: Dict | null, depth: number): void {
    if (!(object instanceof Stream)) return
    const kind = this.pdf.nameIn(object.dict, 'Subtype')
    if (kind === 'Image') this.picture(object, resources)
    if (kind !== 'Form') return
    if (depth >= DEEPEST_FORM) throw new PdfFault('damaged', 'Its parts contain each other without end.')
    const kept = { ...this.state }
    const matrix = numbersOf(this.pdf.array(object.dict.get('Matrix')) ?? undefined, 6)
    if (matrix) this.state.ctm = times(matrix as unknown as Matrix, this.state.ctm)
    const bounds = numbersOf(this.pdf.array(object.dict.get('BBox')) ?? undefined, 4)
    if (bounds) {
      const box = boxThrough(this.state.ctm, bounds as unknown as Box)
      this.state.clip = overlap(this.state.clip, box) ?? NOWHERE
    }
    this.read(this.pdf.unpacked(object), this.pdf.dict(object.dict.get('Resources')) ?? resources, depth + 1)
    this.state = kept
  }

  picture(stream: Stream, resources: Dict | null): void {
    const { ctm, clip, fill } = this.state
    const box = overlap(boxThrough(ctm, [0, 0, 1, 1]), clip)
    if (box) this.seen.picture({ stream, resources, ctm, clip, paint: fill, order: this.operators })
  }
}
