import 'server-only'
import { GEMINI_SIZES, type ModelProfile, type PictureSize } from '../model-profile'
import { cropAnswer, type FittedPage, fitPage, maskPng, pictureOf, referencePng } from '../picture-request'
import type { Drawing, PictureProvider, Recipe, ReferencePicture } from '../provider'
import { microsOf, type Spent, type Tokens } from '../spent'
import { troubleOf } from '../trouble'
import { askGemini, type GeminiAnswer, type Part } from './client'

/** Drawings under way at once where the operator sets no cap. */
const AT_ONCE = 6

const WHITE = [255, 255, 255, 255]
const BLACK = [0, 0, 0, 255]
/** It has no parameter for a mask: the mask is one more picture, and these words say so. */
const MASK_WORDS =
  'The next picture is the mask: where it is white is what the request calls transparent, and only there may the page change.'

/** Draws with one of Gemini's models. */
export function geminiPictures(model: string, profile: ModelProfile): PictureProvider {
  const drawn = async (recipe: Recipe, parts: readonly Part[], signal: AbortSignal): Promise<Drawing> => {
    const size = profile.sizeFor(recipe.trim, recipe.quality)
    const imageConfig = {
      aspectRatio: ratioOf(size),
      imageSize: profile.qualities[recipe.quality ?? 'standard'],
    }
    const answer = await askGemini(
      model,
      {
        contents: [{ role: 'user', parts: [{ text: recipe.prompt }, ...parts] }],
        generationConfig: { responseModalities: ['IMAGE'], imageConfig },
      },
      signal,
    )
    const bytes = bytesOf(answer)
    return { ...(await pictureOf(bytes)), model, credits: [], spent: spentOn(model, profile, answer) }
  }
  return {
    ...{ name: 'gemini', atOnce: AT_ONCE, profile },
    draw: async (recipe, signal, references) => drawn(recipe, await partsOf(references), signal),
    async edit(recipe, signal, references, page) {
      const fitted = await fitPage(page, profile.sizeFor(recipe.trim, recipe.quality))
      const mask: Part[] = page.mask
        ? [{ text: MASK_WORDS }, picturePart(await maskPng(page.mask, fitted, WHITE, BLACK))]
        : []
      const kept = references.slice(0, profile.references - 1 - mask.length / 2)
      const parts = [picturePart(fitted.png), ...(await partsOf(kept)), ...mask]
      const drawing = await drawn(recipe, parts, signal)
      return { ...drawing, ...(await asAsked(drawing, fitted)) }
    },
  }
}

const asAsked = async ({ picture }: Drawing, fitted: FittedPage) =>
  pictureOf(await cropAnswer(picture, fitted))

const ratioOf = (size: PictureSize): string =>
  Object.entries(GEMINI_SIZES).find(([, known]) => known.width === size.width)?.[0] ?? '3:4'

const picturePart = (png: Buffer): Part => ({
  inlineData: { mimeType: 'image/png', data: png.toString('base64') },
})

const partsOf = (references: readonly ReferencePicture[]): Promise<Part[]> =>
  Promise.all(references.map(async (reference) => picturePart(await referencePng(reference))))

/** Says so when there is no picture: blocked words, a picture that was held back, or only text. */
function bytesOf({ candidates, promptFeedback, responseId }: GeminiAnswer): Buffer {
  const [candidate] = candidates
  const data = candidate?.content?.parts.find(({ inlineData }) => inlineData)?.inlineData?.data
  if (data) return Buffer.from(data, 'base64')
  const reason = promptFeedback?.blockReason ?? candidate?.finishReason ?? 'NO_IMAGE'
  const more = responseId ? { requestId: responseId } : {}
  // It reads scenes of children more strictly than of anybody else; nothing the studio does changes that.
  const unfit = /SAFETY|PROHIBITED|BLOCKLIST|RECITATION|SPII|OTHER/.test(reason)
  throw unfit
    ? troubleOf({ status: 400, code: `safety ${reason}`, message: reason, ...more })
    : troubleOf({ message: reason, lost: 'broken', ...more })
}

function spentOn(
  model: string,
  { prices }: ModelProfile,
  { usageMetadata, responseId }: GeminiAnswer,
): Spent {
  const tokens = usageMetadata ? tokensOf(usageMetadata) : null
  return { model, requestId: responseId ?? null, tokens, micros: microsOf(tokens, prices) }
}

function tokensOf(usage: NonNullable<GeminiAnswer['usageMetadata']>): Tokens {
  const of = (modality: string) =>
    usage.promptTokensDetails.reduce((sum, one) => sum + (one.modality === modality ? one.tokenCount : 0), 0)
  const imageIn = of('IMAGE')
  return { textIn: usage.promptTokenCount - imageIn, imageIn, imageOut: usage.candidatesTokenCount }
}
