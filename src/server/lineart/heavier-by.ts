import 'server-only'
import { AUDIENCE, type Audience } from '@/domain/audience'
import { type Bitmap, inkPixels } from './bitmap'

/** Thicker lines are this much heavier, where the page has room for the ink. */
const HEAVIER = 0.25
/** Points; less would not add a pixel on either side. */
const LEAST_PT = 0.25

/** By how many points lines of a weight get heavier when nobody says by how much; `ink` in percent of the page. */
export function heavierBy(linePt: number, ink: number, audience: Audience): number {
  const { inkPct } = AUDIENCE[audience].gate
  const room = ink > 0 ? ((inkPct[1] * 0.98) / ink - 1) * 0.75 : HEAVIER
  return Math.max(LEAST_PT, linePt * Math.min(HEAVIER, room))
}

/** Percent of a page that is ink. */
export const inkShare = (page: Bitmap): number => (100 * inkPixels(page)) / page.data.length
