import 'server-only'
import { PRICES } from '@/domain/blots'
import { notFound, Refusal } from '@/domain/errors'
import { heroWords } from '@/domain/hero'
import type { JobView } from '@/domain/job'
import { ROOM } from '@/domain/storage'
import { asSystem } from '@/server/db/client'
import { readJob } from '@/server/generation/get-job'
import { openJob } from '@/server/generation/open-job'
import { openQueue, wakeWorkers } from '@/server/jobs/queue'
import { clearWords } from '@/server/safety/moderate'
import { refuseOverQuota } from '@/server/storage/quota'
import { getHero } from './get-hero'

/** Starts drawing a hero's reference sheet. Refuses while one is being drawn, or when Blots are short. */
export async function drawSheet(
  user: { id: string },
  { id }: { id: string },
): Promise<{ job: JobView; balance: number }> {
  await openQueue()
  const { name, description, traits } = await getHero(user, { id })
  // Sheets are drawn plainly, as for children; the moderator sees the words before anything is held.
  await clearWords('adult', [
    { field: 'description', where: name, text: heroWords({ name, description, traits }) },
  ])
  const started = await asSystem(async (tx) => {
    const hero = await tx
      .selectFrom('heroes')
      .select(['id', 'name'])
      .where('id', '=', id)
      .where('userId', '=', user.id)
      .where('removedAt', 'is', null)
      .forUpdate()
      .executeTakeFirst()
    if (!hero) throw notFound('hero')
    const busy = await tx
      .selectFrom('jobs')
      .select('id')
      .where('heroId', '=', id)
      .where('state', 'in', ['queued', 'running'])
      .executeTakeFirst()
    if (busy) throw new Refusal('conflict', `${hero.name} is being drawn right now.`)
    await refuseOverQuota(tx, user.id, ROOM.page)
    const { jobId, balance } = await openJob(tx, {
      userId: user.id,
      of: { heroId: id },
      kind: 'hero',
      spend: { kind: 'hero', items: 1, note: `Reserved for the sheet of ${hero.name}` },
      items: [{ price: PRICES.hero }],
    })
    return { job: await readJob(tx, user.id, jobId), balance }
  })
  await wakeWorkers()
  return started
}
