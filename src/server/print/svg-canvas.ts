import 'server-only'
import type { Font, Glyph } from 'fontkit'
import type { Size } from '@/domain/trim'
import { glyphContour, type LinePlace, leftEnd, PageCanvas, type Paint, type Placement } from './page-canvas'
import type { SetLine } from './typeface'

/** Points to a thousandth; factors need more digits. */
const n = (value: number) => String(Number(value.toFixed(3)))
const factor = (value: number) => String(Number(value.toPrecision(7)))

/**
 * The same page as an SVG of its size in points, transparent where nothing is drawn. Letters are outlines; lines
 * are never turned, which only the spines of covers want.
 */
export class SvgCanvas extends PageCanvas {
  private readonly elements: string[] = []
  private readonly glyphs = new Map<Font, Map<number, string>>()
  private readonly outlines: string[] = []

  constructor(private readonly page: Size) {
    super()
  }

  draw(path: string, { x, y, size = 1, turn = 0 }: Placement, { stroke, fill, dash }: Paint) {
    const place = `translate(${n(x)} ${n(this.page.height - y)})${turn ? ` rotate(${n(turn)})` : ''}${size === 1 ? '' : ` scale(${factor(size)})`}`
    const line = stroke ? ` stroke="black" stroke-width="${factor(stroke / size)}"` : ''
    const dashes = dash ? ` stroke-dasharray="${dash.map((length) => factor(length / size)).join(' ')}"` : ''
    // A path that is neither stroked nor given an ink is filled black, as PDF does.
    const inside = fill ?? (stroke ? 'none' : 'black')
    this.elements.push(`<path d="${path}" transform="${place}" fill="${inside}"${line}${dashes}/>`)
  }

  text(line: SetLine, place: LinePlace) {
    const { y, size, tracking = 0, ink = 'black' } = place
    let pen = leftEnd(line, place)
    const letters = line.glyphs.map(({ face, glyph, advance, rise, shift }) => {
      const at = `translate(${n(pen + shift * size)} ${n(this.page.height - y - rise * size)})`
      pen += advance * size + tracking
      const id = this.idOf(face, glyph)
      return id && `<use href="#${id}" transform="${at} scale(${factor(size / face.unitsPerEm)})"/>`
    })
    this.elements.push(`<g fill="${ink}">${letters.join('')}</g>`)
  }

  /** Empty when nothing is on the page. */
  svg(): string {
    if (this.elements.length === 0) return ''
    const { width, height } = this.page
    const size = `width="${n(width)}" height="${n(height)}" viewBox="0 0 ${n(width)} ${n(height)}"`
    return `<svg xmlns="http://www.w3.org/2000/svg" ${size} stroke-linecap="round" stroke-linejoin="round"><defs>${this.outlines.join('')}</defs>${this.elements.join('')}</svg>`
  }

  /** Each glyph is kept once a page; a space has no outline and no name. */
  private idOf(face: Font, glyph: Glyph): string {
    const known = this.glyphs.get(face) ?? new Map<number, string>()
    this.glyphs.set(face, known)
    const before = known.get(glyph.id)
    if (before !== undefined) return before
    const contour = glyphContour(glyph)
    const id = contour && `g${this.outlines.length}`
    if (contour) this.outlines.push(`<path id="${id}" d="${contour}"/>`)
    known.set(glyph.id, id)
    return id
  }
}
