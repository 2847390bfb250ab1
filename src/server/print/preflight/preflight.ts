import 'server-only'
import { stat } from 'node:fs/promises'
import { setImmediate as otherWork } from 'node:timers/promises'
import { type CoverSpec, coverGeometry } from '@/domain/cover-geometry'
import {
  isBlackInk,
  LARGEST_PREFLIGHT,
  PREFLIGHT_MEASURES,
  type PreflightFinding,
  type PreflightReport,
  preflightReport,
} from '@/domain/preflight'
import { type InteriorSpec, interiorGeometry, pageCountProblem, pageRange } from '@/domain/print'
import { PRINTER_RULES, type Printer } from '@/domain/printer'
import type { Paper } from '@/domain/printer-rules'
import type { Trim } from '@/domain/trim'
import { contentFindings } from './content-rules'
import { coverFindings } from './cover-rules'
import {
  annotationFindings,
  attachedFindings,
  damagedFinding,
  encryptedFinding,
  fileSizeFinding,
  metadataFindings,
  pdfXFindings,
  printedNameFindings,
} from './document-rules'
import type { PictureFacts } from './look-at-picture'
import { type PageFacts, pageSize, readPage } from './page-facts'
import { PdfFile } from './pdf-file'
import { type Dict, PdfFault, type Stream } from './pdf-objects'
import { type Boxes, boxesOf, pagesOf } from './pdf-pages'
import { fitsOtherSide, placeFindings, withGutterSide } from './place-rules'
import { cutOf, sameSize, sizeFindings } from './size-rules'

export type PreflightOptions = {
  printer: Printer
  trim: Trim
  bleed: boolean
  paper: Paper
  /** The file is a wrap: back, spine and front on one sheet. */
  cover?: boolean
  /** Physical pages of the interior: a cover needs them, an interior is compared with them. */
  pages?: number
  /** Inches, for a cover of a printer who tells the spine in a template. */
  spineInches?: number
  title?: string
  author?: string
  signal?: AbortSignal
  onProgress?: (done: { page: number; pages: number }) => void
}

/** Pages beyond these are counted, not read: no printer binds so many. */
const MOST_READ = 1500

/**
 * Reads a finished PDF back, page by page from the disk, and says what its printer will not like. Memory doesn't grow
 * with the file. Throws a RangeError with a sentence where the question makes no sense (a cover without a page count),
 * the system's error where the file can't be opened.
 */
export async function preflightFile(path: string, options: PreflightOptions): Promise<PreflightReport> {
  const rules = PRINTER_RULES[options.printer]
  const file = await stat(path)
  // Reading from a pipe would wait for ever.
  if (!file.isFile() && !file.isDirectory())
    return preflightReport([damagedFinding('This is a pipe or a device, not a PDF.')])
  const { size } = file
  const limit = options.cover ? (rules.cover?.maxBytes ?? rules.maxBytes) : rules.maxBytes
  const advised = options.cover === true
  const tooLarge = fileSizeFinding(size, { name: rules.name, most: limit, advised })
  if (tooLarge && size > LARGEST_PREFLIGHT) return preflightReport([tooLarge])
  const findings = tooLarge ? [tooLarge] : []
  let pdf: PdfFile | null = null
  try {
    pdf = PdfFile.open(path)
    if (pdf.encrypted) return preflightReport([...findings, encryptedFinding()])
    if (pdf.rebuilt)
      findings.push(
        damagedFinding(
          'The file is damaged: its table of contents had to be rebuilt to read it. Save it again.',
        ),
      )
    findings.push(...attachedFindings(pdf), ...metadataFindings(pdf, options))
    findings.push(...pdfXFindings(pdf, rules))
    findings.push(...(await (options.cover ? checkCover : checkInterior)(pdf, options)))
  } catch (error) {
    if (!(error instanceof PdfFault)) throw error
    findings.push(damagedFinding(sentence(error)))
  } finally {
    pdf?.close()
  }
  return preflightReport(findings)
}

const sentence = ({ trouble, message }: PdfFault) =>
  trouble === 'damaged' && !message.startsWith('The file')
    ? `The file is damaged and could not be read to its end. ${message} Save it again.`
    : message

type Page = { readonly dict: Dict; readonly boxes: Boxes }

async function checkInterior(pdf: PdfFile, options: PreflightOptions): Promise<PreflightFinding[]> {
  const rules = PRINTER_RULES[options.printer]
  const pages = Array.from(pagesOf(pdf), (dict): Page => ({ dict, boxes: boxesOf(pdf, dict) }))
  const findings = countFindings(pages.length, options)
  const { printer, trim, bleed, paper } = options
  // Beyond the thickest book the gutter of the thickest is the best guess.
  const bound = Math.min(Math.max(1, pages.length), rules.gutters.at(-1)!.upTo)
  const spec: InteriorSpec = { printer, trim, bleed: bleed && rules.bleed !== null, pages: bound }
  const geometry = interiorGeometry(spec)
  if (pages.length > 0)
    findings.push(
      ...sizeFindings(
        pages.map(({ boxes }) => boxes),
        spec,
      ),
    )
  const placed: PreflightFinding[] = []
  const fitting: number[] = []
  const blank: number[] = []
  for await (const [facts, { dict, boxes }] of readPages(pdf, pages, options, (page) => cutOf(page, spec))) {
    const { number } = facts
    findings.push(
      ...annotationFindings(pdf, dict, number),
      ...contentFindings(facts, rules, { paper, cover: false }),
    )
    if (number === 1 && facts.largestType >= PREFLIGHT_MEASURES.titlePoints)
      findings.push(...printedNameFindings(facts.words, options, 'first page'))
    const place = { geometry, bleed: spec.bleed, rules }
    if (sameSize(pageSize(boxes), geometry.pageSize)) placed.push(...placeFindings(facts, place))
    if (rules.bound && fitsOtherSide(facts, place)) fitting.push(number)
    if (facts.marksBeyond > 3)
      findings.push({
        rule: 'marks',
        severity: 'fail',
        page: number,
        message: `Page ${number} has marks outside of where it is cut, such as crop marks. Save the PDF without printer’s marks.`,
      })
    if (!facts.text && !facts.art && facts.unread.length === 0) blank.push(number)
  }
  return oneGutterSide([
    ...findings,
    ...withGutterSide(placed, fitting),
    ...blankFindings(blank, options.printer),
  ])
}

function countFindings(count: number, { printer, trim, paper, pages }: PreflightOptions): PreflightFinding[] {
  const rules = PRINTER_RULES[printer]
  const findings: PreflightFinding[] = []
  const add = (severity: 'fail' | 'warn', message: string, fix?: PreflightFinding['fix']) =>
    findings.push({ rule: 'page-count', severity, page: null, message, ...(fix ? { fix } : {}) })
  if (count === 0) add('fail', 'The file has no pages.')
  const problem = pageCountProblem(count, { printer, trim, paper })
  if (problem && count > 0) {
    const range = pageRange(printer, trim, paper)
    if (range && count < range.min)
      add('fail', `${problem} Add ${range.min - count} pages: notes pages, or more drawings.`)
    else if (range)
      add('fail', `${problem} Print on both sides, or make two volumes.`, {
        setting: 'blankBacks',
        value: false,
      })
    else add('fail', problem, isBlackInk(paper) ? undefined : { setting: 'paper', value: 'white' })
  }
  if (rules.bound && count % 2 === 1)
    add(
      rules.pdfX ? 'fail' : 'warn',
      `The file has ${count} pages, an odd number; a leaf has two. Add a page${rules.pdfX ? '' : ', or the printer adds a blank one'}.`,
    )
  if (pages !== undefined && pages !== count)
    add(
      'warn',
      `The file has ${count} pages; you said ${pages}. The cover’s spine must fit the pages of this file.`,
    )
  return findings
}

function blankFindings(blank: readonly number[], printer: Printer): PreflightFinding[] {
  const { blanksInARow, name, bound } = PRINTER_RULES[printer]
  const findings: PreflightFinding[] = []
  for (let i = 0; i < blank.length; ) {
    let length = 1
    while (blank[i + length] === blank[i]! + length) length++
    if (length > Math.max(blanksInARow, 0))
      findings.push({
        rule: 'blank-pages',
        severity: bound && length > PREFLIGHT_MEASURES.blanksRefused ? 'fail' : 'warn',
        page: blank[i]!,
        message:
          length === 1
            ? `Page ${blank[i]} is blank. Leave it out: it would only take up a sheet.`
            : `Pages ${blank[i]} to ${blank[i]! + length - 1} are blank; ${name} takes at most ${blanksInARow} blank pages in a row. Put something on them, or leave them out.`,
      })
    i += length
  }
  return findings
}

/** The wrong side is told of once, with the first page. */
function oneGutterSide(findings: PreflightFinding[]): PreflightFinding[] {
  const first = findings.find(({ rule }) => rule === 'gutter-side')
  return findings.filter((finding) => finding.rule !== 'gutter-side' || finding === first)
}

async function checkCover(pdf: PdfFile, options: PreflightOptions): Promise<PreflightFinding[]> {
  const { printer, trim, paper, pages: bound, spineInches } = options
  if (bound === undefined)
    throw new RangeError('A cover is checked against the pages of its book: say how many.')
  const spec: CoverSpec = {
    printer,
    trim,
    paper,
    pages: bound,
    ...(spineInches === undefined ? {} : { spineInches }),
  }
  // Where no such book can be bound there is no wrap to compare with; all else is still looked at.
  const problem = pageCountProblem(bound, spec)
  const geometry = problem ? null : coverGeometry(spec)
  const pages = Array.from(pagesOf(pdf), (dict): Page => ({ dict, boxes: boxesOf(pdf, dict) }))
  const findings: PreflightFinding[] = []
  if (problem) findings.push({ rule: 'page-count', severity: 'fail', page: null, message: problem })
  if (pages.length !== 1)
    findings.push({
      rule: 'page-count',
      severity: 'fail',
      page: null,
      message: `The file has ${pages.length} pages; a cover is one: back, spine and front side by side on one sheet.`,
    })
  for await (const [facts, { dict, boxes }] of readPages(pdf, pages.slice(0, 1), options, () => null)) {
    findings.push(
      ...annotationFindings(pdf, dict, 1),
      ...contentFindings(facts, PRINTER_RULES[printer], { paper, cover: true }),
      ...(geometry ? coverFindings(facts, geometry, spec) : []),
      ...printedNameFindings(facts.words, options, 'cover'),
    )
    if (boxes.turn !== 0)
      findings.push({
        rule: 'rotation',
        severity: 'warn',
        page: 1,
        message: `The cover is turned by ${boxes.turn}° by a note in the file, which some printers overlook. Save it the way it is to be read.`,
      })
  }
  return findings
}

async function* readPages(
  pdf: PdfFile,
  pages: readonly Page[],
  { cover = false, signal, onProgress }: PreflightOptions,
  cut: (boxes: Boxes) => ReturnType<typeof cutOf>,
): AsyncGenerator<[PageFacts, Page]> {
  const looks = new Map<Stream, PictureFacts>()
  for (const [i, page] of pages.slice(0, MOST_READ).entries()) {
    signal?.throwIfAborted()
    await otherWork()
    const { dict, boxes } = page
    const reading = { number: i + 1, boxes, keepMarks: cover, beyond: cut(boxes) }
    yield [await readPage(pdf, dict, reading, looks), page]
    onProgress?.({ page: i + 1, pages: pages.length })
  }
}
