import 'server-only'
import { COVER_INK, COVER_PAPER } from '@/domain/cover'
import type { Rect } from '@/domain/print'
import { fitHeading, setParagraph } from '../type-setting'
import { type Art, artSize, box, type CoverItem, inset, placeArt } from './cover-items'
import { type Sheet, setBlock } from './cover-type'

/** Around the text in its card, points. */
const PADDING = 20
const [LARGEST, SMALLEST] = [17, 8]
const PARAGRAPH_EM = 1.3

/** Text on a white card, and small drawings; both keep clear of the barcode. */
export function layOutBack(sheet: Sheet, inside: readonly Art[], notes: string[]): void {
  const { geometry, words, faces, items } = sheet
  const safe = inset(geometry.safe.back, 14)
  const floor = geometry.barcode.y + geometry.barcode.height + 14
  const room = { ...safe, y: floor, height: safe.y + safe.height - floor }
  const mostHeight = room.height * (inside.length > 0 ? 0.6 : 1)
  const most = { ...room, y: room.y + room.height - mostHeight, height: mostHeight }
  const text = words.back ? setBackText(sheet, inset(most, PADDING)) : null
  const cardHeight = text ? text.height + 2 * PADDING : 0
  if (text) {
    const card = { ...room, y: room.y + room.height - cardHeight, height: cardHeight }
    items.push(box(card, COVER_PAPER, 16), ...text.items)
    if (text.cut) notes.push('The text on the back is too long and is cut there.')
  }
  if (inside.length === 0) return
  const gallery = { ...room, height: room.height - (text ? cardHeight + 22 : 0) }
  const heading = fitHeading(faces.strong, 'Inside this book', {
    ...{ width: gallery.width, height: 20, largest: 16, smallest: 9, lines: 1 },
  })
  setBlock(items, heading, {
    room: gallery,
    top: gallery.y + gallery.height - 2,
    color: COVER_INK,
    contour: 0,
  })
  layOutGallery(items, inside, { ...gallery, height: gallery.height - heading.height - 16 })
}

/** Small pages beside each other, as large as the room allows. */
function layOutGallery(items: CoverItem[], inside: readonly Art[], room: Rect): void {
  const gap = 10
  const { width: w, height: h } = artSize(inside[0]!)
  const wide = (room.width - gap * (inside.length - 1)) / inside.length
  const width = Math.min(wide, (room.height * w) / h)
  const height = (width * h) / w
  const left = room.x + (room.width - width * inside.length - gap * (inside.length - 1)) / 2
  inside.forEach((art, i) => {
    const card = {
      x: left + i * (width + gap),
      y: room.y + room.height - height,
      width,
      height,
    }
    items.push(box(card, COVER_PAPER, 6), placeArt(art, inset(card, 4), 'contain', 0))
  })
}

/** Paragraphs in the largest type that fits, from the top of the room; how high they are, and whether the end is cut. */
function setBackText(
  { words, faces }: Sheet,
  room: Rect,
): { items: CoverItem[]; height: number; cut: boolean } {
  const paragraphs = words.back.split('\n')
  const setIn = (size: number) => {
    const blocks = paragraphs.map((text) => setParagraph(faces.text, text, { size, width: room.width }))
    const gaps = (blocks.length - 1) * size * PARAGRAPH_EM
    return { size, blocks, height: blocks.reduce((sum, block) => sum + block.height, gaps) }
  }
  let set = setIn(LARGEST)
  while (set.height > room.height && set.size > SMALLEST) set = setIn(set.size - 0.5)
  const items: CoverItem[] = []
  let top = room.y + room.height
  for (const block of set.blocks) {
    const fitting = Math.max(0, Math.floor((top - room.y - block.capHeight) / block.leading) + 1)
    const shown = { ...block, lines: block.lines.slice(0, fitting) }
    setBlock(items, shown, { room, top, color: COVER_INK, contour: 0, left: true })
    top -= block.height + set.size * PARAGRAPH_EM
  }
  return { items, height: Math.min(set.height, room.height), cut: set.height > room.height }
}
