import 'server-only'
import { database } from '@/server/db/client'
import { LEASE_SECONDS, thisProcess } from './this-process'

/** Leave for this process to drain, or null while `most` others do. The heartbeat keeps it; a killed process's is free after its lease. */
export async function holdDrain(most: number): Promise<{ letGo(): Promise<void> } | null> {
  const { pool } = await database()
  const { id } = thisProcess()
  await pool.query(
    'insert into engine.drains (number) select generate_series(1, $1::int) on conflict do nothing',
    [most],
  )
  const { rows } = await pool.query<{ number: number }>(
    `with free as (
        select number from engine.drains where number <= $1 and (worker_id is null or until < now())
          order by number limit 1 for update skip locked
      )
      update engine.drains d
        set worker_id = $2, until = now() + make_interval(secs => $3), began_at = now(), ended_at = null
        from free where d.number = free.number returning d.number`,
    [most, id, LEASE_SECONDS],
  )
  const row = rows[0]
  if (!row) return null
  return {
    async letGo() {
      await pool.query(
        `update engine.drains set worker_id = null, until = null, ended_at = now()
          where number = $1 and worker_id = $2`,
        [row.number, id],
      )
    },
  }
}
