import 'server-only'
import type { TokenPrices } from './model-profile'

/** Tokens of one call. */
export type Tokens = { readonly textIn: number; readonly imageIn: number; readonly imageOut: number }

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
