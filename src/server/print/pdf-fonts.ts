import 'server-only'
import { createHash } from 'node:crypto'
import type { Font, Glyph } from 'fontkit'
import { type PdfWriter, pdfNumbers, type Ref } from './pdf-writer'
import { buildTrueType, type Outline } from './truetype'

/** One typeface of a document: hands out codes as glyphs are used, embeds exactly those. */
class EmbeddedFont {
  private readonly codes = new Map<number, number>()
  private readonly glyphs: { outline: Outline; text: string }[] = []

  constructor(
    readonly name: string,
    readonly ref: Ref,
    private readonly face: Font,
  ) {
    this.codeOf(face.getGlyph(0), '')
  }

  /** Two-byte code, as four hex digits, of a glyph that stands for `text` in this document. */
  codeOf(glyph: Glyph, text: string): string {
    const known = this.codes.get(glyph.id)
    const code = known ?? this.glyphs.length
    if (known === undefined) {
      this.codes.set(glyph.id, code)
      this.glyphs.push({ outline: { path: glyph.path, advance: glyph.advanceWidth }, text })
    }
    return code.toString(16).padStart(4, '0')
  }

  /** Composite font with Identity-H encoding, embedded TrueType subset and a map back to Unicode. */
  async write(pdf: PdfWriter): Promise<void> {
    const { unitsPerEm, ascent, descent, capHeight, bbox } = this.face
    const perMille = (units: number) => (units * 1000) / unitsPerEm
    const outlines = this.glyphs.map(({ outline }) => outline)
    const file = buildTrueType({ glyphs: outlines, unitsPerEm, ascent, descent })
    const name = `${subsetTag(file)}+${this.face.postscriptName.replace(/[^\w-]/g, '')}`

    const fontFile = await pdf.addDeflated(`/Length1 ${file.length}`, file)
    const box = [bbox.minX, bbox.minY, bbox.maxX, bbox.maxY].map(perMille).map(Math.round)
    const metrics = `/Ascent ${pdfNumbers(perMille(ascent))}/Descent ${pdfNumbers(perMille(descent))}/CapHeight ${pdfNumbers(perMille(capHeight))}`
    // Flag 4, "symbolic": glyphs are chosen by number. StemV is unknown and only used for substitutes.
    const descriptor = await pdf.add(
      `<</Type/FontDescriptor/FontName/${name}/Flags 4/FontBBox[${pdfNumbers(...box)}]/ItalicAngle 0${metrics}/StemV 80/FontFile2 ${fontFile}>>`,
    )
    const widths = pdfNumbers(...outlines.map(({ advance }) => perMille(advance)))
    const descendant = await pdf.add(
      `<</Type/Font/Subtype/CIDFontType2/BaseFont/${name}/CIDSystemInfo<</Registry(Adobe)/Ordering(Identity)/Supplement 0>>/FontDescriptor ${descriptor}/W[0[${widths}]]/CIDToGIDMap/Identity>>`,
    )
    const toUnicode = await pdf.addDeflated('', toUnicodeMap(this.glyphs.map(({ text }) => text)))
    await pdf.write(
      this.ref,
      `<</Type/Font/Subtype/Type0/BaseFont/${name}/Encoding/Identity-H/DescendantFonts[${descendant}]/ToUnicode ${toUnicode}>>`,
    )
  }
}

/** The fonts of one document; written once all its pages are. */
export class PdfFonts {
  private readonly fonts = new Map<Font, EmbeddedFont>()

  constructor(private readonly pdf: PdfWriter) {}

  of(face: Font): EmbeddedFont {
    const font = this.fonts.get(face) ?? new EmbeddedFont(`F${this.fonts.size}`, this.pdf.reserve(), face)
    this.fonts.set(face, font)
    return font
  }

  async write(): Promise<void> {
    for (const font of this.fonts.values()) await font.write(this.pdf)
  }
}

/** Six capitals before the name tell a subset from the whole font (ISO 32000, 9.6.4). */
function subsetTag(file: Uint8Array): string {
  const digest = createHash('sha256').update(file).digest()
  return String.fromCharCode(...digest.subarray(0, 6).map((byte) => 65 + (byte % 26)))
}

function toUnicodeMap(texts: string[]): string {
  const hex = (text: string) => Buffer.from(text, 'utf16le').swap16().toString('hex')
  const lines = texts.flatMap((text, code) =>
    text ? [`<${code.toString(16).padStart(4, '0')}> <${hex(text)}>`] : [],
  )
  const blocks: string[] = []
  // At most 100 entries a block (Adobe technical note 5411).
  for (let i = 0; i < lines.length; i += 100) {
    const block = lines.slice(i, i + 100)
    blocks.push(`${block.length} beginbfchar\n${block.join('\n')}\nendbfchar`)
  }
  return `/CIDInit /ProcSet findresource begin
12 dict begin
begincmap
/CIDSystemInfo <</Registry (Adobe) /Ordering (UCS) /Supplement 0>> def
/CMapName /Adobe-Identity-UCS def
/CMapType 2 def
1 begincodespacerange
<0000> <ffff>
endcodespacerange
${blocks.join('\n')}
endcmap
CMapName currentdict /CMap defineresource pop
end
end
`
}
