import 'server-only'
import { type RawBuilder, sql } from 'kysely'
import { RateLimiterPostgres, RateLimiterRes } from 'rate-limiter-flexible'
import { Refusal } from '@/domain/errors'
import { RATE_LIMITS, type RateLimitName } from '@/domain/limits'
import { type Database, database, type Tx } from '../db/client'
import { refusalSentence } from './refusal-sentence'

/** What is left of one limit after a request. `resetSeconds`: until the window starts anew. */
export type Allowance = {
  readonly name: RateLimitName
  readonly limit: number
  readonly remaining: number
  readonly resetSeconds: number
}

/** Thrown when a limit is used up: status 429, with the allowance for the answer's headers. */
export class TooOften extends Refusal {
  readonly allowance: Allowance
  constructor(allowance: Allowance) {
    super('too_many_requests', refusalSentence(allowance.name, allowance.resetSeconds), {
      limit: allowance.limit,
      retryAfterSeconds: allowance.resetSeconds,
    })
    this.allowance = allowance
  }
}

const limiters = new WeakMap<Database, Map<RateLimitName, RateLimiterPostgres>>()

async function limiter(name: RateLimitName): Promise<RateLimiterPostgres> {
  const db = await database()
  const ofDatabase = limiters.get(db) ?? new Map<RateLimitName, RateLimiterPostgres>()
  limiters.set(db, ofDatabase)
  const known = ofDatabase.get(name)
  if (known) return known
  const { points, seconds } = RATE_LIMITS[name]
  const made = new RateLimiterPostgres({
    // The statement's name is left out: a transaction pooler has no named prepared statements.
    storeClient: {
      query: ({ text, values }: { text: string; values: unknown[] }) => db.pool.query(text, values),
    },
    storeType: 'client',
    schemaName: 'limits',
    tableName: 'counters',
    tableCreated: true,
    keyPrefix: name,
    points,
    duration: seconds,
  })
  ofDatabase.set(name, made)
  return made
}

/** Takes one of `key`'s turns under the limit `name`; throws `TooOften` when there is none left. */
export async function takeTurn(name: RateLimitName, key: string): Promise<Allowance> {
  const counter = await limiter(name)
  try {
    return allowance(name, await counter.consume(key))
  } catch (refused) {
    if (refused instanceof RateLimiterRes) throw new TooOften(allowance(name, refused))
    throw refused
  }
}

/**
 * SQL that takes one turn of each person in `people` (rows with an `id`), for a query that has more to ask: the
 * statement of the limiter above, to be read with `turnTaken`.
 */
export function turnOf(name: RateLimitName, people: RawBuilder<unknown>): RawBuilder<StoredTurns> {
  const now = Date.now()
  const until = now + RATE_LIMITS[name].seconds * 1000
  return sql`
    insert into limits.counters as c (key, points, expire)
      select ${`${name}:`}::text || id, 1, ${until}::bigint from ${people}
      on conflict (key) do update set
        points = case when c.expire <= ${now} then 1 else c.points + 1 end,
        expire = case when c.expire <= ${now} then excluded.expire else c.expire end
      returning points, expire`
}
type StoredTurns = { points: number; expire: number }

/** What is left after the turn that `turnOf` took; throws `TooOften` when there was none left. */
export function turnTaken(name: RateLimitName, { points, expire }: StoredTurns): Allowance {
  const limit = RATE_LIMITS[name].points
  const resetSeconds = Math.max(1, Math.ceil((expire - Date.now()) / 1000))
  const left = { name, limit, remaining: Math.max(0, limit - points), resetSeconds }
  if (points > limit) throw new TooOften(left)
  return left
}

/** Gives back every turn `key` took under the limit `name`. */
export async function forgetTurns(name: RateLimitName, key: string): Promise<void> {
  await (await limiter(name)).delete(key)
}

/** Gives back the last turn `key` took. */
export async function returnTurn(name: RateLimitName, key: string): Promise<void> {
  await (await limiter(name)).reward(key)
}

/** Takes away everything counted under these keys, whatever the limit: for an author who is erased. */
export async function forgetCounters(tx: Tx, keys: readonly string[]): Promise<void> {
  const counters = keys.flatMap((key) => Object.keys(RATE_LIMITS).map((name) => `${name}:${key}`))
  await sql`delete from limits.counters where key = any(${counters})`.execute(tx)
}

function allowance(name: RateLimitName, result: RateLimiterRes): Allowance {
  return {
    name,
    limit: RATE_LIMITS[name].points,
    remaining: result.remainingPoints,
    resetSeconds: Math.max(1, Math.ceil(result.msBeforeNext / 1000)),
  }
}
