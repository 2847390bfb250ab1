import 'server-only'
import { z } from 'zod'
import type { EditToDraw } from '@/server/ai/compiler'
import { Sight } from '@/server/ai/sight'
import type { Tx } from '@/server/db/client'

/** Pages drawn before anybody looked have none. */
const Sights = z.array(Sight).catch([])

/** What an edit's job draws, with the version it starts from; null when that is gone. */
export async function readEdit(tx: Tx, jobId: string): Promise<EditToDraw | null> {
  const row = await tx
    .selectFrom('pageEdits as e')
    .innerJoin('pageVersions as v', 'v.id', 'e.fromVersionId')
    .innerJoin('assets as i', 'i.id', 'v.imageAssetId')
    .leftJoin('assets as r', 'r.id', 'v.regionsAssetId')
    .select(['e.id', 'e.kind', 'e.action', 'e.words', 'e.mask', 'e.feather'])
    .select(['v.id as versionId', 'v.verdict', 'v.recipe', 'i.key as imageKey', 'r.key as regionsKey'])
    .where('e.jobId', '=', jobId)
    .executeTakeFirst()
  if (!row) return null
  const { id, kind, action, words, mask, feather, recipe, ...version } = row
  const from = { ...version, sights: Sights.parse(recipe.sights) }
  return { id, kind, action: action ?? 'words', words, mask, masked: mask !== null, feather, from }
}
