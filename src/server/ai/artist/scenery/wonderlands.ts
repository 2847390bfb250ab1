import 'server-only'
import { type Box, height, middleX, middleY, type Scene, type Spot, type Stage, width } from '../scene'
import { pairs } from '../shapes/paths'
import { drawBridge } from './farm-buildings'
import { FreePlace } from './free-place'
import { drawCloud, drawHotAirBalloon, drawKite, drawRainbow, drawSprinkle, drawSun } from './heavens'
import { freeSide, groundSpots, outdoors, roomFor } from './outdoors'
import { drawRock } from './plants'
import { drawComet, drawCrater, drawPlanet, drawRocket, drawStation } from './space-things'
import { drawCauldron, drawHauntedHouse, drawPumpkin, drawWeb } from './spooky-things'
import { drawHill, drawPond, heightAt } from './terrain'
import { drawBareTree, drawTree } from './trees'
import { drawCastle } from './wonders'

export function castle(scene: Scene, place: string): Stage {
  const { u, box, random } = scene
  return outdoors(scene, place, {
    far: (s, horizon) => {
      const x = box.left + width(box) * (freeSide(s).side < 0 ? 0.27 : 0.73)
      drawCastle(s, x, horizon + u * 6, Math.min(u * 62 * roomFor(s), (horizon - box.top) * 0.86))
    },
    features: [
      { size: [38, 48], draw: (s, x, y, size) => drawTree(s, x, y, size) },
      { size: [34, 44], draw: (s, x, y, size) => drawTree(s, x, y, size, 'scenery', 'oval') },
      { size: [14, 18], draw: (s, x, y, size) => drawRock(s, x, y, size) },
    ],
    count: 2,
    ground: (s, line, where) => {
      const x = freeSide(s).side < 0 ? box.left + u * 24 : box.right - u * 24
      if (/moat/.test(where) || random.chance(0.25)) drawPond(s, x, box.bottom - u * 18, u * 22)
      else if (/bridge/.test(where)) drawBridge(s, x, heightAt(line, x) + u * 9, u * 22, true)
    },
    growth: ['flowers', 'grass', 'bushes'],
    front: ['flowers', 'ferns', 'grass'],
    path: true,
    horizon: [0.5, 0.6],
  })
}

/** Deep space above a cratered ground, or none at all. */
export function space(scene: Scene, place: string): Stage {
  const { box, random, u, level, focus } = scene
  const sky: Box = box
  const free = new FreePlace(random)
  const half = focus.height * 0.34
  free.take({ left: focus.x - half, right: focus.x + half, top: focus.y - focus.height, bottom: focus.y })
  const horizon = box.bottom - height(box) * random.between(0.2, 0.32)
  const { side } = freeSide(scene)
  const planets = [1, 2, 3, 4, 4][level]!
  for (let i = 0; i < planets; i++) {
    const r = u * (i === 0 ? random.between(13, 18) : random.between(6, 9.5))
    const spot = free.find({ ...sky, bottom: horizon - u * 6 }, r * 2.5, r * 2.2, 0.05)
    if (spot) drawPlanet(scene, middleX(spot), middleY(spot), r)
  }
  for (let i = 0; i < (/comet|meteor/.test(place) ? 4 : level >= 1 ? 1 : 0); i++) {
    const spot = free.find({ ...sky, bottom: horizon - u * 8 }, u * 20, u * 13)
    if (spot) drawComet(scene, spot.left + u * 6, middleY(spot) + u * 2, u * 13)
  }
  for (let i = 0; i < [5, 12, 20, 30, 44][level]!; i++) {
    const r = Math.max(u * random.between(1.8, 3.2), scene.p.line * 2.9)
    const spot = free.find({ ...sky, bottom: horizon - u * 3 }, r * 2.6, r * 2.6)
    if (spot)
      drawSprinkle(scene, random.pick(['star', 'star', 'spark', 'dot']), middleX(spot), middleY(spot), r)
  }
  if (level >= 1) drawHill(scene, horizon - u * 5, u * 5, 0.9, 'far')
  const x = box.left + width(box) * (side < 0 ? 0.22 : 0.78)
  const line = drawHill(scene, horizon, u * 3.4, 0.6)
  if (/station/.test(place)) drawStation(scene, x, heightAt(line, x) + u * 3, u * 26)
  else
    drawRocket(
      scene,
      x,
      heightAt(line, x) + u * 2,
      u * random.between(40, 52) * roomFor(scene),
      random.between(-8, 8),
    )
  for (let i = 0; i < [2, 3, 4, 5, 6][level]!; i++) {
    const cx = box.left + width(box) * ((i + random.between(0.2, 0.8)) / [2, 3, 4, 5, 6][level]!)
    drawCrater(scene, cx, heightAt(line, cx) + u * random.between(9, 20), u * random.between(6, 11))
  }
  return {
    horizon,
    spots: groundSpots(scene, line),
    front: () => spaceFront(scene),
    indoors: false,
    floats: false,
  }
}

function spaceFront(scene: Scene) {
  const { box, u, random, level } = scene
  for (const s of level === 0 ? [random.side()] : [-1, 1])
    drawRock(
      scene,
      (s < 0 ? box.left : box.right) - s * u * 5,
      box.bottom + u * 2,
      u * random.between(10, 14),
      'near',
    )
}

export function spooky(scene: Scene, place: string): Stage {
  const { u, box, random, level } = scene
  return outdoors({ ...scene, night: true }, place, {
    far: (s, horizon) => {
      if (level >= 1)
        for (const corner of random.chance(0.5) ? (['left'] as const) : (['right'] as const))
          drawWeb(s, corner, u * 22)
      void horizon
    },
    features: [
      { at: /house|stairs|door/, size: [50, 60], draw: drawHauntedHouse },
      { at: /tree/, size: [58, 68], draw: (s, x, y, size) => drawBareTree(s, x, y, size) },
      { size: [48, 58], draw: (s, x, y, size) => drawBareTree(s, x, y, size) },
      { size: [42, 50], draw: drawHauntedHouse },
    ],
    ground: (s, line, where) => {
      const side = freeSide(s).side
      const x = side < 0 ? box.left + u * 20 : box.right - u * 20
      if (/cauldron/.test(where)) drawCauldron(s, x, box.bottom - u * 10, u * 24)
      else
        for (let i = 0; i < (/pumpkin/.test(where) ? 4 : 2); i++)
          drawPumpkin(
            s,
            x + side * -1 * u * i * 13,
            heightAt(line, x) + u * (10 + (i % 2) * 8),
            u * random.between(10, 15),
            i % 2 === 0,
          )
    },
    growth: ['grass', 'rocks'],
    front: ['grass', 'mushrooms', 'grass'],
    path: true,
  })
}

/** High above everything: clouds to stand on, balloons and kites. */
export function sky(scene: Scene, place: string): Stage {
  const { box, random, u, level, focus } = scene
  const floor = box.bottom - height(box) * random.between(0.12, 0.2)
  const free = new FreePlace(random)
  const half = focus.height * 0.36
  free.take({ left: focus.x - half, right: focus.x + half, top: focus.y - focus.height, bottom: focus.y })
  if (/rainbow/.test(place) || random.chance(0.35))
    drawRainbow(
      scene,
      middleX(box) + u * random.between(-14, 14),
      floor + u * 8,
      Math.min(width(box) * 0.56, height(box) * 0.6),
    )
  const { side } = freeSide(scene)
  if (/sun/.test(place) || random.chance(0.5)) {
    const r = u * 9
    const spot = {
      left: side < 0 ? box.left + u * 4 : box.right - u * 36,
      top: box.top + u * 4,
      right: side < 0 ? box.left + u * 36 : box.right - u * 4,
      bottom: box.top + u * 36,
    }
    drawSun(scene, middleX(spot), middleY(spot), r)
    free.take(spot)
  }
  const air = { ...box, bottom: floor - u * 8 }
  for (let i = 0; i < [1, 2, 3, 3, 4][level]!; i++) {
    const h = u * random.between(24, 34)
    const spot = free.find(air, h * 0.7, h * 1.2, 0.05)
    if (spot)
      random.pick([drawHotAirBalloon, drawHotAirBalloon, drawKite])(
        scene,
        middleX(spot),
        spot.bottom - h * 0.08,
        h * 0.94,
      )
  }
  for (let i = 0; i < [2, 4, 6, 8, 9][level]!; i++) {
    const w = u * random.between(16, 30)
    const spot = free.find({ ...air, left: box.left - w * 0.3, right: box.right + w * 0.3 }, w, w * 0.5, 0.04)
    if (spot) drawCloud(scene, middleX(spot), middleY(spot), w)
  }
  cloudBank(scene, floor - u * 4, 'far')
  cloudBank(scene, floor + u * 3, 'scenery')
  const spots: Spot[] = pairs('0.14 0.5  0.86 0.5  0.3 0.75  0.7 0.75').map(([x, row]) => ({
    x: box.left + width(box) * x,
    y: floor + (box.bottom - floor) * row,
    size: u * 22,
    on: 'ground' as const,
  }))
  return {
    horizon: floor,
    spots,
    front: () => cloudBank(scene, box.bottom - u * 3, 'near'),
    indoors: false,
    floats: false,
  }
}

/** A bank of cloud across the picture. */
function cloudBank(scene: Scene, y: number, role: 'far' | 'scenery' | 'near') {
  const { box, p, random, u } = scene
  p.object(role)
  let d = `M${box.left - u * 12} ${box.bottom + 20}L${box.left - u * 12} ${y}`
  let x = box.left - u * 12
  while (x < box.right + u * 10) {
    const step = u * random.between(13, 24)
    const rise = random.between(-u * 2, u * 2)
    d += `A${step * 0.58} ${step * 0.58} 0 0 1 ${x + step} ${y + rise}`
    x += step
  }
  p.shape(`${d}L${x} ${box.bottom + 20}Z`, 'none', 1)
}
