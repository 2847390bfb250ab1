import 'server-only'
import { createWriteStream } from 'node:fs'
import { AUDIENCE } from '@/domain/audience'
import { FRONT_MATTER_WORDS } from '@/domain/print'
import { PRINTER_RULES } from '@/domain/printer'
import { writeInterior } from '@/server/print/interior'
import { readDrawings } from '@/server/print/read-drawings'
import { storage } from '@/server/storage/storage'
import type { ExportablePage } from './exportable-pages'
import { fileName } from './file-name'
import type { ExportBook, ExportTarget } from './make-export'

/** The interior as a PDF for a printer: front matter, drawings in order, pages to the printer's minimum. */
export async function writePdf(book: ExportBook, { file, signal, progress }: ExportTarget) {
  const { title, dna, pages, options } = book
  const { printer = 'kdp-paperback' } = options
  const { pages: physical, notes } = await writeInterior({
    book: {
      title,
      author: options.author ?? '',
      year: new Date().getFullYear(),
      disclosure: options.disclosure ?? FRONT_MATTER_WORDS.disclosure,
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
      frontMatter: {
        title: options.titlePage ?? true,
        copyright: options.copyrightPage ?? true,
        belongsTo: options.belongsTo ?? true,
        colorTest: options.colorTest ?? true,
      },
    },
    drawings: readDrawings(pages.map((page) => () => pictureOf(page))),
    count: pages.length,
    out: createWriteStream(file),
    signal,
    onProgress: ({ page, pages: all }) => progress(page / all),
  })
  return { contentType: 'application/pdf', name: `${fileName(title)} interior.pdf`, pages: physical, notes }
}

async function pictureOf(page: ExportablePage): Promise<Uint8Array> {
  const png = await storage().get(page.imageKey)
  if (!png) throw new Error(`the picture of page ${page.position} is missing in storage`)
  return png
}

/** When the last of its drawings was made. */
const newestOf = (pages: readonly ExportablePage[]) =>
  new Date(Math.max(...pages.map((page) => page.drawnAt.getTime())))

function creditLines(pages: readonly ExportablePage[]): string[] {
  const sources = [...new Set(pages.flatMap((page) => page.credits))].sort()
  return sources.length > 0 ? [`Drawn with art from ${sources.join(' and ')}.`] : []
}
