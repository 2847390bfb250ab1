/**
 * Geometry of a cover wrap, one sheet around the whole book seen from outside: back on the left, spine, front on the
 * right. Used by the editor, the PDF and the checks. Inches in rules, points in boxes, origin at the lower left.
 */
import { pageCountProblem, points, type Rect } from './print'
import { PRINTER_RULES, type Printer } from './printer'
import type { CoverRules, Paper } from './printer-rules'
import { type Size, TRIM_SIZE, type Trim } from './trim'

export type CoverSpec = {
  printer: Printer
  trim: Trim
  paper: Paper
  /** Physical pages of the interior: front matter, blank backs and padding included. */
  pages: number
  /** Inches; only for printers who tell the width in a template of their own. */
  spineInches?: number | undefined
}

export type CoverPanel = 'back' | 'spine' | 'front'

export type CoverGeometry = {
  /** Points, the whole sheet. */
  readonly pageSize: Size
  /** Inches. */
  readonly spineWidth: number
  /** What is seen of the closed book; beyond it is bleed, or paper that is folded around boards. */
  readonly trim: Rect
  readonly panels: Readonly<Record<CoverPanel, Rect>>
  /** Where type may be on each panel; the spine's has no width where it may carry none. */
  readonly safe: Readonly<Record<CoverPanel, Rect>>
  /** Whether the printer allows type on a spine of so many pages. */
  readonly spineText: boolean
  /** Keep free: the printer prints the barcode here. */
  readonly barcode: Rect
}

/** Inches. RangeError where the printer makes no covers, or tells the width in a template and none was given. */
export function spineWidth({ printer, paper, pages, spineInches }: Omit<CoverSpec, 'trim'>): number {
  const { name } = PRINTER_RULES[printer]
  const { spine } = coverRules(printer)
  if (spine) return pages * spine.perPage[paper] + spine.fixed
  if (spineInches === undefined || !(spineInches > 0 && spineInches < 4))
    throw new RangeError(
      `${name} tells the spine width in its cover template; enter it in inches, between 0 and 4.`,
    )
  return spineInches
}

function coverRules(printer: Printer): CoverRules {
  const { cover, name } = PRINTER_RULES[printer]
  if (!cover) throw new RangeError(`${name} has no cover: the pages stay loose.`)
  return cover
}

/** Throws a RangeError with a sentence where the printer can't bind such a book. */
export function coverGeometry(spec: CoverSpec): CoverGeometry {
  const rules = coverRules(spec.printer)
  const problem = pageCountProblem(spec.pages, spec)
  if (problem) throw new RangeError(problem)
  const spine = spineWidth(spec)
  const page = TRIM_SIZE[spec.trim]
  const { turnIn, board, safe, hinge } = rules
  const panel = { width: page.width + board.fore, height: page.height + 2 * board.head }
  const at = (x: number, y: number, width: number, height: number): Rect => ({
    x: points(x),
    y: points(y),
    width: points(width),
    height: points(height),
  })
  const backX = turnIn
  const spineX = backX + panel.width
  const frontX = spineX + spine
  const inner = { y: turnIn + safe, height: panel.height - 2 * safe }
  const spineText = spec.pages >= rules.spineText.minPages
  const spineRoom = spineText ? Math.max(0, spine - 2 * rules.spineText.clear) : 0
  const bound = Math.max(safe, hinge)
  const { barcode } = rules
  return {
    pageSize: {
      width: points(2 * turnIn + 2 * panel.width + spine),
      height: points(2 * turnIn + panel.height),
    },
    spineWidth: spine,
    trim: at(turnIn, turnIn, 2 * panel.width + spine, panel.height),
    panels: {
      back: at(backX, turnIn, panel.width, panel.height),
      spine: at(spineX, turnIn, spine, panel.height),
      front: at(frontX, turnIn, panel.width, panel.height),
    },
    safe: {
      back: at(backX + safe, inner.y, panel.width - safe - bound, inner.height),
      spine: at(spineX + (spine - spineRoom) / 2, inner.y, spineRoom, inner.height),
      front: at(frontX + bound, inner.y, panel.width - safe - bound, inner.height),
    },
    spineText,
    barcode: at(
      spineX - Math.max(barcode.inset, hinge) - barcode.width,
      turnIn + barcode.inset,
      barcode.width,
      barcode.height,
    ),
  }
}

/** The same for who asks before there is a cover to make: its geometry, or why no printer makes it. */
export function coverGeometryOrProblem(
  spec: CoverSpec,
): { geometry: CoverGeometry; problem: null } | { geometry: null; problem: string } {
  try {
    return { geometry: coverGeometry(spec), problem: null }
  } catch (error) {
    if (error instanceof RangeError) return { geometry: null, problem: error.message }
    throw error
  }
}
