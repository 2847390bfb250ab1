import 'server-only'
import { PREFLIGHT_MEASURES, type PreflightFinding } from '@/domain/preflight'
import { type InteriorGeometry, pageBoxes, type Rect, sideOf } from '@/domain/print'
import type { PrinterRules } from '@/domain/printer-rules'
import { rounded } from './content-rules'
import { around, type Box } from './matrix'
import type { PageFacts } from './page-facts'

const { inkPoints, edgePoints } = PREFLIGHT_MEASURES
const EDGES = ['left', 'bottom', 'right', 'top'] as const
type Edge = (typeof EDGES)[number]

export const cornersOf = ({ x, y, width, height }: Rect): Box => [x, y, x + width, y + height]

/** By how many points a box goes beyond another at each edge; negative where it keeps inside. */
const beyond = (ink: Box, area: Box): Record<Edge, number> => ({
  left: area[0] - ink[0],
  bottom: area[1] - ink[1],
  right: ink[2] - area[2],
  top: ink[3] - area[3],
})

const inches = (points: number) => `${rounded(points / 72, 3)} in`

export type PlaceRules = {
  readonly geometry: InteriorGeometry
  readonly bleed: boolean
  readonly rules: PrinterRules
}

/** Ink against the margins and the gutter of its side, in sentences that say how far. */
export function placeFindings(facts: PageFacts, { geometry, bleed, rules }: PlaceRules): PreflightFinding[] {
  const { number } = facts
  const boxes = pageBoxes(geometry, number)
  const [safe, trim, media] = [cornersOf(boxes.safe), cornersOf(boxes.trim), cornersOf(boxes.media)]
  const binding: Edge = sideOf(number) === 'recto' || !rules.bound ? 'left' : 'right'
  return EDGES.flatMap((edge) => {
    const type = facts.text && beyond(facts.text, safe)[edge] > inkPoints
    // With bleed, art that covers the edge of the page is meant to be cut.
    const covers = facts.art && bleed && beyond(facts.art, media)[edge] > -edgePoints
    const art = facts.art && !covers && beyond(facts.art, safe)[edge] > inkPoints
    if (!type && !art) return []
    const worst = [type && facts.text, art && facts.art].reduce<Box | null>(
      (all, box) => (box ? around(all, box) : all),
      null,
    )!
    const room = -beyond(worst, trim)[edge]
    const inside = rules.bound && edge === binding
    const needed = inside ? geometry.gutter : geometry.margin
    const name = inside ? `binding edge (${edge})` : `${edge} edge`
    const how =
      room < -0.7
        ? `goes ${inches(-room)} beyond`
        : room < 0.7
          ? 'runs over'
          : `comes within ${inches(room)} of`
    const what = type ? (art ? 'Ink' : 'Type') : 'Ink'
    const onlyArt = bleed && !type
    const rest =
      onlyArt && !inside
        ? ` and ends before the edge of the bleed. Keep it ${needed} in inside, or let it run on to the edge of the page`
        : `; keep it ${needed} in away`
    return [
      {
        rule: inside ? 'gutter' : 'safe-area',
        severity: onlyArt || !rules.bound ? 'warn' : 'fail',
        page: number,
        message: `${what} on page ${number} ${how} the ${name}${rest}.`,
      } as const,
    ]
  })
}

/** Whether the ink keeps out of the gutter of the other side, but not out of its own: as on a page moved by one. */
export function fitsOtherSide(facts: PageFacts, { geometry }: PlaceRules): boolean {
  const ink = facts.text && facts.art ? around(facts.text, facts.art) : (facts.text ?? facts.art)
  if (!ink) return false
  const fits = (number: number) => {
    const { left, right } = beyond(ink, cornersOf(pageBoxes(geometry, number).safe))
    return left <= inkPoints && right <= inkPoints
  }
  return !fits(facts.number) && fits(facts.number + 1)
}

/** One finding for a book that is bound at the wrong edge, in the place of one for every page; else what came in. */
export function withGutterSide(findings: PreflightFinding[], fitting: readonly number[]): PreflightFinding[] {
  const inGutter = findings.filter(({ rule }) => rule === 'gutter')
  const explained = inGutter.filter(({ page }) => fitting.includes(page!))
  if (explained.length < 2 || explained.length < 0.8 * inGutter.length) return findings
  return [
    ...findings.filter(({ rule }) => rule !== 'gutter'),
    {
      rule: 'gutter-side',
      severity: 'fail',
      page: explained[0]!.page,
      message: `The wide margin is on the wrong side, on ${explained.length} pages from page ${explained[0]!.page} on: odd pages are bound at their left edge, even pages at their right. Most likely a page is missing or too many before it; add or take out one blank page.`,
    },
  ]
}
