import 'server-only'
import { PRINT_DPI } from '@/domain/trim'
import type { Verdict } from '@/domain/verdict'
import type { Sight } from '@/server/ai/sight'
import type { Bitmap } from '@/server/lineart/bitmap'
import { encodePng, thumbnail } from '@/server/lineart/encode-png'
import { fingerprintToText } from '@/server/lineart/fingerprint'
import type { Judgement } from '@/server/lineart/judge'

export type InkedPage = {
  /** 1-bit PNG at print size, 300 DPI. */
  readonly png: Uint8Array
  /** WebP, 480 px wide. */
  readonly thumb: Uint8Array
  readonly width: number
  readonly height: number
  readonly verdict: Verdict
  readonly fingerprint: string
  readonly repairs: string[]
  /** The first head that was seen, as text; what a sheet is kept for. */
  readonly likeness: string | null
  /** Where heroes are on the page, as far as anybody knows. */
  readonly sights: readonly Sight[]
}

const THUMB_WIDTH = 480

/** A judged page as the files and numbers that are stored. */
export async function finishPage(
  page: Bitmap,
  judged: Judgement,
  repairs: string[],
  known: { likeness?: string | null; sights?: readonly Sight[] } = {},
): Promise<InkedPage> {
  const { fingerprint, passed, score, metrics, findings } = judged
  return {
    png: await encodePng(page, PRINT_DPI, { printForm: true }),
    thumb: await thumbnail(page, THUMB_WIDTH),
    width: page.width,
    height: page.height,
    verdict: { passed, score, metrics, findings },
    fingerprint: fingerprintToText(fingerprint),
    repairs,
    likeness: known.likeness ?? null,
    sights: known.sights ?? [],
  }
}
