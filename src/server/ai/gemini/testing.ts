import 'server-only'
import http from 'node:http'
import type { AddressInfo } from 'node:net'
import { z } from 'zod'
import { GEMINI_SIZES } from '../model-profile'
import { drawAnswer } from '../openai/testing-pictures'

/** A small stand-in for Gemini's `generateContent`, shaped by its documentation: what it takes and how it fails. */

export type GeminiFault =
  | 'busy'
  | 'no-quota'
  | 'blocked'
  | 'held-back'
  | 'down'
  | 'bad-key'
  | 'truncated'
  | 'hang'

const Request = z.strictObject({
  contents: z.tuple([
    z.strictObject({
      role: z.literal('user'),
      parts: z
        .array(
          z.union([
            z.strictObject({ text: z.string().min(1) }),
            z.strictObject({
              inlineData: z.strictObject({ mimeType: z.literal('image/png'), data: z.base64() }),
            }),
          ]),
        )
        .min(1)
        .max(20),
    }),
  ]),
  generationConfig: z.strictObject({
    responseModalities: z.tuple([z.literal('IMAGE')]),
    imageConfig: z.strictObject({
      aspectRatio: z.enum(Object.keys(GEMINI_SIZES) as (keyof typeof GEMINI_SIZES)[]),
      imageSize: z.enum(['1K', '2K', '4K']),
    }),
  }),
})

export const GEMINI_TEST_KEY = 'key-of-gemini-tests'

const failure = (code: number, status: string, message: string, details: object[] = []) => ({
  code,
  body: { error: { code, status, message, details } },
})

const FAULTS: Partial<Record<GeminiFault, { code: number; body: object }>> = {
  busy: failure(429, 'RESOURCE_EXHAUSTED', 'You exceeded your current quota.', [
    { '@type': 'type.googleapis.com/google.rpc.RetryInfo', retryDelay: '34.5s' },
  ]),
  'no-quota': failure(429, 'RESOURCE_EXHAUSTED', 'Quota exceeded.', [
    {
      '@type': 'type.googleapis.com/google.rpc.QuotaFailure',
      violations: [{ quotaId: 'GenerateRequestsPerDayPerProjectPerModel' }],
    },
  ]),
  down: failure(503, 'UNAVAILABLE', 'The model is overloaded.'),
  'bad-key': failure(400, 'INVALID_ARGUMENT', 'API key not valid.', [
    { '@type': 'type.googleapis.com/google.rpc.ErrorInfo', reason: 'API_KEY_INVALID' },
  ]),
  blocked: { code: 200, body: { promptFeedback: { blockReason: 'PROHIBITED_CONTENT' }, usageMetadata: {} } },
  'held-back': { code: 200, body: { candidates: [{ finishReason: 'IMAGE_SAFETY', index: 0 }] } },
}

export async function geminiStandIn() {
  const faults: GeminiFault[] = []
  const asked: z.infer<typeof Request>[] = []
  const violations: string[] = []
  const server = http.createServer(async (request, response) => {
    const chunks: Buffer[] = []
    for await (const chunk of request) chunks.push(chunk)
    const send = (code: number, body: string) =>
      response.writeHead(code, { 'content-type': 'application/json' }).end(body)
    const fault = faults.shift()
    if (fault === 'hang') return
    const scripted = fault && FAULTS[fault]
    if (scripted) return send(scripted.code, JSON.stringify(scripted.body))
    const parsed = Request.safeParse(JSON.parse(Buffer.concat(chunks).toString()))
    const known = /^\/v1beta\/models\/gemini-[\w.-]+:generateContent$/.test(request.url ?? '')
    if (!parsed.success || !known || request.headers['x-goog-api-key'] !== GEMINI_TEST_KEY) {
      violations.push(parsed.error?.message ?? `${request.url} or the key is wrong`)
      return send(400, JSON.stringify(failure(400, 'INVALID_ARGUMENT', 'Invalid request.').body))
    }
    asked.push(parsed.data)
    const text = JSON.stringify(await answer(parsed.data, asked.length))
    send(200, fault === 'truncated' ? text.slice(0, text.length / 2) : text)
  })
  await new Promise<void>((listening) => server.listen(0, '127.0.0.1', listening))
  const { port } = server.address() as AddressInfo
  return {
    ...{ url: `http://127.0.0.1:${port}`, faults, asked, violations },
    close: async () => {
      server.closeAllConnections()
      await new Promise((done) => server.close(done))
    },
  }
}

async function answer({ contents: [{ parts }], generationConfig }: z.infer<typeof Request>, number: number) {
  const { aspectRatio, imageSize } = generationConfig.imageConfig
  const scale = imageSize === '1K' ? 0.5 : 1
  const { width, height } = GEMINI_SIZES[aspectRatio]
  const pictures = parts.flatMap((part) =>
    'inlineData' in part ? [Buffer.from(part.inlineData.data, 'base64')] : [],
  )
  // Of an edit the first picture is the page; the mask is only a picture to it.
  const edits = 'text' in parts[0]! && parts[0].text.startsWith('Change a page')
  const files = edits ? [{ field: 'image', name: '1-page.png', type: 'image/png', bytes: pictures[0]! }] : []
  const png = await drawAnswer({ files }, { width: width * scale, height: height * scale }, number)
  const imageTokens = 560 * pictures.length
  return {
    candidates: [
      {
        content: {
          role: 'model',
          parts: [{ inlineData: { mimeType: 'image/png', data: png.toString('base64') } }],
        },
        finishReason: 'STOP',
        index: 0,
      },
    ],
    usageMetadata: {
      ...{
        promptTokenCount: 500 + imageTokens,
        candidatesTokenCount: 1_680,
        totalTokenCount: 2_180 + imageTokens,
      },
      promptTokensDetails: [
        { modality: 'TEXT', tokenCount: 500 },
        { modality: 'IMAGE', tokenCount: imageTokens },
      ],
    },
    modelVersion: 'gemini-3.1-flash-image',
    responseId: `response-${number}`,
  }
}
