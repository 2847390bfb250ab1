import 'server-only'
import type { PlanRequest } from '@/domain/plan'
import { THEMES } from './artist/themes'
import type { Cast } from './plan-cast'

/** What the author should know when an idea was not understood in full; a sentence or two. */
export function noteFor(request: PlanRequest, cast: Cast): string | undefined {
  if (request.hero && !cast.hero?.subject)
    return 'No drawing comes close to this hero. Describe it as an animal, a person or a thing to see it on the pages.'
  if (!cast.understood)
    return `No known subject in this idea; we chose a ${THEMES[cast.themes[0]!].label}. Change any line.`
  return undefined
}
