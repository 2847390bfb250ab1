/**
 * What a preflight looks for in a finished file, how grave it is, and the measures behind it. What each printer asks
 * for is in its own table; here is what holds for all of them. Points (1/72 in) and inches as the names say.
 */
import type { Paper } from './printer-rules'
import type { Trim } from './trim'

export const PREFLIGHT_RULES = [
  // The file as a whole
  'damaged',
  'encryption',
  'file-size',
  'page-count',
  'pdf-x',
  'title',
  'author',
  'annotations',
  'forms',
  'javascript',
  'attachments',
  'bookmarks',
  'layers',
  // The pages
  'page-size',
  'page-sizes',
  'spread',
  'rotation',
  'boxes',
  'marks',
  'resolution',
  'color',
  'grey',
  'transparency',
  'fonts',
  'type-size',
  'line-width',
  'safe-area',
  'gutter',
  'gutter-side',
  'blank-pages',
  'unread',
  // The cover
  'cover-size',
  'spine-width',
  'spine-text',
  'barcode',
] as const
export type PreflightRule = (typeof PREFLIGHT_RULES)[number]

/** A fail blocks the download; a warning wants one tick. */
export type PreflightSeverity = 'fail' | 'warn'

/** A setting of ours that mends a finding when the book or its cover is exported again with it. */
export type PreflightFix =
  | { readonly setting: 'bleed'; readonly value: boolean }
  | { readonly setting: 'trim'; readonly value: Trim }
  | { readonly setting: 'pages'; readonly value: number }
  | { readonly setting: 'paper'; readonly value: Paper }
  | { readonly setting: 'blankBacks'; readonly value: false }
  | { readonly setting: 'spineText'; readonly value: false }

export type PreflightFinding = {
  readonly rule: PreflightRule
  readonly severity: PreflightSeverity
  /** Physical page from 1; null for the file as a whole. */
  readonly page: number | null
  /** What is wrong, by how much, and what to do. */
  readonly message: string
  readonly fix?: PreflightFix
}

export type PreflightReport = {
  readonly passed: boolean
  readonly findings: readonly PreflightFinding[]
}

/** Passed is whatever has no fail; findings in the order of the rules, then of the pages. */
export function preflightReport(findings: readonly PreflightFinding[]): PreflightReport {
  const place = ({ rule, page }: PreflightFinding) => PREFLIGHT_RULES.indexOf(rule) * 1e6 + (page ?? 0)
  return {
    passed: findings.every(({ severity }) => severity === 'warn'),
    findings: [...findings].sort((a, b) => place(a) - place(b)),
  }
}

export const PREFLIGHT_MEASURES = {
  /** Programs round page sizes to whole points. */
  sizePoints: 1,
  /** Ink this close to a margin keeps it. */
  inkPoints: 0.75,
  /** Art this close to the edge of the page runs over it: nothing white will show. */
  edgePoints: 1.5,
  /** 299.6 DPI are 300. */
  dpi: 0.5,
  linePoints: 0.02,
  typePoints: 0.05,
  /** A first page with type this large is a title page. */
  titlePoints: 18,
  /** Of a picture's ink, from which on it isn't line art: 1-bit has none, antialiased edges are 5 to 30 %. */
  greyShare: 0.01,
  /** Of a picture's pixels. */
  coloredShare: 0.0005,
  /** More blanks in a row than any source allows inside a book. */
  blanksRefused: 4,
  /** Lightness, of 255, by which what is in a place differs from a plain ground. */
  plainLuma: 40,
} as const

/** Bytes: nothing larger is opened, whatever a printer takes. */
export const LARGEST_PREFLIGHT = 650 * 1024 * 1024

/** Black ink on white or cream: colors and shades would come out as dots. */
export const isBlackInk = (paper: Paper) => paper === 'white' || paper === 'cream'

/** [1, 2, 3, 7] → "1–3, 7". */
export function pagesInWords(pages: readonly number[]): string {
  const runs: [number, number][] = []
  for (const page of [...new Set(pages)].sort((a, b) => a - b)) {
    const last = runs.at(-1)
    if (last && last[1] === page - 1) last[1] = page
    else runs.push([page, page])
  }
  return runs.map(([from, to]) => (from === to ? `${from}` : `${from}–${to}`)).join(', ')
}
