import 'server-only'
import { sql } from 'kysely'
import { HEAD_START, STRIDE, strideOf } from '@/domain/fair-share'
import { PLANS } from '@/domain/plans'
import { database, type Tx } from '@/server/db/client'

const STRIDES = JSON.stringify(Object.fromEntries(PLANS.map((plan) => [plan, strideOf(plan)])))

/**
 * The author's next turn, as a priority for the queue (start-time fair queueing). A turn starts where the author's last
 * one ended, and never before the latest turn taken: who comes new or comes back is served at once, and saves nothing
 * up. The stride is the author's plan's. Costs the same however much is waiting.
 */
export async function nextTurn(tx: Tx, userId: string, urgent: boolean): Promise<number> {
  const { rows } = await sql<{ turn: number }>`
    with stride as (
      select coalesce((${STRIDES}::jsonb ->> p.plan)::int, ${STRIDE}::int) as length
      from public.profiles p where p.id = ${userId}
    )
    insert into engine.turns as t (user_id, next)
      select ${userId}::uuid, c.now + s.length from engine.clock c, stride s
    on conflict (user_id) do update
      set next = greatest(t.next, (select now from engine.clock)) + (select length from stride)
    returning t.next - (select length from stride) as turn`.execute(tx)
  return (urgent ? HEAD_START : 0) - rows[0]!.turn
}

/** A turn was taken: nobody's next one starts before it. */
export async function advanceClock(priority: number): Promise<void> {
  const { pool } = await database()
  await pool.query('update engine.clock set now = $1 where now < $1', [-priority])
}

/** With nobody waiting the clock starts anew: priorities are 32 bits wide. Also forgets authors whose turn has come. */
export async function restClock(tx: Tx): Promise<void> {
  await sql`delete from engine.turns where next <= (select now from engine.clock)`.execute(tx)
  await sql`
    with idle as (
      update engine.clock set now = 0
        where not exists (select 1 from pgboss.job where name = 'ink-lane' and state <= 'active')
        returning one
    )
    delete from engine.turns where exists (select 1 from idle)`.execute(tx)
}
