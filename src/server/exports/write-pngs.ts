import 'server-only'
import { createWriteStream } from 'node:fs'
import { writePagesZip, type ZipPage } from '@/server/print/zip'
import type { ExportablePage } from './exportable-pages'
import { fileName } from './file-name'
import type { BookToPrint } from './interior-book'
import type { ExportTarget } from './make-export'
import { pictureOf } from './page-files'

/** The pages as they are, 1-bit PNGs at 300 DPI, in one ZIP. */
export async function writePngs({ title, pages }: BookToPrint, { file, signal, progress }: ExportTarget) {
  const { files } = await writePagesZip({
    pages: picturesOf(pages),
    out: createWriteStream(file),
    signal,
    onPage: (done) => progress(done / pages.length),
  })
  return { contentType: 'application/zip', name: `${fileName(title)} pages.zip`, pages: files }
}

/** One picture at a time: memory does not grow with the book. */
async function* picturesOf(pages: readonly ExportablePage[]): AsyncGenerator<ZipPage> {
  for (const page of pages) yield { brief: page.brief, file: await pictureOf(page) }
}
