/** What an export will hold, before it is made: the same geometry and page order as the file itself. */
import { coverGeometryOrProblem } from '@/domain/cover-geometry'
import { type ExportFormat, isPrinted } from '@/domain/export'
import type { ExportSettings } from '@/domain/export-settings'
import { layOutInterior } from '@/domain/interior'
import { isExportable } from '@/domain/page'
import { gutter, type PageKind } from '@/domain/print'
import type { ProjectView } from '@/domain/project'
import { printPixels, type Size, type Trim } from '@/domain/trim'

export type ExportPlan = {
  /** Drawings that go into the file. */
  readonly drawings: number
  /** Drawn pages that need review and stay out. */
  readonly leftOut: number
  readonly undrawn: number
  /** Physical pages, front matter and backs included; files of a ZIP. */
  readonly pages: number
  /** How many pages of each kind, those that are there. */
  readonly kinds: readonly { readonly kind: PageKind; readonly count: number }[]
  /** Inside margin in inches; null where nothing is bound. */
  readonly gutter: number | null
  /** Pixels of one picture; null where there are none. */
  readonly pixels: Size | null
  /** Why the printer would refuse the book, or null. */
  readonly problem: string | null
  /** Width of the spine of a cover in inches; null on everything else, and where it can't be told. */
  readonly spine: number | null
}

export function exportPlan(book: ProjectView, format: ExportFormat, settings: ExportSettings): ExportPlan {
  const drawn = book.pageList.filter((page) => page.version !== null)
  const drawings = drawn.filter((page) => isExportable(page, settings.includeNeedsReview)).length
  const shared = {
    drawings,
    leftOut: drawn.length - drawings,
    undrawn: book.pageList.length - drawn.length,
  }
  const { trim } = book.dna
  if (!isPrinted(format)) {
    return {
      ...shared,
      pages: drawings,
      kinds: [],
      gutter: null,
      pixels: format === 'png' ? printPixels(trim) : null,
      problem: null,
      spine: null,
    }
  }
  const { printer } = settings
  const { pages, problem } = layOutInterior({ ...settings, trim, matter: book.matter }, drawings)
  const kinds = [...new Set(pages.map((page) => page.kind))].map((kind) => ({
    kind,
    count: pages.filter((page) => page.kind === kind).length,
  }))
  const cover = format === 'cover' && !problem ? coverSize(trim, settings, pages.length) : null
  return {
    ...shared,
    spine: cover?.spine ?? null,
    pages: pages.length,
    kinds,
    gutter: problem ? null : gutter(pages.length, printer),
    pixels: null,
    problem: problem ?? cover?.problem ?? null,
  }
}

function coverSize(trim: Trim, { printer, paper, spineInches }: ExportSettings, pages: number) {
  const spec = { printer, paper, trim, pages, spineInches: spineInches ?? undefined }
  const { geometry, problem } = coverGeometryOrProblem(spec)
  return { spine: geometry?.spineWidth ?? null, problem }
}
