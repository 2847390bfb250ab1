import 'server-only'
import type { Cast } from '../cast'
import type { Role } from '../engine/painting'
import { headroom } from '../figures/headroom'
import { credit, type PageWork } from '../page-work'
import type { Scene } from '../scene'
import { bloomOf, drawBloom } from '../scenery/blooms'
import { costumeFor, moodFor } from './acting-for'

/** The page's main figure inside a circle of radius `r` around (x, y), whole. */
export function drawInMedallion(work: PageWork, scene: Scene, x: number, y: number, r: number) {
  const { cast, random } = work
  const main: Cast = cast.main
  const lay = random.fork('medallion')
  if (isPair(work)) return drawPair(work, scene, x, y, r)
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
  } else if (!drawAsBloom(work, scene, main, x, y, r * 0.74, 'hero')) {
    const half = Math.hypot(1, main.aspect)
    const tall = (r * 1.86) / half
    main.draw(scene, { x, y: y + tall / 2, height: tall, role: 'hero', flip: lay.chance(0.5) })
  }
  credit(work, main)
}

/** A blossom in an ornament for older readers gets its petals one by one; false for anything else. */
function drawAsBloom(
  { random }: PageWork,
  { p, level }: Scene,
  cast: Cast,
  x: number,
  y: number,
  r: number,
  role: Role,
): boolean {
  const kind = level >= 2 && !cast.poses ? bloomOf(cast.subject.id, random.fork('bloom')) : undefined
  if (!kind) return false
  const hero = role === 'hero'
  p.object(role)
  p.within([1, 0, 0, 1, x, y], () =>
    drawBloom(p, kind, r, hero ? level : 1, hero ? random.fork('turn').between(0, 360) : 0),
  )
  return true
}

/** The page is about two: "Nora and her grandmother in a ring of bells". */
function isPair({ cast, recipe }: PageWork): boolean {
  const { main, friend, named } = cast
  if (!main.poses || !friend?.poses || !named.has(friend)) return false
  return / and .* in a ring\b/i.test(recipe.picture.words)
}

function drawPair(work: PageWork, scene: Scene, x: number, y: number, r: number) {
  const { main, friend } = work.cast
  const above = main.creature ? headroom(main.creature, costumeFor(work, main).hat) : 0
  const tall = (r * 1.3) / (1 + above)
  for (const [cast, side] of [
    [friend!, 1],
    [main, -1],
  ] as const) {
    const h = cast === main ? tall : tall * 0.88
    cast.draw(
      scene,
      { x: x + side * r * 0.42, y: y + tall * 0.52, height: h, role: 'hero', flip: side > 0 },
      { pose: 'wave', mood: 'smile', ...(cast === main ? costumeFor(work, main) : {}) },
    )
    credit(work, cast)
  }
}

/**
 * Small drawings for ornaments: what the brief names, with a few others where that is one thing only; never
 * persons, who would be too small.
 */
export function motifsOf(work: PageWork, most: number): Cast[] {
  const { props, friend, named } = work.cast
  const fit = [...props, ...(friend ? [friend] : [])].filter(
    (one) => !(one.poses && one.subject.kind === 'person') && !(one === friend && isPair(work)),
  )
  const told = fit.filter((one) => named.has(one))
  if (told.length > 1) return told.slice(0, most)
  const others = fit.filter((one) => !named.has(one) && (told.length === 0 || STILL.test(one.subject.kind)))
  return [...told, ...(told.length === 1 ? others.slice(0, OTHERS) : others)].slice(0, most)
}

/** Things nobody asked for beside the one that was, and what they may be. */
const OTHERS = 2
const STILL = /plant|food|object/

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
  if (drawAsBloom(work, scene, cast, x, y, r, 'prop')) return void work.drawn.add(cast.subject.label)
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
