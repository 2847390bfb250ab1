import 'server-only'
import type { Composition } from '@/domain/composition'
import type { PageWork } from '../page-work'
import { action } from './action'
import { closeUp } from './close-up'
import { environment, fullBody } from './full-body'
import { patternPage } from './pattern-page'

const LAYOUTS: Record<Composition, (work: PageWork) => void> = {
  'close-up': closeUp,
  'full-body': fullBody,
  action,
  environment,
  pattern: patternPage,
}

/** Lays out the page in its composition. */
export function compose(work: PageWork) {
  LAYOUTS[work.recipe.composition](work)
}
