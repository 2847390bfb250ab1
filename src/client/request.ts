/** The browser's one way to the HTTP API: typed by the answer's schema, refusals as `ApiError`. */
import { z } from 'zod'
import { ApiError } from './api-error'

/** Sent to `window` when the API no longer knows who is asking. */
export const SIGNED_OUT = 'pennyplain:signed-out'

/** Sent to `window` when the operator has switched off what was asked for; `detail` is the refusal's code. */
export const SWITCHED_OFF = 'pennyplain:switched-off'

export type RequestOptions<Schema extends z.ZodType> = {
  /** What the answer must look like; the promise resolves to what it parses to. */
  schema: Schema
  method?: 'GET' | 'POST' | 'PUT' | 'PATCH' | 'DELETE'
  /** Sent as JSON. */
  body?: unknown
  signal?: AbortSignal
  /** For a POST that is to be repeated by hand; without it every call is a new wish. */
  idempotencyKey?: string
}

/** The schema of an answer without a body. */
export const Nothing = z.undefined()

const Problem = z.object({
  error: z.string(),
  code: z.string(),
  details: z.record(z.string(), z.unknown()).optional(),
  correlationId: z.string().optional(),
})

/** Tries of one request that gets no answer. Only what can be repeated without harm is repeated. */
const TRIES = 3

/**
 * Asks the API. A POST carries an `Idempotency-Key`, so that a lost answer can be asked for again without
 * doing the work twice. Throws `ApiError`, and tells the window when the author is signed out.
 */
export async function request<Schema extends z.ZodType>(
  path: `/api/${string}`,
  options: RequestOptions<Schema>,
): Promise<z.infer<Schema>> {
  const { schema, method = 'GET', body, signal, idempotencyKey } = options
  const headers = new Headers({ accept: 'application/json' })
  if (body !== undefined) headers.set('content-type', 'application/json')
  if (method === 'POST') headers.set('idempotency-key', idempotencyKey ?? newId())
  const sent = body === undefined ? undefined : JSON.stringify(body)
  const answer = await ask(path, {
    method,
    headers,
    signal,
    credentials: 'same-origin',
    body: sent,
    keepalive: outlivesTab(sent),
  })
  if (!answer.ok) throw await refusal(answer)
  return understand(answer, schema)
}

/** Browsers let 64 KiB go on after their tab is gone, all requests together. */
const OUTLIVES_BYTES = 60_000

/** Told before anybody else hears of it, since a page that goes does not say yet that it is hidden. */
let leaving = false
if (typeof window !== 'undefined') {
  window.addEventListener('pagehide', () => (leaving = true), { capture: true })
  window.addEventListener('pageshow', () => (leaving = false))
}

/** What is saved as a tab closes still arrives. A character has at most three bytes. */
const outlivesTab = (body: string | undefined): boolean =>
  leaving && body !== undefined && body.length * 3 < OUTLIVES_BYTES

async function ask(path: string, init: RequestInit): Promise<Response> {
  for (let attempt = 1; ; attempt++) {
    try {
      const answer = await fetch(path, init)
      if (attempt === TRIES || !isGateways(answer)) return answer
      await pause(attempt)
    } catch (cause) {
      if (init.signal?.aborted) throw cause
      if (attempt < TRIES && navigator.onLine) {
        await pause(attempt)
        continue
      }
      throw navigator.onLine
        ? new ApiError({
            sentence: 'The studio did not answer. Check that it is running, then try again.',
            code: 'unanswered',
            status: 0,
            cause,
          })
        : new ApiError({
            sentence: "You're offline. Try again when you are back.",
            code: 'offline',
            status: 0,
            cause,
          })
    }
  }
}

const pause = (attempt: number) => new Promise((resolve) => setTimeout(resolve, 400 * attempt))

/** A balancer's word for a machine that ended while it was asked: as good as no answer. The studio's own carry an id. */
const isGateways = ({ status, headers }: Response): boolean =>
  status >= 502 && status <= 504 && !headers.has('x-correlation-id')

async function refusal(answer: Response): Promise<ApiError> {
  if (answer.status === 401) window.dispatchEvent(new Event(SIGNED_OUT))
  const problem = Problem.safeParse(await answer.json().catch(() => null))
  const correlationId = answer.headers.get('x-correlation-id')
  if (!problem.success) {
    return new ApiError({
      sentence: `The studio could not do that (${answer.status}). Try again in a moment.`,
      code: 'unreadable',
      status: answer.status,
      correlationId,
    })
  }
  const { error, code, details } = problem.data
  if (code === 'switched_off' || code === 'maintenance')
    window.dispatchEvent(new CustomEvent(SWITCHED_OFF, { detail: code }))
  return new ApiError({
    sentence: error,
    code,
    status: answer.status,
    details,
    correlationId: problem.data.correlationId ?? correlationId,
  })
}

async function understand<Schema extends z.ZodType>(
  answer: Response,
  schema: Schema,
): Promise<z.infer<Schema>> {
  const text = await answer.text()
  let parsed: ReturnType<Schema['safeParse']>
  try {
    parsed = schema.safeParse(text === '' ? undefined : JSON.parse(text)) as typeof parsed
  } catch (cause) {
    throw unreadable(answer, cause)
  }
  if (!parsed.success) throw unreadable(answer, parsed.error)
  return parsed.data as z.infer<Schema>
}

const unreadable = (answer: Response, cause: unknown) =>
  new ApiError({
    sentence: 'The studio answered in a way this page does not understand. Reload the page.',
    code: 'unreadable',
    status: answer.status,
    correlationId: answer.headers.get('x-correlation-id'),
    cause,
  })

/** A random UUID, also on pages that are not served over https, where `crypto.randomUUID` is missing. */
function newId(): string {
  if (typeof crypto.randomUUID === 'function') return crypto.randomUUID()
  const bytes = crypto.getRandomValues(new Uint8Array(16))
  bytes[6] = (bytes[6]! & 0x0f) | 0x40
  bytes[8] = (bytes[8]! & 0x3f) | 0x80
  const hex = Array.from(bytes, (byte) => byte.toString(16).padStart(2, '0')).join('')
  return [hex.slice(0, 8), hex.slice(8, 12), hex.slice(12, 16), hex.slice(16, 20), hex.slice(20)].join('-')
}
