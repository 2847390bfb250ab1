import 'server-only'
import type { Composition } from '@/domain/composition'
import { lettersIn } from '../lettering'
import { isOrnament } from '../ornament-words'
import type { PageWork } from '../page-work'
import { action } from './action'
import { bouquet, isBouquet } from './bouquet'
import { closeUp } from './close-up'
import { environment, fullBody } from './full-body'
import { letteringPage } from './lettering-page'
import { patternPage } from './pattern-page'

const LAYOUTS: Record<Composition, (work: PageWork) => void> = {
  'close-up': closeUp,
  'full-body': fullBody,
  action,
  environment,
  pattern: patternPage,
}

/** Lays out the page in its composition; a mandala is one in whatever framing, and so are words to color. */
export function compose(work: PageWork) {
  const { composition, picture } = work.recipe
  const letters = lettersIn(picture.words)
  if (letters) letteringPage(work, letters)
  else if (isOrnament(picture.words)) patternPage(work)
  else if (composition !== 'pattern' && isBouquet(work)) bouquet(work)
  else LAYOUTS[composition](work)
}
