import 'server-only'
import { priceOf } from '@/domain/blots'
import { notFound, Refusal } from '@/domain/errors'
import type { HeroScene } from '@/domain/hero'
import type { JobView } from '@/domain/job'
import { ROOM } from '@/domain/storage'
import { asSystem } from '@/server/db/client'
import { readJob } from '@/server/generation/get-job'
import { openJob } from '@/server/generation/open-job'
import { wakeWorkers } from '@/server/jobs/queue'
import { refuseOverQuota } from '@/server/storage/quota'

/**
 * Starts one drawing of a hero: its sheet, or with a scene a page it is tried on, which takes a sheet to be tried.
 * Refuses while another is being drawn, or when Blots are short. Call `openQueue` before.
 */
export async function openHeroJob(
  user: { id: string },
  id: string,
  scene?: HeroScene,
): Promise<{ job: JobView; balance: number }> {
  const started = await asSystem(async (tx) => {
    const hero = await tx
      .selectFrom('heroes')
      .select(['id', 'name', 'sheetId'])
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
    if (scene && !hero.sheetId)
      throw new Refusal('conflict', `Draw the sheet of ${hero.name} first: a page is drawn after it.`)
    await refuseOverQuota(tx, user.id, ROOM.page)
    const ware = scene ? (['page', 'standard'] as const) : (['hero'] as const)
    const what = scene ? 'a page with' : 'the sheet of'
    const { jobId, balance } = await openJob(tx, {
      userId: user.id,
      of: { heroId: id },
      kind: 'hero',
      spend: { ware, items: 1, note: `Reserved for ${what} ${hero.name}` },
      items: [{ price: priceOf(ware) }],
      ...(scene ? { options: scene } : {}),
    })
    return { job: await readJob(tx, user.id, jobId), balance }
  })
  await wakeWorkers()
  return started
}
