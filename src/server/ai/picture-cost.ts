import 'server-only'
import { dollarsOfBook } from '@/domain/margin'
import type { Quality } from '@/domain/quality'
import type { ModelProfile } from './model-profile'
import { REFERENCE_PX } from './picture-request'

/** Tokens of the words of a request. */
const WORD_TOKENS = 700

/** US dollars of one drawing of a letter page with so many references, before any call was made: an estimate. */
export function dollarsOfDrawing(
  { prices, tokensOut, tokensIn, vendor }: ModelProfile,
  quality: Quality,
  { whole = 0, views = 0 }: { readonly whole?: number; readonly views?: number } = {},
): number {
  // Gemini takes the same for every picture.
  const share = (px: number) => (vendor === 'gemini' ? 1 : (px / 1024) ** 2)
  const pictures = whole * share(REFERENCE_PX.whole) + views * share(REFERENCE_PX.view)
  const micros =
    WORD_TOKENS * prices.textIn + pictures * tokensIn * prices.imageIn + tokensOut[quality] * prices.imageOut
  return micros / 1_000_000
}

/** US dollars of the usual book: each page goes by the hero's sheet, two views of it, and the chosen sample. */
export function dollarsOfUsualBook(profile: ModelProfile, quality: Quality): number {
  const views = profile.heroViews ? 2 : 0
  return dollarsOfBook({
    page: dollarsOfDrawing(profile, quality, { whole: 2, views }),
    hero: dollarsOfDrawing(profile, quality, { whole: 1 }),
    sample: dollarsOfDrawing(profile, 'draft', { whole: 1, views }),
  })
}
