import 'server-only'
import type { Acting, Cast } from '../cast'
import { credit, type PageWork } from '../page-work'
import {
  type Box,
  type Focus,
  height,
  middleX,
  overlap,
  type Scene,
  type Spot,
  type Stage,
  width,
} from '../scene'
import { FreePlace } from '../scenery/free-place'
import { makeRoom } from './make-room'

/** A thing with its place, ready to be drawn. */
export type Placed = {
  readonly cast: Cast
  readonly x: number
  readonly y: number
  readonly height: number
  readonly acting?: Acting
}

/** Height of a thing next to a figure of height 1, by what it is. Storybook scale: small things are large. */
const RELATIVE: Record<string, number> = {
  animal: 0.52,
  person: 0.85,
  fantasy: 0.7,
  food: 0.3,
  object: 0.34,
  plant: 0.42,
  transport: 0.72,
  place: 1.05,
  sky: 0.34,
}

/** Animals larger or smaller than most. */
const GIANTS = /whale|orca|elephant|mammoth|giraffe|sauropod|t-rex|rhino|hippo|shark|camel|horse|dinosaur/
const MINIATURES =
  /^(ant|bug|beetle|lady-beetle|honeybee|butterfly|fly|mosquito|snail|worm|cricket|spider|mouse)$/

function relativeSize({ subject, poses }: Cast): number {
  const usual = RELATIVE[subject.kind] ?? 0.4
  if (subject.kind !== 'animal' || poses) return usual
  return GIANTS.test(subject.id) ? 0.95 : MINIATURES.test(subject.id) ? 0.36 : usual
}

/** Lives in open water; everything else sinks. */
const swims = ({ subject }: Cast) =>
  subject.moves === 'swims' && !/crab|lobster|oyster|shell|coral/.test(subject.id)

const GROUNDED = /rooster|chicken|turkey|goose|duck|swan|peacock|dodo|penguin|chick|flamingo|parrot/
export const flies = ({ subject, poses }: Cast) =>
  subject.kind === 'sky' || (subject.moves === 'flies' && !poses && !GROUNDED.test(subject.id))

/**
 * Chooses places for the things of the page on the stage's spots, away from the main figure and each other.
 * Things that find no place are left out, but not those the brief speaks of: room is made for them.
 */
export function setOut(
  work: PageWork,
  scene: Scene,
  stage: Stage,
  casts: readonly Cast[],
  main: Box,
): Placed[] {
  const free = new FreePlace(scene.random)
  free.take(main)
  const placed: Placed[] = []
  const spots = [...scene.random.shuffle(stage.spots)]
  const { named } = work.cast
  const inOrder = [...casts.filter((one) => named.has(one)), ...casts.filter((one) => !named.has(one))]
  for (const cast of inOrder) {
    const floats = stage.floats
      ? swims(cast) || cast.subject.kind === 'person' || cast.subject.kind === 'fantasy'
      : flies(cast)
    // Buildings stand behind everybody.
    if (cast.subject.kind === 'place' && !stage.floats && named.has(cast)) {
      placed.push(makeRoom(work, scene, stage, cast, wantedHeight(work, scene, cast), main, free, 'far'))
      continue
    }
    const one = floats ? float(work, scene, stage, cast, free) : stand(work, scene, stage, cast, free, spots)
    if (one) placed.push(one)
    else if (named.has(cast))
      placed.push(
        makeRoom(
          work,
          scene,
          stage,
          cast,
          wantedHeight(work, scene, cast),
          main,
          free,
          floats ? 'air' : 'ground',
        ),
      )
  }
  return placed.sort((a, b) => a.y - b.y)
}

function wantedHeight(work: PageWork, scene: Scene, cast: Cast): number {
  const { kind } = cast.subject
  const person = kind === 'person' && cast.poses ? work.p.pageWidth * 0.5 : 0
  const wanted = scene.focus.height * relativeSize(cast) * scene.random.between(0.9, 1.15)
  return Math.max(
    person,
    wanted,
    work.plan.smallestThing * (cast.aspect > 1.3 ? 0.8 : 1),
    cast.least * work.p.line,
  )
}

function boxAt(x: number, y: number, h: number, aspect: number): Box {
  return { left: x - (h * aspect) / 2, right: x + (h * aspect) / 2, top: y - h, bottom: y }
}

function stand(
  work: PageWork,
  scene: Scene,
  stage: Stage,
  cast: Cast,
  free: FreePlace,
  spots: Spot[],
): Placed | undefined {
  const { box } = scene
  const wanted = wantedHeight(work, scene, cast)
  const isStray = cast.subject.kind === 'food' && !work.cast.named.has(cast)
  let best: { spot: Spot; area: Box; h: number; crowd: number } | undefined
  for (const spot of spots) {
    if (spot.on === 'air' || (spot.on === 'shelf' && !fitsShelf(cast))) continue
    // Nobody puts butter on the floor, unless the brief is about it.
    if (stage.indoors && spot.on === 'ground' && isStray) continue
    const far =
      spot.on === 'ground'
        ? 0.62 + 0.45 * Math.min(1, (spot.y - stage.horizon) / Math.max(1, box.bottom - stage.horizon))
        : 1
    const h = spot.on === 'shelf' ? Math.min(spot.size, spot.size / Math.max(0.7, cast.aspect)) : wanted * far
    if (h < work.plan.smallestThing * (spot.on === 'shelf' ? 0.5 : 0.72)) continue
    if (h < cast.least * work.p.line * (spot.on === 'shelf' ? 0.75 : 0.9)) continue
    const area = boxAt(spot.x, spot.y, h, cast.aspect)
    const outside = 1 - overlap(area, box) / (width(area) * height(area))
    const crowd = free.crowded(area) + outside * (work.cast.named.has(cast) ? 4 : 1.5)
    if (crowd < (best?.crowd ?? 0.26)) best = { spot, area, h, crowd }
  }
  if (!best) return undefined
  free.take(best.area)
  spots.splice(spots.indexOf(best.spot), 1)
  return { cast, x: best.spot.x, y: best.spot.y, height: best.h }
}

const fitsShelf = ({ subject }: Cast) =>
  subject.kind === 'food' || subject.kind === 'object' || subject.kind === 'plant'

function float(work: PageWork, scene: Scene, stage: Stage, cast: Cast, free: FreePlace): Placed | undefined {
  const { box, u } = scene
  // What only flies past is small.
  const h = wantedHeight(work, scene, cast) * (work.cast.named.has(cast) || stage.floats ? 0.9 : 0.6)
  const w = h * cast.aspect
  const bottom = stage.floats ? box.bottom - u * 6 : Math.min(stage.horizon, box.bottom) + u * 4
  const area = {
    left: box.left + u * 3,
    right: box.right - u * 3,
    top: box.top + u * 4,
    bottom: Math.max(bottom, box.top + h + u * 6),
  }
  const found = free.find(area, w, h, 0.12)
  return found && { cast, x: middleX(found), y: found.bottom, height: h }
}

/** Draws placed things whose foot is at or above `limit`, or below it, back to front. */
export function drawPlaced(
  work: PageWork,
  scene: Scene,
  things: readonly Placed[],
  nearer: boolean,
  limit: number,
) {
  for (const one of things) {
    if (one.y > limit !== nearer) continue
    // What the brief names stays when a page has too much on it.
    const actor = one.cast.poses || one.cast.subject.kind === 'animal' || work.cast.named.has(one.cast)
    const flip = !one.cast.poses && facesAway(one, scene.focus) && canFlip(one.cast)
    one.cast.draw(
      scene,
      {
        x: one.x,
        y: one.y,
        height: one.height,
        role: actor ? 'actor' : 'prop',
        flip: one.cast.poses ? one.x > scene.focus.x : flip,
      },
      one.acting,
    )
    credit(work, one.cast)
  }
}

/** Ready-made animals and vehicles mostly look to the left; turn them toward the main figure. */
const facesAway = (one: Placed, focus: Focus) => one.x < focus.x
const canFlip = ({ subject }: Cast) => subject.kind !== 'object' || /ball|ring|star/.test(subject.id)
