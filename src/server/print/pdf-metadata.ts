import 'server-only'
import { pdfText } from './pdf-writer'

export type PdfMetadata = {
  title: string
  author: string
  /** BCP 47, like `en`. */
  language: string
  /** Left out when absent, so that the same input gives the same bytes. */
  created?: Date
  /** Say that it is PDF/X-1a, which asks for the date too. */
  pdfX?: boolean
}

const PRODUCER = 'Pennyplain'

/** The document information dictionary. */
export function infoDictionary({ title, author, created, pdfX }: PdfMetadata): string {
  const stamp = created && `D:${created.toISOString().slice(0, 19).replace(/[-T:]/g, '')}Z`
  return `<</Title${pdfText(title)}${author && `/Author${pdfText(author)}`}/Creator${pdfText(PRODUCER)}/Producer${pdfText(PRODUCER)}${
    stamp ? `/CreationDate${pdfText(stamp)}/ModDate${pdfText(stamp)}` : ''
  }${pdfX ? `${PDF_X_VERSION}/Trapped/False` : ''}>>`
}

/** ISO 15930-1, and the printing condition it is meant for: black ink is grey in every one, so the common one will do. */
const PDF_X_VERSION = '/GTS_PDFXVersion(PDF/X-1a:2001)/GTS_PDFXConformance(PDF/X-1a:2001)'
export const PDF_X_INTENT =
  '/OutputIntents[<</Type/OutputIntent/S/GTS_PDFX/OutputConditionIdentifier(CGATS TR 001)/RegistryName(http://www.color.org)/Info(SWOP, publication printing in the USA)>>]'

/** The same facts as an XMP packet (ISO 16684-1), UTF-8. */
export function xmpPacket({ title, author, language, created }: PdfMetadata): string {
  const stamp = created && `${created.toISOString().slice(0, 19)}Z`
  const creator =
    author && `<dc:creator><rdf:Seq><rdf:li>${xmlText(author)}</rdf:li></rdf:Seq></dc:creator>\n`
  const dates =
    stamp && `<xmp:CreateDate>${stamp}</xmp:CreateDate><xmp:ModifyDate>${stamp}</xmp:ModifyDate>\n`
  return `<?xpacket begin="\ufeff" id="W5M0MpCehiHzreSzNTczkc9d"?>
<x:xmpmeta xmlns:x="adobe:ns:meta/"><rdf:RDF xmlns:rdf="http://www.w3.org/1999/02/22-rdf-syntax-ns#">
<rdf:Description rdf:about="" xmlns:dc="http://purl.org/dc/elements/1.1/" xmlns:xmp="http://ns.adobe.com/xap/1.0/" xmlns:pdf="http://ns.adobe.com/pdf/1.3/">
<dc:format>application/pdf</dc:format>
<dc:title><rdf:Alt><rdf:li xml:lang="x-default">${xmlText(title)}</rdf:li></rdf:Alt></dc:title>
${creator}<dc:language><rdf:Bag><rdf:li>${xmlText(language)}</rdf:li></rdf:Bag></dc:language>
${dates ?? ''}<xmp:CreatorTool>${PRODUCER}</xmp:CreatorTool><pdf:Producer>${PRODUCER}</pdf:Producer>
</rdf:Description></rdf:RDF></x:xmpmeta>
<?xpacket end="r"?>`
}

function xmlText(text: string): string {
  const escapes: Record<string, string> = { '&': '&amp;', '<': '&lt;', '>': '&gt;' }
  return (
    text
      // XML 1.0 has no way to write these characters at all; Cs are halves of surrogate pairs.
      // biome-ignore lint/suspicious/noControlCharactersInRegex: they are what is being removed
      .replace(/[\u0000-\u0008\u000b\u000c\u000e-\u001f\p{Cs}\ufffe\uffff]/gu, '')
      .replace(/[&<>]/g, (sign: string) => escapes[sign]!)
  )
}
