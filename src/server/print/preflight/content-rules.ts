import 'server-only'
import {
  isBlackInk,
  PREFLIGHT_MEASURES,
  type PreflightFinding,
  type PreflightRule,
  type PreflightSeverity,
} from '@/domain/preflight'
import type { Paper, PrinterRules } from '@/domain/printer-rules'
import type { PageFacts } from './page-facts'

const { dpi: dpiSlack, linePoints, typePoints } = PREFLIGHT_MEASURES

/**
 * What holds for pages and covers alike: resolution, fonts, sizes of type and lines, transparency, what could not be
 * read; and, where black ink is all there is, colors and shades.
 */
export function contentFindings(
  facts: PageFacts,
  rules: PrinterRules,
  { paper, cover }: { paper: Paper; cover: boolean },
): PreflightFinding[] {
  const { number } = facts
  const findings: PreflightFinding[] = []
  const where = cover ? 'The cover' : `Page ${number}`
  const add = (rule: PreflightRule, severity: PreflightSeverity, message: string) =>
    findings.push({ rule, severity, page: number, message })

  const coarse = facts.pictures
    .filter(
      ({ dpi, width, height, look }) =>
        dpi < rules.minDpi - dpiSlack && width * height > 16 && !isBlank(look),
    )
    .sort((a, b) => a.dpi - b.dpi)[0]
  if (coarse)
    add(
      'resolution',
      'fail',
      `${where} has a picture of ${coarse.width} × ${coarse.height} pixels with ${rounded(coarse.dpi)} DPI at its size; ${rules.name} needs ${rules.minDpi}. Place it smaller, or use one with more pixels.`,
    )
  if (facts.looseFonts.size > 0)
    add(
      'fonts',
      'fail',
      `${where} uses ${listed(facts.looseFonts)} without bringing the font along. Embed all fonts when you save the PDF.`,
    )
  if (facts.smallestType && facts.smallestType.size < rules.minTypePt - typePoints) {
    const words = facts.smallestType.letters.trim().slice(0, 40)
    const which = /\p{L}|\p{N}/u.test(words) ? ` (“${words}”)` : ''
    add(
      'type-size',
      'warn',
      `${where} has type of ${rounded(facts.smallestType.size)} pt${which}; below ${rules.minTypePt} pt it may not be readable in print.`,
    )
  }
  if (facts.thinnest !== null && facts.thinnest < rules.minLinePt - linePoints)
    add(
      'line-width',
      'warn',
      `${where} has a line of ${rounded(facts.thinnest, 2)} pt; below ${rules.minLinePt} pt lines break up or vanish in print. Make it thicker.`,
    )
  if (facts.transparent.size > 0)
    add(
      'transparency',
      rules.pdfX ? 'fail' : 'warn',
      `${where} has transparency: ${listed(facts.transparent)}. Flatten it, or it may print differently.`,
    )
  for (const why of facts.unread)
    add(
      'unread',
      'warn',
      `${where} could not be checked completely. ${why} Look at it yourself before you upload.`,
    )
  if (rules.pdfX && (facts.models.has('rgb') || facts.models.has('lab')))
    add(
      'pdf-x',
      'fail',
      `${where} is made in RGB, which PDF/X-1a doesn’t allow. Export it in ${cover ? 'CMYK.' : 'greyscale: a coloring page needs black only.'}`,
    )
  if (!cover && isBlackInk(paper)) findings.push(...inkFindings(facts))
  return findings
}

const isBlank = (look: PageFacts['pictures'][number]['look']) => look !== null && look.ink === null

function inkFindings({ number, colors, grey }: PageFacts): PreflightFinding[] {
  const several = colors.has('cmyk') && colors.size === 1
  if (colors.size > 0)
    return [
      {
        rule: 'color',
        severity: 'warn',
        page: number,
        message: several
          ? `Page ${number} uses cyan, magenta or yellow ink; on black-and-white paper it is printed in greys. If it is to be black, make it of black ink only.`
          : `Page ${number} has color; on black-and-white paper it is printed in greys. Make it black, or choose a color paper.`,
      },
    ]
  return grey
    ? [
        {
          rule: 'grey',
          severity: 'warn',
          page: number,
          message: `Page ${number} has shades of grey, which print as dots with ragged edges. Line art is sharpest as pure black and white (1-bit).`,
        },
      ]
    : []
}

export const rounded = (value: number, digits = 1) => Number(value.toFixed(digits))
const listed = (things: ReadonlySet<string>) => {
  const all = [...things]
  return all.length > 3 ? `${all.slice(0, 3).join(', ')} and ${all.length - 3} more` : all.join(', ')
}
