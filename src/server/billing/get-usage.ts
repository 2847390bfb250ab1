import 'server-only'
import { sql } from 'kysely'
import type { UsageDays, UsageView } from '@/domain/billing'
import type { User } from '../auth/session'
import { clock } from '../clock'
import { asUser } from '../db/client'

const DAY = 86_400_000

/** What the author's Blots were spent on in the last days, today included. Only what was captured counts. */
export async function getUsage(user: Pick<User, 'id'>, { days }: { days: UsageDays }): Promise<UsageView> {
  const today = Math.floor(clock().now().getTime() / DAY)
  const first = new Date((today - days + 1) * DAY)
  const day = sql<string>`to_char(e.created_at at time zone 'UTC', 'YYYY-MM-DD')`
  const rows = await asUser(user.id, (tx) =>
    tx
      .selectFrom('blotEntries as e')
      .innerJoin('jobs as j', 'j.id', 'e.jobId')
      .select([day.as('day'), 'j.kind'])
      .select((eb) => eb.fn.sum<number>('e.blots').as('blots'))
      .where('e.userId', '=', user.id)
      .where('e.kind', '=', 'capture')
      .where('e.createdAt', '>=', first)
      .groupBy([day, 'j.kind'])
      .execute(),
  )
  const used = new Map<string, { pages: number; edits: number; heroes: number }>()
  for (const { day, kind, blots } of rows) {
    const sums = used.get(day) ?? { pages: 0, edits: 0, heroes: 0 }
    sums[partOf(kind)] += Number(blots)
    used.set(day, sums)
  }
  return {
    days: Array.from({ length: days }, (_, i) => {
      const day = new Date(first.getTime() + i * DAY).toISOString().slice(0, 10)
      return { day, ...(used.get(day) ?? { pages: 0, edits: 0, heroes: 0 }) }
    }),
  }
}

/** Samples and covers are pages too. */
function partOf(kind: string): 'pages' | 'edits' | 'heroes' {
  if (kind === 'edit') return 'edits'
  return kind === 'hero' ? 'heroes' : 'pages'
}
