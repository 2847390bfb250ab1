/** A whole interior before it is written: what the PDF, the export screen and the preview have in common. */
import type { BookMatter } from './matter'
import {
  type InteriorGeometry,
  type InteriorPage,
  interiorGeometry,
  interiorPlan,
  pageCountProblem,
  pageRange,
} from './print'
import { PRINTER_RULES, type Printer } from './printer'
import type { Paper } from './printer-rules'
import type { Trim } from './trim'

export type InteriorDesign = {
  trim: Trim
  bleed: boolean
  printer: Printer
  paper: Paper
  /** Drawings on right-hand pages only; loose sheets never have backs. */
  blankBacks: boolean
  /** The pages in front of the drawings and behind them. */
  matter: Pick<BookMatter, 'front' | 'back'>
}

export type Interior = {
  readonly pages: readonly InteriorPage[]
  readonly geometry: InteriorGeometry
  /** Pages are sewn or glued, so that there are spreads and a gutter. */
  readonly bound: boolean
  /** Why the printer would refuse the book, or null. */
  readonly problem: string | null
}

/** Pages and boxes of a book with so many drawings. A book too thick to bind is laid out as the thickest there is. */
export function layOutInterior(design: InteriorDesign, drawings: number): Interior {
  const { trim, bleed, printer, paper, blankBacks, matter } = design
  const { bound, gutters } = PRINTER_RULES[printer]
  const minPages = pageRange(printer, trim, paper)?.min ?? 0
  const pages = interiorPlan({ drawings, blankBacks, matter, minPages, bound })
  const thickest = gutters.at(-1)?.upTo ?? pages.length
  return {
    pages,
    geometry: interiorGeometry({ trim, bleed, printer, pages: Math.min(pages.length, thickest) }),
    bound,
    problem: pageCountProblem(pages.length, { printer, trim, paper }),
  }
}
