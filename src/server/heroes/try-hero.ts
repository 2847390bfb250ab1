import 'server-only'
import { heroWords, type TryHero } from '@/domain/hero'
import type { JobView } from '@/domain/job'
import { openQueue } from '@/server/jobs/queue'
import { clearWords } from '@/server/safety/moderate'
import { refuseSwitchedOff } from '@/server/switches/refuse-switched-off'
import { getHero } from './get-hero'
import { openHeroJob } from './open-hero-job'

/**
 * Starts drawing a page with a hero, to see whether it comes out alike before a book is made of it. It is judged and
 * paid for like any page. Refuses without a sheet, while the hero is being drawn, and when Blots are short.
 */
export async function tryHero(
  user: { id: string },
  { id, ...scene }: TryHero & { id: string },
): Promise<{ job: JobView; balance: number }> {
  await refuseSwitchedOff('generation')
  await openQueue()
  const { name, description, traits } = await getHero(user, { id })
  await clearWords(scene.audience, [
    { field: 'brief', where: 'The page', text: scene.brief },
    { field: 'description', where: name, text: heroWords({ name, description, traits }) },
  ])
  return openHeroJob(user, id, { ...scene, composition: 'full-body' })
}
