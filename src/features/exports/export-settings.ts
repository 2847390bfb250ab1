/** What an author chose for an export: complete, so that every control shows what will be made. */
import type { ExportView, StartExport } from '@/domain/export'
import { StartExport as StartExportSchema } from '@/domain/export'
import { FRONT_MATTER_WORDS } from '@/domain/print'
import type { ProjectDna } from '@/domain/project'

export type ExportSettings = Required<StartExport['options']>

const FIRST: Omit<ExportSettings, 'author' | 'blankBacks' | 'bleed'> = {
  printer: 'kdp-paperback',
  paper: 'white',
  spineInches: null,
  titlePage: true,
  copyrightPage: true,
  belongsTo: true,
  colorTest: true,
  pageNumbers: false,
  disclosure: FRONT_MATTER_WORDS.disclosure,
  includeNeedsReview: false,
}

/** The settings of the book's last export; for a first one, everything in front, the pen name, the DNA's backs. */
export function firstSettings(
  dna: ProjectDna,
  exports: readonly ExportView[],
  penName: string,
): ExportSettings {
  const last = exports.find((made) => made.format === 'interior') ?? exports[0]
  const before = StartExportSchema.shape.options.safeParse(last?.options ?? {})
  const settings = {
    ...FIRST,
    author: '',
    blankBacks: dna.blankBacks,
    bleed: dna.bleed,
    ...(before.success ? before.data : {}),
  }
  return { ...settings, author: settings.author || penName }
}
