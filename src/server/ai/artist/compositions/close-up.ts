import 'server-only'
import { headroom } from '../figures/headroom'
import { frameOf, pickFrame } from '../frames/frame'
import { credit, isOrnamental, type PageWork, sceneOf, turnOf } from '../page-work'
import {
  type Box,
  type Focus,
  height,
  inset,
  middleX,
  type Scene,
  type Spot,
  type Stage,
  width,
} from '../scene'
import { drawPlace } from '../scenery/draw-place'
import { FreePlace } from '../scenery/free-place'
import { costumeFor, moodFor } from './acting-for'
import { type Backdrop, drawBackdrop } from './backdrops'
import { drawBarrier } from './barrier'
import { drawBlooming } from './blooming'
import { drawFinish } from './finish'
import { drawGround, quietPattern } from './ground'
import { flies } from './set-out'

/** Middle of a figure's head above its feet, and half its head's width, as shares of its height. */
const HEAD_AT = 0.72
const HEAD_HALF = 0.29

/** A face is large enough to have but a sprinkle around it; two rings are all that thick lines leave room for. */
function backdropsFor({ cast, plan }: PageWork): readonly Backdrop[] {
  if (cast.main.poses) return ['rays', 'halo', 'rings', 'petals', 'confetti']
  if (plan.level >= 3) return ['halo', 'rays', 'petals', 'halo']
  return plan.level === 0 ? ['rays', 'halo', 'petals'] : ['rays', 'halo', 'rings', 'petals']
}

/** Head and shoulders, large, looking over something; or a thing so large that it fills the page. */
export function closeUp(work: PageWork) {
  const { p, random, cast, style, plan } = work
  const lay = random.fork('layout')
  const frame = frameOf(pickFrame(style.frames, plan.level, lay), p, lay)
  frame.open()
  const focus = cast.main.poses ? portraitFocus(work, frame.box) : objectFocus(work, frame.box)
  const scene = sceneOf(work, frame.box, focus)
  const { theme, place = '' } = work.recipe.picture
  const head = cast.main.poses ? focus.y - focus.height * HEAD_AT : focus.y - focus.height / 2
  const radius = cast.main.poses
    ? focus.height * HEAD_HALF
    : Math.max(focus.height, focus.height * cast.main.aspect) * 0.46
  const isRich = plan.level >= 3
  const inPlace = lay.chance(cast.main.poses ? 0.65 : isRich ? 0.25 : 0.4)
  const blooming = !inPlace && isRich && style.backdrop === 'none' && isInBloom(work)
  const stage = inPlace ? drawPlace(theme, scene, place) : undefined
  if (blooming) drawBlooming(scene, { x: focus.x, y: head, ...halvesOf(work, focus) })
  else if (!stage) {
    const kind = style.backdrop === 'mandala' ? 'petals' : lay.pick(backdropsFor(work))
    // A subject full of ornament stands out from plain paper, not from more ornament.
    const isCalm = isRich && !cast.main.poses
    if (isCalm && kind === 'halo') drawGround(work, scene)
    drawBackdrop(
      scene,
      kind,
      { x: focus.x, y: head, r: radius },
      isCalm ? 'none' : isRich ? quietPattern(work) : 'auto',
    )
  }
  const ornate = isRich && isOrnamental(cast.main)
  const costume = costumeFor(work, cast.main)
  const props = cast.props.slice(0, 1 + Math.round(work.plan.level * 1.2))
  const held = cast.main.poses
    ? props.find((one) => cast.named.has(one) && /food|object|plant/.test(one.subject.kind))
    : undefined
  const pose = held
    ? lay.pick(['hold', 'present'] as const)
    : lay.pick(['wave', 'cheer', 'shy', 'stand', 'hips'] as const)
  cast.main.draw(
    scene,
    {
      x: focus.x,
      y: focus.y,
      height: focus.height,
      role: 'hero',
      flip: lay.chance(0.5),
      rotate: cast.main.poses ? lay.between(-5, 5) : lay.between(-8, 8),
      ornate,
    },
    { pose, mood: moodFor(work), ...costume, ...(held ? { held } : {}) },
  )
  credit(work, cast.main)
  if (held) credit(work, held)
  const around = [
    ...(cast.friend ? [cast.friend] : []),
    ...props.filter((one) => one !== held && (!isRich || inPlace || cast.main.poses || cast.named.has(one))),
  ]
  const company = cast.friend !== undefined && cast.named.has(cast.friend)
  if (cast.main.poses && (company || lay.chance(0.8))) overBarrier(work, scene, around)
  else besideSubject(work, scene, focus, around, stage)
  drawFinish(work, frame)
}

/** Close-ups of a book for older readers lie among flowers by turns; always in the style that is all flowers. */
const isInBloom = (work: PageWork) => work.style.garland || turnOf(work) % 2 === 0

/** Half the room the head or the thing takes. */
function halvesOf({ cast }: PageWork, { height: tall }: Focus) {
  if (cast.main.poses) return { rx: tall * 0.3, ry: tall * 0.34 }
  return { rx: tall * cast.main.aspect * 0.46, ry: tall * 0.46 }
}

const tallEars = ({ cast }: PageWork) =>
  cast.main.creature !== undefined && headroom(cast.main.creature, 'none') > 0.2

/** The head fills half the width and more; the feet are below the page. */
function portraitFocus(work: PageWork, box: Box): Focus {
  const lay = work.random.fork('focus')
  const wide = width(box) * lay.between(0.5, 0.6)
  const tall = Math.min(
    wide / (HEAD_HALF * 2),
    (height(box) * 0.6) / (1 - HEAD_AT + HEAD_HALF + (tallEars(work) ? 0.16 : 0)),
  )
  const above = work.cast.main.creature
    ? headroom(work.cast.main.creature, costumeFor(work, work.cast.main).hat)
    : 0
  const head = Math.max(
    box.top + height(box) * lay.between(0.43, 0.5),
    box.top + height(box) * 0.02 + tall * (1 - HEAD_AT + above),
  )
  return { x: middleX(box) + lay.between(-0.07, 0.07) * width(box), y: head + tall * HEAD_AT, height: tall }
}

function objectFocus(work: PageWork, box: Box): Focus {
  const lay = work.random.fork('focus')
  const { aspect } = work.cast.main
  const tall = Math.min(
    height(box) * lay.between(0.58, 0.68),
    (width(box) * lay.between(0.76, 0.84)) / aspect,
  )
  return {
    x: middleX(box),
    y: box.top + (height(box) + tall) / 2 + height(box) * lay.between(-0.03, 0.05),
    height: tall,
  }
}

/** Things and a friend along the counter, hedge or wave in front. */
function overBarrier(work: PageWork, scene: Scene, around: readonly PageWork['cast']['main'][]) {
  const { top, spots } = drawBarrier(scene, work.recipe.picture.theme)
  const free = new FreePlace(scene.random)
  const rest = [...spots]
  for (const cast of around.slice(0, spots.length)) {
    const big = cast.poses || cast.subject.kind === 'animal'
    const tall = Math.min(scene.u * (big ? 36 : 24), (scene.u * 30) / cast.aspect)
    const half = (tall * cast.aspect) / 2
    const areaAt = (spot: Spot) => {
      const x = Math.max(scene.box.left + half * 0.9, Math.min(scene.box.right - half * 0.9, spot.x))
      return { left: x - half, right: x + half, top: spot.y - tall, bottom: spot.y }
    }
    const [spot] = rest.sort((a, b) => free.crowded(areaAt(a)) - free.crowded(areaAt(b)))
    const area = areaAt(spot!)
    if (free.crowded(area) > (work.cast.named.has(cast) ? 0.5 : 0.16)) continue
    free.take(area)
    rest.shift()
    const x = middleX(area)
    cast.draw(
      scene,
      { x, y: Math.max(area.bottom, top + tall * 0.2), height: tall, role: 'actor', flip: x > scene.focus.x },
      { pose: 'wave', mood: 'smile' },
    )
    credit(work, cast)
  }
}

/** Things around a large subject, in what room it leaves; on the ground where there is one, unless they fly. */
function besideSubject(
  work: PageWork,
  scene: Scene,
  focus: Focus,
  around: readonly PageWork['cast']['main'][],
  stage: Stage | undefined,
) {
  const free = new FreePlace(scene.random)
  const half = (focus.height * work.cast.main.aspect) / 2
  free.take({
    left: focus.x - half * 0.94,
    right: focus.x + half * 0.94,
    top: focus.y - focus.height,
    bottom: focus.y,
  })
  for (const cast of around) {
    const tall =
      Math.max(work.plan.smallestThing, cast.least * work.p.line, scene.u * scene.random.between(17, 23)) /
      Math.max(1, cast.aspect * 0.8)
    const { box, u } = scene
    const grounded = stage !== undefined && !stage.floats && !flies(cast)
    const room = inset(box, u * 3)
    const top = grounded ? Math.min(stage.horizon, room.bottom - tall * 1.05) : room.top
    const spot = free.find({ ...room, top }, tall * cast.aspect, tall, grounded ? 0.16 : 0.08)
    if (!spot && !work.cast.named.has(cast)) continue
    const place = spot ?? freerCorner(free, inset(box, u * 3), tall * cast.aspect, tall)
    cast.draw(
      scene,
      {
        x: middleX(place),
        y: place.bottom,
        height: tall,
        role: 'actor',
        rotate: cast.poses || grounded ? 0 : scene.random.between(-14, 14),
      },
      { pose: 'wave', mood: 'smile' },
    )
    credit(work, cast)
  }
}

/** The lower corner with more room, for what has to be on the page. */
function freerCorner(free: FreePlace, box: Box, w: number, h: number): Box {
  const corners = [box.left, box.right - w].map((left) => ({
    left,
    right: left + w,
    top: box.bottom - h,
    bottom: box.bottom,
  }))
  const [best] = corners.sort((a, b) => free.crowded(a) - free.crowded(b))
  free.take(best!)
  return best!
}
