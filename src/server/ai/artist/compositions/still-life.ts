import 'server-only'
import type { Cast } from '../cast'
import { frameOf, pickFrame } from '../frames/frame'
import { credit, type PageWork, sceneOf } from '../page-work'
import { height, middleX, type Scene, width } from '../scene'
import { drawPlace } from '../scenery/draw-place'
import { drawTable } from '../scenery/furniture'
import { THEMES } from '../themes'
import { drawFinish } from './finish'

const ISTHING = /food|object|plant/

/** Whether the page is about things in a room, with nobody in it. */
export function isStillLife({ cast, recipe }: PageWork): boolean {
  return !cast.main.poses && ISTHING.test(cast.main.subject.kind) && THEMES[recipe.picture.theme].indoors
}

/** Things on a table in their room, the page's subject in the middle. */
export function stillLife(work: PageWork) {
  const { p, random, cast, style, plan } = work
  const lay = random.fork('layout')
  const frame = frameOf(pickFrame(style.frames, plan.level, lay), p, lay)
  frame.open()
  const { box } = frame
  const focus = { x: middleX(box), y: box.bottom - height(box) * 0.24, height: height(box) * 0.26 }
  const scene = sceneOf(work, box, focus)
  const { theme, place = '' } = work.recipe.picture
  const stage = drawPlace(theme, scene, place)
  const top = box.top + height(box) * lay.between(0.66, 0.72)
  drawTable(scene, middleX(box), top, width(box) * 0.9, box.bottom + 30, lay.chance(0.65))
  const things = cast.props.filter(({ subject }) => ISTHING.test(subject.kind))
  const others = cast.props.filter((one) => !things.includes(one))
  setTable(work, scene, [cast.main, ...things].slice(0, [2, 3, 4, 5, 6][plan.level]!), top)
  const guest = cast.friend ?? others.find((one) => one.subject.kind === 'animal')
  if (guest) {
    const tall = Math.max(plan.smallestThing, height(box) * 0.3)
    guest.draw(
      scene,
      {
        x: lay.chance(0.5) ? box.left + tall * 0.4 : box.right - tall * 0.4,
        y: box.bottom - height(box) * 0.02,
        height: tall,
        role: 'actor',
      },
      { pose: 'point', mood: 'laugh' },
    )
    credit(work, guest)
  }
  stage.front()
  drawFinish(work, frame)
}

/** A row on the table: the subject in the middle and largest, the others to both sides. */
function setTable(work: PageWork, scene: Scene, casts: readonly Cast[], top: number) {
  const { box, u } = scene
  const room = width(box) * 0.82
  const sized = casts.map((cast, i) => {
    const tall = (i === 0 ? u * 36 : u * 22) / Math.max(1, cast.aspect * 0.8)
    return { cast, tall, wide: tall * cast.aspect }
  })
  const sum = sized.reduce((total, one) => total + one.wide, 0)
  const shrink = Math.min(1, room / (sum * 1.04))
  const order: typeof sized = []
  for (const [i, one] of sized.entries()) {
    if (i % 2) order.push(one)
    else order.unshift(one)
  }
  // The subject was put first, so it stands near the middle of the row.
  let x = middleX(box) - (sum * shrink) / 2
  for (const { cast, tall, wide } of order) {
    const h = Math.max(tall * shrink, work.plan.smallestThing * 0.6)
    cast.draw(scene, {
      x: x + (wide * shrink) / 2,
      y: top + u * (cast === casts[0] ? 5 : 2.4),
      height: h,
      role: cast === casts[0] ? 'hero' : 'prop',
    })
    credit(work, cast)
    x += wide * shrink
  }
}
