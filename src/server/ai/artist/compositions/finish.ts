import 'server-only'
import type { Frame } from '../frames/frame'
import { drawGarland } from '../frames/garland'
import type { PageWork } from '../page-work'

/** Closes the page: frame, and the ornaments of the style around it. */
export function drawFinish(work: PageWork, frame: Frame) {
  frame.close()
  const lay = work.random.fork('garland')
  if (work.style.garland) drawGarland(work.p, frame.safe, lay, work.plan.level)
}
