import 'server-only'
import type { APIPromise } from 'openai'
import type { ImagesResponse } from 'openai/resources/images'
import type { ModelProfile } from '../model-profile'
import { cropAnswer, fitPage, maskPng, pictureOf, referenceName, referencePng } from '../picture-request'
import type { Drawing, PictureProvider, Recipe, ReferencePicture } from '../provider'
import { microsOf, type Spent, type Tokens } from '../spent'
import { troubleOf } from '../trouble'
import { askOpenAi } from './client'

/** Drawings under way at once where the operator sets no cap: what a new account's limits allow. */
const AT_ONCE = 8

/** OpenAI's RGBA for a mask: what is transparent is repainted. */
const REPAINT = [0, 0, 0, 0]
const KEEP = [0, 0, 0, 255]

/** Draws with one of OpenAI's models, or of anybody who speaks its language. */
export function openAiPictures(model: string, profile: ModelProfile): PictureProvider {
  const settings = ({ prompt, trim, quality }: Recipe) => {
    const { width, height } = profile.sizeFor(trim, quality)
    return {
      model,
      prompt,
      n: 1,
      size: `${width}x${height}`,
      quality: qualityIn(profile, quality),
      background: 'opaque',
      output_format: 'png',
    } as const
  }
  const made = { model, prices: profile.prices }
  const fidelity = profile.fidelity ? ({ input_fidelity: 'high' } as const) : {}
  return {
    ...{ name: 'openai', atOnce: AT_ONCE, profile },
    async draw(recipe, signal, references) {
      // With pictures to go by, drawing anew is what OpenAI calls an edit too.
      const image = await filesOf(references, 1)
      return drawn(made, signal, ({ images }, options) =>
        image.length > 0
          ? images.edit({ ...settings(recipe), ...fidelity, image }, options)
          : images.generate({ ...settings(recipe), moderation: 'auto' }, options),
      )
    },
    async edit(recipe, signal, references, page) {
      const fitted = await fitPage(page, profile.sizeFor(recipe.trim, recipe.quality))
      const mask = page.mask
        ? { mask: pngFile(await maskPng(page.mask, fitted, REPAINT, KEEP), 'mask.png') }
        : {}
      const kept = references.slice(0, profile.references - 1)
      const image = [pngFile(fitted.png, '1-page.png'), ...(await filesOf(kept, 2))]
      const drawing = await drawn(made, signal, ({ images }, options) =>
        images.edit({ ...settings(recipe), ...fidelity, ...mask, image }, options),
      )
      return { ...drawing, ...(await pictureOf(await cropAnswer(drawing.picture, fitted))) }
    },
  }
}

type Quality = 'low' | 'medium' | 'high'
const qualityIn = ({ qualities }: ModelProfile, quality: Recipe['quality']) =>
  qualities[quality ?? 'standard'] as Quality

const pngFile = (bytes: Uint8Array, name: string) =>
  new File([new Uint8Array(bytes)], name, { type: 'image/png' })

const filesOf = (references: readonly ReferencePicture[], first: number): Promise<File[]> =>
  Promise.all(
    references.map(async (reference, i) =>
      pngFile(await referencePng(reference), referenceName(reference, first + i)),
    ),
  )

type Made = Pick<Spent, 'model'> & Pick<ModelProfile, 'prices'>
type Client = Parameters<Parameters<typeof askOpenAi>[0]>[0]['client']

async function drawn(
  made: Made,
  signal: AbortSignal,
  call: (client: Client, options: { signal: AbortSignal }) => APIPromise<ImagesResponse>,
): Promise<Drawing> {
  const { answer, requestId } = await askOpenAi(({ client }, options) => call(client, options), signal)
  const base64 = answer.data?.[0]?.b64_json
  if (!base64)
    throw troubleOf({
      message: 'The answer holds no picture.',
      lost: 'broken',
      ...(requestId && { requestId }),
    })
  const spent = spentOn(made, answer, requestId)
  const picture = await pictureOf(Buffer.from(base64, 'base64'))
  return { ...picture, model: made.model, credits: [], spent }
}

function spentOn({ model, prices }: Made, { usage }: ImagesResponse, requestId: string | null): Spent {
  const tokens: Tokens | null = usage
    ? {
        textIn: usage.input_tokens_details.text_tokens,
        imageIn: usage.input_tokens_details.image_tokens,
        imageOut: usage.output_tokens,
      }
    : null
  return { model, requestId, tokens, micros: microsOf(tokens, prices) }
}
