import 'server-only'
import type { z } from 'zod'
import { Refusal } from '@/domain/errors'
import { issueSentence } from './issue-sentence'

/** The largest JSON body, in bytes. */
const BODY_BYTES = 1024 * 1024

export type Schemas = { params?: z.ZodType; query?: z.ZodType; body?: z.ZodType }
export type RawParams = Record<string, string | string[] | undefined>

/** Of a hundred thousand faults nobody reads more than the first. */
const MOST_FIELDS = 20

/** A request read once: `text` is the body as sent, and `input` params, query and body in one. */
export type ReadInput = { readonly text: string; readonly input: Record<string, unknown> }

/** Reads and checks a request; throws a refusal with a sentence for each fault. Params win over body and query. */
export async function readInput(
  request: Request,
  schemas: Schemas,
  rawParams: RawParams,
): Promise<ReadInput> {
  const params = readParams(schemas.params, rawParams)
  const query = schemas.query
    ? check(schemas.query, Object.fromEntries(new URL(request.url).searchParams))
    : {}
  const text = schemas.body ? await readText(request) : ''
  const body = schemas.body ? check(schemas.body, parseJson(request, text)) : {}
  return { text, input: { ...query, ...body, ...params } }
}

/** An address that can't name anything is as good as one that names nothing. */
function readParams(schema: z.ZodType | undefined, raw: RawParams): Record<string, unknown> {
  const parsed = schema?.safeParse(raw)
  if (parsed && !parsed.success) throw new Refusal('not_found', 'There is nothing at this address.')
  return (parsed?.data ?? {}) as Record<string, unknown>
}

function check(schema: z.ZodType, value: unknown): Record<string, unknown> {
  const parsed = schema.safeParse(value, { error: issueSentence })
  if (parsed.success) return parsed.data as Record<string, unknown>
  const fields: Record<string, string> = {}
  for (const issue of parsed.error.issues) {
    fields[issue.path.join('.')] ??= issue.message
    if (Object.keys(fields).length === MOST_FIELDS) break
  }
  throw new Refusal('invalid', parsed.error.issues[0]!.message, { fields })
}

/** The body as sent; refuses one that is too large without reading it all. */
export async function readText(request: Request): Promise<string> {
  const tooLarge = () => new Refusal('too_large', 'A request can hold at most 1 MB. This one holds more.')
  if (Number(request.headers.get('content-length')) > BODY_BYTES) throw tooLarge()
  const chunks: Uint8Array[] = []
  let bytes = 0
  for await (const chunk of request.body ?? []) {
    bytes += chunk.byteLength
    // Leaving the loop cancels the stream: the rest is not read.
    if (bytes > BODY_BYTES) throw tooLarge()
    chunks.push(chunk)
  }
  return Buffer.concat(chunks).toString('utf8')
}

/** No body counts as an empty object, so that the schema says what is missing. */
function parseJson(request: Request, text: string): unknown {
  if (text === '') return {}
  if (!/^application\/json\s*(;|$)/i.test(request.headers.get('content-type') ?? '')) {
    throw new Refusal('invalid', 'This address reads JSON. Send the header “Content-Type: application/json”.')
  }
  try {
    return JSON.parse(text, storable)
  } catch (error) {
    if (error instanceof Refusal) throw error
    throw new Refusal('invalid', 'The request is not valid JSON.')
  }
}

/** Postgres holds neither the NUL character nor half a surrogate pair. */
function storable(_key: string, value: unknown): unknown {
  if (typeof value !== 'string') return value
  if (value.includes('\0')) throw new Refusal('invalid', 'Text can’t hold the NUL character.')
  return value.replace(/\p{Surrogate}/gu, '\ufffd')
}
