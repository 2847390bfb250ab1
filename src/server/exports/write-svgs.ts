import 'server-only'
import { createWriteStream } from 'node:fs'
import { onPixels } from '@/server/generation/pixel-pool'
import { writePagesZip, type ZipPage } from '@/server/print/zip'
import { fileName } from './file-name'
import type { BookToPrint } from './interior-book'
import type { ExportTarget } from './make-export'
import { pictureOf } from './page-files'

/** The pages as smooth vector outlines at their size in inches, in one ZIP: for cutting machines and other programs. */
export async function writeSvgs({ title, pages }: BookToPrint, { file, signal, progress }: ExportTarget) {
  async function* outlines(): AsyncGenerator<ZipPage> {
    for (const page of pages) {
      const svg = await onPixels('tracePage', { png: await pictureOf(page) }, signal)
      yield { brief: page.brief, file: Buffer.from(svg, 'utf8') }
    }
  }
  const { files } = await writePagesZip({
    pages: outlines(),
    extension: 'svg',
    out: createWriteStream(file),
    signal,
    onPage: (done) => progress(done / pages.length),
  })
  return { contentType: 'application/zip', name: `${fileName(title)} outlines.zip`, pages: files }
}
