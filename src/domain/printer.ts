/** Who prints a book, and the dated rules of each. A change of a printer's rules is one edit in its table. */
import { HOME_A4, HOME_LETTER } from './printer-home'
import { INGRAMSPARK } from './printer-ingramspark'
import { KDP_HARDCOVER, KDP_PAPERBACK } from './printer-kdp'
import { LULU } from './printer-lulu'
import type { PrinterRules } from './printer-rules'

export const PRINTERS = [
  'kdp-paperback',
  'kdp-hardcover',
  'lulu',
  'ingramspark',
  'home-letter',
  'home-a4',
] as const
export type Printer = (typeof PRINTERS)[number]

export const PRINTER_RULES: Record<Printer, PrinterRules> = {
  'kdp-paperback': KDP_PAPERBACK,
  'kdp-hardcover': KDP_HARDCOVER,
  lulu: LULU,
  ingramspark: INGRAMSPARK,
  'home-letter': HOME_LETTER,
  'home-a4': HOME_A4,
}

/** How people call them on a command line. */
const SHORT: Readonly<Record<string, Printer>> = {
  kdp: 'kdp-paperback',
  ingram: 'ingramspark',
  home: 'home-letter',
}

/** "KDP" → "kdp-paperback"; null for a printer we don't know. */
export const printerNamed = (name: string): Printer | null => {
  const said = name.trim().toLowerCase()
  return SHORT[said] ?? PRINTERS.find((printer) => printer === said) ?? null
}
