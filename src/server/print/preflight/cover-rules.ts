import 'server-only'
import type { CoverGeometry, CoverSpec } from '@/domain/cover-geometry'
import { PREFLIGHT_MEASURES, type PreflightFinding, type PreflightFix } from '@/domain/preflight'
import { PRINTER_RULES } from '@/domain/printer'
import { PAPERS } from '@/domain/printer-rules'
import type { Size } from '@/domain/trim'
import { rounded } from './content-rules'
import type { Mark } from './graphics-state'
import { CELLS } from './look'
import { type Box, grown, type Matrix, overlap } from './matrix'
import type { PageFacts, PlacedPicture } from './page-facts'
import { cornersOf } from './place-rules'
import { inchesOf, sameSize } from './size-rules'

const { inkPoints, plainLuma, sizePoints } = PREFLIGHT_MEASURES

/** A cover against the wrap its page count and paper ask for. */
export function coverFindings(
  facts: PageFacts,
  geometry: CoverGeometry,
  spec: CoverSpec,
): PreflightFinding[] {
  const size = wrapFinding(facts.size, geometry, spec)
  // Where the panels are is known only on a sheet of the right size.
  if (size) return [size]
  const words = facts.marks.filter(({ kind }) => kind === 'text')
  return [
    ...words.flatMap((mark) => textFinding(mark, geometry, spec) ?? []),
    ...barcodeFindings(facts, geometry),
  ]
}

function wrapFinding(size: Size, geometry: CoverGeometry, spec: CoverSpec): PreflightFinding | null {
  const expected = geometry.pageSize
  if (sameSize(size, expected)) return null
  const rules = PRINTER_RULES[spec.printer]
  const off = size.width - expected.width
  const spine = geometry.spineWidth + off / 72
  const onlySpine = Math.abs(size.height - expected.height) <= sizePoints && spine >= 0 && spine < 3
  const wanted = `${rules.name} needs ${inchesOf(expected)} for ${spec.pages} pages on ${spec.paper} paper`
  if (!onlySpine) {
    const panel = geometry.panels.front
    const alone = Math.abs(size.width - panel.width) < 30 && Math.abs(size.height - panel.height) < 30
    return {
      rule: 'cover-size',
      severity: 'fail',
      page: 1,
      message: `The cover is ${inchesOf(size)}; ${wanted}.${alone ? ' This seems to be the front alone: the file must hold back, spine and front side by side.' : ''}`,
    }
  }
  const [hint, fix] = spineExplanation(spine, spec)
  return {
    rule: 'spine-width',
    severity: 'fail',
    page: 1,
    message: `The cover leaves ${rounded(spine, 3)} in for the spine, which must be ${rounded(geometry.spineWidth, 3)} in: ${wanted}, and this one is ${inchesOf(size)}.${hint}`,
    ...(fix ? { fix } : {}),
  }
}

/** For which paper or page count a spine would be right. */
function spineExplanation(
  spine: number,
  { printer, pages, paper }: CoverSpec,
): [string, PreflightFix | null] {
  const rule = PRINTER_RULES[printer].cover?.spine
  if (!rule) return ['', null]
  const near = (inches: number) => Math.abs(inches - spine) <= 0.002
  const other = PAPERS.find((name) => name !== paper && near(pages * rule.perPage[name] + rule.fixed))
  if (other) return [` It is right for ${other} paper.`, { setting: 'paper', value: other }]
  const fitting = Math.round((spine - rule.fixed) / rule.perPage[paper])
  return fitting > 0
    ? [
        ` It is right for about ${fitting} pages: make the cover again from the interior’s page count.`,
        { setting: 'pages', value: pages },
      ]
    : ['', null]
}

function textFinding(mark: Mark, geometry: CoverGeometry, spec: CoverSpec): PreflightFinding | null {
  const { box } = mark
  const { cover, name } = PRINTER_RULES[spec.printer]
  const middle = (box[0] + box[2]) / 2
  const spine = geometry.panels.spine
  const letters = mark.letters?.trim().slice(0, 40) ?? ''
  const words = /\p{L}|\p{N}/u.test(letters) ? `“${letters}”` : 'Type'
  const onSpine =
    middle > spine.x && middle < spine.x + spine.width && box[2] - box[0] < 2 * Math.max(spine.width, 18)
  const finding = { page: 1, severity: 'fail' } as const
  if (onSpine && !geometry.spineText)
    return {
      ...finding,
      rule: 'spine-text',
      message: `${words} stands on the spine, but ${name} allows type there only from ${cover?.spineText.minPages} pages on; this book has ${spec.pages}. Leave the spine without type.`,
      fix: { setting: 'spineText', value: false },
    }
  const panel = onSpine ? 'spine' : middle < spine.x + spine.width / 2 ? 'back' : 'front'
  const safe = cornersOf(geometry.safe[panel])
  const over = Math.max(safe[0] - box[0], safe[1] - box[1], box[2] - safe[2], box[3] - safe[3])
  if (over <= inkPoints) return null
  return onSpine
    ? {
        ...finding,
        rule: 'spine-text',
        message: `${words} on the spine comes ${rounded(over / 72, 3)} in too close to its edge; keep ${cover?.spineText.clear} in clear at both sides, and ${cover?.safe} in at head and foot. Set it smaller.`,
        fix: { setting: 'spineText', value: false },
      }
    : {
        ...finding,
        rule: 'safe-area',
        message: `${words} on the ${panel} goes ${rounded(over / 72, 3)} in beyond the safe area, and may be cut off or bent around the edge. Move it inside.`,
      }
}

/** Whatever lies where the printer puts the barcode; a plain ground, or a white box over it, is fine. */
function barcodeFindings(facts: PageFacts, geometry: CoverGeometry): PreflightFinding[] {
  const area = cornersOf(geometry.barcode)
  const core = grown(area, -2)
  const cleared = Math.max(
    0,
    ...facts.whitened.filter(({ box }) => holds(grown(box, 1), area)).map(({ order }) => order),
  )
  const text = facts.marks.some(
    ({ kind, box, order = 0 }) => kind === 'text' && order > cleared && overlap(box, core),
  )
  const shape = facts.marks.some(
    ({ kind, box, order = 0, solid }) =>
      kind !== 'text' && order > cleared && overlap(box, core) && !(solid && holds(grown(box, 1), area)),
  )
  const picture = facts.pictures.some((placed) => placed.order > cleared && !isPlain(placed, core))
  if (!text && !shape && !picture) return []
  return [
    {
      rule: 'barcode',
      severity: text ? 'fail' : 'warn',
      page: 1,
      message: `${text ? 'Type' : 'Art'} lies where the barcode is printed (${inchesOf(geometry.barcode)} at the bottom right of the back) and will be covered by it. Keep that area plain.`,
    },
  ]
}

const holds = (outer: Box, inner: Box) =>
  outer[0] <= inner[0] && outer[1] <= inner[1] && outer[2] >= inner[2] && outer[3] >= inner[3]

/** Whether a picture is of one shade, as good as, in an area of the page, or doesn't reach there. */
function isPlain({ look, ctm, box }: PlacedPicture, area: Box): boolean {
  if (!look || !box || !overlap(box, area)) return true
  let [dark, light] = [255, 0]
  for (let row = 0; row < CELLS; row++)
    for (let column = 0; column < CELLS; column++) {
      const [x, y] = onPage(ctm, (column + 0.5) / CELLS, 1 - (row + 0.5) / CELLS)
      if (x < area[0] || x > area[2] || y < area[1] || y > area[3]) continue
      dark = Math.min(dark, look.darkest[row * CELLS + column]!)
      light = Math.max(light, look.lightest[row * CELLS + column]!)
    }
  return light - dark < plainLuma
}

const onPage = ([a, b, c, d, e, f]: Matrix, x: number, y: number) =>
  [a * x + c * y + e, b * x + d * y + f] as const
