/** What lies open before a reader: two facing pages of a bound book, or one loose sheet. Points, as in PDF. */
import type { InteriorGeometry, InteriorPage, PageBoxes, Rect } from './print'

export type Spread = { readonly left: InteriorPage | null; readonly right: InteriorPage | null }

/** Page 1 lies open alone at the right; loose sheets all do. */
export function spreadsOf(pages: readonly InteriorPage[], bound: boolean): Spread[] {
  if (!bound) return pages.map((right) => ({ left: null, right }))
  const spreads: Spread[] = []
  for (let right = 0; right <= pages.length; right += 2)
    spreads.push({ left: pages[right - 1] ?? null, right: pages[right] ?? null })
  return spreads.filter(({ left, right }) => left ?? right)
}

/** 0-based place of the spread on which a physical page lies. */
export const spreadOfPage = (number: number, bound: boolean): number =>
  bound ? Math.floor(number / 2) : number - 1

/** The part of a page's sheet that shows: all of it with its bleed, or what is left once it is trimmed. */
export function windowOf(
  { media, trim }: PageBoxes,
  { side }: Pick<InteriorPage, 'side'>,
  { untrimmed, facing }: { untrimmed: boolean; facing: boolean },
): Rect {
  if (!untrimmed) return trim
  if (!facing) return media
  // Facing pages meet where they are trimmed: bleed at the binding edge lies under the other page.
  return side === 'recto'
    ? { ...media, x: trim.x, width: media.x + media.width - trim.x }
    : { ...media, width: trim.x + trim.width - media.x }
}

/** A box as shares of a window (0 to 1), measured from the window's upper left corner as screens do. */
export function placeIn(window: Rect, box: Rect) {
  return {
    left: (box.x - window.x) / window.width,
    top: (window.y + window.height - box.y - box.height) / window.height,
    width: box.width / window.width,
    height: box.height / window.height,
  }
}

/** The strip at the binding edge that is lost in the fold; nothing on loose sheets. */
export function gutterBox(geometry: InteriorGeometry, { side }: Pick<InteriorPage, 'side'>): Rect {
  const { trim, safe } = geometry[side]
  return side === 'recto'
    ? { ...trim, width: safe.x - trim.x }
    : { ...trim, x: safe.x + safe.width, width: trim.x + trim.width - safe.x - safe.width }
}
