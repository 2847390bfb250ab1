import 'server-only'
import { createWriteStream } from 'node:fs'
import { writeInterior } from '@/server/print/interior'
import { readDrawings } from '@/server/print/read-drawings'
import { storage } from '@/server/storage/storage'
import type { ExportablePage } from './exportable-pages'
import { fileName } from './file-name'
import { type BookToPrint, interiorBook } from './interior-book'
import type { ExportTarget } from './make-export'

/** The interior as a PDF for a printer: front matter, drawings in order, pages to the printer's minimum. */
export async function writePdf(book: BookToPrint, { file, signal, progress }: ExportTarget) {
  const { title, pages } = book
  const design = interiorBook(book)
  const { pages: physical, notes } = await writeInterior({
    book: design,
    drawings: readDrawings(pages.map((page) => () => pictureOf(page))),
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

async function pictureOf(page: ExportablePage): Promise<Uint8Array> {
  const png = await storage().get(page.imageKey)
  if (!png) throw new Error(`the picture of page ${page.position} is missing in storage`)
  return png
}
