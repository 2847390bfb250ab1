import 'server-only'
import { type Box, height, middleX, middleY, type Scene, width } from '../scene'
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
  if (wishes.sun !== false && style.backdrop !== 'mandala') drawLight(scene, sky, free)
  if (!night && level >= 1 && !calm && random.chance(0.13)) drawBigRainbow(scene, sky)
  const room = (width(sky) * height(sky)) / (u * u * 1000)
  const clouds = calm ? 1 : (wishes.clouds ?? (night ? 1 : 2) + (level >= 1 ? 1 : 0))
  for (let i = 0; i < Math.max(1, Math.round(clouds * Math.min(1.6, room))); i++) {
    const w = u * (i === 0 ? random.between(26, 36) : random.between(16, 26))
    const spot = free.find(
      { ...sky, left: sky.left - w * 0.3, right: sky.right + w * 0.3 },
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
  if (wishes.birds !== false && level >= 1)
    for (let i = 0; i < random.int(1, 3); i++) {
      const spot = free.find(sky, u * 8, u * 6)
      if (spot) drawFarBird(scene, middleX(spot), middleY(spot), u * random.between(6, 9))
    }
  const extra = style.name === 'cartoon' ? 0 : [1, 4, 6, 9, 12][level]!
  for (let i = 0; i < extra; i++)
    sprinkle(scene, free, sky, random.pick(style.sprinkles), random.between(2, 3.4))
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

/** Sun or moon: whole in open sky, or large in a corner with the frame cutting it in quarter. */
function drawLight(scene: Scene, sky: Box, free: FreePlace) {
  const { random, u, night, focus } = scene
  const side = focus.x > middleX(sky) ? -1 : focus.x < middleX(sky) ? 1 : random.side()
  if (!night && random.chance(0.34)) {
    const r = u * random.between(11, 15)
    const x = side < 0 ? sky.left : sky.right
    drawSun(scene, x, sky.top, r)
    return free.take({ left: x - r * 1.9, right: x + r * 1.9, top: sky.top, bottom: sky.top + r * 1.9 })
  }
  const r = u * random.between(6.5, 9)
  const reach = r * (night ? 1.2 : 1.95)
  const x =
    side < 0 ? sky.left + reach + u * random.between(2, 14) : sky.right - reach - u * random.between(2, 14)
  const y = sky.top + reach + u * random.between(2, 8)
  const place = { left: x - reach, right: x + reach, top: y - reach, bottom: y + reach }
  if (free.crowded(place) > 0.12) return
  if (night) drawMoon(scene, x, y, r)
  else drawSun(scene, x, y, r)
  free.take(place)
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
