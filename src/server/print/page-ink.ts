import 'server-only'
import { type InteriorGeometry, type InteriorPage, type PageKind, safeArea } from '@/domain/print'
import { drawBelongsToPage } from './front-matter/belongs-to-page'
import { drawColorTestPage } from './front-matter/color-test-page'
import { drawCopyrightPage } from './front-matter/copyright-page'
import { drawDedicationPage } from './front-matter/dedication-page'
import type { Faces, FrontMatterText } from './front-matter/front-matter-text'
import { drawNotesPage } from './front-matter/notes-page'
import { middleOf, type PageFrame } from './front-matter/page-frame'
import { drawTitlePage } from './front-matter/title-page'
import type { PageCanvas } from './page-canvas'

const DRAW: Partial<Record<PageKind, (frame: PageFrame) => void>> = {
  title: drawTitlePage,
  copyright: drawCopyrightPage,
  'belongs-to': drawBelongsToPage,
  'color-test': drawColorTestPage,
  dedication: drawDedicationPage,
  notes: drawNotesPage,
}
/** Front matter and blank backs carry no page number, as in any book. */
const NUMBERED: readonly PageKind[] = ['drawing', 'notes']
const FOLIO_SIZE = 10

export type PageDesign = {
  readonly geometry: InteriorGeometry
  readonly text: FrontMatterText
  readonly faces: Faces
  readonly pageNumbers: boolean
  /** Sentences about what did not fit; pages add theirs. */
  readonly notes: string[]
}

/** Everything on a page but its drawing: type, ornaments, the page number. For the file and the screen alike. */
export function drawPageInk(
  canvas: PageCanvas,
  { number, kind, tile }: InteriorPage,
  design: PageDesign,
): void {
  const { geometry, text, faces, pageNumbers, notes } = design
  const safe = safeArea(geometry, number)
  const words = (tile && text.words.get(tile.id)) ?? null
  DRAW[kind]?.({ canvas, safe, text, faces, words, note: (sentence) => notes.push(sentence) })
  if (!pageNumbers || !NUMBERED.includes(kind)) return
  const place = { x: middleOf(safe), y: safe.y + 4, size: FOLIO_SIZE, align: 'center' } as const
  canvas.text(faces.strong.set(String(number)), place)
}
