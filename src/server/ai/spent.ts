import 'server-only'
import type { TokenPrices } from './model-profile'

/** Tokens of one call. */
export type Tokens = {
  readonly textIn: number
  readonly imageIn: number
  readonly imageOut: number
  readonly textOut?: number
}

/** What a call took. */
export type Spent = {
  readonly model: string
  /** The vendor's name for the call. */
  readonly requestId: string | null
  /** Null when the vendor did not say. */
  readonly tokens: Tokens | null
  /** Millionths of a US dollar; null when nobody knows. */
  readonly micros: number | null
}

/** US dollars a million tokens are millionths of a dollar a token. Null for prices nobody knows. */
export function microsOf(tokens: Tokens | null, prices: TokenPrices): number | null {
  if (!tokens || prices.imageOut === 0) return null
  const { textIn, imageIn, imageOut } = tokens
  return Math.round(textIn * prices.textIn + imageIn * prices.imageIn + imageOut * prices.imageOut)
}

/** US dollars for a million tokens in and out, of models that answer in words. */
const WORD_PRICES: Record<string, readonly [input: number, output: number]> = {
  'gpt-6-luna': [0.1, 0.5],
  'gpt-6-sol': [2, 10],
  'gpt-6.1-sol': [2, 10],
  'gpt-5.6-luna': [0.2, 1.2],
}

/** What an answer in words cost; null for models whose prices nobody wrote down. */
export function microsOfWords(model: string, { textIn, textOut = 0 }: Tokens): number | null {
  const prices = WORD_PRICES[model]
  return prices ? Math.round(textIn * prices[0] + textOut * prices[1]) : null
}
