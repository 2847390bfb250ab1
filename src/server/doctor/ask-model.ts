import 'server-only'
import type { Env } from '@/env'
import { troubleOf } from '@/server/ai/trouble'
import { note, type Said, wrong } from './finding'

export type AskedModel = {
  readonly vendor: 'openai' | 'gemini'
  readonly model: string
  /** The setting that names it. */
  readonly setting: string
}

/** What went wrong, in the engine's classes, and where. */
export type ModelTrouble = { readonly class: string; readonly status?: number | undefined }

const PATIENCE_MS = 8_000

/** Asks whether the account knows a model, which costs nothing. Null: it does. */
export function askModel(env: Env, { vendor, model }: AskedModel): Promise<ModelTrouble | null> {
  const name = encodeURIComponent(model)
  return vendor === 'openai'
    ? call(`${env.openAiUrl}/models/${name}`, openAiHeaders(env))
    : call(`${env.geminiUrl}/v1beta/models/${name}`, { 'x-goog-api-key': env.geminiKey ?? '' })
}

/** Asks moderation about harmless words, which costs nothing either; an account without money is refused even this. */
export const askModeration = (env: Env, model: string): Promise<ModelTrouble | null> =>
  call(
    `${env.openAiUrl}/moderations`,
    { ...openAiHeaders(env), 'content-type': 'application/json' },
    { model, input: 'A cat naps on a warm wall.' },
  )

const openAiHeaders = (env: Env) => ({ authorization: `Bearer ${env.openAiKey}` })

async function call(
  address: string,
  headers: Record<string, string>,
  body?: object,
): Promise<ModelTrouble | null> {
  let status: number | undefined
  try {
    const answer = await fetch(address, {
      method: body ? 'POST' : 'GET',
      headers,
      ...(body ? { body: JSON.stringify(body) } : {}),
      redirect: 'manual',
      signal: AbortSignal.timeout(PATIENCE_MS),
    })
    status = answer.status
    const text = await answer.text()
    if (answer.ok && text.trim().startsWith('{')) return null
    if (answer.ok || (status >= 300 && status < 400)) return { class: 'not_an_api', status }
    const { code, message } = faultOf(text)
    return { class: troubleOf({ status, code, message }).class, status }
  } catch (error) {
    const late = (error as Error).name === 'TimeoutError'
    return { class: late ? 'timeout' : 'unreachable' }
  }
}

/** OpenAI's errors have a code; Gemini's a status, and reasons among the details. */
function faultOf(text: string): { code: string; message: string } {
  try {
    const { error } = JSON.parse(text) as {
      error: {
        code?: unknown
        type?: string
        status?: string
        message?: string
        details?: { reason?: string }[]
      }
    }
    const reasons = error.details?.map(({ reason }) => reason) ?? []
    const words = [error.code, error.type, error.status, ...reasons].filter(
      (word) => typeof word === 'string',
    )
    return { code: words.join(' '), message: error.message ?? '' }
  } catch {
    return { code: '', message: text.slice(0, 200) }
  }
}

/** What the operator is told. */
export function modelTrouble(env: Env, { vendor, model, setting }: AskedModel, trouble: ModelTrouble): Said {
  const [key, base, url] =
    vendor === 'openai'
      ? (['OPENAI_API_KEY', 'OPENAI_BASE_URL', env.openAiUrl] as const)
      : (['GEMINI_API_KEY', 'GEMINI_BASE_URL', env.geminiUrl] as const)
  const { host } = new URL(url)
  switch (trouble.class) {
    case 'key':
      return wrong(
        `${host} does not accept the key of ${key}.`,
        `Set ${key} to a key that is valid there and may use ${model}.`,
      )
    case 'quota':
      return wrong(
        `The account of ${key} at ${host} is used up.`,
        `Add money or raise the limit there, or set ${key} to a key of another account.`,
      )
    case 'model':
      return wrong(
        `${host} does not know the model ${model}, or the account of ${key} may not use it.`,
        `Set ${setting} to a model the account has, or ask for access to ${model}.`,
      )
    case 'rate_limited':
      return note(
        `${host} is asked too often at this moment.`,
        'Lower PROVIDER_CALLS_PER_MINUTE if it stays so.',
      )
    case 'unreachable':
    case 'timeout':
      return wrong(`${host} does not answer.`, `Let this machine reach it, or correct ${base}.`)
    case 'not_an_api':
      return wrong(
        `What answers at ${host} is no API (status ${trouble.status}).`,
        `Correct ${base}: it ends before /models, often with /v1.`,
      )
    default:
      return note(
        `${host} has trouble (${trouble.class}${trouble.status ? `, status ${trouble.status}` : ''}).`,
        `Run this again in a while; if it stays so, check ${base} and ${setting}.`,
      )
  }
}
