import 'server-only'
import type { Font } from 'fontkit'
import type { Rect } from '@/domain/print'
import { type Ink, type LinePlace, leftEnd, PageCanvas, type Paint, type Placement } from './page-canvas'
import type { PdfFonts } from './pdf-fonts'
import { pdfNumber, pdfNumbers, type Ref } from './pdf-writer'
import type { SetLine } from './typeface'

const GREY: Readonly<Record<string, string>> = { black: '0 g', white: '1 g' }

/** Grey for black and white, so that an interior has black ink only; else red, green and blue. */
export const fillRgb = (ink: Ink): string => GREY[ink] ?? `${pdfNumbers(...rgbOf(ink))} rg`

const rgbOf = (hex: string): number[] =>
  [1, 3, 5].map((at) => Math.round((Number.parseInt(hex.slice(at, at + 2), 16) / 255) * 1000) / 1000)

/** The content of one page as PDF operators. */
export class PdfCanvas extends PageCanvas {
  private readonly operators: string[] = []
  private readonly fontRefs = new Map<string, Ref>()
  private readonly images = new Map<string, Ref>()

  constructor(
    private readonly fonts: PdfFonts,
    /** The operator that makes a color the one to fill with. */
    private readonly fillWith: (ink: Ink) => string = fillRgb,
  ) {
    super()
  }

  /** Pictures over each other in one place, cut to `clip` where one is given. */
  image(refs: readonly Ref[], { x, y, width, height }: Rect, clip?: { path: string; at: Placement }) {
    const cut = clip ? `${pathOperators(clip.path, clip.at)} W n ` : ''
    const shown = refs.map((ref) => {
      const name = `I${this.images.size}`
      this.images.set(name, ref)
      // Stencils take the color of the moment, which ghostscript loses with every picture before them.
      return clip ? `0 g /${name} Do` : `/${name} Do`
    })
    this.operators.push(`q ${cut}${pdfNumbers(width, 0, 0, height, x, y)} cm ${shown.join(' ')} Q`)
  }

  draw(path: string, at: Placement, { stroke, fill, dash }: Paint) {
    const outline = pathOperators(path, at)
    const paint = stroke ? (fill ? 'B' : 'S') : 'f'
    const state = [
      stroke ? `${pdfNumber(stroke)} w 1 J 1 j 0 G` : '',
      dash ? `[${pdfNumbers(...dash)}] 0 d` : '',
      fill ? this.fillWith(fill) : '',
    ]
    this.operators.push(`q ${state.filter(Boolean).join(' ')} ${outline} ${paint} Q`)
  }

  text(line: SetLine, place: LinePlace) {
    const { y, size, tracking = 0, ink = 'black', turned = false } = place
    const matrix = turned ? '0 -1 1 0' : '1 0 0 1'
    const state = `${this.fillWith(ink)} ${pdfNumber(tracking)} Tc ${matrix} ${pdfNumbers(leftEnd(line, place), y)} Tm`
    this.operators.push(`BT ${state} ${this.showOperators(line, size)} ET`)
  }

  /** The content stream, Latin-1. */
  content(): string {
    return this.operators.join('\n')
  }

  /** The page's resource dictionary. */
  resources(): string {
    const entries = (refs: Map<string, Ref>) => [...refs].map(([name, ref]) => `/${name} ${ref}`).join('')
    const fonts = this.fontRefs.size ? `/Font<<${entries(this.fontRefs)}>>` : ''
    const images = this.images.size ? `/XObject<<${entries(this.images)}>>` : ''
    return `<<${fonts}${images}>>`
  }

  /** Font changes and TJ arrays; kerning is written as the difference to each glyph's own width. */
  private showOperators({ glyphs }: SetLine, size: number): string {
    const parts: string[] = []
    let face: Font | undefined
    let array = ''
    const flush = () => {
      if (array) parts.push(`[${array}] TJ`)
      array = ''
    }
    for (const { face: wanted, glyph, text, advance, width, rise, shift } of glyphs) {
      const font = this.fonts.of(wanted)
      if (wanted !== face) {
        flush()
        this.fontRefs.set(font.name, font.ref)
        parts.push(`/${font.name} ${pdfNumber(size)} Tf`)
        face = wanted
      }
      const move = (em: number) => (Math.abs(em) > 1e-6 ? pdfNumber(-em * 1000) : '')
      const code = `${move(shift)}<${font.codeOf(glyph, text)}>${move(advance - width - shift)}`
      if (rise) {
        flush()
        parts.push(`${pdfNumber(rise * size)} Ts [${code}] TJ 0 Ts`)
      } else array += code
    }
    flush()
    return parts.join(' ')
  }
}

const PATH_TOKEN = /[MLCZ]|-?(?:\d+\.?\d*|\.\d+)(?:e-?\d+)?/g
const PATH_OPERATOR: Record<string, string> = { M: 'm', L: 'l', C: 'c', Z: 'h' }

/** SVG path data, moved, scaled and turned, as PDF path operators. */
function pathOperators(path: string, { x, y, size = 1, turn = 0 }: Placement): string {
  const cos = Math.cos((turn * Math.PI) / 180) * size
  const sin = Math.sin((turn * Math.PI) / 180) * size
  const out: string[] = []
  let command = ''
  let numbers: number[] = []
  const flush = () => {
    if (!command) return
    const moved = numbers.map((value, i) => {
      const other = numbers[i ^ 1]!
      return i % 2 === 0 ? x + value * cos - other * sin : y - value * cos - other * sin
    })
    out.push(`${moved.length ? `${pdfNumbers(...moved)} ` : ''}${PATH_OPERATOR[command]}`)
  }
  for (const [token] of path.matchAll(PATH_TOKEN)) {
    if (!/[MLCZ]/.test(token)) {
      numbers.push(Number(token))
      continue
    }
    flush()
    command = token
    numbers = []
  }
  flush()
  return out.join(' ')
}
