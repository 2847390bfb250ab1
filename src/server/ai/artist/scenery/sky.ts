import 'server-only'
import { type Box, height, inset, middleX, middleY, overlap, type Scene, width } from '../scene'
import { below } from '../shapes/paths'
import { FreePlace } from './free-place'
import { drawCloud, drawFarBird, drawMoon, drawRainbow, drawSprinkle, drawSun } from './heavens'
import { rolling } from './terrain'

export type SkyWishes = {
  /** Keep these free: set pieces that reach into the sky. */
  readonly keep?: readonly Box[]
  readonly clouds?: number
  readonly sun?: boolean
  readonly birds?: boolean
}

/** Fills the sky from the top of the picture down to `bottom`, around the main figure. */
export function drawSky(scene: Scene, bottom: number, wishes: SkyWishes = {}) {
  const { box, random, u, level, focus, night, style } = scene
  const sky: Box = { left: box.left, top: box.top, right: box.right, bottom }
  if (height(sky) < u * 8) return
  if (level >= 3 && style.backdrop === 'none' && random.chance(0.6)) drawAirStreams(scene, sky)
  const free = new FreePlace(random)
  for (const one of wishes.keep ?? []) free.take(one)
  const half = focus.height * 0.34
  free.take({
    left: focus.x - half,
    right: focus.x + half,
    top: focus.y - focus.height * 1.02,
    bottom: focus.y,
  })
  const calm = style.backdrop !== 'none'
  if (wishes.sun !== false && style.backdrop !== 'mandala') drawLight(scene, sky, free, wishes.keep)
  if (!night && level >= 1 && !calm && random.chance(0.13)) drawBigRainbow(scene, sky)
  const room = (width(sky) * height(sky)) / (u * u * 1000)
  const clouds = calm ? 1 : (wishes.clouds ?? (night ? 1 : 2) + (level >= 1 ? 1 : 0))
  for (let i = 0; i < Math.max(1, Math.round(clouds * Math.min(1.6, room))); i++) {
    const w = u * cloudSize(scene, i === 0)
    // A toddler's cloud is whole; others may drift in from the side.
    const out = level === 0 ? -0.06 : 0.3
    const spot = free.find(
      { ...sky, left: sky.left - w * out, right: sky.right + w * out, top: sky.top + w * 0.04 },
      w,
      w * 0.55,
      0.02,
    )
    if (spot) drawCloud(scene, middleX(spot), middleY(spot), width(spot))
  }
  if (night) {
    const count = [4, 8, 14, 20, 28][level]!
    for (let i = 0; i < count; i++) sprinkle(scene, free, sky, 'star', random.between(2, 4))
    return
  }
  if (calm) return
  if (wishes.birds !== false) drawFarBirds(scene, sky, free)
  const extra = style.name === 'cartoon' ? 0 : [0, 4, 6, 9, 12][level]!
  for (let i = 0; i < extra; i++)
    sprinkle(scene, free, sky, random.pick(style.sprinkles), random.between(2, 3.4))
}

/** Width of a cloud in hundredths: large shapes for small hands. */
function cloudSize({ level, random }: Scene, first: boolean): number {
  if (level === 0) return first ? random.between(34, 42) : random.between(25, 31)
  return first ? random.between(26, 36) : random.between(16, 26)
}

function drawFarBirds(scene: Scene, sky: Box, free: FreePlace) {
  const { random, u, level } = scene
  const size = level === 0 ? ([11, 14] as const) : ([6, 9] as const)
  for (let i = 0; i < random.int(1, level === 0 ? 2 : 3); i++) {
    const spot = free.find(inset(sky, u * 3), u * size[1], u * size[1] * 0.75)
    if (spot) drawFarBird(scene, middleX(spot), middleY(spot), u * random.between(size[0], size[1]))
  }
}

/** Bands of moving air across the sky, for readers who like to fill patterns. */
function drawAirStreams(scene: Scene, sky: Box) {
  const { p, random, u, style } = scene
  const rows = random.int(3, 5)
  const fills = random.shuffle(style.patterns).slice(0, 3)
  for (let i = 1; i < rows; i++) {
    const line = rolling(
      scene,
      sky.top + (height(sky) * i) / rows,
      u * random.between(2.5, 5),
      random.between(0.6, 1.3),
    )
    p.object('far')
    p.shape(below(line, sky.bottom + 30), i % 2 ? fills[i % fills.length]! : 'none', i)
  }
}

function sprinkle(
  scene: Scene,
  free: FreePlace,
  sky: Box,
  kind: Parameters<typeof drawSprinkle>[1],
  size: number,
) {
  const r = Math.max(scene.u * size, scene.p.line * 2.9)
  const spot = free.find(sky, r * 3, r * 3)
  if (spot) drawSprinkle(scene, kind, middleX(spot), middleY(spot), r)
}

/** Least share of the sun or moon that shows, or there is none. */
const SHOWS = 0.88

/** Sun or moon where it is seen best: whole in open sky, or large in a corner with the frame cutting it in quarter. */
function drawLight(scene: Scene, sky: Box, free: FreePlace, keep: readonly Box[] = []) {
  const { random, u, night, focus, level } = scene
  const wish = focus.x > middleX(sky) ? -1 : focus.x < middleX(sky) ? 1 : random.side()
  const inCorner = !night && random.chance(level === 0 ? 0.45 : 0.34)
  const r = u * (inCorner ? random.between(11, 15) : random.between(6.5, 9)) * (level === 0 ? 1.4 : 1)
  const reach = r * (night ? 1.2 : inCorner ? 1.9 : 1.75)
  const aside = inCorner ? 0 : reach + u * random.between(2, 12)
  const y = inCorner ? sky.top : sky.top + reach + u * random.between(1, 6)
  const places = [wish, -wish].map((side) => {
    const x = side < 0 ? sky.left + aside : sky.right - aside
    return { x, box: { left: x - reach, right: x + reach, top: y - reach, bottom: y + reach } }
  })
  const [best] = places.sort((a, b) => free.crowded(a.box) - free.crowded(b.box))
  const hidden = keep.some((one) => overlap(one, best!.box) > 0) ? free.crowded(best!.box) : 0
  if (hidden > 1 - SHOWS || (!inCorner && free.crowded(best!.box) > 1 - SHOWS)) return
  if (night) drawMoon(scene, best!.x, y, r)
  else drawSun(scene, best!.x, y, r)
  free.take(best!.box)
}

function drawBigRainbow(scene: Scene, sky: Box) {
  const { random, u } = scene
  drawRainbow(
    scene,
    sky.left + width(sky) * random.between(0.3, 0.7),
    sky.bottom + u * 12,
    Math.min(width(sky) * 0.62, height(sky) * 0.95),
  )
}

/** Ornaments of the style scattered over a wall or an empty page part. */
export function scatter(
  scene: Scene,
  area: Box,
  count: number,
  size: readonly [number, number],
  keep: readonly Box[] = [],
) {
  const free = new FreePlace(scene.random)
  for (const one of keep) free.take(one)
  for (let i = 0; i < count; i++)
    sprinkle(
      scene,
      free,
      area,
      scene.random.pick(scene.style.sprinkles),
      scene.random.between(size[0], size[1]),
    )
}
