import 'server-only'
import { rawPixels, TRIM_SIZE, type Trim } from '@/domain/trim'

export type PictureSize = { readonly width: number; readonly height: number }

/** What a family of picture models takes, as far as the words and sizes of a request depend on it. */
export type ModelProfile = {
  readonly name: string
  /** Pixels to ask for. */
  sizeFor(trim: Trim): PictureSize
  /** Reference pictures in one request. */
  readonly references: number
  /** Single views of a hero's sheet go along: a model that sees a large picture coarsely sees a face in them. */
  readonly heroViews: boolean
}

/** gpt-image-1.5 draws in three sizes only. */
const threeSizes = (trim: Trim): PictureSize => {
  const { width, height } = TRIM_SIZE[trim]
  return height / width > 1.12 ? { width: 1024, height: 1536 } : { width: 1024, height: 1024 }
}

/** Later families take any multiple of 16; about 2 megapixels are enough to be cleaned at 300 DPI. */
const anySize = (trim: Trim): PictureSize => {
  const { width, height } = TRIM_SIZE[trim]
  const scale = Math.sqrt(2_100_000 / (width * height))
  const round = (inches: number) => Math.round((inches * scale) / 16) * 16
  return { width: round(width), height: round(height) }
}

/** Sizes and references as OpenAI documents them. */
export const MODEL_PROFILES = {
  'built-in': { name: 'built-in', sizeFor: rawPixels, references: 8, heroViews: false },
  'gpt-image-1.5': { name: 'gpt-image-1.5', sizeFor: threeSizes, references: 16, heroViews: true },
  'gpt-image-2': { name: 'gpt-image-2', sizeFor: anySize, references: 16, heroViews: true },
} as const satisfies Record<string, ModelProfile>
