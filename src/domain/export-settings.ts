/** What an author chose for an export beside the book itself: complete, so that every control shows what will be made. */
import { type ExportView, StartExport } from './export'
import type { ProjectDna } from './project'

/** Title page, author and their like are the book's own, not an export's. */
const ExportOptions = StartExport.shape.options.unwrap().pick({
  printer: true,
  paper: true,
  bleed: true,
  spineInches: true,
  pageNumbers: true,
  blankBacks: true,
  includeNeedsReview: true,
})

export type ExportSettings = Required<Pick<StartExport['options'], keyof typeof ExportOptions.shape>>

const FIRST: Omit<ExportSettings, 'blankBacks' | 'bleed'> = {
  printer: 'kdp-paperback',
  paper: 'white',
  spineInches: null,
  pageNumbers: false,
  includeNeedsReview: false,
}

/** The settings of the book's last export; for a first one, the DNA's backs and bleed. */
export function firstSettings(dna: ProjectDna, exports: readonly ExportView[]): ExportSettings {
  const last = exports.find((made) => made.format === 'interior') ?? exports[0]
  const before = ExportOptions.safeParse(last?.options ?? {})
  return {
    ...FIRST,
    blankBacks: dna.blankBacks,
    bleed: dna.bleed,
    ...(before.success ? before.data : {}),
  }
}
