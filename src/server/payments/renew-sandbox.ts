import 'server-only'
import { clock } from '@/server/clock'
import { asSystem } from '@/server/db/client'
import { payments } from './payments'
import { inSandbox } from './sandbox-store'
import { renewSubscription } from './sandbox-subscriptions'

/** Read in one go by the schedule. */
const AT_ONCE = 200

/** Scheduled, where the sandbox is the provider. */
export const keepSandboxGoing = async (): Promise<void> => {
  if ((await payments()).name === 'sandbox') await renewSandbox()
}

/** Renews what is due, tries failed payments again, ends what was cancelled. Answers how many there were. */
export async function renewSandbox(now: Date = clock().now()): Promise<number> {
  let seen = 0
  for (;;) {
    const due = await asSystem((tx) =>
      tx
        .selectFrom('sandbox.objects')
        .select('id')
        .where('kind', '=', 'subscription')
        .where('dueAt', '<=', now)
        .orderBy('dueAt')
        .limit(AT_ONCE)
        .execute(),
    )
    for (const { id } of due) await inSandbox((tx) => renewSubscription(tx, id, now))
    seen += due.length
    if (due.length < AT_ONCE) return seen
  }
}
