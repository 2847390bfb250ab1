import 'server-only'
import { colorSpaceOf } from './color-space'
import type { PdfFile } from './pdf-file'
import { END, type Lexer } from './pdf-lexer'
import { type Dict, Name, Operator, PdfFault, Stream } from './pdf-objects'

const LARGEST = 4 << 20

/** Reads a picture written into the content itself, from after `BI` to after `EI`. */
export function inlinePicture(pdf: PdfFile, lexer: Lexer, resources: Dict | null): Stream | null {
  const dict: Dict = new Map()
  for (;;) {
    const key = lexer.next()
    if (key === END) return null
    if (key instanceof Operator) {
      if (key.name === 'ID') break
      continue
    }
    const value = lexer.next()
    if (value === END) return null
    if (key instanceof Name && !(value instanceof Operator)) dict.set(key.name, value)
  }
  const { bytes } = lexer
  const start = lexer.at + 1
  const end = plainLength(pdf, dict, resources)
  let at = end === null ? start : start + end
  // "EI" between white space, and nothing unprintable soon after it: pictures may hold those letters too.
  for (; at < bytes.length; at++) {
    if (bytes[at] !== 0x45 || bytes[at + 1] !== 0x49) continue
    const before = at === start || bytes[at - 1]! <= 32 || end !== null
    const after = bytes.subarray(at + 2, at + 12)
    if (
      before &&
      (after[0] ?? 32) <= 32 &&
      after.every((byte) => byte < 127 && (byte >= 32 || byte === 9 || byte === 10 || byte === 13))
    )
      break
  }
  lexer.at = at + 2
  if (at - start > LARGEST) throw new PdfFault('damaged', 'A picture in the text of a page has no end.')
  return new Stream(dict, 0, bytes.subarray(start, at))
}

/** Bytes of a picture without filters; null for one with. */
function plainLength(pdf: PdfFile, dict: Dict, resources: Dict | null): number | null {
  if (dict.has('F') || dict.has('Filter')) return null
  const number = (short: string, long: string) => pdf.numberIn(dict, dict.has(short) ? short : long)
  const stencil = dict.get('IM') === true || dict.get('ImageMask') === true
  const space = stencil
    ? 1
    : colorSpaceOf(pdf, dict.get('CS') ?? dict.get('ColorSpace'), resources).components
  const bits = stencil ? 1 : (number('BPC', 'BitsPerComponent') ?? 8)
  return Math.ceil(((number('W', 'Width') ?? 0) * bits * space) / 8) * (number('H', 'Height') ?? 0)
}
