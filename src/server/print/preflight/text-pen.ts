import 'server-only'
import type { GraphicsState, Mark } from './graphics-state'
import { boxThrough, IDENTITY, type Matrix, times } from './matrix'
import type { PdfValue } from './pdf-objects'

/** Height of small letters and capitals over the line, em: what is surely inked of a line of type. */
const BODY = 0.66

/** Where the next letter goes. */
export class TextPen {
  private matrix: Matrix = IDENTITY
  private line: Matrix = IDENTITY

  begin(): void {
    this.matrix = IDENTITY
    this.line = IDENTITY
  }

  place(matrix: Matrix): void {
    this.matrix = matrix
    this.line = matrix
  }

  move(x: number, y: number): void {
    this.line = times([1, 0, 0, 1, x, y], this.line)
    this.matrix = this.line
  }

  /** Shows strings and the moves between them (thousandths of an em, against the direction of reading). */
  show(state: GraphicsState, parts: readonly PdfValue[]): Mark | null {
    const { font, fontSize, stretch, characterSpace, wordSpace } = state
    if (!font) return null
    let x = 0
    let [from, to] = [Number.NaN, 0]
    let letters = ''
    for (const part of parts) {
      if (typeof part === 'number') {
        x -= (part / 1000) * fontSize * stretch
        continue
      }
      if (typeof part !== 'string') continue
      for (let i = 0; i + font.codeBytes <= part.length; i += font.codeBytes) {
        const code =
          font.codeBytes === 2 ? part.charCodeAt(i) * 256 + part.charCodeAt(i + 1) : part.charCodeAt(i)
        const letter = font.letterOf(code)
        const width = font.widthOf(code) * fontSize
        const space = font.codeBytes === 1 && code === 32 ? wordSpace : 0
        if (letter === undefined || /[^\s\u00a0\u200b\ufeff]/u.test(letter)) {
          if (Number.isNaN(from)) from = x
          to = x + width * stretch
        }
        letters += letter ?? '\ufffd'
        x += (width + characterSpace + space) * stretch
      }
    }
    const onPage = times(this.matrix, state.ctm)
    this.matrix = times([1, 0, 0, 1, x, 0], this.matrix)
    if (Number.isNaN(from) || state.textMode === 3 || state.textMode === 7) return null
    const high = fontSize * font.scale
    const box = boxThrough(onPage, [
      Math.min(from, to),
      state.rise,
      Math.max(from, to),
      state.rise + BODY * high,
    ])
    const size = Math.abs(high) * Math.hypot(onPage[2], onPage[3])
    const paint = state.textMode % 4 === 1 ? state.stroke : state.fill
    return { kind: 'text', box, paint, size, font, letters }
  }
}
