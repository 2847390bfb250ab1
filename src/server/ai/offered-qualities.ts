import 'server-only'
import type { ProjectDna } from '@/domain/project'
import { drawnIn, type Quality } from '@/domain/quality'
import { pictureProfile } from './provider'

/** The qualities that what draws here knows. */
export const offeredQualities = async (): Promise<readonly Quality[]> => (await pictureProfile()).offers

/** What pages of a book are drawn in, and paid for in, from now on. */
export const qualityOf = async ({ quality }: Pick<ProjectDna, 'quality'>): Promise<Quality> =>
  drawnIn(quality, await offeredQualities())
