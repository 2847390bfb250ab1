import 'server-only'
import type { Audience } from '@/domain/audience'
import { Refusal } from '@/domain/errors'
import { needsModerator } from '@/domain/safety'
import { moderator, type ToModerate } from '@/server/ai/moderator'
import { unlessAborted } from '@/server/ai/unless-aborted'
import { log } from '@/server/log'
import { refuseUnfitWords, type Said } from './refuse-unfit-words'

/** A moderator that says nothing for so long is as good as one that is not there. */
const PATIENCE_MS = 15_000

export type Moderated =
  | { readonly outcome: 'fit' }
  | { readonly outcome: 'unfit'; readonly sentence: string }
  /** It could not be asked, and these readers are too young to go without. */
  | { readonly outcome: 'unknown' }

/**
 * Asks the configured moderator; without one everything is fit. One that can't be reached closes the door for the
 * youngest readers, and is passed over, and logged, for the others.
 */
export async function moderate(
  what: ToModerate,
  audience: Audience,
  signal?: AbortSignal,
): Promise<Moderated> {
  try {
    const asked = await moderator()
    if (!asked) return { outcome: 'fit' }
    const late = AbortSignal.timeout(PATIENCE_MS)
    const stop = signal ? AbortSignal.any([signal, late]) : late
    const { sentence } = await unlessAborted(asked.moderate(what, audience, stop), stop)
    return sentence === null ? { outcome: 'fit' } : { outcome: 'unfit', sentence }
  } catch (error) {
    signal?.throwIfAborted()
    log().warn({ err: error, audience, what: what.kind }, 'the moderator did not answer')
    return { outcome: needsModerator(audience) ? 'unknown' : 'fit' }
  }
}

/** Refuses words that our lists or the moderator find unfit for these readers. Never inside a transaction. */
export async function clearWords(audience: Audience, said: readonly Said[]): Promise<void> {
  refuseUnfitWords(audience, said)
  const text = said.flatMap(({ text }) => (text ? [text] : [])).join('\n')
  if (text === '') return
  const moderated = await moderate({ kind: 'words', text }, audience)
  if (moderated.outcome === 'unfit') throw new Refusal('invalid', moderated.sentence)
  if (moderated.outcome === 'unknown') throw new Refusal('unavailable', UNREACHABLE)
}

const UNREACHABLE =
  'The check of words for young readers can’t be reached, so nothing was started and nothing was charged. Try again in a minute.'
