import 'server-only'
import { database } from './client'

/** Gives back the space of dead rows and tells the planner how large the tables are. */
export async function vacuum(): Promise<void> {
  const { pool } = await database()
  await pool.query('vacuum (analyze)')
}
