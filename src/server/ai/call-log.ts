import 'server-only'
import { database } from '@/server/db/client'
import { log } from '@/server/log'
import { ProviderTrouble } from './provider'
import type { Spent } from './spent'

/** What a call of a model that costs money is for. */
export type CallAbout = {
  readonly purpose: 'picture' | 'look' | 'plan'
  readonly provider: string
  readonly model: string | null
  readonly quality?: string | undefined
  readonly itemId?: string | null
  readonly projectId?: string | null
}

/** Does a call and keeps what it took. The row is there before the call, so that one lost in a crash is known. */
export async function recorded<T extends { readonly spent?: Spent }>(
  about: CallAbout,
  call: () => Promise<T>,
): Promise<T> {
  const { pool } = await database()
  const { purpose, provider, model, quality, itemId, projectId } = about
  const { rows } = await pool.query(
    `insert into engine.calls (purpose, provider, model, quality, item_id, project_id)
      values ($1, $2, $3, $4, $5, $6) returning id`,
    [purpose, provider, model, quality ?? null, itemId ?? null, projectId ?? null],
  )
  const end = (outcome: string, spent: Partial<Spent>) =>
    endCall((rows[0] as { id: string }).id, outcome, spent)
  try {
    const answer = await call()
    await end('answered', answer.spent ?? {})
    return answer
  } catch (error) {
    const trouble = error instanceof ProviderTrouble ? error : null
    await end(trouble?.class ?? 'stopped', { requestId: trouble?.requestId ?? null })
    throw error
  }
}

/** What was answered counts more than the note about it: a failure here is only logged. */
async function endCall(
  id: string,
  outcome: string,
  { model, requestId, tokens, micros }: Partial<Spent>,
): Promise<void> {
  try {
    const { pool } = await database()
    await pool.query(
      `update engine.calls set ended_at = now(), outcome = $2, model = coalesce($3, model), request_id = $4,
        tokens = $5, micros = $6 where id = $1`,
      [id, outcome, model ?? null, requestId ?? null, tokens ? JSON.stringify(tokens) : null, micros ?? null],
    )
  } catch (error) {
    log().error({ err: error, call: id, requestId, micros }, 'what a call took could not be kept')
  }
}
