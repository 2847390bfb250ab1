import { Writable } from 'node:stream'
import { create } from 'fontkit'
import { describe, expect, it } from 'vitest'
import { FileSink } from './file-sink'
import { PdfWriter, pdfNumber, pdfNumbers, pdfText } from './pdf-writer'
import { buildTrueType } from './truetype'
import { typeface } from './typeface'

const discard = () => new Writable({ write: (_chunk, _encoding, done) => done() })
const writer = () => new PdfWriter(new FileSink(discard()))

describe('numbers in a PDF', () => {
  it.each([
    [612, '612'],
    [595.44, '595.44'],
    [0.1 + 0.2, '0.3'],
    [1e-9, '0'],
    [-0.00001, '0'],
    [1e21 / 1e20, '10'],
    [-12.34567, '-12.3457'],
  ])('%f is written %s', (value, written) => {
    expect(pdfNumber(value)).toBe(written)
  })

  it('are finite', () => {
    expect(() => pdfNumbers(1, Number.NaN)).toThrow(RangeError)
    expect(() => pdfNumber(Number.POSITIVE_INFINITY)).toThrow(RangeError)
  })
})

describe('text in a PDF', () => {
  it.each([
    ['plain', '(plain)'],
    ['(\\)', '(\\(\\\\\\))'],
    ['é', '<feff00e9>'],
    ['🐉', '<feffd83ddc09>'],
    ['\ud800', '<fefffffd>'],
  ])('%j is written %s', (text, written) => {
    expect(pdfText(text)).toBe(written)
  })
})

describe('objects of a PDF', () => {
  it('are written once', async () => {
    const pdf = writer()
    const ref = await pdf.add('<<>>')
    await expect(pdf.write(ref, '<<>>')).rejects.toThrow('written twice')
  })

  it('are written if they were announced', async () => {
    const pdf = writer()
    const catalog = await pdf.add('<<>>')
    pdf.reserve()
    await expect(pdf.finish({ catalog, info: catalog })).rejects.toThrow('Object 2 of the PDF was announced')
  })
})

describe('an embedded font', () => {
  it('keeps the outlines and widths of its glyphs, and every checksum is right', async () => {
    for (const name of ['display', 'text'] as const) {
      const line = (await typeface(name)).set('Agß&%j')
      const { face } = line.glyphs[0]!
      const glyphs = [face.getGlyph(0), ...line.glyphs.map(({ glyph }) => glyph)]
      const { unitsPerEm, ascent, descent } = face
      const file = Buffer.from(
        buildTrueType({
          glyphs: glyphs.map((glyph) => ({ path: glyph.path, advance: glyph.advanceWidth })),
          unitsPerEm,
          ascent,
          descent,
        }),
      )
      const font = create(file)
      if ('fonts' in font) throw new Error('one font was built')
      expect(font.numGlyphs).toBe(7)
      expect(font.unitsPerEm).toBe(unitsPerEm)
      glyphs.forEach((glyph, i) => {
        const built = font.getGlyph(i)
        expect(built.advanceWidth).toBe(Math.round(glyph.advanceWidth))
        for (const edge of ['minX', 'minY', 'maxX', 'maxY'] as const)
          expect(Math.abs(built.bbox[edge] - glyph.bbox[edge])).toBeLessThanOrEqual(1)
        const curves = (path: typeof glyph.path) =>
          path.commands.filter(({ command }) => command === 'quadraticCurveTo').length
        expect(curves(built.path)).toBe(curves(glyph.path))
      })
      expect(sum(file)).toBe(0xb1b0afba)
    }
  })
})

/** OpenType's checksum over the whole file, which a font makes come out as 0xB1B0AFBA. */
function sum(file: Buffer): number {
  let total = 0
  for (let i = 0; i < file.length; i += 4) total = (total + file.readUInt32BE(i)) >>> 0
  return total
}
