import 'server-only'
import type { Writable } from 'node:stream'
import { deflateSync } from 'node:zlib'
import type { CoverGeometry } from '@/domain/cover-geometry'
import { CRAYONS } from '@/domain/crayon'
import type { Rect } from '@/domain/print'
import { encodeG4 } from '@/server/lineart/g4'
import { FileSink } from '../file-sink'
import type { Ink } from '../page-canvas'
import { PdfCanvas } from '../pdf-canvas'
import { PdfFonts } from '../pdf-fonts'
import { infoDictionary, PDF_X_INTENT, type PdfMetadata, xmpPacket } from '../pdf-metadata'
import { PdfWriter, pdfNumbers, pdfText, type Ref } from '../pdf-writer'
import { roundedBox } from '../shapes'
import type { ColorLayer } from './color-layer'
import { CMYK_INKS, type CoverInks, RGB_INKS } from './cover-inks'
import type { Art, CoverItem } from './cover-items'

/** Writes a cover as a PDF of one page with its boxes, in inks where it is to be PDF/X. `out` is ended, or destroyed when anything fails. */
export async function writeCover({
  items,
  geometry,
  about,
  out,
  signal,
}: {
  items: readonly CoverItem[]
  geometry: CoverGeometry
  about: PdfMetadata
  out: Writable
  signal?: AbortSignal
}): Promise<{ bytes: number; sha256: string }> {
  const sink = new FileSink(out, signal)
  try {
    // PDF/X-1a:2001 stands on PDF 1.3 and on inks.
    const pdf = new PdfWriter(sink, about.pdfX ? '1.3' : '1.4')
    const inks = about.pdfX ? CMYK_INKS : RGB_INKS
    const fonts = new PdfFonts(pdf)
    const canvas = new PdfCanvas(fonts, inks.fill)
    for (const item of items) {
      signal?.throwIfAborted()
      await paint(pdf, canvas, item, inks)
    }
    const contents = await pdf.addDeflated('', canvas.content())
    const tree = pdf.reserve()
    const sheet = { x: 0, y: 0, ...geometry.pageSize }
    const page = await pdf.add(
      `<</Type/Page/Parent ${tree}/MediaBox${corners(sheet)}/BleedBox${corners(sheet)}/TrimBox${corners(geometry.trim)}/Resources${canvas.resources()}/Contents ${contents}>>`,
    )
    await fonts.write()
    await pdf.write(tree, `<</Type/Pages/Count 1/Kids[${page}]>>`)
    const metadata = await pdf.addStream('/Type/Metadata/Subtype/XML', Buffer.from(xmpPacket(about), 'utf8'))
    const info = await pdf.add(infoDictionary(about))
    const catalog = await pdf.add(
      `<</Type/Catalog/Pages ${tree}/Metadata ${metadata}/Lang${pdfText(about.language)}/ViewerPreferences<</DisplayDocTitle true>>${about.pdfX ? PDF_X_INTENT : ''}>>`,
    )
    return await pdf.finish({ catalog, info })
  } catch (error) {
    sink.abandon()
    throw error
  }
}

async function paint(pdf: PdfWriter, canvas: PdfCanvas, item: CoverItem, inks: CoverInks): Promise<void> {
  if (item.kind === 'box') {
    const { path, at } = roundedRect(item.rect, item.radius)
    canvas.draw(path, at, { fill: item.color as Ink })
  } else if (item.kind === 'art') {
    canvas.image(await addArt(pdf, item.art, inks), item.rect, roundedRect(item.clip, item.radius))
  } else if (item.contour > 0) {
    const { line, x, y, size, contour } = item
    canvas.outlined(line, { x: x + (line.width * size) / 2, y, size, stroke: contour, tracking: 0 })
  } else {
    const { line, x, y, size, color, turned } = item
    canvas.text(line, { x, y, size, ink: color as Ink, turned })
  }
}

const roundedRect = ({ x, y, width, height }: Rect, radius: number) => ({
  path: roundedBox(width, height, radius),
  at: { x: x + width / 2, y: y + height / 2 },
})

/** The pictures of an art, back to front. Lines are a stencil of one bit a pixel over flat colors. */
async function addArt(pdf: PdfWriter, art: Art, inks: CoverInks): Promise<Ref[]> {
  if (art.kind === 'picture') {
    const { width, height } = art.picture
    const size = `/Width ${width}/Height ${height}/ColorSpace${inks.space}/BitsPerComponent 8`
    return [await addPicture(pdf, size, deflateSync(await inks.picture(art.picture), { level: 6 }))]
  }
  const { width, height } = art.lines
  const stencil = `/Type/XObject/Subtype/Image/Width ${width}/Height ${height}/ImageMask true/BitsPerComponent 1/Filter/CCITTFaxDecode/DecodeParms<</K -1/Columns ${width}/Rows ${height}>>`
  const lines = await pdf.addStream(stencil, encodeG4(art.lines))
  return art.colors ? [await addColors(pdf, art.colors, inks), lines] : [lines]
}

/** Seven colors, four bits a pixel. */
function addColors(
  pdf: PdfWriter,
  { width, height, data }: ColorLayer,
  { space, palette }: CoverInks,
): Promise<Ref> {
  const stride = (width + 1) >> 1
  const packed = new Uint8Array(stride * height)
  for (let y = 0; y < height; y++)
    for (let x = 0; x < width; x++)
      packed[y * stride + (x >> 1)]! |= data[y * width + x]! << (x % 2 === 0 ? 4 : 0)
  const size = `/Width ${width}/Height ${height}/ColorSpace[/Indexed${space} ${CRAYONS.length}<${palette}>]/BitsPerComponent 4`
  return addPicture(pdf, size, deflateSync(packed, { level: 6 }))
}

const addPicture = (pdf: PdfWriter, size: string, deflated: Uint8Array): Promise<Ref> =>
  pdf.addStream(`/Type/XObject/Subtype/Image${size}/Filter/FlateDecode`, deflated)

const corners = ({ x, y, width, height }: Rect) => `[${pdfNumbers(x, y, x + width, y + height)}]`
