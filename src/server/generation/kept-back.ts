import 'server-only'
import type { Audience } from '@/domain/audience'
import { needsModerator } from '@/domain/safety'
import { moderate } from '@/server/safety/moderate'
import type { PageOutcome } from './make-page'

/** A finished page that is not shown: the moderator finds it unfit, or could not be asked yet. */
export type KeptBack =
  | { readonly kind: 'unfit'; readonly sentence: string }
  | Extract<PageOutcome, { kind: 'later' }>

/** Looks at a page for the youngest readers before it is stored; null when it may be shown. */
export async function keptBack(
  png: Uint8Array,
  audience: Audience,
  signal: AbortSignal,
): Promise<KeptBack | null> {
  if (!needsModerator(audience)) return null
  const moderated = await moderate(
    { kind: 'picture', picture: png, contentType: 'image/png' },
    audience,
    signal,
  )
  if (moderated.outcome === 'fit') return null
  if (moderated.outcome === 'unfit') return { kind: 'unfit', sentence: moderated.sentence }
  return {
    kind: 'later',
    reason: 'The check of pictures for young readers can’t be reached. The page waits for it.',
    retryAfterMs: null,
    counted: true,
    called: false,
    mayHaveDrawn: false,
  }
}
