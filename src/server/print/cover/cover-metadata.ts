import 'server-only'
import type { CoverDesign } from '@/domain/cover'
import { PRINTER_RULES, type Printer } from '@/domain/printer'
import type { PdfMetadata } from '../pdf-metadata'

/** What a cover's file says about itself. Only PDF/X has a date: everywhere else the same cover is always the same bytes. */
export function coverMetadata(
  { title, author }: Pick<CoverDesign, 'title' | 'author'>,
  printer: Printer,
  created: Date = new Date(),
): PdfMetadata {
  const { pdfX } = PRINTER_RULES[printer]
  return { title, author, language: 'en', ...(pdfX && { pdfX, created }) }
}
