import 'server-only'
import type { PdfFile } from './pdf-file'
import { END, Lexer } from './pdf-lexer'
import { type Dict, numbersOf, Operator, type PdfValue, Stream } from './pdf-objects'

export type FontFacts = {
  /** Without the six letters of a subset. */
  readonly name: string
  readonly embedded: boolean
  /** Bytes of a character code. */
  readonly codeBytes: 1 | 2
  /** Of a code's glyph, in em. */
  widthOf(code: number): number
  /** What it reads as; undefined where the font doesn't say. */
  letterOf(code: number): string | undefined
  /** Em per unit of the font size: 1 but in fonts drawn in the file. */
  readonly scale: number
}

const FILES = ['FontFile', 'FontFile2', 'FontFile3']

export function fontFacts(pdf: PdfFile, font: Dict | null): FontFacts {
  const kind = pdf.nameIn(font, 'Subtype')
  const name = (pdf.nameIn(font, 'BaseFont') ?? 'without a name').replace(/^[A-Z]{6}\+/, '')
  const letters = lettersOf(pdf, font)
  if (kind === 'Type0') {
    const inner = pdf.dict(pdf.array(font?.get('DescendantFonts'))?.[0])
    const widths = widthsByCode(pdf, inner)
    const usual = pdf.numberIn(inner, 'DW') ?? 1000
    return {
      name,
      embedded: hasFile(pdf, inner),
      codeBytes: 2,
      widthOf: (code) => (widths.get(code) ?? usual) / 1000,
      letterOf: (code) => letters.get(code),
      scale: 1,
    }
  }
  const first = pdf.numberIn(font, 'FirstChar') ?? 0
  const widths = pdf.array(font?.get('Widths'))?.map((width) => pdf.get(width)) ?? []
  const matrix = numbersOf(pdf.get(font?.get('FontMatrix')), 4)
  const drawn = kind === 'Type3'
  const unit = drawn && matrix ? Math.abs(matrix[0]!) : 0.001
  return {
    name: drawn ? 'drawn in the file' : name,
    embedded: drawn || hasFile(pdf, font),
    codeBytes: 1,
    widthOf: (code) => {
      const width = widths[code - first]
      return typeof width === 'number' ? width * unit : 0.5
    },
    letterOf: (code) => letters.get(code) ?? (drawn ? undefined : String.fromCharCode(code)),
    // Type 3 fonts are drawn in units of their own, mostly a thousandth of an em.
    scale: drawn && matrix ? Math.min(1.5, Math.hypot(matrix[2]!, matrix[3]!) * 1000) : 1,
  }
}

function hasFile(pdf: PdfFile, font: Dict | null): boolean {
  const descriptor = pdf.dict(font?.get('FontDescriptor'))
  return FILES.some((key) => pdf.get(descriptor?.get(key)) instanceof Stream)
}

/** The /W array: `first [w w w]` or `first last w`. */
function widthsByCode(pdf: PdfFile, font: Dict | null): Map<number, number> {
  const widths = new Map<number, number>()
  let ranges = 0
  const list = pdf.array(font?.get('W'))?.map((entry) => pdf.get(entry)) ?? []
  for (let i = 0; i + 1 < list.length; ) {
    const [first, second, third] = [list[i], list[i + 1], list[i + 2]]
    if (typeof first !== 'number') break
    if (Array.isArray(second)) {
      for (const [k, width] of second.entries()) if (typeof width === 'number') widths.set(first + k, width)
      i += 2
    } else if (typeof second === 'number' && typeof third === 'number') {
      if (++ranges > 2000) break
      for (let code = first; code <= Math.min(second, first + 0xffff); code++) widths.set(code, third)
      i += 3
    } else break
  }
  return widths
}

const MOST_LETTERS = 70_000

/** The /ToUnicode map: what codes read as. */
function lettersOf(pdf: PdfFile, font: Dict | null): Map<number, string> {
  const letters = new Map<number, string>()
  const stream = pdf.get(font?.get('ToUnicode'))
  if (!(stream instanceof Stream)) return letters
  const lexer = new Lexer(pdf.unpacked(stream), 0, false)
  let operands: PdfValue[] = []
  for (let token = lexer.next(); token !== END && letters.size < MOST_LETTERS; token = lexer.next()) {
    if (!(token instanceof Operator)) {
      operands.push(token)
      continue
    }
    if (token.name === 'endbfchar')
      for (let i = 0; i + 1 < operands.length; i += 2) put(operands[i]!, operands[i + 1]!, 0, 0)
    if (token.name === 'endbfrange')
      for (let i = 0; i + 2 < operands.length; i += 3)
        putRange(operands[i]!, operands[i + 1]!, operands[i + 2]!)
    operands = []
  }
  return letters

  function put(from: PdfValue, to: PdfValue | undefined, further: number, codes: number): void {
    if (typeof from !== 'string' || typeof to !== 'string' || to.length % 2) return
    const text = Buffer.from(to, 'latin1').swap16()
    if (further && text.length >= 2)
      text.writeUInt16LE((text.readUInt16LE(text.length - 2) + further) & 0xffff, text.length - 2)
    letters.set(codeOf(from) + codes, text.toString('utf16le'))
  }
  function putRange(from: PdfValue, last: PdfValue, to: PdfValue): void {
    if (typeof from !== 'string' || typeof last !== 'string') return
    const count = Math.min(codeOf(last) - codeOf(from), 0xffff)
    for (let i = 0; i <= count; i++)
      if (Array.isArray(to)) put(from, to[i], 0, i)
      else put(from, to, i, i)
  }
}

const codeOf = (bytes: string) => {
  let code = 0
  for (let i = 0; i < bytes.length; i++) code = code * 256 + bytes.charCodeAt(i)
  return code
}
