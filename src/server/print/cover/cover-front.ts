import 'server-only'
import { COVER_PAPER, type CoverTemplate, coverColor } from '@/domain/cover'
import type { Rect } from '@/domain/print'
import { type Art, box, type CoverItem, inset, placeArt, proportionsOf } from './cover-items'
import { type Sheet, setLine, setTitle } from './cover-type'

/** How the front is laid out. Each answers whether the title had to be cut. */
export const FRONTS: Record<CoverTemplate, (sheet: Sheet, art: Art | null) => boolean> = {
  /** The art in a white card, the title above it on the color of the wrap. */
  window: (sheet, art) => {
    const safe = inset(sheet.geometry.safe.front, 14)
    const titleHeight = safe.height * 0.25
    const authorHeight = sheet.words.author ? safe.height * 0.06 : 0
    const room = {
      ...{ x: safe.x, y: safe.y + authorHeight, width: safe.width },
      height: safe.height - titleHeight - authorHeight,
    }
    sheet.items.push(...framedArt(art, room))
    const cut = setTitle(sheet, { ...safe, y: safe.y + safe.height - titleHeight, height: titleHeight - 12 })
    setLine(sheet, sheet.words.author, { ...safe, height: authorHeight })
    return cut
  },
  /** The art over the whole front, to the edge of the paper, title and author on plates. */
  full: (sheet, art) => {
    const { geometry, words, items } = sheet
    const { front } = geometry.panels
    const whole = {
      x: front.x,
      y: 0,
      width: geometry.pageSize.width - front.x,
      height: geometry.pageSize.height,
    }
    if (art) {
      items.push(box(whole, COVER_PAPER))
      items.push(placeArt(art, whole, 'cover', 0))
    }
    const safe = inset(geometry.safe.front, 14)
    const plate = {
      x: safe.x,
      y: safe.y + safe.height * 0.76,
      width: safe.width,
      height: safe.height * 0.24,
    }
    items.push(box(plate, coverColor(sheet.design.color), 18))
    const cut = setTitle(sheet, inset(plate, 14))
    if (words.author) {
      const foot = { x: safe.x + safe.width * 0.2, y: safe.y, width: safe.width * 0.6, height: 34 }
      items.push(box(foot, coverColor(sheet.design.color), 17))
      setLine(sheet, words.author, inset(foot, 5))
    }
    return cut
  },
  /** The art above, a broad white banner with the title across the front below it. */
  banner: (sheet, art) => {
    const { geometry, items } = sheet
    const { front } = geometry.panels
    const safe = inset(geometry.safe.front, 14)
    const banner = {
      x: front.x,
      y: safe.y + safe.height * 0.08,
      width: geometry.pageSize.width - front.x,
      height: safe.height * 0.27,
    }
    const above = {
      x: safe.x,
      y: banner.y + banner.height + 14,
      width: safe.width,
      height: safe.y + safe.height - banner.y - banner.height - 14,
    }
    items.push(...framedArt(art, above), box(banner, COVER_PAPER))
    const cut = setTitle(
      sheet,
      inset({ ...banner, x: safe.x, width: safe.width }, 10),
      coverColor(sheet.design.color),
    )
    setLine(sheet, sheet.words.author, { ...safe, height: safe.height * 0.07 })
    return cut
  },
}

const MAT = 12

/** Art in a white card of its own proportions, as large as the room allows; an empty card where there is none. */
function framedArt(art: Art | null, room: Rect): CoverItem[] {
  if (!art) return [box(room, COVER_PAPER, 16)]
  const proportions = proportionsOf(art)
  const inner = inset(room, MAT)
  const width = Math.min(inner.width, inner.height * proportions)
  const size = { width: width + 2 * MAT, height: width / proportions + 2 * MAT }
  const card = {
    x: room.x + (room.width - size.width) / 2,
    y: room.y + (room.height - size.height) / 2,
    ...size,
  }
  return [box(card, COVER_PAPER, 16), placeArt(art, inset(card, MAT), 'contain', 6)]
}
