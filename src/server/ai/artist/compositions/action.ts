import 'server-only'
import type { Cast } from '../cast'
import { POSE } from '../figures/pose'
import { frameOf, pickFrame } from '../frames/frame'
import { credit, figureBox, isOrnamental, type PageWork, sceneOf } from '../page-work'
import { type Box, type Focus, height, middleX, type Scene, width } from '../scene'
import { drawPlace } from '../scenery/draw-place'
import { drawWeather } from '../scenery/heavens'
import { ellipse } from '../shapes/paths'
import type { ThemeName } from '../theme'
import { drawFinish } from './finish'
import { actingOf, focusIn } from './full-body'
import { drawBounces, drawPuffs, drawSwoosh } from './motion'
import { drawRider, mountOf } from './ride'
import { drawPlaced, setOut } from './set-out'

/** Somebody in full motion: jumping, flying, running, with things flying about and others joining in. */
export function action(work: PageWork) {
  const { p, random, cast, style, plan } = work
  const lay = random.fork('layout')
  const frame = frameOf(pickFrame(style.frames, plan.level, lay, cast.main.aspect > 1.15), p, lay)
  frame.open()
  const acting = actingOf(work, true, undefined)
  const airborne =
    acting.pose === 'fly' || acting.pose === 'jump' || acting.pose === 'leap' || !cast.main.poses
  const direction = {
    size: [0.49, 0.58] as const,
    foot: airborne ? ([0.16, 0.26] as const) : ([0.08, 0.14] as const),
    lively: true,
    aside: 0.16,
  }
  const mount = mountOf(work)
  const flip = lay.chance(0.5)
  const heading = flip ? -1 : 1
  const tilt = cast.main.poses ? lay.between(-6, 6) : heading * lay.between(6, 14)
  const upright = focusIn(work, frame.box, direction, acting)
  const standing = cast.main.poses ? upright : insideTilted(upright, frame.box, cast.main.aspect, tilt)
  // Who rides the moon is up in the sky.
  const aloft = mount?.subject.kind === 'sky'
  const focus = aloft ? { ...standing, y: frame.box.bottom - height(frame.box) * 0.3 } : standing
  const scene = sceneOf(work, frame.box, focus)
  const stage = drawPlace(work.recipe.picture.theme, scene, work.recipe.picture.place ?? '')
  drawWeather(scene)
  const lifted = cast.main.poses && !mount && POSE[acting.pose].lift > 10
  if (lifted && !stage.floats && !AFLOAT.has(work.recipe.picture.theme)) drawShadow(scene, focus)
  // Under a toddler's lines, marks of motion look like things lying about.
  if (!aloft && plan.level > 0) drawTrail(scene, focus, mount ? 'run' : acting.pose, heading)
  const tossed = tossedThings(work)
  const main = figureBox(focus, cast.main.aspect * 1.15)
  const chasers: Cast[] = cast.friend && cast.friend !== mount ? [cast.friend] : []
  const rest = cast.props.filter(
    (one) => !tossed.includes(one) && one !== mount && (!aloft || cast.named.has(one)),
  )
  const most = Math.max(plan.props, cast.named.size)
  const things = setOut(work, scene, stage, [...chasers, ...rest].slice(0, most), main).map((one) =>
    one.cast.poses
      ? {
          ...one,
          acting: { pose: lay.pick(['run', 'jump', 'cheer', 'leap'] as const), mood: 'laugh' as const },
        }
      : one,
  )
  drawPlaced(work, scene, things, false, focus.y)
  toss(work, scene, focus, tossed)
  if (mount) drawRider(work, scene, focus, mount, acting, heading, heading * lay.between(-8, -3))
  else {
    cast.main.draw(
      scene,
      {
        x: focus.x,
        y: focus.y,
        height: focus.height,
        role: 'hero',
        flip,
        rotate: tilt,
        ornate: plan.level === 4 && isOrnamental(cast.main),
      },
      acting,
    )
    credit(work, cast.main)
  }
  drawPlaced(work, scene, things, true, focus.y)
  stage.front()
  drawFinish(work, frame)
}

/** Moves who leans by `tilt` degrees back into the picture: the top goes aside while the foot stays. */
function insideTilted(focus: Focus, box: Box, aspect: number, tilt: number): Focus {
  const turn = (tilt * Math.PI) / 180
  const half = (focus.height * aspect * Math.cos(turn)) / 2
  const lean = focus.height * Math.sin(turn)
  const least = box.left + half - Math.min(0, lean) + width(box) * 0.02
  const most = box.right - half - Math.max(0, lean) - width(box) * 0.02
  return { ...focus, x: least > most ? (least + most) / 2 : Math.max(least, Math.min(most, focus.x)) }
}

/** What shows the motion, behind the figure. */
function drawTrail(scene: Scene, focus: Focus, pose: keyof typeof POSE, heading: -1 | 1) {
  const h = focus.height
  const back = -heading as -1 | 1
  if (pose === 'run' || pose === 'walk' || pose === 'tiptoe')
    drawPuffs(scene, focus.x + back * h * 0.3, focus.y, h, back)
  else if (pose === 'dance' || pose === 'cheer')
    drawBounces(scene, focus.x + back * h * 0.3, focus.y - h * 0.1, h, back)
  else if (pose === 'jump') {
    for (const side of [-1, 1] as const) drawPuffs(scene, focus.x + side * h * 0.26, focus.y, h * 0.7, side)
  } else {
    drawSwoosh(scene, focus.x + back * h * 0.26, focus.y - h * 0.5, h * 0.5, heading * -12, heading)
    if (pose === 'leap') drawBounces(scene, focus.x + back * h * 0.28, focus.y, h * 0.9, back)
  }
}

/** Worlds without ground to cast a shadow on. */
const AFLOAT: ReadonlySet<ThemeName> = new Set(['sky', 'space'])

/** Shows that somebody is off the ground. */
function drawShadow({ p, u }: Scene, { x, y, height: tall }: Focus) {
  p.object('scenery')
  p.shape(ellipse(x, y, tall * 0.24, Math.max(tall * 0.032, p.line * 1.8, u)), 'none', 9)
}

const TOSSING = /^(juggle|toss|throw|catch|flip|fall|tumble|balance|shake|kick)$/

/** Small things that fly about when somebody throws or catches them; a single one is there several times. */
function tossedThings({ plan, cast, recipe }: PageWork): Cast[] {
  if (!TOSSING.test(recipe.picture.activity ?? '')) return []
  const small = cast.props.filter((one) => cast.named.has(one) && /food|object|plant/.test(one.subject.kind))
  const [only] = small
  if (!only) return []
  const most = [2, 3, 3, 4, 5][plan.level]!
  return small.length > 1 ? small.slice(0, most) : Array.from({ length: Math.min(3, most) }, () => only)
}

/** Throws things in an arc over the figure's head. */
function toss(work: PageWork, scene: Scene, focus: Focus, things: readonly Cast[]) {
  const { box, u, random } = scene
  things.forEach((cast, i) => {
    const t = things.length === 1 ? 0.5 + random.side() * 0.3 : i / (things.length - 1)
    const angle = Math.PI * (1.06 - t * 1.12)
    const tall =
      Math.max(work.plan.smallestThing * 0.85, cast.least * work.p.line, u * random.between(14, 18)) /
      Math.max(1, cast.aspect * 0.85)
    const reachX = Math.min(width(box) * 0.4, focus.height * 0.62)
    const x = Math.max(
      box.left + tall * 0.6,
      Math.min(box.right - tall * 0.6, focus.x + Math.cos(angle) * reachX),
    )
    const rise = Math.min(focus.height * 0.6, height(box) * 0.34)
    const y = Math.max(
      box.top + tall * 1.1,
      focus.y - focus.height * 0.55 - Math.sin(angle) * rise + tall * 0.5,
    )
    cast.draw(scene, {
      x,
      y,
      height: tall,
      role: 'actor',
      rotate: random.between(-28, 28),
      flip: x > middleX(box),
    })
    credit(work, cast)
  })
}
