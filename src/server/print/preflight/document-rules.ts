import 'server-only'
import {
  LARGEST_PREFLIGHT,
  type PreflightFinding,
  type PreflightRule,
  type PreflightSeverity,
} from '@/domain/preflight'
import type { PrinterRules } from '@/domain/printer-rules'
import { bytesInWords } from '@/domain/storage'
import type { PdfFile } from './pdf-file'
import { type Dict, textOf } from './pdf-objects'
import { xmpFacts } from './xmp'

const finding = (
  rule: PreflightRule,
  severity: PreflightSeverity,
  message: string,
  page: number | null = null,
): PreflightFinding => ({ rule, severity, page, message })

/** `most` is what the printer takes. Above `LARGEST_PREFLIGHT` a file isn't even opened. */
export function fileSizeFinding(
  bytes: number,
  { name, most, advised }: { name: string; most: number; advised?: boolean },
): PreflightFinding | null {
  if (bytes <= Math.min(most, LARGEST_PREFLIGHT)) return null
  const size = bytesInWords(bytes)
  const limit = bytesInWords(Math.min(most, LARGEST_PREFLIGHT))
  return advised && bytes <= LARGEST_PREFLIGHT
    ? finding(
        'file-size',
        'warn',
        `The file has ${size}; ${name} advises at most ${limit}. Uploading may fail or take long.`,
      )
    : finding(
        'file-size',
        'fail',
        `The file has ${size}; ${name} takes at most ${limit}. Save pictures of line art as 1-bit black and white.`,
      )
}

export const damagedFinding = (why: string) => finding('damaged', 'fail', why)

export const encryptedFinding = () =>
  finding(
    'encryption',
    'fail',
    'The file is protected by a password or by permissions. Printers refuse such files, and nothing more of it could be checked. Save it again without protection.',
  )

/** What hangs on the document beside its pages. */
export function attachedFindings(pdf: PdfFile): PreflightFinding[] {
  const { catalog } = pdf
  const names = pdf.dict(catalog?.get('Names'))
  const form = pdf.dict(catalog?.get('AcroForm'))
  const findings: PreflightFinding[] = []
  if ((pdf.array(form?.get('Fields'))?.length ?? 0) > 0 || form?.has('XFA'))
    findings.push(
      finding(
        'forms',
        'fail',
        'The file has form fields. Flatten them or take them out: they don’t print as you see them.',
      ),
    )
  if (hasScript(pdf, catalog, names))
    findings.push(
      finding('javascript', 'fail', 'The file carries a script (JavaScript). Save it again without.'),
    )
  if (pdf.dict(names?.get('EmbeddedFiles')) || (pdf.array(catalog?.get('AF'))?.length ?? 0) > 0)
    findings.push(
      finding('attachments', 'fail', 'Other files are attached to the file. Save it again without them.'),
    )
  if (pdf.dict(pdf.dict(catalog?.get('Outlines'))?.get('First')))
    findings.push(
      finding(
        'bookmarks',
        'warn',
        'The file has bookmarks, which printers ask to leave out. Save it again without.',
      ),
    )
  const layers = pdf.array(pdf.dict(catalog?.get('OCProperties'))?.get('OCGs'))?.length ?? 0
  if (layers > 0)
    findings.push(
      finding(
        'layers',
        'warn',
        `The file has ${layers === 1 ? 'a layer that' : `${layers} layers which`} may be shown or hidden. Flatten it, so that what you see is what is printed.`,
      ),
    )
  return findings
}

function hasScript(pdf: PdfFile, catalog: Dict | null, names: Dict | null): boolean {
  if (pdf.dict(names?.get('JavaScript'))) return true
  const open = pdf.dict(catalog?.get('OpenAction'))
  if (open && (pdf.nameIn(open, 'S') === 'JavaScript' || open.has('JS'))) return true
  return [...(pdf.dict(catalog?.get('AA'))?.values() ?? [])].some((action) => pdf.dict(action)?.has('JS'))
}

/** Annotations of a page, printed or not. */
export function annotationFindings(pdf: PdfFile, page: Dict, number: number): PreflightFinding[] {
  const kinds = (pdf.array(page.get('Annots')) ?? [])
    .map((annotation) => pdf.nameIn(pdf.dict(annotation), 'Subtype') ?? '')
    // Fields are told of once for the whole file.
    .filter((kind) => kind !== '' && kind !== 'Widget')
  if (kinds.length === 0) return []
  const counted = kinds.every((kind) => kind === 'Link')
    ? `${kinds.length} ${kinds.length === 1 ? 'link' : 'links'}`
    : `${kinds.length} ${kinds.length === 1 ? 'annotation' : 'annotations'} (${[...new Set(kinds)].join(', ')})`
  return [
    finding(
      'annotations',
      'fail',
      `Page ${number} has ${counted}. Take them out: printers refuse comments and links.`,
      number,
    ),
  ]
}

/** Whether the file says that it is PDF/X, where the printer asks for it. */
export function pdfXFindings(pdf: PdfFile, rules: PrinterRules): PreflightFinding[] {
  if (!rules.pdfX) return []
  const version = textOf(pdf.get(pdf.info?.get('GTS_PDFXVersion')))
  const intents = pdf.array(pdf.catalog?.get('OutputIntents')) ?? []
  const missing = [
    !/^PDF\/X-(1|3)/.test(version) && (version ? `it says ${version}` : 'it doesn’t say so'),
    !intents.some((intent) => pdf.nameIn(pdf.dict(intent), 'S') === 'GTS_PDFX') &&
      'it names no output intent',
  ].filter((part) => part !== false)
  if (missing.length === 0) return []
  return [
    finding(
      'pdf-x',
      'fail',
      `${rules.name} asks for PDF/X-1a:2001 or PDF/X-3:2002, but ${missing.join(' and ')}. Export the file as PDF/X-1a.`,
    ),
  ]
}

const plain = (words: string) => words.normalize('NFKC').toLocaleLowerCase('en').replace(/\s+/g, ' ').trim()

/** Title and author of the metadata against those of the book. */
export function metadataFindings(
  pdf: PdfFile,
  asked: { title?: string; author?: string },
): PreflightFinding[] {
  const xmp = xmpFacts(pdf)
  return (['title', 'author'] as const).flatMap((rule) => {
    const wanted = asked[rule]
    if (wanted === undefined) return []
    const said = textOf(pdf.get(pdf.info?.get(rule === 'title' ? 'Title' : 'Author'))) || xmp[rule]
    if (plain(said) === plain(wanted)) return []
    const now = said ? `is “${shortened(said)}”` : 'is empty'
    return [
      finding(
        rule,
        'warn',
        `The ${rule} in the file’s properties ${now}; the book’s is “${shortened(wanted)}”. They should be the same.`,
      ),
    ]
  })
}

/** Letters alone, as type set in capitals, in pieces and in several lines has them too. */
const lettersOf = (words: string) =>
  words
    .normalize('NFKD')
    .toLocaleLowerCase('en')
    .replace(/[^\p{L}\p{N}]/gu, '')

/**
 * Title and author as they are printed: on a cover, or on the first page of a book when there is type on it. Fonts of
 * other scripts are often set in shapes and orders of their own, so only names in Latin letters are looked for.
 */
export function printedNameFindings(
  words: string,
  asked: { title?: string; author?: string },
  where: 'cover' | 'first page',
): PreflightFinding[] {
  const printed = lettersOf(words)
  // Type that was turned into shapes, or is but a page number, says nothing.
  if (printed.length < 4 || words.includes('\ufffd')) return []
  return (['title', 'author'] as const).flatMap((rule) => {
    const parts = (asked[rule] ?? '').split(/\s+/).map(lettersOf)
    const latin = /^[\p{Script=Latin}\p{N}\p{P}\p{S}\p{Z}\p{M}]*$/u.test(asked[rule] ?? '')
    const missing = parts.some((part) => !printed.includes(part))
    if (!latin || !missing) return []
    // A first page that has nothing of the title is no title page.
    const isTitle = parts.some((part) => part.length > 3 && printed.includes(part))
    if (where === 'first page' && (rule === 'author' || !isTitle)) return []
    return [
      finding(
        rule,
        'warn',
        `The ${where} doesn’t say the book’s ${rule}, “${shortened(asked[rule]!)}”. Cover, title page and the file’s properties should agree.`,
        1,
      ),
    ]
  })
}

const shortened = (words: string) => (words.length > 80 ? `${words.slice(0, 79)}…` : words)
