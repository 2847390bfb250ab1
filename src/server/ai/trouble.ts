import 'server-only'
import { ProviderTrouble } from './provider'

/** What is known about a call that brought no answer, whoever's it was. */
export type CallFacts = {
  /** HTTP status; undefined when no answer came, and for errors inside of a stream. */
  readonly status?: number | undefined
  /** The vendor's word for it: `insufficient_quota`, `moderation_blocked`, `RESOURCE_EXHAUSTED` … */
  readonly code?: string | undefined
  readonly param?: string | null | undefined
  readonly message: string
  readonly retryAfterMs?: number | null
  readonly requestId?: string | undefined
  /** No answer: not in time, nobody there, cut off on the way, or not to be read. */
  readonly lost?: 'timeout' | 'unreachable' | 'cut' | 'broken' | undefined
}

/** An account without money; waiting changes nothing. */
const QUOTA = /insufficient_quota|billing|quota_exceeded_permanently|account_deactivated|spend_limit/i
const KEY = /invalid_api_key|invalid_authentication|API_KEY_INVALID|PERMISSION_DENIED|UNAUTHENTICATED/i
const MODEL = /model_not_found|unsupported_model|deprecated_model/i
/** Refused for what it would show. */
const UNFIT = /moderation|policy|content_filter|safety|sensitive|PROHIBITED|BLOCKLIST|RECITATION/i
const BUSY = /rate_limit|RESOURCE_EXHAUSTED|slow_down|overloaded/i
const DOWN = /server_error|UNAVAILABLE|INTERNAL|DEADLINE_EXCEEDED|image_generation_failed/
/** What every request has alike: no page can be drawn until the configuration is mended. */
const SETTINGS = /^(model|size|quality|background|output_format|moderation|n|input_fidelity)$/
const WRONG_SETTING = /unknown_parameter|unsupported_parameter|unsupported_value|invalid_value/

/** What the engine does about it: wait, give the page up with a sentence, or wait for the operator. */
export function troubleOf(facts: CallFacts): ProviderTrouble {
  const { retryAfterMs = null, requestId } = facts
  const { kind, class: name, sentence, mayHaveDrawn } = judge(facts)
  const cause = new Error(facts.message)
  const more = { class: name, mayHaveDrawn: mayHaveDrawn ?? false, cause, ...(requestId && { requestId }) }
  return new ProviderTrouble(kind, sentence, kind === 'refused' ? null : retryAfterMs, more)
}

type Judged = Pick<ProviderTrouble, 'kind' | 'class'> & { sentence: string; mayHaveDrawn?: boolean }

function judge({ status, code = '', param, lost }: CallFacts): Judged {
  if (lost === 'timeout') return { ...wait('timeout', SILENT), mayHaveDrawn: true }
  if (lost === 'unreachable') return wait('unreachable', SILENT)
  if (lost === 'cut') return { ...wait('unavailable', SILENT), mayHaveDrawn: true }
  if (lost === 'broken') return { ...wait('bad_answer', GARBLED), mayHaveDrawn: true }
  if (QUOTA.test(code)) return operator('quota', 'The artist’s account is used up.')
  if (status === 401 || status === 403 || KEY.test(code))
    return operator('key', 'The artist does not accept the key of this studio.')
  if (MODEL.test(code) || status === 404)
    return operator('model', 'The artist this studio is set up for is not there.')
  if (UNFIT.test(code)) return { kind: 'refused', class: 'unfit', sentence: UNFIT_SENTENCE }
  if (status === 429 || BUSY.test(code)) return wait('rate_limited', 'The artist is busy.')
  if (WRONG_SETTING.test(code) && SETTINGS.test(param ?? ''))
    return operator('settings', 'The artist does not take what this studio is set up to ask for.')
  // Cut off on the way: whether it was drawn nobody knows.
  if (status === 502 || status === 504 || status === 524)
    return { ...wait('unavailable', SILENT), mayHaveDrawn: true }
  if (status === 408 || status === 409 || status === undefined || status >= 500 || DOWN.test(code))
    return wait('unavailable', SILENT)
  return {
    kind: 'refused',
    class: 'request',
    sentence: 'The artist could not work with this page’s request. Change its words. Not charged.',
  }
}

const SILENT = 'The artist does not answer.'
const GARBLED = 'The artist’s answer could not be read.'
const UNFIT_SENTENCE = 'The artist’s own safety rules refuse this scene. Say it in other words. Not charged.'

const wait = (name: string, sentence: string): Judged => ({ kind: 'wait', class: name, sentence })
const operator = (name: string, sentence: string): Judged => ({ kind: 'operator', class: name, sentence })

/** No wait that is asked for is taken longer, in milliseconds. */
const LONGEST_WAIT_MS = 3_600_000

/** What an answer's headers ask to wait, in milliseconds; null when they say nothing. Seconds, or a date. */
export function retryAfterOf(headers: Headers | undefined, now = Date.now()): number | null {
  const exact = Number(headers?.get('retry-after-ms') ?? Number.NaN)
  if (Number.isFinite(exact)) return within(exact)
  const said = headers?.get('retry-after')
  if (!said) return null
  const seconds = Number(said)
  const ms = Number.isFinite(seconds) ? seconds * 1000 : Date.parse(said) - now
  return Number.isFinite(ms) ? within(ms) : null
}

const within = (ms: number) => Math.min(LONGEST_WAIT_MS, Math.max(0, Math.round(ms)))
