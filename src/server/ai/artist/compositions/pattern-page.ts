import 'server-only'
import type { PageWork } from '../page-work'
import { bands } from './bands'
import { heartPage } from './heart-page'
import { mandalaPage, threeMandalas } from './mandala'
import { quilt } from './quilt'
import { scatterPage } from './scatter-page'
import { spiralPage } from './spiral-page'
import { wreath } from './wreath'

/** A page of ornament made of the book's own things; the kind changes from page to page. */
export function patternPage(work: PageWork) {
  const { style, recipe, random } = work
  const { words } = recipe.picture
  const mandala = (page: PageWork) => mandalaPage(page)
  const kinds = [mandala, wreath, quilt, scatterPage, bands]
  const told = ornamentFor(words)
  if (told) return told(work)
  if (/\bmandalas?\b/i.test(words)) return random.fork('kind').pick([mandala, mandala, small])(work)
  if (/\b(round|circle|ring|seen from above)\b/i.test(words))
    return random.fork('kind').pick([mandala, wreath])(work)
  if (/\b(border|wreath|garland|frame)\b/i.test(words)) return wreath(work)
  if (/\b(tiles?|quilt|patchwork|checkerboard)\b/i.test(words)) return quilt(work)
  if (/\b(rows?|stripes?|bands?)\b/i.test(words)) return bands(work)
  if (/\b(edge to edge|scatter|floating|falling)\b/i.test(words)) return scatterPage(work)
  const preferred =
    style.name === 'mandala'
      ? [mandala, mandala, wreath]
      : style.name === 'botanical'
        ? [wreath, wreath, mandala, scatterPage]
        : style.name === 'geometric'
          ? [quilt, quilt, bands, mandala]
          : style.name === 'cozy'
            ? [quilt, bands, wreath, scatterPage]
            : kinds
  return random.fork('kind').pick(preferred)(work)
}

const big = (work: PageWork) => mandalaPage(work, { core: [0.62, 0.7] })
const small = (work: PageWork) => mandalaPage(work, { core: [0.3, 0.38] })
const oval = (work: PageWork) => mandalaPage(work, { shape: 'oval' })
const quarter = (work: PageWork) => mandalaPage(work, { shape: 'quarter', core: [0.5, 0.58] })

/** Words of a brief that ask for one kind of ornament, the more telling first. */
const ORNAMENTS: readonly [RegExp, (work: PageWork) => void][] = [
  [/\b(?:big|giant) heart\b/i, heartPage],
  [/\bquarter of a mandala\b/i, quarter],
  [/\bthree mandalas\b/i, threeMandalas],
  [/\b(?:half-circles|row upon row|mandalas of .* in a row)\b/i, bands],
  [/\b(?:spiral of|swirling|spinning round|unfolding|braid of|ripples of)\b/i, spiralPage],
  [/\b(?:tall|oval) (?:oval )?mandala\b/i, oval],
  [/\b(?:loops and braids|filled with tiny|in its patterns|up close)\b/i, big],
  [/\b(?:one big|the middle of a mandala|standing in a mandala)\b/i, big],
  [/\b(?:archway of|round frame of|lace border|wreath of .* mandala)\b/i, wreath],
  [/\b(?:mosaic|woven|tiles of|labyrinth of|inside a square)\b/i, quilt],
  [/\bkaleidoscope\b/i, small],
  [/\b(?:knitted|woolly|embroidered)\b/i, bands],
]

function ornamentFor(words: string) {
  return ORNAMENTS.find(([pattern]) => pattern.test(words))?.[1]
}
