import 'server-only'
import type { Scene, Stage } from '../scene'
import { middleX, middleY } from '../scene'
import { drawArt } from './art-piece'
import { drawCottage } from './farm-buildings'
import { FreePlace } from './free-place'
import { drawSnowflake } from './heavens'
import { freeSide, outdoors } from './outdoors'
import { drawMountains, drawPond } from './terrain'
import { drawBareTree, drawTree } from './trees'
import { drawIgloo, drawSnowman } from './wonders'

export function winter(scene: Scene, place: string): Stage {
  const { u, box, random, level, focus } = scene
  return outdoors(scene, place, {
    far: (s, horizon) => {
      if (random.chance(0.5)) drawMountains(s, horizon + u * 3, u * 32, 3)
      if (!s.weather) fallingSnow(s, horizon)
    },
    features: [
      { at: /hut|workshop/, size: [40, 48], draw: drawCottage },
      { at: /christmas/i, size: [56, 66], draw: (s, x, y, size) => drawArt(s, 'christmas-tree', x, y, size) },
      {
        at: /pine|hill/,
        size: [54, 64],
        draw: (s, x, y, size) => drawTree(s, x, y, size, 'scenery', s.style.facets ? 'facets' : 'pine'),
      },
      {
        size: [40, 52],
        draw: (s, x, y, size) => drawTree(s, x, y, size, 'scenery', s.style.facets ? 'facets' : 'pine'),
      },
      { size: [26, 32], draw: drawIgloo },
      { size: [44, 52], draw: (s, x, y, size) => drawBareTree(s, x, y, size) },
      { size: [34, 42], draw: drawCottage },
    ],
    ground: (s, _, where) => {
      const x = freeSide(s).side < 0 ? box.left + u * 22 : box.right - u * 22
      if (/pond/.test(where)) drawPond(s, x, box.bottom - u * 18, u * 22)
      else if (/snowman/.test(where) || random.chance(0.4))
        drawSnowman(s, x, box.bottom - u * 12, Math.min(focus.height * 0.6, u * 34))
    },
    growth: level >= 2 ? ['rocks'] : [],
    front: ['bushes', 'rocks', 'bushes'],
    sky: { sun: random.chance(0.4), birds: false },
    roll: 5,
  })
}

/** Large flakes spread over the sky. */
function fallingSnow(scene: Scene, bottom: number) {
  const { box, u, random, level, focus } = scene
  const free = new FreePlace(random)
  free.take({
    left: focus.x - focus.height * 0.34,
    right: focus.x + focus.height * 0.34,
    top: focus.y - focus.height,
    bottom: focus.y,
  })
  for (let i = 0; i < [5, 10, 14, 20, 26][level]!; i++) {
    const r = Math.max(u * random.between(2, 4), scene.p.line * 3.2)
    const spot = free.find({ ...box, bottom }, r * 2.4, r * 2.4)
    if (spot) drawSnowflake(scene, middleX(spot), middleY(spot), r)
  }
}
