import 'server-only'
import { writeFile } from 'node:fs/promises'
import { coverGeometry } from '@/domain/cover-geometry'
import { layOutInterior } from '@/domain/interior'
import { PRINTER_RULES } from '@/domain/printer'
import { coverPictures } from '@/server/covers/cover-pictures'
import { getCover } from '@/server/covers/get-cover'
import { onPixels } from '@/server/generation/pixel-pool'
import { fileName } from './file-name'
import { type BookToPrint, interiorBook, newestOf } from './interior-book'
import type { ExportTarget } from './make-export'

/** The cover around the interior that the same options make: its spine is as wide as that has pages. */
export async function writeCoverPdf(book: BookToPrint, { file, signal, progress }: ExportTarget) {
  const { options, dna } = book
  const { printer = 'kdp-paperback', paper = 'white' } = options
  const pages = physicalPages(book)
  const user = { id: book.userId }
  const spineInches = options.spineInches ?? undefined
  const spec = { printer, paper, trim: dna.trim, pages, ...(spineInches !== undefined && { spineInches }) }
  // What no printer makes is refused before any pixel is touched.
  coverGeometry(spec)
  const design = await getCover(user, { id: book.id })
  const files = await coverPictures(user, book.id, design)
  progress(0.3)
  const created = newestOf(book.pages)
  const { bytes, notes } = await onPixels('makeCover', { design, spec, files, created, want: 'pdf' }, signal)
  await writeFile(file, bytes)
  const { caution } = PRINTER_RULES[printer].cover!
  return {
    contentType: 'application/pdf',
    name: `${fileName(book.title)} cover for ${pages} pages.pdf`,
    // Of the book it is for: with another count its spine would not fit.
    pages,
    notes: caution ? [...notes, caution] : notes,
    check: { ...spec, bleed: true, cover: true },
  }
}

const physicalPages = (book: BookToPrint): number =>
  layOutInterior(interiorBook(book), book.pages.length).pages.length
