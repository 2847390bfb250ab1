import 'server-only'
import type OpenAI from 'openai'
import type { APIPromise } from 'openai'
import type { zodTextFormat } from 'openai/helpers/zod'
import { env } from '@/env'
import { type CallFacts, retryAfterOf, troubleOf } from '../trouble'

/** OpenAI's package, as far as we use it. */
type Sdk = { readonly client: OpenAI; readonly zodTextFormat: typeof zodTextFormat }

const shared = globalThis as typeof globalThis & { pennyplainOpenAi?: Promise<Sdk> }

async function load(): Promise<Sdk> {
  const [{ default: Client }, { zodTextFormat }] = await Promise.all([
    import('openai'),
    import('openai/helpers/zod'),
  ])
  const { openAiKey, openAiUrl, providerTimeoutMs } = env()
  const client = new Client({
    ...{ apiKey: openAiKey ?? null, baseURL: openAiUrl },
    // The package reads these from the environment when it is told nothing.
    ...{ organization: null, project: null, adminAPIKey: null, webhookSecret: null, logLevel: 'off' },
    // Trying again is the engine's work. The package's timeout ends with the headers; ours covers the answer.
    ...{ maxRetries: 0, timeout: providerTimeoutMs + 60_000 },
  })
  return { client, zodTextFormat }
}

/**
 * One call, once. Anything but an answer is thrown as `ProviderTrouble`; the caller's own abort with its reason. The
 * package is loaded at the first call: a studio without a key never is any slower for it.
 */
export async function askOpenAi<T>(
  call: (sdk: Sdk, options: { signal: AbortSignal }) => APIPromise<T>,
  signal: AbortSignal,
  patienceMs = env().providerTimeoutMs,
): Promise<{ readonly answer: T; readonly requestId: string | null }> {
  shared.pennyplainOpenAi ??= load()
  const sdk = await shared.pennyplainOpenAi
  const late = AbortSignal.timeout(patienceMs)
  let requestId: string | null = null
  try {
    const asked = call(sdk, { signal: AbortSignal.any([signal, late]) })
    const { headers } = await asked.asResponse()
    requestId = headers.get('x-request-id')
    return { answer: await asked, requestId }
  } catch (error) {
    signal.throwIfAborted()
    throw troubleOf({ ...(requestId ? { requestId } : {}), ...factsOf(error, late.aborted, requestId) })
  }
}

/** Tests set another address or key. */
export function forgetOpenAi(): void {
  delete shared.pennyplainOpenAi
}

/** The package's errors, by what they carry: `status` for answers, `cause` for connections, neither for bad JSON. */
type ApiError = Error & {
  status?: number
  code?: string | null
  type?: string
  param?: string | null
  headers?: Headers
  requestID?: string | null
}

function factsOf(error: unknown, late: boolean, answered: string | null): CallFacts {
  const { message, status, code, type, param, headers, requestID } = error as ApiError
  if (late) return { message, lost: 'timeout' }
  if (status !== undefined || code || type) {
    return {
      ...{ message, status, code: [code, type].filter(Boolean).join(' ') },
      ...{ retryAfterMs: retryAfterOf(headers), param },
      ...(requestID && { requestId: requestID }),
    }
  }
  if (error instanceof SyntaxError || answered !== null) return { message, lost: 'broken' }
  return { message: chain(error), lost: NEVER_SENT.test(chain(error)) ? 'unreachable' : 'cut' }
}

/** The request never got there, so nothing was drawn. */
const NEVER_SENT = /ECONNREFUSED|ENOTFOUND|EAI_AGAIN|EHOSTUNREACH|ENETUNREACH|certificate|CERT_/

function chain(error: unknown): string {
  if (!(error instanceof Error)) return ''
  const { code = '' } = error as NodeJS.ErrnoException
  return [error.message, code, chain(error.cause)].filter(Boolean).join('; ')
}
