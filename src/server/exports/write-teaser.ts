import 'server-only'
import { writeFile } from 'node:fs/promises'
import { onPixels } from '@/server/generation/pixel-pool'
import { fileName } from './file-name'
import type { BookToPrint } from './interior-book'
import type { ExportTarget } from './make-export'
import { coloredPage } from './page-files'

const SHOWN = 6

/** Pages from all over the book in colors, side by side: for shops and posts. Those the author colored come first. */
export async function writeTeaser(
  { userId, title, pages }: BookToPrint,
  { file, signal, progress }: ExportTarget,
) {
  const colored = pages.filter(({ colors }) => colors && colors.fills.length > 0).slice(0, SHOWN)
  const others = pages.filter((page) => !colored.includes(page))
  const missing = Math.min(SHOWN - colored.length, others.length)
  const more = Array.from({ length: missing }, (_, i) => others[Math.floor((i * others.length) / missing)]!)
  const shown = [...colored, ...more].sort((a, b) => a.position - b.position)
  const read = []
  for (const page of shown) {
    read.push(await coloredPage(userId, page))
    progress((0.7 * read.length) / shown.length)
  }
  await writeFile(file, await onPixels('makeTeaser', { pages: read }, signal))
  return { contentType: 'image/png', name: `${fileName(title)} in color.png`, pages: shown.length }
}
