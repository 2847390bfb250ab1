import 'server-only'
import type { PdfFile } from './pdf-file'
import { PdfFault, Stream } from './pdf-objects'

/** Title and author of the XMP packet; empty where there is none, or none that can be read. */
export function xmpFacts(pdf: PdfFile): { title: string; author: string } {
  const packet = packetOf(pdf)
  const first = (element: string) =>
    unescaped(
      new RegExp(`<dc:${element}\\b[^>]*>[\\s\\S]{0,2000}?<rdf:li[^>]*>([^<]*)</rdf:li>`).exec(packet)?.[1] ??
        '',
    )
  return { title: first('title'), author: first('creator') }
}

function packetOf(pdf: PdfFile): string {
  const stream = pdf.get(pdf.catalog?.get('Metadata'))
  if (!(stream instanceof Stream)) return ''
  try {
    return Buffer.from(pdf.unpacked(stream)).toString('utf8')
  } catch (error) {
    if (error instanceof PdfFault) return ''
    throw error
  }
}

const SIGNS: Record<string, string> = { amp: '&', lt: '<', gt: '>', quot: '"', apos: "'" }
const unescaped = (text: string) =>
  text.replace(/&(?:#x([0-9a-f]{1,6})|#(\d{1,7})|(amp|lt|gt|quot|apos));/gi, (_, hex, decimal, sign) => {
    if (sign) return SIGNS[sign.toLowerCase()]!
    const code = hex ? Number.parseInt(hex, 16) : Number(decimal)
    return code <= 0x10ffff ? String.fromCodePoint(code) : ''
  })
