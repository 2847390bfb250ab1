import 'server-only'
import type { Font, Glyph } from 'fontkit'
import type { Rect } from '@/domain/print'
import type { PdfFonts } from './pdf-fonts'
import { pdfNumber, pdfNumbers, type Ref } from './pdf-writer'
import type { Shape } from './shapes'
import type { TextBlock } from './type-setting'
import type { SetLine } from './typeface'

/** Where a shape goes: its origin, points per unit, and a turn clockwise in degrees. */
export type Placement = { x: number; y: number; size?: number; turn?: number }

/** `x` is the left edge or the middle of the lines. */
type BlockPlace = { x: number; top: number; align?: 'left' | 'center'; tracking?: number }

/** Interiors are black and white; covers have colors, like `#f4735e`. */
export type Ink = 'black' | 'white' | `#${string}`
const GREY: Readonly<Record<string, string>> = { black: '0 g', white: '1 g' }

/** The operator that makes a color the one to fill with. */
const fillWith = (ink: Ink): string => GREY[ink] ?? `${pdfNumbers(...rgbOf(ink))} rg`

const rgbOf = (hex: string): number[] =>
  [1, 3, 5].map((at) => Math.round((Number.parseInt(hex.slice(at, at + 2), 16) / 255) * 1000) / 1000)

/**
 * The content of one page as PDF operators, origin at the lower left, points.
 * Paths are written like SVG's (absolute M, L, C, Z; y pointing down), so that shapes can be looked at.
 */
export class PageCanvas {
  private readonly operators: string[] = []
  private readonly fontRefs = new Map<string, Ref>()
  private readonly images = new Map<string, Ref>()

  constructor(private readonly fonts: PdfFonts) {}

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

  /** Strokes (width in points, whatever the size of the shape) and fills a path. */
  draw(
    path: string,
    at: Placement,
    { stroke, fill, dash }: { stroke?: number; fill?: Ink; dash?: number[] },
  ) {
    const outline = pathOperators(path, at)
    const paint = stroke ? (fill ? 'B' : 'S') : 'f'
    const state = [
      stroke ? `${pdfNumber(stroke)} w 1 J 1 j 0 G` : '',
      dash ? `[${pdfNumbers(...dash)}] 0 d` : '',
      fill ? fillWith(fill) : '',
    ]
    this.operators.push(`q ${state.filter(Boolean).join(' ')} ${outline} ${paint} Q`)
  }

  /** All parts of a shape, back to front, white inside a black outline. */
  shape(parts: Shape, at: Placement, stroke: number) {
    for (const part of parts) this.draw(part, at, { stroke, fill: part.endsWith('Z') ? 'white' : undefined })
  }

  /** One line of type with its baseline at `y`; `x` is its left end or its middle. `tracking` in points. */
  text(
    line: SetLine,
    {
      x,
      y,
      size,
      align = 'left',
      tracking = 0,
      ink = 'black',
      turned = false,
    }: {
      x: number
      y: number
      size: number
      align?: 'left' | 'center'
      tracking?: number
      ink?: Ink
      /** Read from the top down, by a quarter turn to the right. */
      turned?: boolean
    },
  ) {
    const left = align === 'center' ? x - lineWidth(line, size, tracking) / 2 : x
    const matrix = turned ? '0 -1 1 0' : '1 0 0 1'
    const state = `${fillWith(ink)} ${pdfNumber(tracking)} Tc ${matrix} ${pdfNumbers(left, y)} Tm`
    this.operators.push(`BT ${state} ${this.showOperators(line, size)} ET`)
  }

  /** A block of lines, `top` being the upper edge of the first line's capitals. */
  block({ lines, size, capHeight, leading }: TextBlock, { x, top, align = 'center', tracking }: BlockPlace) {
    lines.forEach((line, i) => {
      this.text(line, { x, y: top - capHeight - i * leading, size, align, tracking })
    })
  }

  /**
   * Letters to color in: white type on its own black contour. The contour is drawn as paths behind real
   * text, because stroking the text would show where the parts of a letter overlap.
   */
  outlined(
    line: SetLine,
    {
      x,
      y,
      size,
      stroke,
      tracking,
    }: { x: number; y: number; size: number; stroke: number; tracking: number },
  ) {
    const left = x - lineWidth(line, size, tracking) / 2
    let pen = left
    for (const { face, glyph, advance, rise, shift } of line.glyphs) {
      const at = { x: pen + shift * size, y: y + rise * size, size: size / face.unitsPerEm }
      const contour = glyphContour(glyph)
      if (contour) this.draw(contour, at, { stroke: stroke * 2 })
      pen += advance * size + tracking
    }
    this.text(line, { x: left, y, size, tracking, ink: 'white' })
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

/** Width of a set line in points; tracking stands between letters, not after the last. */
export function lineWidth({ glyphs, width }: SetLine, size: number, tracking = 0): number {
  return width * size + Math.max(0, glyphs.length - 1) * tracking
}

/** A glyph's outline in font units as path data: y pointing down, quadratic curves raised to cubic. */
export function glyphContour(glyph: Glyph): string {
  let [x, y] = [0, 0]
  return glyph.path.commands
    .map(({ command, args: [a = 0, b = 0, c = 0, d = 0] }) => {
      if (command === 'closePath') return 'Z'
      const [fromX, fromY] = [x, y]
      if (command === 'quadraticCurveTo') {
        ;[x, y] = [c, d]
        const toward = (end: number, control: number) => (end + 2 * control) / 3
        const points = [toward(fromX, a), -toward(fromY, b), toward(x, a), -toward(y, b), x, -y]
        return `C ${pdfNumbers(...points)}`
      }
      ;[x, y] = [a, b]
      return `${command === 'moveTo' ? 'M' : 'L'} ${pdfNumbers(x, -y)}`
    })
    .join(' ')
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
