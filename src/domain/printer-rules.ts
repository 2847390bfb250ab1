/** What a printer asks of a file; each printer's table has a file of its own. Inches unless the name says otherwise. */
import type { Size, Trim } from './trim'

export const PAPERS = ['white', 'cream', 'standard-color', 'premium-color'] as const
export type Paper = (typeof PAPERS)[number]

/** Both ends belong to the range. */
export type PageRange = { readonly min: number; readonly max: number }

type Sides = {
  readonly top: number
  readonly bottom: number
  readonly outside: number
  readonly inside: number
}

export type PrinterRules = {
  readonly name: string
  /** When and where the figures were read. */
  readonly asOf: string
  readonly source: string
  /** Bound books have rectos and versos, a gutter and an even number of pages; loose sheets have none of it. */
  readonly bound: boolean
  /** The paper that comes out of the printer, whatever the book's trim; null where pages are cut to the trim. */
  readonly sheet: Size | null
  /** Null where nothing may run over the edge. */
  readonly bleed: Sides | null
  /** Inside margin by page count: the first entry whose `upTo` is not below the count holds. */
  readonly gutters: readonly { readonly upTo: number; readonly inches: number }[]
  /** Least distance of art from the three other trimmed edges, measured from the trim. */
  readonly margin: { readonly plain: number; readonly bleed: number }
  /** Physical pages a book may have; null where the paper isn't offered, no entry where the trim isn't. */
  readonly pages: Readonly<Partial<Record<Trim, Readonly<Record<Paper, PageRange | null>>>>>
  readonly minDpi: number
  readonly minLinePt: number
  readonly minTypePt: number
  readonly maxBytes: number
  readonly blanksInARow: number
  /** Files must say that they are PDF/X-1a, whose colors are inks. */
  readonly pdfX: boolean
  /** Null where books get no cover. */
  readonly cover: CoverRules | null
}

export type CoverRules = {
  /** Spine width is pages × factor + `fixed`; null where the printer tells it in a template only. */
  readonly spine: { readonly perPage: Readonly<Record<Paper, number>>; readonly fixed: number } | null
  /** Printed paper beyond the visible edges: bleed, or what is folded around the boards of a hardcover. */
  readonly turnIn: number
  /** By how much a board stands out beyond the page: at the fore edge, and at head and foot alike. */
  readonly board: { readonly fore: number; readonly head: number }
  /** Strip beside the spine where a hardcover's lid bends. */
  readonly hinge: number
  /** Type and whatever must not be cut keeps this far from the visible edges. */
  readonly safe: number
  /** Fewest pages with which a spine may carry text, and how far the text keeps from its edges. */
  readonly spineText: { readonly minPages: number; readonly clear: number }
  /** Where the printer puts the barcode: bottom right of the back, `inset` from its edges. */
  readonly barcode: Size & { readonly inset: number }
  readonly maxBytes: number
  /** Said with every spine width that isn't taken from the printer's own formula. */
  readonly caution: string | null
}

export const range = (min: number, max: number): PageRange => ({ min, max })

export const onEveryPaper = (pages: PageRange): Record<Paper, PageRange> => ({
  white: pages,
  cream: pages,
  'standard-color': pages,
  'premium-color': pages,
})

export const MEGABYTE = 1024 * 1024
