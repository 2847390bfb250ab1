import 'server-only'
import type { Bitmap } from './bitmap'
import type { Judgement } from './judge'
import { type RepairOptions, repair } from './repair'

export type Mended = {
  readonly bitmap: Bitmap
  readonly judgement: Judgement
  /** What was repaired, a sentence each. */
  readonly repairs: string[]
}

/** Judges a page and repairs it where that helps: it passes then, or is better. Else it stays as it is. */
export function mend(
  page: Bitmap,
  gate: (page: Bitmap) => Judgement,
  options: Pick<RepairOptions, 'audience' | 'trim' | 'dpi' | 'bleed'>,
): Mended {
  const first = gate(page)
  const asItIs: Mended = { bitmap: page, judgement: first, repairs: [] }
  if (first.findings.length === 0) return asItIs
  const { bitmap, judgement, done } = repair(page, first, { ...options, gate })
  const better = judgement !== null && (judgement.passed || judgement.score > first.score)
  return better ? { bitmap, judgement, repairs: done } : asItIs
}
