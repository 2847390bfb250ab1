import 'server-only'
import type { Finding, Verdict } from '@/domain/verdict'
import { recorded } from '@/server/ai/call-log'
import { looker } from '@/server/ai/looker'
import { ProviderTrouble, type Recipe } from '@/server/ai/provider'
import type { Sight } from '@/server/ai/sight'
import { log } from '@/server/log'
import type { ClaimedItem } from './claim-item'

/** What somebody saw who looked at the drawing; null where nobody is configured to, or could be reached. */
type Looked = { readonly sights: readonly Sight[]; readonly faults: readonly Finding[] }

/**
 * Has the configured model look at a drawing before it is judged. An optional step: without an answer the gate judges by
 * pixels alone, and no page waits for it.
 */
export async function lookAtDrawing(
  item: ClaimedItem,
  recipe: Recipe,
  picture: Uint8Array,
  signal: AbortSignal,
): Promise<Looked | null> {
  const asked = await looker()
  if (!asked) return null
  const about = { provider: asked.name, model: asked.model, itemId: item.id, projectId: item.projectId }
  try {
    return await recorded({ purpose: 'look', ...about }, () => asked.look(picture, recipe, signal))
  } catch (error) {
    signal.throwIfAborted()
    const unreadable = !(error instanceof ProviderTrouble)
    log().warn({ ...about, err: error, unreadable }, 'nobody looked at the drawing')
    return null
  }
}

/** A verdict with what was seen besides; each fault costs its score as one of the gate's own. */
export function withFaults(verdict: Verdict, faults: readonly Finding[]): Verdict {
  if (faults.length === 0) return verdict
  const score = Math.max(0, verdict.score - 20 * faults.length)
  return { ...verdict, passed: false, score, findings: [...verdict.findings, ...faults] }
}
