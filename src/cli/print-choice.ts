import { z } from 'zod'
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

export type PrintChoice = ReturnType<typeof printChoice>

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
export function refuseUnprintable({ printer, paper }: PrintChoice, trim: Trim, drawings: number): void {
  const design = { printer, paper, trim, bleed: false, blankBacks: true, matter: USUAL_MATTER }
  const { problem } = layOutInterior(design, drawings)
  if (problem) throw new UsageError(`--printer: ${problem}`)
}
