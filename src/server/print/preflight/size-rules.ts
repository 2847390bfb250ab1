import 'server-only'
import { PREFLIGHT_MEASURES, type PreflightFinding, type PreflightFix } from '@/domain/preflight'
import { type InteriorSpec, interiorGeometry, pageBoxes } from '@/domain/print'
import { PRINTER_RULES } from '@/domain/printer'
import { type Size, TRIMS, trimLabel } from '@/domain/trim'
import { rounded } from './content-rules'
import { type Box, overlap } from './matrix'
import { boxOnPage, pageSize } from './page-facts'
import type { Boxes } from './pdf-pages'
import { cornersOf } from './place-rules'

const { sizePoints } = PREFLIGHT_MEASURES

export const inchesOf = ({ width, height }: Size) =>
  `${rounded(width / 72, 3)} × ${rounded(height / 72, 3)} in`
export const sameSize = (a: Size, b: Size) =>
  Math.abs(a.width - b.width) <= sizePoints && Math.abs(a.height - b.height) <= sizePoints

/** Page sizes of an interior: all the same, and the one asked for; spreads, turned pages and other boxes. */
export function sizeFindings(pages: readonly Boxes[], spec: InteriorSpec): PreflightFinding[] {
  const { pageSize: expected } = interiorGeometry(spec)
  const sizes = pages.map(pageSize)
  const usual = mostCommon(sizes)
  const findings: PreflightFinding[] = []
  if (isSpread(usual, expected)) findings.push({ ...spread(usual), page: null })
  else if (!sameSize(usual, expected)) findings.push(wrongSize(usual, expected, spec))
  for (const [i, size] of sizes.entries()) {
    const page = i + 1
    if (!sameSize(size, usual))
      findings.push(
        isSpread(size, usual)
          ? { ...spread(size, page), page }
          : {
              rule: 'page-sizes',
              severity: 'fail',
              page,
              message: `Page ${page} is ${inchesOf(size)}, most others are ${inchesOf(usual)}. All pages must be of one size.`,
            },
      )
    findings.push(...boxFindings(pages[i]!, page, sameSize(size, expected) ? spec : null))
  }
  return findings
}

function mostCommon(sizes: readonly Size[]): Size {
  const counts = new Map<string, { size: Size; count: number }>()
  for (const size of sizes) {
    const key = `${Math.round(size.width)}×${Math.round(size.height)}`
    const entry = counts.get(key) ?? { size, count: 0 }
    entry.count++
    counts.set(key, entry)
  }
  return [...counts.values()].sort((a, b) => b.count - a.count)[0]?.size ?? { width: 0, height: 0 }
}

const isSpread = (size: Size, single: Size) =>
  Math.abs(size.height - single.height) <= 20 && Math.abs(size.width - 2 * single.width) <= 20

const spread = (size: Size, page?: number) =>
  ({
    rule: 'spread',
    severity: 'fail',
    message: `${page ? `Page ${page} is` : 'The pages are'} ${inchesOf(size)}: two pages side by side. Save the book as single pages, not as spreads.`,
  }) as const

function wrongSize(size: Size, expected: Size, spec: InteriorSpec): PreflightFinding {
  const { printer, bleed } = spec
  const rules = PRINTER_RULES[printer]
  const wanted = `${rules.name} needs ${inchesOf(expected)}${bleed ? ` for ${trimLabel(spec.trim)} with bleed` : ''}`
  const [hint, fix] = explanation(size, spec)
  return {
    rule: 'page-size',
    severity: 'fail',
    page: null,
    message: `The pages are ${inchesOf(size)}; ${wanted}.${hint}`,
    ...(fix ? { fix } : {}),
  }
}

/** What the size would be right for. */
function explanation(size: Size, spec: InteriorSpec): [hint: string, fix: PreflightFix | null] {
  const fits = (changes: Partial<InteriorSpec>) =>
    sameSize(size, interiorGeometry({ ...spec, ...changes }).pageSize)
  const { bleed, trim } = spec
  const rules = PRINTER_RULES[spec.printer]
  if (rules.bleed && fits({ bleed: !bleed }))
    return bleed
      ? [
          ' They have no bleed: make them larger by the bleed, or choose no bleed.',
          { setting: 'bleed', value: false },
        ]
      : [' That is the size with bleed: choose bleed, or cut it off.', { setting: 'bleed', value: true }]
  const other = TRIMS.find((name) => name !== trim && rules.pages[name] && fits({ trim: name }))
  if (other) return [` That is right for ${trimLabel(other)}.`, { setting: 'trim', value: other }]
  if (sameSize({ width: size.height, height: size.width }, interiorGeometry(spec).pageSize))
    return [' They lie on their side: turn them upright.', null]
  const larger = interiorGeometry(spec).pageSize
  return size.width > larger.width && size.height > larger.height
    ? [' Crop marks and a border around the page must go.', null]
    : ['', null]
}

/** `spec` is null on pages of another size, whose boxes are wrong with it. */
function boxFindings(boxes: Boxes, page: number, spec: InteriorSpec | null): PreflightFinding[] {
  const findings: PreflightFinding[] = []
  if (boxes.turn !== 0)
    findings.push({
      rule: 'rotation',
      severity: 'warn',
      page,
      message: `Page ${page} is turned by ${boxes.turn}° by a note in the file, which some printers overlook. Save it the way it is to be read.`,
    })
  const box = (rule: string, severity: 'fail' | 'warn') =>
    findings.push({ rule: 'boxes', severity, page, message: `Page ${page}: ${rule}` })
  const whole: Box = boxOnPage(boxes, boxes.media)
  if (
    boxes.crop &&
    !sameBox(boxOnPage(boxes, boxes.crop), whole) &&
    !contains(boxOnPage(boxes, boxes.crop), whole)
  )
    box('its crop box hides a part of the page. Make the crop box as large as the page (MediaBox).', 'warn')
  if (!spec) return findings
  const rules = PRINTER_RULES[spec.printer]
  if (!boxes.trim) {
    if (rules.pdfX) box('it has no trim box, which PDF/X asks for.', 'fail')
    return findings
  }
  const trim = boxOnPage(boxes, boxes.trim)
  const geometry = interiorGeometry(spec)
  if (sameBox(trim, cornersOf(pageBoxes(geometry, page).trim))) return findings
  const severity = rules.pdfX ? 'fail' : 'warn'
  if (sameBox(trim, cornersOf(pageBoxes(geometry, page + 1).trim)))
    findings.push({
      rule: 'gutter-side',
      severity: 'fail',
      page,
      message: `Page ${page} has its bleed at the binding edge: its trim box is that of a ${page % 2 ? 'left' : 'right'}-hand page. Most likely a page is missing or too many before it.`,
    })
  else {
    const said = inchesOf({ width: trim[2] - trim[0], height: trim[3] - trim[1] })
    box(
      `its trim box (${said}) is not where ${trimLabel(spec.trim)} is cut. Set it to the trim size, or leave it out.`,
      severity,
    )
  }
  return findings
}

const sameBox = (a: Box, b: Box) => a.every((edge, i) => Math.abs(edge - b[i]!) <= sizePoints)
const contains = (a: Box, b: Box) => overlap(a, b)?.every((edge, i) => Math.abs(edge - b[i]!) < 0.01) ?? false

/** Where a page with a border around it is cut: its own trim box, else the middle. Null on pages without a border. */
export function cutOf(boxes: Boxes, spec: InteriorSpec): Box | null {
  const size = pageSize(boxes)
  const { pageSize: expected } = interiorGeometry(spec)
  const [spareX, spareY] = [size.width - expected.width, size.height - expected.height]
  if (spareX < 18 || spareY < 18 || isSpread(size, expected)) return null
  if (boxes.trim && !sameBox(boxOnPage(boxes, boxes.trim), [0, 0, size.width, size.height]))
    return boxOnPage(boxes, boxes.bleed ?? boxes.trim)
  return [spareX / 2, spareY / 2, size.width - spareX / 2, size.height - spareY / 2]
}
