import 'server-only'
import { ProviderTrouble } from '@/server/ai/provider'
import { storage } from '@/server/storage/storage'
import { type StorageFault, storageFault } from '@/server/storage/storage-fault'
import type { ClaimedItem } from './claim-item'

const SENTENCE: Record<StorageFault, string> = {
  full: 'There is no room left to keep pages.',
  refuses: 'The place where pages are kept takes none.',
  away: 'The place where pages are kept does not answer.',
}

/** Whether this process could not keep something, and has not tried again since. */
let troubled = false

/**
 * What the engine does when a page cannot be kept: as when the artist is in trouble, pages wait and drawing pauses, or
 * every page of every author would be drawn and thrown away. Null when the error is none of storage.
 */
export function keepingTrouble(error: unknown): ProviderTrouble | null {
  const fault = storageFault(error)
  if (!fault) return null
  troubled = true
  const kind = fault === 'away' ? 'wait' : 'operator'
  return new ProviderTrouble(kind, SENTENCE[fault], null, { class: 'storage', cause: error })
}

/** More than a drawing takes. */
const ROOM_BYTES = 4_000_000

/** After trouble, before the next drawing is paid for: throws where that could not be kept either. */
export async function tryToKeep({ userId, id }: ClaimedItem): Promise<void> {
  if (!troubled) return
  const key = `${userId}/raw/${id}-room`
  await storage().put(key, new Uint8Array(ROOM_BYTES))
  await storage().delete(key)
  troubled = false
}
