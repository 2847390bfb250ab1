import 'server-only'
import { heroWords } from '@/domain/hero'
import type { MaskRaster } from '@/domain/mask-raster'
import type { ToDraw } from '@/server/ai/compiler'
import type { Sight } from '@/server/ai/sight'
import type { Bitmap } from '@/server/lineart/bitmap'
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
 * them was seen, or none has a sheet to be compared with. Lengths of the sights are shares of the page.
 */
export function compareHeroes(
  page: Bitmap,
  sights: readonly Sight[],
  heroes: readonly KnownHero[],
): Measurement | undefined {
  const spots = heroes.flatMap((hero) => {
    const sheet = likenessFromText(hero.likeness)
    return sights
      .filter(({ who }) => who === hero.who)
      .map((sight) => ({
        value: resemblance(likeness(page, headOn(page, sight)), sheet),
        box: boxOn(page, sight),
      }))
  })
  spots.sort((a, b) => a.value - b.value)
  return spots[0] && measured(spots[0].value, [spots[0]])
}

/** What a sheet says its hero looks like, as text; null when it is not known where the head is. */
export function likenessOf(sheet: Bitmap, sights: readonly Sight[]): string | null {
  const [sight] = sights
  return sight ? likenessToText(likeness(sheet, headOn(sheet, sight))) : null
}

/** Sights in a drawing → sights on the page it was cleaned to. */
export function sightsOn({ bitmap, field, placement }: Cleaned, sights: readonly Sight[]): Sight[] {
  const { scaleX, scaleY, left, top } = placement
  const [sx, sy] = [(field.width * scaleX) / bitmap.width, (field.height * scaleY) / bitmap.height]
  const x = (share: number) => left / bitmap.width + share * sx
  const y = (share: number) => top / bitmap.height + share * sy
  return sights.map(({ who, seen, box: [bx, by, bw, bh], head }) => ({
    who,
    seen: seen * sx * sy,
    box: [x(bx), y(by), bw * sx, bh * sy],
    head: { ...head, x: x(head.x), y: y(head.y), half: head.half * sx },
  }))
}

/**
 * Where heroes are after an edit inside of an area, which may have drawn some anew. One whose head was painted over is
 * gone: nobody but the drawing can say where it is now.
 */
export function sightsAfter(area: MaskRaster, before: readonly Sight[], drawn: readonly Sight[]): Sight[] {
  return [...before.filter(({ head }) => !isPaintedOver(area, head)), ...drawn]
}

/** Points looked at in a head's square, each way. */
const LOOKS = 16
/** A head is painted over when more than this share of its square is. */
const PAINTED_OVER = 0.5

function isPaintedOver({ width, height, data }: MaskRaster, { x, y, half }: Sight['head']): boolean {
  let painted = 0
  for (let row = 0; row < LOOKS; row++)
    for (let column = 0; column < LOOKS; column++) {
      const px = Math.floor(x * width + ((column + 0.5) / LOOKS - 0.5) * 2 * half * width)
      const py = Math.floor(y * height + ((row + 0.5) / LOOKS - 0.5) * 2 * half * width)
      if (px >= 0 && py >= 0 && px < width && py < height && data[py * width + px]) painted++
    }
  return painted > PAINTED_OVER * LOOKS ** 2
}

function headOn({ width, height }: Bitmap, { head }: Sight): HeadPlace {
  const { x, y, half, turn, mirrored } = head
  return { x: x * width, y: y * height, half: half * width, turn, mirrored }
}

const boxOn = ({ width, height }: Bitmap, { box: [x, y, w, h] }: Sight): Box =>
  [x * width, y * height, w * width, h * height].map(Math.round) as Box
