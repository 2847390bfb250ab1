import 'server-only'
import type { Plan } from '@/domain/plans'
import type { Tx } from '../db/client'

/** The plan whose limits hold for an author now. */
export async function planOf(tx: Tx, userId: string): Promise<Plan> {
  const { plan } = await tx
    .selectFrom('profiles')
    .select('plan')
    .where('id', '=', userId)
    .executeTakeFirstOrThrow()
  return plan
}
