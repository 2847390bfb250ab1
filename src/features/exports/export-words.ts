/** Formats, phases, kinds of pages and sizes of files, in words. */
import { type ExportFormat, type ExportPhase, type ExportView, isPrinted } from '@/domain/export'
import { formatNumber, plural } from '@/domain/plural'
import type { PageKind } from '@/domain/print'
import type { Paper } from '@/domain/printer-rules'

export const FORMAT_LABEL: Record<ExportFormat, string> = {
  interior: 'Print PDF',
  cover: 'Cover',
  'by-number': 'Color by number',
  png: 'PNG pages',
  svg: 'SVG outlines',
  teaser: 'Colored teaser',
}

export const PAPER_LABEL: Record<Paper, string> = {
  white: 'White, black ink',
  cream: 'Cream, black ink',
  'standard-color': 'White, standard color',
  'premium-color': 'White, premium color',
}

/** The steps an author sees; an export that waits has not reached the first. */
export const PHASES: readonly { readonly phase: ExportPhase; readonly label: string }[] = [
  { phase: 'collecting', label: 'Collecting pages' },
  { phase: 'setting', label: 'Setting type' },
  { phase: 'checking', label: 'Checking' },
  { phase: 'done', label: 'Done' },
]

const KIND_FORMS: Record<PageKind, { one: string; other: string }> = {
  title: { one: 'Title page', other: '# title pages' },
  copyright: { one: 'Copyright page', other: '# copyright pages' },
  'belongs-to': { one: '“This book belongs to”', other: '# “This book belongs to” pages' },
  'color-test': { one: 'Color test page', other: '# color test pages' },
  dedication: { one: 'Dedication', other: '# dedications' },
  drawing: { one: '# drawing', other: '# drawings' },
  blank: { one: '# blank page', other: '# blank pages' },
  notes: { one: '# notes page', other: '# notes pages' },
}

export const kindInWords = (kind: PageKind, count: number): string => plural(count, KIND_FORMS[kind])

/** 3,354,000 → "3.4 MB". */
export function bytesInWords(bytes: number): string {
  if (bytes < 1_000_000) return `${formatNumber(Math.max(1, Math.round(bytes / 1_000)))} KB`
  const mega = bytes / 1_000_000
  return `${formatNumber(mega < 100 ? Math.round(mega * 10) / 10 : Math.round(mega))} MB`
}

export const EXPORT_BUTTON: Record<ExportFormat, string> = {
  interior: 'Export print PDF, free',
  cover: 'Export cover, free',
  'by-number': 'Export color by number, free',
  png: 'Export PNG pages, free',
  svg: 'Export SVG outlines, free',
  teaser: 'Export teaser, free',
}

export const READY: Record<ExportFormat, string> = {
  interior: 'Your print PDF is ready.',
  cover: 'Your cover is ready.',
  'by-number': 'Your print PDF is ready.',
  png: 'Your pictures are ready.',
  svg: 'Your outlines are ready.',
  teaser: 'Your teaser is ready.',
}

/** "84 pages, 3.4 MB" or "40 files, 6 MB". */
export function fileInWords({ format, file }: ExportView): string {
  if (!file) return ''
  const size = bytesInWords(file.bytes)
  if (format === 'cover')
    return plural(file.pages, { one: `For # page, ${size}`, other: `For # pages, ${size}` })
  if (format === 'teaser') return size
  return !isPrinted(format)
    ? plural(file.pages, { one: `# file, ${size}`, other: `# files, ${size}` })
    : plural(file.pages, { one: `# page, ${size}`, other: `# pages, ${size}` })
}
