import 'server-only'
import { COVER_INK, COVER_PAPER, type CoverDesign } from '@/domain/cover'
import type { CoverGeometry } from '@/domain/cover-geometry'
import type { Rect } from '@/domain/print'
import { lineWidth } from '../page-canvas'
import { fitHeading, type TextBlock } from '../type-setting'
import type { Typeface } from '../typeface'
import type { CoverItem } from './cover-items'

export type Faces = { readonly display: Typeface; readonly text: Typeface; readonly strong: Typeface }
export type Words = {
  readonly title: string
  readonly subtitle: string
  readonly author: string
  readonly back: string
}
export type Sheet = {
  readonly design: CoverDesign
  readonly geometry: CoverGeometry
  readonly words: Words
  readonly faces: Faces
  readonly items: CoverItem[]
}

/** Title and subtitle in the middle of a room. Answers whether the title had to be cut. */
export function setTitle({ words, faces, items }: Sheet, room: Rect, letters = COVER_PAPER): boolean {
  const subtitleSize = Math.max(12, Math.min(22, room.height * 0.11))
  const subtitle = words.subtitle
    ? fitHeading(faces.strong, words.subtitle, {
        ...{ width: room.width, height: subtitleSize * 2.4, largest: subtitleSize, smallest: 9 },
        lines: 2,
        leading: 1.2,
      })
    : null
  const gap = subtitle ? subtitleSize * 0.9 : 0
  const below = subtitle ? subtitle.height + gap : 0
  const contour = 2.4
  const title = fitHeading(faces.display, words.title || 'A coloring book', {
    width: room.width - 2 * contour,
    height: Math.max(20, room.height - below - 2 * contour),
    largest: 96,
    smallest: 12,
  })
  const height = title.height + below
  const top = room.y + (room.height + height) / 2
  const large = title.size >= 30
  setBlock(items, title, { room, top, color: large ? letters : COVER_INK, contour: large ? contour : 0 })
  if (subtitle)
    setBlock(items, subtitle, { room, top: top - title.height - gap, color: COVER_INK, contour: 0 })
  return title.cut
}

/** One line in the middle of a room. */
export function setLine({ faces, items }: Sheet, text: string, room: Rect): void {
  if (!text) return
  const block = fitHeading(faces.strong, text, {
    ...{ width: room.width, height: room.height, largest: 18, smallest: 8, lines: 1 },
  })
  const top = room.y + (room.height + block.height) / 2
  setBlock(items, block, { room, top, color: COVER_INK, contour: 0 })
}

export function setBlock(
  items: CoverItem[],
  block: TextBlock,
  {
    room,
    top,
    color,
    contour,
    left,
  }: { room: Rect; top: number; color: string; contour: number; left?: boolean },
): void {
  block.lines.forEach((line, i) => {
    const width = lineWidth(line, block.size)
    items.push({
      kind: 'type',
      line,
      x: left ? room.x : room.x + (room.width - width) / 2,
      y: top - block.capHeight - i * block.leading,
      size: block.size,
      color,
      contour,
      turned: false,
    })
  })
}
