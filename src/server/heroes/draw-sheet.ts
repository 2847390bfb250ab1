import 'server-only'
import { heroWords } from '@/domain/hero'
import type { JobView } from '@/domain/job'
import { openQueue } from '@/server/jobs/queue'
import { clearWords } from '@/server/safety/moderate'
import { refuseSwitchedOff } from '@/server/switches/refuse-switched-off'
import { getHero } from './get-hero'
import { openHeroJob } from './open-hero-job'

/** Starts drawing a hero's reference sheet. Refuses while one is being drawn, or when Blots are short. */
export async function drawSheet(
  user: { id: string },
  { id }: { id: string },
): Promise<{ job: JobView; balance: number }> {
  await refuseSwitchedOff('generation')
  await openQueue()
  const { name, description, traits } = await getHero(user, { id })
  // Sheets are drawn plainly, as for children; the moderator sees the words before anything is held.
  await clearWords('adult', [
    { field: 'description', where: name, text: heroWords({ name, description, traits }) },
  ])
  return openHeroJob(user, id)
}
