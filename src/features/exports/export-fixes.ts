/** What an author can change with one click so that the printer takes the book: found by trying, not from a list. */
import type { ExportFormat } from '@/domain/export'
import type { ExportSettings } from '@/domain/export-settings'
import { PRINTER_RULES, PRINTERS, type Printer } from '@/domain/printer'
import { PAPERS, type Paper } from '@/domain/printer-rules'
import type { ProjectView } from '@/domain/project'
import type { Trim } from '@/domain/trim'
import { exportPlan } from './export-plan'
import { PAPER_LABEL } from './export-words'

export type ExportFix = { readonly label: string; readonly changes: Partial<ExportSettings> }

const MOST = 3

/**
 * Changes of one setting after which nothing is wrong any more, the smallest first. Another printer is proposed only
 * where this one can't make the book at all. None where just a width has to be entered.
 */
export function exportFixes(book: ProjectView, format: ExportFormat, settings: ExportSettings): ExportFix[] {
  const solves = ({ changes }: ExportFix) =>
    exportPlan(book, format, { ...settings, ...changes }).problem === null
  const { trim } = book.dna
  if (format === 'cover' && exportPlan(book, 'interior', settings).problem === null) return []
  const same = [
    ...(settings.blankBacks ? [{ label: 'Print on both sides', changes: { blankBacks: false } }] : []),
    ...PAPERS.filter((paper) => paper !== settings.paper).map((paper) => ({
      label: `Paper: ${PAPER_LABEL[paper]}`,
      changes: { paper },
    })),
  ].filter(solves)
  if (same.length > 0) return same.slice(0, MOST)
  return PRINTERS.filter((printer) => printer !== settings.printer)
    .map((printer) => ({
      label: `For ${PRINTER_RULES[printer].name}`,
      changes: { printer, paper: paperFor(printer, trim, settings.paper) },
    }))
    .filter(solves)
    .slice(0, MOST)
}

/** The paper stays if this printer has it for this trim; else its first. */
export function paperFor(printer: Printer, trim: Trim, paper: Paper): Paper {
  const offered = PRINTER_RULES[printer].pages[trim]
  return offered?.[paper] ? paper : (PAPERS.find((other) => offered?.[other]) ?? 'white')
}
