import 'server-only'
import { type Acting, heldHeight } from '../cast'
import { FIGURE_HEIGHT } from '../figures/draw-figure'
import { headroom } from '../figures/headroom'
import { POSE } from '../figures/pose'
import { frameOf, pickFrame } from '../frames/frame'
import { credit, figureBox, isOrnamental, type PageWork, sceneOf } from '../page-work'
import { type Box, type Focus, height, middleX, width } from '../scene'
import { drawPlace } from '../scenery/draw-place'
import { drawWeather } from '../scenery/heavens'
import { costumeFor, moodFor, poseFor } from './acting-for'
import { drawFinish } from './finish'
import { drawRider, mountOf } from './ride'
import { drawPlaced, setOut } from './set-out'
import { isStillLife, stillLife } from './still-life'

/** How large the main figure is and what it does. */
export type Direction = {
  /** Share of the picture's height. */
  readonly size: readonly [number, number]
  /** Share of the picture's height left below its feet. */
  readonly foot: readonly [number, number]
  readonly lively: boolean
  /** How far from the middle, share of the width. */
  readonly aside: number
}

/** Much to see: the hero is one of many in its world. */
const WANDERING: Direction = { size: [0.29, 0.38], foot: [0.09, 0.2], lively: false, aside: 0.27 }
const STANDING: Direction = { size: [0.43, 0.63], foot: [0.05, 0.15], lively: false, aside: 0.24 }

/** The hero, whole, standing in its world. */
export function fullBody(work: PageWork) {
  if (isStillLife(work)) stillLife(work)
  else staged(work, STANDING)
}

/** The world itself, wide and rich, with the hero smaller in it. */
export function environment(work: PageWork) {
  if (isStillLife(work)) stillLife(work)
  else staged(work, work.plan.level === 0 ? { ...WANDERING, size: [0.4, 0.46] } : WANDERING)
}

/** A scene with one main figure standing in it, friend and things around it. */
export function staged(work: PageWork, direction: Direction) {
  const { p, random, cast, style, plan } = work
  const lay = random.fork('layout')
  const frame = frameOf(pickFrame(style.frames, plan.level, lay, cast.main.aspect > 1.15), p, lay)
  frame.open()
  const held = heldThing(work, direction.lively)
  const acting = actingOf(work, direction.lively, held)
  const focus = focusIn(work, frame.box, direction, acting)
  const scene = sceneOf(work, frame.box, focus)
  const stage = drawPlace(work.recipe.picture.theme, scene, work.recipe.picture.place ?? '')
  drawWeather(scene)
  const main = figureBox(focus, cast.main.aspect)
  const mount = mountOf(work)
  const others = [...(cast.friend ? [cast.friend] : []), ...cast.props].filter(
    (one) => one !== held && one !== mount,
  )
  const things = setOut(work, scene, stage, others.slice(0, Math.max(plan.props, cast.named.size)), main).map(
    (one) =>
      one.cast.poses
        ? {
            ...one,
            acting: {
              pose: lay.pick(
                direction.lively
                  ? (['run', 'jump', 'cheer'] as const)
                  : (['stand', 'wave', 'hips', 'cheer'] as const),
              ),
              mood: 'smile' as const,
            },
          }
        : one,
  )
  drawPlaced(work, scene, things, false, focus.y)
  const facing = focus.x > middleX(frame.box) ? -1 : 1
  if (mount) drawRider(work, scene, focus, mount, acting, facing, 0)
  else {
    const flip = cast.main.poses ? facing < 0 : lay.chance(0.5)
    const ornate = plan.level === 4 && isOrnamental(cast.main)
    cast.main.draw(
      scene,
      { x: focus.x, y: focus.y, height: focus.height, role: 'hero', flip, ornate },
      acting,
    )
    credit(work, cast.main)
    if (held) credit(work, held)
  }
  drawPlaced(work, scene, things, true, focus.y)
  stage.front()
  drawFinish(work, frame)
}

/** Whether somebody or something else has to be seen beside the main figure. */
const hasCompany = ({ cast, recipe }: PageWork) =>
  cast.named.size > (recipe.composition === 'action' ? 0 : 1) || cast.friend !== undefined

/** Where the main figure stands and how tall it is: as asked, as far as the picture has room for ears and hats. */
export function focusIn(work: PageWork, box: Box, { size, foot, aside }: Direction, acting?: Acting): Focus {
  const lay = work.random.fork('focus')
  const { aspect, poses, creature, subject } = work.cast.main
  const person = subject.kind === 'person' ? work.p.pageWidth * 0.5 : 0
  const y = box.bottom - height(box) * lay.between(foot[0], foot[1])
  const byHeight = height(box) * lay.between(size[0], size[1])
  const lift = acting && poses ? POSE[acting.pose].lift / FIGURE_HEIGHT : 0
  const above = creature ? headroom(creature, acting?.hat ?? 'none') + lift : 0.02
  const byRoom = (y - box.top - height(box) * 0.02) / (1 + above)
  // A long animal fills the width before it fills the height.
  const byWidth = (width(box) * (poses ? 0.86 : 0.8)) / aspect
  const tall = Math.min(Math.max(person, Math.min(byHeight, byWidth)), byRoom)
  const half = (tall * aspect) / 2
  const apart = hasCompany(work) ? Math.max(aside, 0.2) : aside
  const shift = hasCompany(work) ? lay.side() * lay.between(0.6, 1) : lay.between(-1, 1)
  const wish = middleX(box) + shift * apart * width(box)
  const x = Math.max(box.left + half * 1.05, Math.min(box.right - half * 1.05, wish))
  return { x, y, height: tall }
}

/** Food and objects go into the hero's hands. */
export function heldThing(work: PageWork, lively: boolean) {
  if (!work.cast.main.poses) return undefined
  const first = work.cast.props[0]
  if (!first || (lively && work.random.fork('held').chance(0.5))) return undefined
  // Only what the brief speaks of: it hides a part of the figure.
  if (!/food|object|plant/.test(first.subject.kind) || !work.cast.named.has(first)) return undefined
  // What could not be told apart in the hands stands beside the hero.
  const inHand = (work.p.pageHeight * 0.42 * heldHeight(first)) / FIGURE_HEIGHT
  return first.least * work.p.line > inHand * 1.2 ? undefined : first
}

export function actingOf(work: PageWork, lively: boolean, held: ReturnType<typeof heldThing>): Acting {
  const costume = costumeFor(work, work.cast.main)
  return {
    pose: poseFor(work, lively, held !== undefined),
    mood: moodFor(work),
    ...costume,
    ...(held ? { held } : {}),
  }
}
