import 'server-only'
import type { Audience } from '@/domain/audience'
import type { Composition } from '@/domain/composition'
import type { Style } from '@/domain/style'
import type { Trim } from '@/domain/trim'

/** Everything that decides what a page looks like. Stored with the version: the same recipe, the same request. */
export type Recipe = {
  readonly brief: string
  readonly composition: Composition
  readonly heroOnPage: boolean
  /** What the whole book is about; a brief that says little is read in its light. */
  readonly idea: string
  /** The hero in the author's words; empty for none. */
  readonly hero: string
  readonly audience: Audience
  readonly style: Style
  /** Points at print size. */
  readonly lineWeightPt: number
  readonly detail: number
  readonly trim: Trim
  readonly seed: number
  /** What was wrong with earlier drawings of this page, as sentences. */
  readonly avoid: readonly string[]
}

export type Drawing = {
  /** Any picture a cleaner can read; PNG from the built-in artist. */
  readonly picture: Uint8Array
  readonly contentType: 'image/png' | 'image/webp'
  readonly model: string
  /** Whose art is in it, for the copyright page. */
  readonly credits: readonly string[]
}

/** Draws pages. Adapters: artist/ (built in). Throws `ProviderTrouble` for anything that is not a drawing. */
export type PictureProvider = {
  readonly name: string
  draw(recipe: Recipe, signal: AbortSignal): Promise<Drawing>
}

/**
 * `wait`: the provider is busy or down, try again after `retryAfterMs`; not the page's fault.
 * `refused`: it will not draw this; the sentence says why. Trying again changes nothing.
 */
export class ProviderTrouble extends Error {
  override name = 'ProviderTrouble'
  constructor(
    readonly kind: 'wait' | 'refused',
    sentence: string,
    readonly retryAfterMs = 5_000,
    options?: ErrorOptions,
  ) {
    super(sentence, options)
  }
}

const shared = globalThis as typeof globalThis & { pennyplainProvider?: PictureProvider }

/** The configured provider; the built-in artist when no other is set. */
export async function pictureProvider(): Promise<PictureProvider> {
  if (!shared.pennyplainProvider) {
    const { artist } = await import('./artist/artist')
    shared.pennyplainProvider = artist
  }
  return shared.pennyplainProvider
}

/** Tests bring a scripted one. */
export function bringPictureProvider(own: PictureProvider): void {
  shared.pennyplainProvider = own
}
