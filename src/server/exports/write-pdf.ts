import 'server-only'
import { createWriteStream } from 'node:fs'
import { AUDIENCE } from '@/domain/audience'
import { packBits } from '@/server/lineart/bitmap'
import { decodePng } from '@/server/lineart/encode-png'
import type { BilevelImage } from '@/server/print/g4'
import { writeInterior } from '@/server/print/interior'
import { storage } from '@/server/storage/storage'
import type { ExportablePage } from './exportable-pages'
import { fileName } from './file-name'
import type { ExportBook, ExportTarget } from './make-export'

/** What the copyright page says about help from AI unless the author writes something else. */
export const DEFAULT_DISCLOSURE = 'The drawings in this book were made with the help of AI.'

/** The interior as a PDF for KDP without bleed: front matter, drawings in order, pages to the printer's minimum. */
export async function writePdf(book: ExportBook, { file, signal, progress }: ExportTarget) {
  const { title, dna, pages, options } = book
  const { pages: physical } = await writeInterior({
    book: {
      title,
      author: options.author ?? '',
      year: new Date().getFullYear(),
      disclosure: options.disclosure ?? DEFAULT_DISCLOSURE,
      credits: creditLines(pages),
      language: 'en',
      trim: dna.trim,
      bleed: false,
      blankBacks: options.blankBacks ?? dna.blankBacks,
      pageNumbers: options.pageNumbers ?? false,
      linePt: dna.lineWeightPt ?? AUDIENCE[dna.audience].lineWeightPt,
      frontMatter: {
        title: options.titlePage ?? true,
        copyright: options.copyrightPage ?? true,
        belongsTo: options.belongsTo ?? true,
        colorTest: options.colorTest ?? true,
      },
    },
    drawings: drawingsOf(pages),
    count: pages.length,
    out: createWriteStream(file),
    signal,
    onProgress: ({ page, pages: all }) => progress(page / all),
  })
  return { contentType: 'application/pdf', name: `${fileName(title)} interior.pdf`, pages: physical }
}

/** One drawing at a time: memory does not grow with the book. */
async function* drawingsOf(pages: readonly ExportablePage[]): AsyncGenerator<BilevelImage> {
  for (const page of pages) {
    const png = await storage().get(page.imageKey)
    if (!png) throw new Error(`the picture of page ${page.position} is missing in storage`)
    const bitmap = await decodePng(png)
    yield { width: bitmap.width, height: bitmap.height, rows: packBits(bitmap) }
  }
}

function creditLines(pages: readonly ExportablePage[]): string[] {
  const sources = [...new Set(pages.flatMap((page) => page.credits))].sort()
  return sources.length > 0 ? [`Drawn with art from ${sources.join(' and ')}.`] : []
}
