import 'server-only'
import type { Response, ResponseInputContent } from 'openai/resources/responses/responses'
import type { z } from 'zod'
import { microsOfWords, type Spent } from '../spent'
import { troubleOf } from '../trouble'
import { askOpenAi } from './client'

type Asked<S extends z.ZodType> = {
  readonly model: string
  /** What never changes, and what is asked this time. */
  readonly instructions: string
  readonly content: readonly ResponseInputContent[]
  /** What is answered; optional fields are `.nullable()`, since the service wants every field. */
  readonly schema: S
  readonly name: string
  readonly mostTokens: number
  readonly patienceMs: number
}

/** `answer`: null when it came in no shape that was asked for, or ended before its end. */
export type Structured<T> = {
  readonly answer: T | null
  /** It would not answer: its own words. */
  readonly refusal: string | null
  readonly spent: Spent
}

/**
 * One answer in the shape of a schema. The shape is asked for by the service's own package, and parsed here: the package
 * would throw what an answer that was cut off was cut off for.
 */
export async function askStructured<S extends z.ZodType>(
  { model, instructions, content, schema, name, mostTokens, patienceMs }: Asked<S>,
  signal: AbortSignal,
): Promise<Structured<z.infer<S>>> {
  const { answer, requestId } = await askOpenAi(
    ({ client, zodTextFormat }, options) =>
      client.responses.create(
        {
          ...{ model, instructions, max_output_tokens: mostTokens },
          input: [{ role: 'user', content: [...content] }],
          text: { format: zodTextFormat(schema, name) },
          // Nothing an author wrote is kept by the service for us.
          store: false,
          ...(/^(gpt-[5-9]|o\d)/.test(model) ? { reasoning: { effort: 'low' } } : {}),
        },
        options,
      ),
    signal,
    patienceMs,
  )
  if (answer.error) throw troubleOf({ ...answer.error, ...(requestId && { requestId }) })
  return { ...readAnswer(answer, schema), spent: spentOn(model, answer, requestId) }
}

function readAnswer<S extends z.ZodType>({ output, incomplete_details }: Response, schema: S) {
  const said = output.flatMap((item) => (item.type === 'message' ? item.content : []))
  const refused = said.find((part) => part.type === 'refusal')
  const withheld = incomplete_details?.reason === 'content_filter' ? 'content_filter' : null
  const refusal = refused?.refusal ?? withheld
  const text = said.flatMap((part) => (part.type === 'output_text' ? [part.text] : [])).join('')
  const parsed = refusal ? null : schema.safeParse(asJson(text))
  return { answer: parsed?.success ? parsed.data : null, refusal }
}

function asJson(text: string): unknown {
  try {
    return JSON.parse(text)
  } catch {
    return undefined
  }
}

function spentOn(model: string, { usage }: Response, requestId: string | null): Spent {
  if (!usage) return { model, requestId, tokens: null, micros: null }
  const tokens = { textIn: usage.input_tokens, imageIn: 0, imageOut: 0, textOut: usage.output_tokens }
  return { model, requestId, tokens, micros: microsOfWords(model, tokens) }
}
