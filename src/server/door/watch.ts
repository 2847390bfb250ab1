import 'server-only'
import { type RawBuilder, sql } from 'kysely'
import type { z } from 'zod'
import { markSeen } from '../account/mark-seen'
import { keyIn } from '../account/user-of-key'
import { auth } from '../auth/auth'
import type { User } from '../auth/session'
import { database } from '../db/client'
import { attend, type Context, type Handler, respond } from '../door'
import { turnOf, turnTaken } from '../limits/rate-limit'
import { refuseInMaintenance } from '../switches/refuse-switched-off'
import { cachedAnswer, outcomeOf, setAllowance } from './answer'

type Watched<P, Row> = {
  params: z.ZodType<P>
  /** SQL of what is watched: at most one row, none that `userId` does not own, with an `id`. */
  row(input: P, userId: RawBuilder<unknown>): RawBuilder<Row>
  /** What the row is for the author; null when there is none: refuse. */
  view(row: Row | null): unknown
  /** The same by a verb, for those who come with something else than a session that is in order. */
  verb(user: User, input: P): Promise<unknown>
}

/**
 * A route that is asked every two seconds by everybody who waits. Who asks, how often, and the answer are one query;
 * the verb behind `route` takes seven. That query does not run as the person: whose rows it reads is said in it,
 * by the session in the same statement.
 */
export function watched<P extends Record<string, unknown>, Row extends { id: string }>({
  params,
  row,
  view,
  verb,
}: Watched<P, Row>): Handler {
  const options = { params }
  const atOnce = async (request: Request, context: Context | undefined, extras: Headers) => {
    await refuseInMaintenance()
    const input = params.safeParse((await context?.params) ?? {})
    const person = keyIn(request) !== null ? null : await (await auth()).personBehind(request.headers)
    if (!input.success || !person) return null
    const { kysely } = await database()
    const { rows } = await sql<Row & { author: string; turns: { points: number; expire: number } }>`
      with person as (${person}), turn as (${turnOf('api', sql`person`)})
      select json_build_object('points', turn.points, 'expire', turn.expire) as turns,
        (select id from person) as author, found.*
      from turn left join (${row(input.data, sql`(select id from person)`)}) as found on true`.execute(kysely)
    const found = rows[0]
    if (!found) return null
    await markSeen(found.author)
    setAllowance(extras, turnTaken('api', found.turns))
    return cachedAnswer(request, outcomeOf(view(found.id === null ? null : found), undefined))
  }
  const handler = (request: Request, context?: Context) =>
    respond(
      request,
      async (extras) =>
        (await atOnce(request, context, extras)) ??
        attend(request, context, options, verb as Parameters<typeof attend>[3], extras),
    )
  return Object.assign(handler, { options })
}
