import 'server-only'
import type { View } from '../figures/draw-figure'
import { headroom } from '../figures/headroom'
import { safeArea } from '../frames/frame'
import { credit, type PageWork, sceneOf } from '../page-work'
import { height, inset, width } from '../scene'

/** From the top left: row by row, as the sheet is described everywhere. */
const VIEWS: readonly View[] = ['front', 'side', 'back', 'three-quarter']

/** A hero's reference sheet: the whole figure four times on plain paper. A fixed drawing is shown from both sides. */
export function heroSheet(work: PageWork) {
  const { p, cast } = work
  const { main } = cast
  const box = inset(safeArea(p), p.line * 2)
  // Long ears, horns and hats stand above the head.
  const above = 1 + (main.creature ? headroom(main.creature, 'none') : 0)
  const [cellWidth, cellHeight] = [width(box) / 2, height(box) / 2]
  for (const [i, view] of VIEWS.entries()) {
    const x = box.left + cellWidth * ((i % 2) + 0.5)
    const foot = box.top + cellHeight * (Math.floor(i / 2) + 1) - cellHeight * 0.06
    const tall = Math.min((cellHeight * (main.poses ? 0.9 : 0.8)) / above, (cellWidth * 0.86) / main.aspect)
    const scene = sceneOf(work, box, { x, y: foot, height: tall })
    const flip = !main.poses && i % 2 === 1
    main.draw(scene, { x, y: foot, height: tall, role: 'hero', flip }, { pose: 'stand', mood: 'smile', view })
  }
  credit(work, main)
}
