import 'server-only'
import { pagesAfforded } from '@/domain/blots'
import { lowBelow } from '@/domain/low-balance'
import { blotsInWords, plural } from '@/domain/plural'
import { planOf } from '../account/plan-of'
import type { Tx } from '../db/client'
import { notify } from './notify'

const DAY = new Intl.DateTimeFormat('en-US', {
  day: 'numeric',
  month: 'long',
  year: 'numeric',
  timeZone: 'UTC',
})

/**
 * Call it after a spend of `spent` Blots, in its transaction. Says that Blots run low when this spend took the
 * balance from above a fifth of the month to below it: so it comes once, until the balance was above again; and at
 * most once a day, however often a batch is started and stopped.
 */
export async function noticeLowBalance(tx: Tx, userId: string, spent: number): Promise<void> {
  const balance = await tx
    .selectFrom('blotBalances')
    .select('available')
    .where('userId', '=', userId)
    .executeTakeFirst()
  if (!balance) return
  const low = lowBelow(await planOf(tx, userId))
  if (balance.available >= low || balance.available + spent < low) return
  const { periodEnd } = await tx
    .selectFrom('entitlements')
    .select('periodEnd')
    .where('userId', '=', userId)
    .executeTakeFirstOrThrow()
  const pages = pagesAfforded(balance.available)
  await notify(tx, userId, {
    kind: 'low_balance',
    cause: `${userId}:${new Date().toISOString().slice(0, 10)}`,
    title: balance.available === 0 ? 'Out of Blots' : 'Blots run low',
    body:
      pages === 0
        ? `${blotsInWords(balance.available)} left, not enough for a page.`
        : plural(pages, {
            one: `${blotsInWords(balance.available)} left, enough for # page.`,
            other: `${blotsInWords(balance.available)} left, enough for # pages.`,
          }),
    href: '/billing',
    facts: [{ term: 'Next Blots of your plan', value: DAY.format(periodEnd) }],
  })
}
