import 'server-only'
import { COVER_INK, type CoverDesign, coverColor } from '@/domain/cover'
import type { CoverGeometry } from '@/domain/cover-geometry'
import { PRINT_DPI } from '@/domain/trim'
import { lineWidth } from '../page-canvas'
import { fitHeading } from '../type-setting'
import { type Typeface, typeface } from '../typeface'
import { enlarged } from './cover-art'
import { layOutBack } from './cover-back'
import { FRONTS } from './cover-front'
import { type Art, box, type CoverItem } from './cover-items'
import type { Faces, Sheet, Words } from './cover-type'

export type CoverPictures = {
  readonly front: Art | null
  /** Drawings shown small on the back. */
  readonly inside: readonly Art[]
}

/** Places everything on the wrap. `notes` says in a sentence each what could not be set as written. */
export async function layOutCover(
  design: CoverDesign,
  geometry: CoverGeometry,
  pictures: CoverPictures,
): Promise<{ items: CoverItem[]; notes: string[] }> {
  const [display, text, strong] = await Promise.all([
    typeface('display'),
    typeface('text'),
    typeface('strong'),
  ])
  const faces = { display, text, strong }
  const { words, notes } = settableWords(design, faces)
  const items: CoverItem[] = []
  const sheet: Sheet = { design, geometry, words, faces, items }
  const { width, height } = geometry.pageSize
  items.push(box({ x: 0, y: 0, width, height }, coverColor(design.color)))
  const cut = FRONTS[design.template](sheet, pictures.front)
  if (cut) notes.push('The title is too long for the front and is shortened there.')
  layOutBack(sheet, pictures.inside, notes)
  layOutSpine(sheet, notes)
  return { items: await Promise.all(items.map(sharpEnough)), notes }
}

/** A drawing that is shown larger than it was drawn gets more pixels; a picture that is shown too large is told of. */
async function sharpEnough(item: CoverItem): Promise<CoverItem> {
  if (item.kind !== 'art' || item.art.kind !== 'drawing') return item
  let { art } = item
  while (art.lines.width / (item.rect.width / 72) < PRINT_DPI) art = await enlarged(art)
  return { ...item, art }
}

function settableWords(design: CoverDesign, faces: Faces): { words: Words; notes: string[] } {
  const missing = new Set<string>()
  const keep = (face: Typeface, text: string) => {
    const set = face.settable(text)
    for (const sign of set.missing) missing.add(sign)
    return set.text
  }
  const words = {
    title: keep(faces.display, design.title),
    subtitle: keep(faces.strong, design.subtitle),
    author: keep(faces.strong, design.author),
    back: design.back
      .split(/\n+/)
      .map((paragraph) => keep(faces.text, paragraph))
      .filter(Boolean)
      .join('\n'),
  }
  const shown = [...missing].slice(0, 8).join(' ')
  const more = missing.size > 8 ? ' …' : ''
  return {
    words,
    notes:
      missing.size > 0
        ? [`The cover is printed without ${shown}${more}: the typeface has no such characters.`]
        : [],
  }
}

/** Title and author down the spine, where there may be text and it is wide enough to be read. */
function layOutSpine({ design, geometry, words, faces, items }: Sheet, notes: string[]): void {
  if (!design.spine) return
  if (!geometry.spineText) {
    notes.push('The book has too few pages for text on its spine, so the spine is left empty.')
    return
  }
  const room = geometry.safe.spine
  const size = Math.min(24, room.width / 1.25)
  if (size < 7) {
    notes.push('The spine is too narrow for type of 7 points, so it is left empty.')
    return
  }
  const middle = room.x + room.width / 2
  const set = (text: string, face: Typeface, most: number, place: 'head' | 'foot') => {
    const block = fitHeading(face, text, { width: most, height: size, largest: size, smallest: 7, lines: 1 })
    const [line] = block.lines
    if (!line) return
    const length = lineWidth(line, block.size)
    const y = place === 'head' ? room.y + room.height - 10 : room.y + 10 + length
    const x = middle - block.capHeight / 2
    items.push({ kind: 'type', line, x, y, size: block.size, color: COVER_INK, contour: 0, turned: true })
  }
  set(words.title, faces.display, room.height * (words.author ? 0.62 : 0.9), 'head')
  if (words.author) set(words.author, faces.strong, room.height * 0.3, 'foot')
}
