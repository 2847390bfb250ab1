import 'server-only'
import type { Quality } from '@/domain/quality'
import { rawPixels, TRIM_SIZE, type Trim } from '@/domain/trim'

export type PictureSize = { readonly width: number; readonly height: number }

/** US dollars for a million tokens. */
export type TokenPrices = {
  readonly textIn: number
  readonly imageIn: number
  readonly imageOut: number
}

/** What the requests of a model depend on, and what it costs. */
export type ModelProfile = {
  readonly name: string
  readonly vendor: 'built-in' | 'openai' | 'gemini'
  /** Pixels to ask for. */
  sizeFor(trim: Trim, quality?: Quality): PictureSize
  /** Reference pictures in one request. */
  readonly references: number
  /** Single views of a hero's sheet go along: a model that sees a large picture coarsely sees a face in them. */
  readonly heroViews: boolean
  /** Takes a mask with an edit, as a hint: what it changed outside is dropped either way. */
  readonly masks: boolean
  /** How closely it follows references can be asked for. */
  readonly fidelity: boolean
  /** Qualities an author may choose: those that differ, and earn what they cost. */
  readonly offers: readonly Quality[]
  /** What a quality is called in its requests. */
  readonly qualities: Record<Quality, string>
  readonly prices: TokenPrices
  /** Tokens of one picture of a letter page. Estimates: what calls took is stored with them. */
  readonly tokensOut: Record<Quality, number>
  /** Tokens of a reference of 1024 × 1024; smaller ones in proportion. An estimate too. */
  readonly tokensIn: number
  /** The first day it does not answer any more, where one is announced. */
  readonly retires: string | null
  /** What its vendor names in its place. */
  readonly successor: string | null
}

/** gpt-image-1.5 draws in three sizes only. */
const threeSizes = (trim: Trim): PictureSize => {
  const { width, height } = TRIM_SIZE[trim]
  return height / width > 1.12 ? { width: 1024, height: 1536 } : { width: 1024, height: 1024 }
}

/** Pixels of a picture where any number can be asked for: from a million on a page is cleaned well. They cost alike. */
const PIXELS: Record<Quality, number> = { draft: 1_050_000, standard: 1_300_000, fine: 2_100_000 }

/** Later families take any multiple of 16. */
const anySize = (trim: Trim, quality: Quality = 'standard'): PictureSize => {
  const { width, height } = TRIM_SIZE[trim]
  const scale = Math.sqrt(PIXELS[quality] / (width * height))
  const round = (inches: number) => Math.round((inches * scale) / 16) * 16
  return { width: round(width), height: round(height) }
}

/** Gemini draws in fixed proportions; these are the upright ones at its size "2K". */
export const GEMINI_SIZES = {
  '2:3': { width: 1696, height: 2528 },
  '3:4': { width: 1792, height: 2400 },
  '4:5': { width: 1856, height: 2304 },
  '1:1': { width: 2048, height: 2048 },
} as const

const nearestGemini = (trim: Trim): PictureSize => {
  const { width, height } = TRIM_SIZE[trim]
  const off = (size: PictureSize) => Math.abs(Math.log((size.width * height) / (size.height * width)))
  return Object.values(GEMINI_SIZES).reduce((best, size) => (off(size) < off(best) ? size : best))
}

const NOTHING: TokenPrices = { textIn: 0, imageIn: 0, imageOut: 0 }

const openAi = {
  vendor: 'openai',
  references: 16,
  heroViews: true,
  masks: true,
  offers: ['draft', 'standard', 'fine'],
  qualities: { draft: 'low', standard: 'medium', fine: 'high' },
  // What looking closely at a square picture takes.
  tokensIn: 4_160,
} as const

/**
 * From 2 on all take the same and cost the same. The tokens are those published for 1024 × 1024 (200, 1,767 and 7,033),
 * in proportion to our pixels.
 */
const fromTwoOn = {
  ...openAi,
  sizeFor: anySize,
  fidelity: false,
  prices: { textIn: 5, imageIn: 8, imageOut: 30 },
  tokensOut: { draft: 200, standard: 2_190, fine: 14_080 },
  retires: null,
} as const

const gemini = {
  vendor: 'gemini',
  sizeFor: nearestGemini,
  heroViews: true,
  masks: false,
  fidelity: false,
  offers: ['standard'],
  // It knows sizes, not qualities; at half the size a page is not cleaned well enough to print.
  qualities: { draft: '1K', standard: '2K', fine: '2K' },
  references: 14,
  // The same for every picture, whatever its size.
  tokensIn: 1_120,
  retires: null,
  successor: null,
} as const

/** Models as their vendors document them, November 2026. */
export const MODEL_PROFILES = {
  'built-in': {
    name: 'built-in',
    vendor: 'built-in',
    sizeFor: rawPixels,
    references: 8,
    heroViews: false,
    masks: true,
    fidelity: false,
    offers: ['standard'],
    qualities: { draft: '', standard: '', fine: '' },
    prices: NOTHING,
    tokensOut: { draft: 0, standard: 0, fine: 0 },
    tokensIn: 0,
    retires: null,
    successor: null,
  },
  'gpt-image-1.5': {
    ...openAi,
    name: 'gpt-image-1.5',
    sizeFor: threeSizes,
    fidelity: true,
    prices: { textIn: 5, imageIn: 8, imageOut: 32 },
    tokensOut: { draft: 408, standard: 1_584, fine: 6_240 },
    retires: '2026-12-01',
    successor: 'gpt-image-2.6-sunburst',
  },
  'gpt-image-2': { ...fromTwoOn, name: 'gpt-image-2', successor: 'gpt-image-2.6-sunburst' },
  'gpt-image-2.5-flare': { ...fromTwoOn, name: 'gpt-image-2.5-flare', successor: 'gpt-image-2.6-flare' },
  'gpt-image-2.5-sunburst': {
    ...fromTwoOn,
    name: 'gpt-image-2.5-sunburst',
    successor: 'gpt-image-2.6-sunburst',
  },
  'gpt-image-2.6-flare': { ...fromTwoOn, name: 'gpt-image-2.6-flare', successor: null },
  'gpt-image-2.6-sunburst': { ...fromTwoOn, name: 'gpt-image-2.6-sunburst', successor: null },
  'gemini-3.1-flash-image': {
    ...gemini,
    name: 'gemini-3.1-flash-image',
    prices: { textIn: 0.5, imageIn: 0.5, imageOut: 60 },
    tokensOut: { draft: 1_120, standard: 1_680, fine: 1_680 },
  },
  'gemini-3-pro-image': {
    ...gemini,
    name: 'gemini-3-pro-image',
    prices: { textIn: 2, imageIn: 2, imageOut: 120 },
    tokensOut: { draft: 1_120, standard: 1_120, fine: 1_120 },
  },
} as const satisfies Record<string, ModelProfile>

export type ModelName = keyof typeof MODEL_PROFILES

/** The profile of a model: by its name, or by that of the family a dated snapshot is of. */
export function profileOf(model: string): ModelProfile | null {
  const family = model.replace(/-\d{4}-\d{2}-\d{2}$/, '')
  return family in MODEL_PROFILES ? MODEL_PROFILES[family as ModelName] : null
}
