import 'server-only'
import { createHash } from 'node:crypto'
import { Refusal } from '@/domain/errors'
import { isDatabaseAway } from '../db/database-away'
import { type Allowance, TooOften } from '../limits/rate-limit'
import { log } from '../log'
import { type StorageFault, storageFault } from '../storage/storage-fault'
import { SwitchedOff } from '../switches/refuse-switched-off'

/** What an answer will be, before its headers: `text` is JSON, or null for no body. */
export type Outcome = { readonly status: number; readonly text: string | null }

/** `undefined` is an answer without a body. */
export function outcomeOf(value: unknown, status: number | undefined): Outcome {
  if (value === undefined) return { status: 204, text: null }
  return { status: status ?? 200, text: JSON.stringify(value) }
}

export function answer({ status, text }: Outcome): Response {
  const headers = text === null ? undefined : { 'Content-Type': 'application/json' }
  return new Response(text, { status, headers })
}

/** For reads: the browser keeps the answer and asks each time whether it still holds. */
export function cachedAnswer(request: Request, outcome: Outcome): Response {
  const tag = `"${createHash('sha256')
    .update(outcome.text ?? '')
    .digest('base64url')
    .slice(0, 27)}"`
  const known = (request.headers.get('if-none-match') ?? '')
    .split(',')
    .map((t) => t.trim().replace(/^W\//, ''))
  const same = known.includes(tag) || known.includes('*')
  const response = same ? new Response(null, { status: 304 }) : answer(outcome)
  response.headers.set('ETag', tag)
  return response
}

/** While the database can't be reached; what was asked for may be asked for again. */
const AWAY =
  'The studio can’t reach its database at this moment. Your work is saved; try again in a few seconds.'
const AWAY_SECONDS = 5

/** While files can't be kept: what was sent just now is not, and what was kept before is. */
const NOT_KEPT: Record<StorageFault, { status: number; sentence: string }> = {
  full: { status: 507, sentence: 'There is no room left to keep this.' },
  refuses: { status: 507, sentence: 'The place where files are kept takes none.' },
  away: { status: 503, sentence: 'The place where files are kept does not answer.' },
}
const NOT_KEPT_ADVICE =
  'What was kept before is safe. Whoever runs the studio finds the cause with “pennyplain doctor”; then try again.'

/** A refusal says what it has to say; of anything else the author learns nothing, and the log everything. */
export function errorAnswer(error: unknown, correlationId: string): Response {
  if (error instanceof Refusal) {
    const { message, code, details } = error
    const body = { error: message, code, ...(details ? { details } : {}), correlationId }
    const response = answer({ status: error.status, text: JSON.stringify(body) })
    if (error instanceof SwitchedOff) response.headers.set('Retry-After', String(error.retryAfterSeconds))
    if (error instanceof TooOften) {
      setAllowance(response.headers, error.allowance)
      response.headers.set('Retry-After', String(error.allowance.resetSeconds))
    }
    return response
  }
  if (isDatabaseAway(error)) {
    log().warn({ err: error }, 'a request found no database')
    const body = { error: AWAY, code: 'unavailable', correlationId }
    const response = answer({ status: 503, text: JSON.stringify(body) })
    response.headers.set('Retry-After', String(AWAY_SECONDS))
    return response
  }
  log().error({ err: error }, 'a request failed')
  const fault = storageFault(error)
  if (fault) {
    const { status, sentence } = NOT_KEPT[fault]
    const body = { error: `${sentence} ${NOT_KEPT_ADVICE}`, code: 'unavailable', correlationId }
    return answer({ status, text: JSON.stringify(body) })
  }
  const sentence = 'We spilled something. Your work is saved.'
  return answer({ status: 500, text: JSON.stringify({ error: sentence, code: 'internal', correlationId }) })
}

export function setAllowance(headers: Headers, allowance: Allowance): void {
  headers.set('RateLimit-Limit', String(allowance.limit))
  headers.set('RateLimit-Remaining', String(allowance.remaining))
  headers.set('RateLimit-Reset', String(allowance.resetSeconds))
}
