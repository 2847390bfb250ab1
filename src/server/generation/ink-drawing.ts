import 'server-only'
import { lettersIn } from '@/server/ai/artist/lettering'
import type { PageToEdit, Recipe } from '@/server/ai/provider'
import type { Sight } from '@/server/ai/sight'
import { database } from '@/server/db/client'
import type { InkedEdit } from '@/server/editor/ink-edit'
import { storeBytes } from '@/server/storage/storage'
import type { ClaimedItem } from './claim-item'
import { knownHeroes } from './compare-heroes'
import type { InkedPage } from './finish-page'
import type { OtherPage } from './ink-page'
import { type KeptBack, keptBack } from './kept-back'
import { lookAtDrawing, withFaults } from './look-at-drawing'
import type { FinishedPage } from './make-page'
import { onPixels } from './pixel-pool'

export type Inkable = {
  readonly picture: Uint8Array
  readonly model: string
  readonly credits: readonly string[]
  readonly sights?: readonly Sight[]
}

/** The edit changed pixels outside of its mask. It is dropped: no drawing is worth that. */
type Trespassed = { readonly kind: 'trespassed' }

/**
 * Cleans, judges and repairs a drawing in a pixel thread, and stores what came of it; null if nobody can read it. An edit
 * keeps the page it was made from outside of its mask.
 */
export async function inkDrawing(
  item: ClaimedItem,
  recipe: Recipe,
  raw: Inkable,
  edit: PageToEdit | null,
  others: readonly OtherPage[],
  signal: AbortSignal,
): Promise<{ kind: 'page'; page: FinishedPage } | KeptBack | Trespassed | null> {
  const { audience, trim } = recipe
  const { picture } = raw
  const looked = await lookAtDrawing(item, recipe, picture, signal)
  const sights = raw.sights ?? looked?.sights ?? []
  const lettered = [recipe.brief, recipe.edit?.words ?? ''].some((words) => lettersIn(words) !== undefined)
  const task = { picture, audience, trim, others, lettered, sights, heroes: knownHeroes(item.draw) }
  // A whole page drawn anew keeps nothing of the one before.
  const page: (InkedPage & Partial<InkedEdit>) | null =
    edit && recipe.edit
      ? await onPixels(
          'inkEdit',
          { ...task, before: edit.picture, area: edit.mask, sightsBefore: edit.sights },
          signal,
        )
      : await onPixels('inkPage', task, signal)
  if (!page) return null
  if (page.changedOutside) return { kind: 'trespassed' }
  const held = await keptBack(page.png, audience, signal)
  if (held) return held
  const image = await storeBytes(item.userId, 'page', page.png, 'image/png')
  const thumb = await storeBytes(item.userId, 'thumb', page.thumb, 'image/webp')
  const { png: _png, thumb: _thumb, sights: seen, ...rest } = page
  const made = { ...recipe, model: raw.model, credits: raw.credits, sights: seen }
  const verdict = withFaults(page.verdict, looked?.faults ?? [])
  return { kind: 'page', page: { ...rest, verdict, image, thumb, recipe: made } }
}

/** What the other pages of the book look like, so that none is drawn twice. Sheets and samples are like no page. */
export async function fingerprintsBeside({ draw, pageId, userId }: ClaimedItem): Promise<OtherPage[]> {
  if (draw.kind !== 'page' && draw.kind !== 'edit') return []
  const { kysely } = await database()
  return kysely
    .selectFrom('pages as p')
    .innerJoin('pageVersions as v', 'v.id', 'p.currentVersionId')
    .select(['p.id', 'v.fingerprint'])
    .where('p.projectId', '=', draw.book.id)
    .where('p.userId', '=', userId)
    .where('p.id', '<>', pageId)
    .where('p.removedAt', 'is', null)
    .execute()
}
