import 'server-only'
import { featherMask } from '@/domain/mask-grow'
import { labelsOf } from '@/domain/region-map'
import type { Verdict } from '@/domain/verdict'
import type { ToDraw } from '@/server/ai/compiler'
import type { PageToEdit } from '@/server/ai/provider'
import { onPixels } from '@/server/generation/pixel-pool'
import { storage } from '@/server/storage/storage'
import { unpackRegions } from './region-file'

/**
 * What a change of a page starts from: its picture, and the mask with its halo, outside of which nothing may change.
 * Null for anything that is no edit. Throws when the picture is gone, which no version's is.
 */
export async function openEdit(draw: ToDraw, signal: AbortSignal): Promise<PageToEdit | null> {
  if (draw.kind !== 'edit') return null
  const { mask, feather, from } = draw.edit
  const picture = await storage().get(from.imageKey)
  if (!picture) throw new Error(`The picture of version ${from.versionId} is gone.`)
  const known = { picture, linePt: from.verdict.metrics.lineMedian ?? 0, sights: from.sights }
  if (!mask) return { ...known, mask: null, painted: null }
  const file = from.regionsKey ? await storage().get(from.regionsKey) : null
  const labels = file ? labelsOf(await unpackRegions(file)) : undefined
  const painted = await onPixels('maskArea', { mask, labels, feather: false }, signal)
  return { ...known, mask: feather ? featherMask(painted) : painted, painted }
}

/** What an edit did not make worse counts for it; a fault that was there before is no reason to draw again. */
export function newFaults(draw: ToDraw, verdict: Verdict): Verdict['findings'] {
  const before = draw.kind === 'edit' && draw.edit.action !== 'redraw' ? draw.edit.from.verdict.findings : []
  const had = new Set(before.filter(({ severity }) => severity === 'fail').map(({ metric }) => metric))
  return verdict.findings.filter(({ severity, metric }) => severity === 'fail' && !had.has(metric))
}
