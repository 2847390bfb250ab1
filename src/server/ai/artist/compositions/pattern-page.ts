import 'server-only'
import type { PageWork } from '../page-work'
import { bands } from './bands'
import { mandalaPage } from './mandala'
import { quilt } from './quilt'
import { scatterPage } from './scatter-page'
import { wreath } from './wreath'

/** A page of ornament made of the book's own things; the kind changes from page to page. */
export function patternPage(work: PageWork) {
  const { style, recipe, random } = work
  const { words } = recipe.picture
  const kinds = [mandalaPage, wreath, quilt, scatterPage, bands]
  if (/\b(mandala|round|circle|ring|seen from above)\b/i.test(words))
    return random.fork('kind').pick([mandalaPage, wreath])(work)
  if (/\b(border|wreath|garland|frame)\b/i.test(words)) return wreath(work)
  if (/\b(tiles?|quilt|patchwork|checkerboard)\b/i.test(words)) return quilt(work)
  if (/\b(rows?|stripes?|bands?)\b/i.test(words)) return bands(work)
  if (/\b(edge to edge|scatter|floating|falling)\b/i.test(words)) return scatterPage(work)
  const preferred =
    style.name === 'mandala'
      ? [mandalaPage, mandalaPage, wreath]
      : style.name === 'botanical'
        ? [wreath, wreath, mandalaPage, scatterPage]
        : style.name === 'geometric'
          ? [quilt, quilt, bands, mandalaPage]
          : style.name === 'cozy'
            ? [quilt, bands, wreath, scatterPage]
            : kinds
  return random.fork('kind').pick(preferred)(work)
}
