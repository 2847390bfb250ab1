import 'server-only'
import type { Audience } from '@/domain/audience'
import { PRINT_DPI, printPixels, type Trim } from '@/domain/trim'
import type { Sight } from '@/server/ai/sight'
import { cleanPicture } from '@/server/lineart/clean'
import { fingerprintFromText } from '@/server/lineart/fingerprint'
import { judge } from '@/server/lineart/judge'
import { readPicture, UnreadablePicture } from '@/server/lineart/read-picture'
import { repair } from '@/server/lineart/repair'
import { compareHeroes, type KnownHero, likenessOf, sightsOn } from './compare-heroes'
import { finishPage, type InkedPage } from './finish-page'

export type InkPageInput = {
  /** Any picture: PNG, JPEG or WebP bytes. */
  readonly picture: Uint8Array
  readonly audience: Audience
  readonly trim: Trim
  /** Fingerprints of the book's other pages, as text. */
  readonly others: readonly string[]
  /** Letters were asked for. */
  readonly lettered?: boolean
  /** Where heroes are, and what those of them that have a sheet look like there. */
  readonly sights?: readonly Sight[]
  readonly heroes?: readonly KnownHero[]
}

/**
 * A raw picture → a cleaned, judged and, where that helps, repaired page; null for one that cannot be read, as models
 * now and then send. Pure pixels; runs in a pixel thread.
 */
export async function inkPage(input: InkPageInput): Promise<InkedPage | null> {
  const { audience, trim } = input
  const raw = await readPicture(input.picture).catch((error) => {
    if (error instanceof UnreadablePicture) return null
    throw error
  })
  if (!raw) return null
  const cleaned = cleanPicture(raw, { ...printPixels(trim), audience })
  const { bitmap } = cleaned
  const sights = sightsOn(cleaned, input.sights ?? [])
  const heroes = compareHeroes(bitmap, sights, input.heroes ?? [])
  const others = input.others.map(fingerprintFromText)
  const gate = (page: typeof bitmap) =>
    judge({
      bitmap: page,
      raw,
      audience,
      trim,
      dpi: PRINT_DPI,
      others,
      lettered: input.lettered ?? false,
      ...(heroes ? { heroes } : {}),
    })
  let page = bitmap
  let verdict = gate(page)
  let repairs: string[] = []
  if (!verdict.passed) {
    const repaired = repair(page, verdict, { audience, trim, gate })
    const again = repaired.judgement
    if (again && (again.passed || again.score > verdict.score)) {
      page = repaired.bitmap
      verdict = again
      repairs = repaired.done
    }
  }
  return finishPage(page, verdict, repairs, { likeness: likenessOf(bitmap, sights), sights })
}
