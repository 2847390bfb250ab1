import 'server-only'
import type { Writable } from 'node:stream'
import { type InteriorDesign, layOutInterior } from '@/domain/interior'
import { drawingBox, type InteriorPage, pageBoxes, type Rect } from '@/domain/print'
import { PRINTER_RULES } from '@/domain/printer'
import type { G4Image } from '@/server/lineart/g4'
import { FileSink } from './file-sink'
import { type FrontMatterInput, frontMatterText } from './front-matter/front-matter-text'
import { drawPageInk, type PageDesign } from './page-ink'
import { PdfCanvas } from './pdf-canvas'
import { PdfFonts } from './pdf-fonts'
import { infoDictionary, PDF_X_INTENT, xmpPacket } from './pdf-metadata'
import { PdfWriter, pdfNumbers, pdfText, type Ref } from './pdf-writer'

export type InteriorBook = FrontMatterInput &
  InteriorDesign & {
    /** BCP 47, like `en`. */
    language: string
    pageNumbers: boolean
    /** Goes into the metadata; without it the same book always gives the same bytes. */
    created?: Date
  }

export type InteriorProgress = { readonly page: number; readonly pages: number }

/**
 * Writes the interior of a book as a PDF: front matter, `count` drawings in order, notes pages up to the
 * printer's minimum. Drawings are taken one at a time, so memory doesn't grow with the book. `out` is ended,
 * or destroyed when anything fails; what it then holds is half a file. Throws a RangeError with a sentence
 * when the printer can't bind so many pages or the drawings aren't as many as announced.
 * `notes` says what of the texts could not be set.
 */
export async function writeInterior({
  book,
  drawings,
  count,
  out,
  signal,
  onProgress,
}: {
  book: InteriorBook
  drawings: AsyncIterable<G4Image>
  count: number
  out: Writable
  signal?: AbortSignal
  onProgress?: (progress: InteriorProgress) => void
}): Promise<{ pages: number; bytes: number; sha256: string; notes: string[] }> {
  const sink = new FileSink(out, signal)
  const source = drawings[Symbol.asyncIterator]()
  try {
    const { pages, geometry } = layOut(book, count)
    const { text, faces, notes } = await frontMatterText(book)
    const design = { geometry, text, faces, notes, pageNumbers: book.pageNumbers }
    const writer = new InteriorWriter(new PdfWriter(sink, pdfVersion(book)), book, design)
    for (const page of pages) {
      signal?.throwIfAborted()
      const drawing = page.kind === 'drawing' ? await source.next() : undefined
      if (drawing?.done)
        throw new RangeError(`${count} drawings were announced, but only ${page.drawing} came.`)
      await writer.writePage(page, drawing?.value)
      onProgress?.({ page: page.number, pages: pages.length })
    }
    if (!(await source.next()).done) throw new RangeError(`More than the ${count} announced drawings came.`)
    return { pages: pages.length, notes, ...(await writer.finish()) }
  } catch (error) {
    sink.abandon()
    throw error
  } finally {
    await source.return?.()
  }
}

/** PDF/X-1a:2001 stands on PDF 1.3. */
const pdfVersion = ({ printer }: InteriorBook) => (PRINTER_RULES[printer].pdfX ? '1.3' : '1.4')

/** Order and geometry of the pages; refuses what the printer can't bind. */
function layOut(book: InteriorDesign, count: number) {
  if (count < 1) throw new RangeError('A book needs at least one drawing.')
  const { problem, ...interior } = layOutInterior(book, count)
  if (problem) throw new RangeError(problem)
  return interior
}

class InteriorWriter {
  private readonly fonts: PdfFonts
  private readonly tree: Ref
  private readonly kids: Ref[] = []

  constructor(
    private readonly pdf: PdfWriter,
    private readonly book: InteriorBook,
    private readonly design: PageDesign,
  ) {
    this.fonts = new PdfFonts(pdf)
    this.tree = pdf.reserve()
  }

  async writePage(page: InteriorPage, drawing?: G4Image): Promise<void> {
    const { geometry } = this.design
    const { number } = page
    const canvas = new PdfCanvas(this.fonts)
    if (drawing)
      canvas.image([await this.addImage(drawing)], drawingBox(geometry, number, drawing, this.book))
    drawPageInk(canvas, page, this.design)

    const boxes = pageBoxes(geometry, number)
    const content = canvas.content()
    const contents = content && `/Contents ${await this.pdf.addDeflated('', content)}`
    this.kids.push(
      await this.pdf.add(
        `<</Type/Page/Parent ${this.tree}/MediaBox${corners(boxes.media)}/BleedBox${corners(boxes.bleed)}/TrimBox${corners(boxes.trim)}/Resources${canvas.resources()}${contents}>>`,
      ),
    )
  }

  async finish(): Promise<{ bytes: number; sha256: string }> {
    const { book } = this
    await this.fonts.write()
    await this.pdf.write(this.tree, `<</Type/Pages/Count ${this.kids.length}/Kids[${this.kids.join(' ')}]>>`)
    const { pdfX } = PRINTER_RULES[book.printer]
    const packet = Buffer.from(xmpPacket(book), 'utf8')
    const metadata = await this.pdf.addStream('/Type/Metadata/Subtype/XML', packet)
    const info = await this.pdf.add(infoDictionary({ ...book, pdfX }))
    const catalog = await this.pdf.add(
      `<</Type/Catalog/Pages ${this.tree}/Metadata ${metadata}/Lang${pdfText(book.language)}/ViewerPreferences<</DisplayDocTitle true>>${pdfX ? PDF_X_INTENT : ''}>>`,
    )
    return this.pdf.finish({ catalog, info })
  }

  /** One bit a pixel, DeviceGray: 1 in the drawing is ink, which CCITT decodes to 0, black. */
  private addImage({ width, height, g4 }: G4Image): Promise<Ref> {
    const size = `/Width ${width}/Height ${height}/ColorSpace/DeviceGray/BitsPerComponent 1`
    const filter = `/Filter/CCITTFaxDecode/DecodeParms<</K -1/Columns ${width}/Rows ${height}>>`
    return this.pdf.addStream(`/Type/XObject/Subtype/Image${size}${filter}`, g4)
  }
}

const corners = ({ x, y, width, height }: Rect) => `[${pdfNumbers(x, y, x + width, y + height)}]`
