import 'server-only'
import { heroWords } from '@/domain/hero'
import type { ToDraw } from '@/server/ai/compiler'
import type { Sight } from '@/server/ai/sight'
import type { Cleaned } from '@/server/lineart/clean'
import {
  type HeadPlace,
  likeness,
  likenessFromText,
  likenessToText,
  resemblance,
} from '@/server/lineart/likeness'
import { type Box, type Measurement, measured } from '@/server/lineart/measurement'

/** A hero as the kept sheet shows it. */
export type KnownHero = {
  /** Their words in the recipe. */
  readonly who: string
  /** The head of the sheet's front view, as text. */
  readonly likeness: string
}

/** Those of a picture's heroes that have a sheet to be compared with. */
export function knownHeroes(draw: ToDraw): KnownHero[] {
  if (draw.kind === 'hero') return []
  return draw.book.heroes.flatMap((hero) =>
    hero.likeness ? [{ who: heroWords(hero), likeness: hero.likeness }] : [],
  )
}

/**
 * How like their sheets the heroes of a page are: the least resemblance, and where that hero is. Undefined when none of
 * them was seen, or none has a sheet to be compared with.
 */
export function compareHeroes(
  page: Cleaned,
  sights: readonly Sight[],
  heroes: readonly KnownHero[],
): Measurement | undefined {
  const spots = heroes.flatMap((hero) => {
    const sight = sights.find(({ who }) => who === hero.who)
    if (!sight) return []
    const seen = likeness(page.bitmap, headOn(page, sight))
    return [{ value: resemblance(seen, likenessFromText(hero.likeness)), box: boxOn(page, sight) }]
  })
  spots.sort((a, b) => a.value - b.value)
  return spots[0] && measured(spots[0].value, [spots[0]])
}

/** What a sheet says its hero looks like, as text; null when it is not known where the head is. */
export function likenessOf(sheet: Cleaned, sights: readonly Sight[]): string | null {
  const [sight] = sights
  return sight ? likenessToText(likeness(sheet.bitmap, headOn(sheet, sight))) : null
}

/** Shares of the drawing → pixels of the page it was cleaned to. */
function headOn({ field, placement }: Cleaned, { head }: Sight): HeadPlace {
  const [w, h] = [field.width * placement.scaleX, field.height * placement.scaleY]
  return {
    x: placement.left + head.x * w,
    y: placement.top + head.y * h,
    half: head.half * w,
    turn: head.turn,
    mirrored: head.mirrored,
  }
}

function boxOn({ field, placement }: Cleaned, { box: [left, top, width, height] }: Sight): Box {
  const [w, h] = [field.width * placement.scaleX, field.height * placement.scaleY]
  return [placement.left + left * w, placement.top + top * h, width * w, height * h].map(Math.round) as Box
}
