import 'server-only'
import { AUDIENCE } from '@/domain/audience'
import type { StartExport } from '@/domain/export'
import { type BookMatter, overridden, USUAL_MATTER } from '@/domain/matter'
import { PRINTER_RULES } from '@/domain/printer'
import type { ProjectDna } from '@/domain/project'
import type { InteriorBook } from '@/server/print/interior'
import type { ExportablePage } from './exportable-pages'

/** A title page needs a title. */
export const UNTITLED = 'My coloring book'

export type BookToPrint = {
  readonly id: string
  readonly userId: string
  readonly title: string
  readonly dna: ProjectDna
  readonly matter: BookMatter | null
  /** Who a book is by when nothing else is said. Without one the line stays empty. */
  readonly penName: string
  readonly pages: readonly ExportablePage[]
  readonly options: StartExport['options']
}

/** A book and the options of an export as the PDF writer takes them; the preview draws the very same. */
export function interiorBook({
  title,
  dna,
  penName,
  pages,
  options,
  ...book
}: Omit<BookToPrint, 'id' | 'userId'>): InteriorBook {
  const matter = overridden(book.matter ?? USUAL_MATTER, options)
  const { printer = 'kdp-paperback' } = options
  return {
    title,
    author: matter.author ?? penName,
    year: new Date().getFullYear(),
    credits: creditLines(pages),
    language: 'en',
    // A date only where the file must carry one: without it the same drawings always make the same bytes.
    created: PRINTER_RULES[printer].pdfX ? newestOf(pages) : undefined,
    trim: dna.trim,
    printer,
    paper: options.paper ?? 'white',
    bleed: options.bleed ?? dna.bleed,
    blankBacks: options.blankBacks ?? dna.blankBacks,
    pageNumbers: options.pageNumbers ?? false,
    linePt: dna.lineWeightPt ?? AUDIENCE[dna.audience].lineWeightPt,
    matter,
  }
}

/** When the last of its drawings was made. */
export const newestOf = (pages: readonly ExportablePage[]) =>
  new Date(Math.max(...pages.map((page) => page.drawnAt.getTime())))

function creditLines(pages: readonly ExportablePage[]): string[] {
  const sources = [...new Set(pages.flatMap((page) => page.credits))].sort()
  return sources.length > 0 ? [`Drawn with art from ${sources.join(' and ')}.`] : []
}
