import 'server-only'
import path from 'node:path'
import { pathToFileURL } from 'node:url'
import type { Audience } from '@/domain/audience'
import type { Composition } from '@/domain/composition'
import type { QuickAction } from '@/domain/edit'
import type { HeroRole } from '@/domain/hero'
import type { MaskRaster } from '@/domain/mask-raster'
import type { Quality } from '@/domain/quality'
import type { Style } from '@/domain/style'
import type { Trim } from '@/domain/trim'
import { env } from '@/env'
import { log } from '@/server/log'
import { type ChosenModel, chooseModel } from './choose-model'
import { MODEL_PROFILES, type ModelProfile } from './model-profile'
import type { SheetView } from './sheet-view'
import type { Sight } from './sight'
import type { Spent } from './spent'

/** A library hero in a picture. */
export type RecipeHero = {
  readonly name: string
  /** Name, description and what must stay, in one line. */
  readonly words: string
  readonly role: HeroRole
}

/** A picture that goes with the request, by the key of its asset. */
export type Reference = {
  /** A hero's sheet, the page whose look the book follows, or a picture a sheet is drawn after. */
  readonly role: 'hero' | 'style' | 'likeness'
  /** Whose it is. */
  readonly name: string
  readonly key: string
  /** Of a hero's sheet: only this view, cut out. Left out: the whole picture. */
  readonly view?: SheetView
}

/** What a page is changed by. */
export type RecipeEdit = {
  /** `words`: what the author said; the others have none. */
  readonly action: QuickAction | 'words'
  readonly words: string
  /** Only inside of a mask. */
  readonly masked: boolean
}

/** Everything that decides what a picture looks like. Stored with it: the same recipe, the same request. */
export type Recipe = {
  readonly draws: 'page' | 'hero-sheet' | 'style-sample' | 'edit'
  /** Of an edit. */
  readonly edit?: RecipeEdit
  readonly brief: string
  readonly composition: Composition
  readonly heroOnPage: boolean
  /** What the whole book is about; a brief that says little is read in its light. */
  readonly idea: string
  /** The hero in the author's words; empty for none. */
  readonly hero: string
  /** Heroes of the library that are in the picture, the main one first; their words are in `hero` too. */
  readonly heroes: readonly RecipeHero[]
  /** What the chosen style sample is like, in words; empty for none. */
  readonly look: string
  readonly references: readonly Reference[]
  readonly audience: Audience
  readonly style: Style
  /** Points at print size. */
  readonly lineWeightPt: number
  readonly detail: number
  readonly trim: Trim
  readonly seed: number
  /** Where in its book the page is, a step further with every drawing of it; layouts take turns by it. */
  readonly place?: number
  /** How carefully it is drawn, where a model draws it; standard when left out. */
  readonly quality?: Quality
  /** What was wrong with earlier drawings of this page, as sentences. */
  readonly avoid: readonly string[]
  /** The whole request in words, for a model: rules, scene, style, heroes. */
  readonly prompt: string
}

/** A reference with its picture. */
export type ReferencePicture = Reference & { readonly picture: Uint8Array }

export type Drawing = {
  /** Any picture a cleaner can read; PNG from the built-in artist. */
  readonly picture: Uint8Array
  readonly contentType: 'image/png' | 'image/webp'
  readonly model: string
  /** Whose art is in it, for the copyright page. */
  readonly credits: readonly string[]
  /** Where the recipe's heroes are, as far as the provider knows: without it nobody can say whether they drifted. */
  readonly sights?: readonly Sight[]
  /** What it cost; left out by providers that cost nothing. */
  readonly spent?: Spent
}

/** A page that is to be changed, and where. */
export type PageToEdit = {
  /** 1-bit PNG at print size. */
  readonly picture: Uint8Array
  /** Where it may change, at half the picture's size; null for the whole page. */
  readonly mask: MaskRaster | null
  /** What was painted itself: the mask without the halo in which old and new lines meet. */
  readonly painted: MaskRaster | null
  /** Median weight of its lines, points; 0 where there are none. */
  readonly linePt: number
  /** Where heroes are on it, as far as anybody knows. Lengths are shares of the page. */
  readonly sights: readonly Sight[]
}

/** Draws pages. Adapters: artist/ (built in), openai/, gemini/. Throws `ProviderTrouble` for anything that is not a drawing. */
export type PictureProvider = {
  readonly name: string
  /** Drawings it takes at once over all machines; left out: as many as there are workers. */
  readonly atOnce?: number
  /** Its drawings cost nothing: a page has no budget of calls, which is there to keep money. */
  readonly free?: boolean
  /** Whose art any of its drawings may hold: for one that was found again after a crash, without its own list. */
  readonly credits?: readonly string[]
  /** What its model takes; left out: the built-in artist's. */
  readonly profile?: ModelProfile
  /** `references`: those of the recipe whose pictures are still there, in its order. */
  draw(recipe: Recipe, signal: AbortSignal, references: readonly ReferencePicture[]): Promise<Drawing>
  /**
   * The page changed as the recipe's `edit` says, of any size but with the page's proportions. What it changed outside of
   * the mask is dropped. Left out by providers that only draw anew.
   */
  edit?(
    recipe: Recipe,
    signal: AbortSignal,
    references: readonly ReferencePicture[],
    page: PageToEdit,
  ): Promise<Drawing>
}

/**
 * `wait`: the provider is busy or down, try again; not the page's fault.
 * `refused`: it will not draw this; the sentence says why. Trying again changes nothing.
 * `operator`: the key, the quota or the configuration is wrong. No page can be drawn until somebody mends it.
 */
export type TroubleKind = 'wait' | 'refused' | 'operator'

type TroubleOptions = ErrorOptions & {
  /** For the metrics: `rate_limited`, `unavailable`, `timeout`, `quota` … The kind when left out. */
  readonly class?: string
  /** The call may have been carried out all the same (a timeout): it counts against the page's budget. */
  readonly mayHaveDrawn?: boolean
  /** The vendor's name for the call. */
  readonly requestId?: string
}

/** `retryAfterMs`: what the provider asked for; null when it said nothing. */
export class ProviderTrouble extends Error {
  override name = 'ProviderTrouble'
  readonly class: string
  readonly mayHaveDrawn: boolean
  readonly requestId: string | null
  constructor(
    readonly kind: TroubleKind,
    sentence: string,
    readonly retryAfterMs: number | null = null,
    options: TroubleOptions = {},
  ) {
    super(sentence, options)
    this.class = options.class ?? kind
    this.mayHaveDrawn = options.mayHaveDrawn ?? false
    this.requestId = options.requestId ?? null
  }
  /** Known by name: a provider that was brought from a module has its own copy of this class. */
  static override [Symbol.hasInstance](error: unknown): boolean {
    return error instanceof Error && error.name === 'ProviderTrouble'
  }
}

type Opened = { readonly model: string; readonly provider: PictureProvider }
const shared = globalThis as typeof globalThis & {
  pennyplainProvider?: PictureProvider
  pennyplainModel?: Opened | undefined
}

/** The provider of today's model: a setting decides, and a retirement. The built-in artist when nothing is set. */
export async function pictureProvider(): Promise<PictureProvider> {
  const { pictureProviderModule } = env()
  if (pictureProviderModule) shared.pennyplainProvider ??= await bring(pictureProviderModule)
  if (shared.pennyplainProvider) return shared.pennyplainProvider
  const chosen = modelOfToday()
  if (shared.pennyplainModel?.model !== chosen.model) {
    for (const sentence of chosen.warnings) log().warn({ model: chosen.model }, sentence)
    shared.pennyplainModel = { model: chosen.model, provider: await open(chosen) }
  }
  return shared.pennyplainModel.provider
}

/** What a picture costs and can be here, without loading what draws it. */
export async function pictureProfile(): Promise<ModelProfile> {
  const own = env().pictureProviderModule ? await pictureProvider() : shared.pennyplainProvider
  if (own) return own.profile ?? MODEL_PROFILES['built-in']
  return modelOfToday().profile
}

const modelOfToday = (): ChosenModel => chooseModel(env(), new Date().toISOString().slice(0, 10))

async function bring(module: string): Promise<PictureProvider> {
  const url = pathToFileURL(path.resolve(/*turbopackIgnore: true*/ module)).href
  const brought: { provider: PictureProvider } = await import(/*turbopackIgnore: true*/ url)
  return brought.provider
}

/** Only what draws is loaded. */
async function open({ model, profile }: ChosenModel): Promise<PictureProvider> {
  switch (profile.vendor) {
    case 'openai':
      return (await import('./openai/pictures')).openAiPictures(model, profile)
    case 'gemini':
      return (await import('./gemini/pictures')).geminiPictures(model, profile)
    case 'built-in':
      return (await import('./artist/artist')).artist
  }
}

/** Tests bring a scripted one. */
export function bringPictureProvider(own: PictureProvider): void {
  shared.pennyplainProvider = own
}
