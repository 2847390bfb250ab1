import 'server-only'
import type { Cast } from '../cast'
import { headroom } from '../figures/headroom'
import { credit, type PageWork } from '../page-work'
import type { Scene } from '../scene'
import { costumeFor, moodFor } from './acting-for'

/** The page's main figure inside a circle of radius `r` around (x, y), whole. */
export function drawInMedallion(work: PageWork, scene: Scene, x: number, y: number, r: number) {
  const { cast, random } = work
  const main: Cast = cast.main
  const lay = random.fork('medallion')
  if (main.poses) {
    const pose = lay.pick(['wave', 'hips', 'shy', 'cheer', 'stand', 'sit'] as const)
    const costume = costumeFor(work, main)
    const above = main.creature ? headroom(main.creature, costume.hat) : 0
    const tall = (r * (pose === 'cheer' ? 1.66 : 1.78)) / (1 + above)
    main.draw(
      scene,
      { x, y: y + tall * 0.5, height: tall, role: 'hero', flip: lay.chance(0.5) },
      { pose, mood: moodFor(work), ...costumeFor(work, main) },
    )
  } else {
    const half = Math.hypot(1, main.aspect)
    const tall = (r * 1.86) / half
    main.draw(scene, { x, y: y + tall / 2, height: tall, role: 'hero', flip: lay.chance(0.5) })
  }
  credit(work, main)
}

/** Small drawings for ornaments: the page's things, then its friend; never persons, who would be too small. */
export function motifsOf(work: PageWork, most: number): Cast[] {
  const { props, friend } = work.cast
  const fit = [...props, ...(friend ? [friend] : [])].filter(
    (one) => !(one.poses && one.subject.kind === 'person'),
  )
  return fit.slice(0, most)
}

/** Draws a motif inside a circle of radius `r` around (x, y). */
export function drawMotif(
  work: PageWork,
  scene: Scene,
  cast: Cast,
  x: number,
  y: number,
  r: number,
  rotate = 0,
  flip = false,
) {
  const tall = (r * 2) / Math.hypot(1, cast.aspect) / (cast.poses ? 0.95 : 1)
  const a = (rotate * Math.PI) / 180
  // The foot is below the middle, also when turned.
  cast.draw(
    scene,
    {
      x: x - Math.sin(a) * tall * 0.5,
      y: y + Math.cos(a) * tall * 0.5,
      height: tall,
      role: 'prop',
      rotate,
      flip,
    },
    { pose: 'cheer', mood: 'smile' },
  )
  credit(work, cast)
}
