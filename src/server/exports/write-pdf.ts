import 'server-only'
import { createWriteStream } from 'node:fs'
import { onPixels } from '@/server/generation/pixel-pool'
import { writeInterior } from '@/server/print/interior'
import { readDrawings } from '@/server/print/read-drawings'
import type { ExportablePage } from './exportable-pages'
import { fileName } from './file-name'
import { type BookToPrint, interiorBook } from './interior-book'
import type { ExportTarget } from './make-export'
import { coloredPage, pictureOf } from './page-files'

/** The interior as a PDF for a printer: front matter, drawings in order, pages to the printer's minimum. */
export const writePdf = (book: BookToPrint, target: ExportTarget) => writeWith(book, target, pictureOf)

async function writeWith(
  book: BookToPrint,
  { file, signal, progress }: ExportTarget,
  picture: (page: ExportablePage) => Promise<Uint8Array>,
) {
  const { title, pages } = book
  const design = interiorBook(book)
  const { pages: physical, notes } = await writeInterior({
    book: design,
    drawings: readDrawings(pages.map((page) => () => picture(page))),
    count: pages.length,
    out: createWriteStream(file),
    signal,
    onProgress: ({ page, pages: all }) => progress(page / all),
  })
  const { printer, trim, bleed, paper } = design
  return {
    contentType: 'application/pdf',
    name: `${fileName(title)} interior.pdf`,
    pages: physical,
    notes,
    check: { printer, trim, bleed, paper, pages: physical },
  }
}

/** The same interior with numbers in its shapes and the key of the six crayons below each drawing. */
export async function writeNumberedPdf(book: BookToPrint, target: ExportTarget) {
  const numbered = async (page: ExportablePage) =>
    onPixels('numberedPage', await coloredPage(book.userId, page), target.signal)
  return { ...(await writeWith(book, target, numbered)), name: `${fileName(book.title)} by number.pdf` }
}
