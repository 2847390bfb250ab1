import { z } from 'zod'
import { type CoverGeometry, type CoverSpec, coverGeometryOrProblem } from '@/domain/cover-geometry'
import { layOutInterior } from '@/domain/interior'
import { USUAL_MATTER } from '@/domain/matter'
import { PRINTERS, printerNamed } from '@/domain/printer'
import { PAPERS } from '@/domain/printer-rules'
import type { Trim } from '@/domain/trim'
import { checked, oneOf, UsageError } from './command'

/** Options of every command that asks who prints a book, and on what. */
export const PRINT_OPTIONS = {
  printer: { type: 'string', default: 'kdp' },
  paper: { type: 'string', default: 'white' },
  bleed: { type: 'boolean' },
} as const

export const PRINT_HELP = `  --printer P    kdp | ${PRINTERS.join(' | ')} (kdp)
  --paper P      ${PAPERS.join(' | ')} (white)
  --bleed        pages with bleed`

export const INCHES = z.coerce
  .number('must be a number of inches')
  .positive('must be above 0')
  .max(4, 'must be 4 or less')

export type PrintChoice = ReturnType<typeof printChoice> & {
  /** A cover is wanted too. */
  cover?: boolean
  spineInches?: number | undefined
}

export const printChoice = (values: { printer: string; paper: string; bleed?: boolean }) => ({
  printer: checked('printer', printerRule, values.printer),
  paper: checked('paper', oneOf(PAPERS), values.paper),
  bleed: values.bleed ?? false,
})

const printerRule = z.string().transform((name, context) => {
  const printer = printerNamed(name)
  if (printer) return printer
  context.addIssue(`must be one of ${['kdp', ...PRINTERS].join(', ')}`)
  return z.NEVER
})

/** Refuses what the printer won't bind before anything is drawn for it. */
export function refuseUnprintable(choice: PrintChoice, trim: Trim, drawings: number): void {
  const { printer, paper, cover, spineInches } = choice
  const design = { printer, paper, trim, bleed: false, blankBacks: true, matter: USUAL_MATTER }
  const { problem, pages } = layOutInterior(design, drawings)
  if (problem) throw new UsageError(`--printer: ${problem}`)
  if (cover) coverSize({ printer, paper, trim, pages: pages.length, spineInches })
}

/** The size of a cover; what no printer makes is asked wrongly. */
export function coverSize(spec: CoverSpec): CoverGeometry {
  const { geometry, problem } = coverGeometryOrProblem(spec)
  if (problem !== null) throw new UsageError(problem)
  return geometry
}
