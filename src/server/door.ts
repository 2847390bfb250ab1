import 'server-only'
import { randomUUID } from 'node:crypto'
import type { z } from 'zod'
import type { KeyScope } from '@/domain/api-key'
import { Refusal } from '@/domain/errors'
import type { RateLimitName } from '@/domain/limits'
import { markSeen } from './account/mark-seen'
import { type KeyInHand, keyIn, userOfKey } from './account/user-of-key'
import { auth } from './auth/auth'
import type { User } from './auth/session'
import { answer, cachedAnswer, errorAnswer, type Outcome, outcomeOf, setAllowance } from './door/answer'
import { attended } from './door/attended'
import { claim, keyOf, letGo, requestHash, settle } from './door/idempotency'
import { type RawParams, readInput } from './door/read-input'
import { refuseOtherSites } from './door/same-origin'
import { thenDrain } from './door/then-drain'
import { type Allowance, takeTurn } from './limits/rate-limit'
import { log, withCorrelation } from './log'
import { refuseInMaintenance } from './switches/refuse-switched-off'

type Options<P extends z.ZodType, Q extends z.ZodType, B extends z.ZodType> = {
  params?: P
  query?: Q
  body?: B
  /** Limits beside `api`, which counts for every request. */
  limit?: RateLimitName | readonly RateLimitName[]
  /** A download. Not counted: a book shows more pages at once than `api` allows. */
  file?: boolean
  /** Of the answer when all went well; 200 if not given. */
  status?: number
  /** Answers also while the studio is closed for maintenance. */
  always?: true
  /** Honors `Idempotency-Key`. */
  idempotent?: boolean
  /**
   * What an API key must be allowed to do; `read` for GET and `write` for the rest if not given. Null: no key opens
   * this door, only a person who is signed in — keys, account and billing are theirs to change.
   */
  scope?: KeyScope | null
}

/** What a verb is given: query, body and params in one object, params winning. */
type Input<P extends z.ZodType, Q extends z.ZodType, B extends z.ZodType> = z.output<P> &
  z.output<Q> &
  z.output<B>

type Verb<Who, In> = (who: Who, input: In, request: Request) => Promise<unknown>
export type Context = { params: Promise<RawParams> }

/** A route handler; the API's description is compared with its options. */
export type Handler = {
  (request: Request, context?: Context): Promise<Response>
  readonly options: RouteOptions
}
export type RouteOptions = Options<z.ZodType, z.ZodType, z.ZodType> & { public?: boolean }

/** For anybody, signed in or not: no session is read, and no limit counted. */
export function route<P extends z.ZodType, Q extends z.ZodType, B extends z.ZodType>(
  options: Options<P, Q, B> & { public: true; idempotent?: false },
  verb: Verb<null, Input<P, Q, B>>,
): Handler
/**
 * Makes a verb a route of the HTTP API: open → who → from where → how often → well-formed → do → answer.
 * A verb returns what to answer as JSON (`undefined`: 204) or a whole Response, and throws a `Refusal` to refuse.
 */
export function route<P extends z.ZodType, Q extends z.ZodType, B extends z.ZodType>(
  options: Options<P, Q, B> & { public?: false },
  verb: Verb<User, Input<P, Q, B>>,
): Handler
export function route(
  options: RouteOptions,
  // biome-ignore lint/suspicious/noExplicitAny: the overloads above say what each caller's verb is given.
  verb: Verb<any, any>,
): Handler {
  const handler = (request: Request, context?: Context) =>
    respond(request, (extras) => attend(request, context, options, verb, extras))
  return Object.assign(handler, { options })
}

/** Answers whatever happens: what `work` throws becomes a sentence, and every answer gets the headers all have. */
export function respond(request: Request, work: (extras: Headers) => Promise<Response>): Promise<Response> {
  const id = incomingId(request) ?? randomUUID()
  return withCorrelation(id, () =>
    attended(request, async () => {
      const extras = new Headers()
      const response = await thenDrain(() => work(extras).catch((e) => errorAnswer(e, id)))
      return finish(response, extras, id)
    }),
  )
}

export async function attend(
  request: Request,
  context: Context | undefined,
  options: RouteOptions,
  verb: Verb<unknown, unknown>,
  extras: Headers,
): Promise<Response> {
  if (!options.always) await refuseInMaintenance()
  const reads = request.method === 'GET' || request.method === 'HEAD'
  const caller = options.public ? null : await who(request, extras)
  const user = caller?.user ?? null
  // A key is never sent by a browser on another site's behalf.
  if (caller?.key) refuseBeyondScopes(caller.key, options.scope === undefined ? usual(reads) : options.scope)
  else if (!reads) refuseOtherSites(request)
  if (caller && !options.file) setAllowance(extras, await howOften(caller, options.limit))
  const { input, text } = await readInput(request, options, (await context?.params) ?? {})

  const perform = async () => {
    const value = await verb(user, input, request)
    return value instanceof Response ? value : outcomeOf(value, options.status)
  }
  const key = options.idempotent && user ? keyOf(request) : null
  const done =
    key && user ? await once(user, key, requestHash(request, text), perform, extras) : await perform()
  if (done instanceof Response) return done
  return reads ? cachedAnswer(request, done) : answer(done)
}

type Caller = { readonly user: User; readonly key?: KeyInHand }

/** Whoever the API key belongs to, where one is sent, and the session's person otherwise. */
async function who(request: Request, extras: Headers): Promise<Caller> {
  const secret = keyIn(request)
  if (secret !== null) return userOfKey(secret)
  const { user, cookies } = await (await auth()).readSession(request.headers, { refresh: true })
  for (const cookie of cookies) extras.append('Set-Cookie', cookie)
  if (user) {
    await markSeen(user.id)
    return { user }
  }
  throw new Refusal('signed_out', 'You are signed out. Sign in and try again.')
}

const usual = (reads: boolean): KeyScope => (reads ? 'read' : 'write')

function refuseBeyondScopes({ scopes }: KeyInHand, needed: KeyScope | null): void {
  if (needed === null)
    throw new Refusal('forbidden', 'No API key may do this. Sign in to Pennyplain and do it there.')
  if (!scopes.includes(needed))
    throw new Refusal(
      'forbidden',
      `This API key lacks the scope “${needed}”. Make one that has it in Settings.`,
    )
}

/**
 * Takes a turn under each limit; returns the one that is nearest its end. All keys of an author share one `api`
 * allowance beside that of their screens, so that a program can't shut its author out.
 */
async function howOften({ user, key }: Caller, named: RouteOptions['limit']): Promise<Allowance> {
  let nearest = await takeTurn('api', key ? `keys:${user.id}` : user.id)
  const more: [RateLimitName, string][] = key ? [['key', key.id]] : []
  for (const name of named ? [named].flat() : []) more.push([name as RateLimitName, user.id])
  for (const [name, counted] of more) {
    const allowance = await takeTurn(name, counted)
    if (allowance.remaining < nearest.remaining) nearest = allowance
  }
  return nearest
}

/** Does the work of one Idempotency-Key at most once; a request that came to nothing may be tried again. */
async function once(
  user: User,
  key: string,
  hash: string,
  perform: () => Promise<Outcome | Response>,
  extras: Headers,
): Promise<Outcome | Response> {
  const claimed = await claim(user.id, key, hash)
  if ('before' in claimed) {
    extras.set('Idempotency-Replayed', 'true')
    return claimed.before
  }
  let done: Outcome | Response
  try {
    done = await perform()
  } catch (error) {
    await letGo(claimed.claim)
    throw error
  }
  if (done instanceof Response) await letGo(claimed.claim)
  // The work is done, whatever becomes of the note about it.
  else
    await settle(claimed.claim, done).catch((error) => log().error({ err: error }, 'an answer was not kept'))
  return done
}

function incomingId(request: Request): string | null {
  const given = request.headers.get('x-correlation-id')
  return given && /^[\w.-]{8,64}$/.test(given) ? given : null
}

function finish(response: Response, extras: Headers, id: string): Response {
  // A Response made elsewhere may have fixed headers.
  const own = new Response(response.body, response)
  for (const [name, value] of extras) {
    if (name === 'set-cookie') own.headers.append(name, value)
    else if (!own.headers.has(name)) own.headers.set(name, value)
  }
  if (!own.headers.has('cache-control')) own.headers.set('Cache-Control', 'private, no-cache')
  own.headers.set('X-Content-Type-Options', 'nosniff')
  own.headers.set('x-correlation-id', id)
  return own
}
