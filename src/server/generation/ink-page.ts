import 'server-only'
import type { Audience } from '@/domain/audience'
import { PRINT_DPI, printPixels, type Trim } from '@/domain/trim'
import type { Sight } from '@/server/ai/sight'
import { cleanPicture } from '@/server/lineart/clean'
import { fingerprintFromText } from '@/server/lineart/fingerprint'
import { judge } from '@/server/lineart/judge'
import { giveBack } from '@/server/lineart/memory'
import { mend } from '@/server/lineart/mend'
import { readPicture, UnreadablePicture } from '@/server/lineart/read-picture'
import { compareHeroes, type KnownHero, likenessOf, sightsOn } from './compare-heroes'
import { finishPage, type InkedPage } from './finish-page'

/** Another page of the book, and what it looks like: its fingerprint as text. */
export type OtherPage = { readonly id: string; readonly fingerprint: string }

export type InkPageInput = {
  /** Any picture: PNG, JPEG or WebP bytes. */
  readonly picture: Uint8Array
  readonly audience: Audience
  readonly trim: Trim
  readonly others: readonly OtherPage[]
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
  const others = input.others.map(({ fingerprint }) => fingerprintFromText(fingerprint))
  const otherNames = input.others.map(({ id }) => id)
  const gate = (page: typeof bitmap) =>
    judge({
      bitmap: page,
      raw,
      audience,
      trim,
      dpi: PRINT_DPI,
      others,
      otherNames,
      lettered: input.lettered ?? false,
      ...(heroes ? { heroes } : {}),
    })
  const mended = mend(bitmap, gate, { audience, trim })
  const known = { likeness: likenessOf(bitmap, sights), sights }
  const page = await finishPage(mended.bitmap, mended.judgement, mended.repairs, known)
  giveBack(raw.grey.data, cleaned.field.data, bitmap.data, mended.bitmap.data)
  return page
}
