import 'server-only'
import { VARIANT_DAYS } from '@/domain/page-version'
import type { EditToDraw } from '@/server/ai/compiler'
import type { Tx } from '@/server/db/client'
import type { ClaimedItem } from '@/server/generation/claim-item'
import type { DrawingRow } from '@/server/generation/keep-drawing'
import type { FinishedPage } from '@/server/generation/make-page'
import { nextNumber } from './next-number'
import { trimVersions } from './trim-versions'

const DAY_MS = 86_400_000
const KIND = { mask: 'painted', chat: 'chat', quick: 'quick' } as const

/** A drawn edit becomes a version that waits to be kept; the page stays as it is. */
export async function stageVersion(
  tx: Tx,
  item: ClaimedItem,
  edit: EditToDraw,
  made: FinishedPage,
  drawing: DrawingRow,
): Promise<void> {
  const pageId = item.pageId!
  const { recipe: old } = await tx
    .selectFrom('pageVersions')
    .select('recipe')
    .where('id', '=', edit.from.versionId)
    .executeTakeFirstOrThrow()
  await tx.selectFrom('pages').select('id').where('id', '=', pageId).forNoKeyUpdate().execute()
  await tx
    .insertInto('pageVersions')
    .values((eb) => ({
      ...drawing,
      recipe: JSON.stringify(withCredits(made.recipe, old.credits)),
      pageId,
      number: nextNumber(pageId),
      kind: KIND[edit.kind],
      rawAssetId: eb.selectFrom('jobItems').select('rawAssetId').where('id', '=', item.id),
      width: made.width,
      height: made.height,
      fingerprint: made.fingerprint,
      repairs: [...made.repairs],
      until: new Date(Date.now() + VARIANT_DAYS * DAY_MS),
      fromVersionId: edit.from.versionId,
      editId: edit.id,
      changedOutside: made.changedOutside ?? null,
    }))
    .execute()
  await trimVersions(tx, pageId)
}

/** The art of the page it was made from is still in it, and still has to be credited. */
function withCredits(recipe: FinishedPage['recipe'], before: unknown): FinishedPage['recipe'] {
  const earlier = Array.isArray(before) ? before.map(String) : []
  return { ...recipe, credits: [...new Set([...earlier, ...recipe.credits])] }
}
