/** Whether the studio can do its work, for monitors and the start script. */
import { z } from 'zod'

export const Health = z.object({
  status: z.enum(['ok', 'down']),
  database: z.enum(['ok', 'down']),
  /** The data folder can be written to. */
  storage: z.enum(['ok', 'down']),
  /** Pages and exports that wait and that are being made; null when the database does not answer. */
  queue: z.object({ waiting: z.number(), running: z.number() }).nullable(),
})
export type Health = z.infer<typeof Health>

/** Whether requests may be sent to this process, for load balancers. */
export const Readiness = z.object({
  ready: z.boolean(),
  database: z.enum(['ok', 'down']),
  /** The database has every migration this process knows. */
  migrated: z.boolean(),
  storage: z.enum(['ok', 'down']),
  /** The process was told to end and takes nothing new. */
  draining: z.boolean(),
})
export type Readiness = z.infer<typeof Readiness>
