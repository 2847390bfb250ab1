import 'server-only'
import { type Env, SettingsError } from '@/env'
import { MODEL_PROFILES, type ModelProfile, profileOf } from './model-profile'

export type ModelSettings = Pick<
  Env,
  'openAiKey' | 'geminiKey' | 'pictureModel' | 'pictureModelLike' | 'pictureModelFallback'
>

export type ChosenModel = {
  /** The name its requests carry. */
  readonly model: string
  readonly profile: ModelProfile
  /** What the operator should know, as sentences. */
  readonly warnings: readonly string[]
}

/** Days before a model's retirement from which on the operator is told. */
export const NOTICE_DAYS = 60

/** What draws when a key is set and no model is named. */
const DEFAULT_MODELS = { openai: 'gpt-image-2.6-sunburst', gemini: 'gemini-3.1-flash-image' } as const

/**
 * The model that draws on a day (YYYY-MM-DD, UTC). From the day it is retired on it is the configured fallback, else what
 * its vendor names in its place. Throws `SettingsError` for a model that nobody knows or whose key is missing.
 */
export function chooseModel(settings: ModelSettings, today: string): ChosenModel {
  const named = settings.pictureModel ?? defaultModel(settings)
  const wanted = described('PICTURE_MODEL', named, settings)
  const { retires, successor } = wanted.profile
  if (!retires) return wanted
  const days = Math.round((Date.parse(retires) - Date.parse(today)) / 86_400_000)
  const next = settings.pictureModelFallback ?? successor
  if (days > 0) {
    const then = next ? `From then on ${next} draws.` : 'Choose another PICTURE_MODEL before.'
    const soon = `The picture model ${named} is retired on ${retires}, in ${days} ${days === 1 ? 'day' : 'days'}. ${then}`
    return { ...wanted, warnings: days <= NOTICE_DAYS ? [soon] : [] }
  }
  const gone = `The picture model ${named} was retired on ${retires}.`
  if (!next) return { ...wanted, warnings: [`${gone} Choose another PICTURE_MODEL.`] }
  const fallback = described('PICTURE_MODEL_FALLBACK', next, settings)
  return { ...fallback, warnings: [`${gone} ${next} draws instead: set PICTURE_MODEL to it, or to another.`] }
}

function defaultModel({ openAiKey, geminiKey }: ModelSettings): string {
  if (openAiKey) return DEFAULT_MODELS.openai
  return geminiKey ? DEFAULT_MODELS.gemini : 'built-in'
}

function described(setting: string, model: string, settings: ModelSettings): ChosenModel {
  const { pictureModelLike, openAiKey, geminiKey } = settings
  const known = profileOf(model)
  const like = known ?? (pictureModelLike ? profileOf(pictureModelLike) : null)
  if (!like) {
    const names = Object.keys(MODEL_PROFILES).join(', ')
    throw new SettingsError(
      `${setting} names ${model}, which is none of ${names}. For another one set PICTURE_MODEL_LIKE to the one it works like.`,
    )
  }
  // Nobody knows what a stranger costs.
  const profile = known ?? { ...like, name: model, prices: NO_PRICES, retires: null, successor: null }
  if (profile.vendor === 'openai' && !openAiKey)
    throw new SettingsError(`OPENAI_API_KEY is needed: ${setting} names ${model}.`)
  if (profile.vendor === 'gemini' && !geminiKey)
    throw new SettingsError(`GEMINI_API_KEY is needed: ${setting} names ${model}.`)
  return { model, profile, warnings: [] }
}

const NO_PRICES = { textIn: 0, imageIn: 0, imageOut: 0 }
