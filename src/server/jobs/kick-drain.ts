import 'server-only'
import { env } from '@/env'
import { log } from '@/server/log'

/** A drain answers before it works. */
const PATIENCE_MS = 10_000

/** Asks for a drain of its own: another function, with all its time before it. Whoever is not heard, cron makes up for. */
export async function kickDrain(): Promise<void> {
  const { appUrl, cronSecret } = env()
  try {
    const answer = await fetch(`${appUrl}/api/drain`, {
      method: 'POST',
      headers: { authorization: `Bearer ${cronSecret}` },
      signal: AbortSignal.timeout(PATIENCE_MS),
      cache: 'no-store',
      redirect: 'error',
    })
    if (!answer.ok) log().warn({ status: answer.status }, 'no drain could be begun')
  } catch (error) {
    log().warn({ err: error }, 'no drain could be begun')
  }
}
