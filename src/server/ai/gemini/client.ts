import 'server-only'
import { z } from 'zod'
import { env } from '@/env'
import { retryAfterOf, troubleOf } from '../trouble'

export type Part = { readonly text: string } | { readonly inlineData: { mimeType: string; data: string } }

export type GenerateContent = {
  readonly contents: readonly { readonly role: 'user'; readonly parts: readonly Part[] }[]
  readonly generationConfig: {
    readonly responseModalities: readonly ['IMAGE']
    readonly imageConfig: { readonly aspectRatio: string; readonly imageSize: string }
  }
}

/** An answer, as far as we read it. */
const Answer = z.object({
  candidates: z
    .array(
      z.object({
        content: z
          .object({
            parts: z
              .array(
                z.object({ inlineData: z.object({ mimeType: z.string(), data: z.string() }).optional() }),
              )
              .default([]),
          })
          .optional(),
        finishReason: z.string().optional(),
      }),
    )
    .default([]),
  promptFeedback: z.object({ blockReason: z.string().optional() }).optional(),
  usageMetadata: z
    .object({
      promptTokenCount: z.number().default(0),
      candidatesTokenCount: z.number().default(0),
      promptTokensDetails: z.array(z.object({ modality: z.string(), tokenCount: z.number() })).default([]),
    })
    .optional(),
  responseId: z.string().optional(),
})
export type GeminiAnswer = z.infer<typeof Answer>

const Failure = z.object({
  error: z.object({
    message: z.string(),
    status: z.string().catch(''),
    details: z.array(z.record(z.string(), z.unknown())).catch([]),
  }),
})

/** One call, once, of Gemini's `generateContent`. Anything but an answer is thrown as `ProviderTrouble`. */
export async function askGemini(
  model: string,
  body: GenerateContent,
  signal: AbortSignal,
): Promise<GeminiAnswer> {
  const { geminiKey, geminiUrl, providerTimeoutMs } = env()
  const late = AbortSignal.timeout(providerTimeoutMs)
  let answered = false
  try {
    const response = await fetch(`${geminiUrl}/v1beta/models/${encodeURIComponent(model)}:generateContent`, {
      method: 'POST',
      headers: { 'content-type': 'application/json', 'x-goog-api-key': geminiKey ?? '' },
      body: JSON.stringify(body),
      signal: AbortSignal.any([signal, late]),
    })
    answered = true
    if (!response.ok) throw await failureOf(response)
    return Answer.parse(await response.json())
  } catch (error) {
    signal.throwIfAborted()
    if ((error as Error).name === 'ProviderTrouble') throw error
    const message = [(error as Error).message, String((error as Error).cause ?? '')].join('; ')
    if (late.aborted) throw troubleOf({ message, lost: 'timeout' })
    if (answered) throw troubleOf({ message, lost: 'broken' })
    throw troubleOf({
      message,
      lost: /ECONNREFUSED|ENOTFOUND|EAI_AGAIN/.test(message) ? 'unreachable' : 'cut',
    })
  }
}

async function failureOf(response: Response) {
  const text = await response.text()
  const { data } = Failure.safeParse(asJson(text))
  const reasons = data?.error.details.flatMap((detail) =>
    typeof detail.reason === 'string' ? [detail.reason] : [],
  )
  const asked = data?.error.details
    .map((detail) => detail.retryDelay)
    .find((delay) => typeof delay === 'string')
  // A day's quota comes back tomorrow; whoever waits for it waits for the operator to raise it.
  const spent = /PerDay|billing|spending cap/i.test(text) ? 'insufficient_quota' : ''
  return troubleOf({
    status: response.status,
    code: [data?.error.status, ...(reasons ?? []), response.status === 429 ? spent : '']
      .filter(Boolean)
      .join(' '),
    message: data?.error.message ?? text.slice(0, 300),
    retryAfterMs: asked ? Math.round(Number.parseFloat(asked) * 1000) : retryAfterOf(response.headers),
  })
}

function asJson(text: string): unknown {
  try {
    return JSON.parse(text)
  } catch {
    return null
  }
}
