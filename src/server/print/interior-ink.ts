import 'server-only'
import { layOutInterior } from '@/domain/interior'
import type { PreviewInk } from '@/domain/preview'
import { frontMatterText } from './front-matter/front-matter-text'
import type { InteriorBook } from './interior'
import { drawPageInk } from './page-ink'
import { SvgCanvas } from './svg-canvas'

/** What the PDF writer would put on every page beside the drawing, as SVG; pages alike share one. */
export async function interiorInk(book: InteriorBook, count: number): Promise<PreviewInk> {
  const { pages, geometry } = layOutInterior(book, count)
  const { text, faces, notes } = await frontMatterText(book)
  const design = { geometry, text, faces, notes, pageNumbers: book.pageNumbers }
  const inks = new Map<string, number>()
  const ofPage = pages.map((page) => {
    const canvas = new SvgCanvas(geometry.pageSize)
    drawPageInk(canvas, page, design)
    const svg = canvas.svg()
    if (!svg) return null
    const known = inks.get(svg) ?? inks.size
    inks.set(svg, known)
    return known
  })
  return { inks: [...inks.keys()], pages: ofPage, notes: [...new Set(notes)] }
}
