import 'server-only'
import type { PlanRequest } from '@/domain/plan'
import { LANGUAGE_NAMES } from './artist/foreign-words'
import { asEnglish, isStandIn } from './artist/subjects'
import { THEMES } from './artist/themes'
import type { Cast } from './plan-cast'
import { indefinite } from './plan-grammar-words'

/** What the author should know when an idea was not understood in full; a sentence or two. */
export function noteFor(request: PlanRequest, cast: Cast): string | undefined {
  const { language } = asEnglish(request.idea)
  if (request.hero?.trim() && !cast.hero?.subject)
    return 'No drawing comes close to this hero. Describe it as an animal, a person or a thing to see it on the pages.'
  if (!cast.understood)
    return `No known subject in this idea; we chose a ${THEMES[cast.themes[0]!].label}. Change any line.`
  if (language !== 'en')
    return `We read this idea in ${LANGUAGE_NAMES[language]} and wrote the page ideas in English. Change any line.`
  return nearestNote(cast)
}

/** "There is no axolotl among our drawings; the pages show a lizard." */
function nearestNote({ hero, members }: Cast): string | undefined {
  const named = [...(hero?.subject ? [{ subject: hero.subject, label: hero.kind ?? '' }] : []), ...members]
  const stand = named.find(({ subject, label }) => label && isStandIn(label, subject))
  if (!stand) return undefined
  return `Our drawings have no ${stand.label}; the pages show ${indefinite(stand.subject)} instead.`
}
