import 'server-only'
import { height, middleX, type Scene, type Spot, type Stage, width } from '../scene'
import { spline } from '../shapes/paths'
import { drawSeaHills, drawSurface, drawWater } from './depths'
import { drawBridge, drawCottage } from './farm-buildings'
import { freeSide, groundSpots, outdoors, roomFor } from './outdoors'
import { drawCattails, drawRock } from './plants'
import { drawSchools } from './sea-life'
import { drawSky } from './sky'
import { drawHill, drawRipples, drawWaves, heightAt } from './terrain'
import { drawPalm, drawTree } from './trees'
import { frameWithGrowth } from './tufts'
import {
  drawAnchor,
  drawBeaverDam,
  drawBubbles,
  drawCoral,
  drawKelp,
  drawLeafyKelp,
  drawLighthouse,
  drawLilyPad,
  drawPalmIsland,
  drawParasol,
  drawPier,
  drawRaft,
  drawSailboat,
  drawSandcastle,
  drawSeaCave,
  drawShell,
  drawStarfish,
} from './waterside'
import { drawSunkenShip } from './wonders'

/** Under the sea: a light surface above, a reef below, bubbles in between. */
export function sea(scene: Scene, place: string): Stage {
  const { box, random, u, level } = scene
  const floor = box.bottom - height(box) * random.between(0.13, 0.2)
  const { side } = freeSide(scene)
  drawWater(scene)
  if (random.chance(0.6)) drawSurface(scene, box.top + u * random.between(7, 12))
  if (level >= 1) drawSeaHills(scene, floor)
  const far = drawHill(scene, floor - u * random.between(2, 7), u * 3.4, 0.8, 'far')
  const x = box.left + width(box) * (side < 0 ? 0.24 : 0.76)
  const other = box.left + width(box) * (side < 0 ? 0.86 : 0.14)
  const big = roomFor(scene)
  if (/wreck/.test(place)) drawSunkenShip(scene, x, heightAt(far, x) + u * 5, u * 40 * big)
  else if (/cave/.test(place)) drawSeaCave(scene, x, heightAt(far, x) + u * 5, u * 42 * big)
  else if (/kelp/.test(place))
    for (let i = 0; i < [2, 4, 6, 7, 8][level]!; i++) {
      const kx = box.left + width(box) * random.between(0.04, 0.96)
      drawLeafyKelp(scene, kx, heightAt(far, kx) + u * 5, u * random.between(40, 66), 'scenery')
    }
  else if (level >= 1) drawReef(scene, x, heightAt(far, x) + u * 4, big)
  if (level >= 1) drawReef(scene, other, heightAt(far, other) + u * 3, big * 0.72)
  const line = drawHill(scene, floor + u * 3, u * 2.4, 0.7)
  if (/anchor/.test(place)) drawAnchor(scene, x, heightAt(line, x) + u * 5, u * 24)
  const columns = [2, 3, 4, 5, 6][level]!
  for (let i = 0; i < columns; i++)
    drawBubbles(
      scene,
      box.left + width(box) * ((i + random.between(0.2, 0.8)) / columns),
      floor - u * random.between(10, 50),
      u * random.between(1.6, 2.6),
      random.int(2, 4),
    )
  seabed(scene, line)
  drawSchools(scene, floor - u * 14)
  return {
    horizon: box.bottom,
    spots: seaSpots(scene, floor),
    front: () => reefFrame(scene),
    indoors: false,
    floats: true,
  }
}

function drawReef(scene: Scene, x: number, y: number, scale: number) {
  const { u, random } = scene
  drawKelp(scene, x - u * 12 * scale, y, u * random.between(30, 46) * scale, 'scenery')
  drawCoral(scene, x + u * 9 * scale, y, u * random.between(24, 32) * scale, 'scenery')
  drawCoral(scene, x - u * 3 * scale, y + u * 2, u * random.between(16, 22) * scale, 'scenery')
}

function seabed(scene: Scene, line: readonly (readonly [number, number])[]) {
  const { box, u, random, level } = scene
  for (let i = 0; i < [1, 3, 4, 6, 8][level]!; i++) {
    const x = box.left + width(box) * random.between(0.06, 0.94)
    const y = heightAt(line, x) + u * random.between(6, 12)
    random.pick([drawShell, drawStarfish])(scene, x, y, u * random.between(6, 8.5))
  }
}

function reefFrame(scene: Scene) {
  const { box, u, random, level } = scene
  for (const side of level === 0 ? [random.side()] : [-1, 1]) {
    const edge = side < 0 ? box.left : box.right
    drawLeafyKelp(scene, edge - side * u * 6, box.bottom + u * 2, u * random.between(34, 44))
    drawCoral(scene, edge - side * u * 15, box.bottom + u * 2, u * random.between(15, 20))
    if (level >= 1) drawRock(scene, edge - side * u * 3, box.bottom + u * 2, u * 9, 'near')
  }
}

function seaSpots(scene: Scene, floor: number): Spot[] {
  const { box, u } = scene
  return Array.from({ length: 5 }, (_, i) => ({
    x: box.left + width(box) * ((i + 0.5) / 5),
    y: floor + u * (8 + (i % 2) * 5),
    size: u * 18,
    on: 'ground' as const,
  }))
}

export function beach(scene: Scene, place: string): Stage {
  const { box, random, u, level } = scene
  const horizon = box.top + height(box) * random.between(0.36, 0.46)
  const { side } = freeSide(scene)
  drawSky(scene, horizon)
  drawWaves(scene, horizon, u * 9, 'far', 'none')
  if (level >= 1) {
    drawSailboat(
      scene,
      box.left + width(box) * (side < 0 ? 0.3 : 0.7),
      horizon + u * 4,
      u * random.between(15, 22),
    )
    if (random.chance(0.4))
      drawPalmIsland(scene, box.left + width(box) * (side < 0 ? 0.8 : 0.2), horizon + u * 3, u * 20)
    drawWaves(scene, horizon + u * 7, u * 12, 'scenery', 'none')
  }
  const sand = drawHill(scene, horizon + u * random.between(13, 18), u * 3, 0.6)
  const x = box.left + width(box) * (side < 0 ? 0.22 : 0.78)
  const y = heightAt(sand, x) + u * 6
  const big = roomFor(scene)
  if (/lighthouse/.test(place)) drawLighthouse(scene, x, y, u * 62 * big)
  else if (/pier|boardwalk/.test(place))
    drawPier(scene, side < 0 ? box.left - 4 : box.right + 4, horizon + u * 12, u * 42, side < 0 ? 1 : -1)
  else if (/castle/.test(place)) drawSandcastle(scene, x, y + u * 8, u * 28)
  else if (/umbrella/.test(place) || random.chance(0.5)) drawParasol(scene, x, y + u * 4, u * 44)
  else drawPalm(scene, x, y, u * 56 * big)
  if (level >= 1 && random.chance(0.6))
    drawPalm(scene, box.left + width(box) * (side < 0 ? 0.9 : 0.1), y, u * 42 * big)
  if (level >= 1 && random.chance(0.4))
    drawSandcastle(scene, box.left + width(box) * (side < 0 ? 0.32 : 0.68), box.bottom - u * 10, u * 17)
  seabed(scene, sand)
  return {
    horizon: heightAt(sand, middleX(box)),
    spots: groundSpots(scene, sand),
    front: () => {
      for (const s of [-1, 1]) {
        const edge = s < 0 ? box.left : box.right
        drawShell(scene, edge - s * u * 8, box.bottom - u * 2, u * 11)
        if (level >= 1) drawStarfish(scene, edge - s * u * 20, box.bottom - u * 3, u * 9)
      }
    },
    indoors: false,
    floats: false,
  }
}

export function river(scene: Scene, place: string): Stage {
  const { box, random, u, level } = scene
  const { side } = freeSide(scene)
  const x = box.left + width(box) * (side < 0 ? 0.24 : 0.76)
  const stage = outdoors(scene, place, {
    features: [
      { at: /dam/, size: [26, 32], draw: drawBeaverDam },
      { size: [52, 62], draw: (s, fx, fy, size) => drawTree(s, fx, fy, size) },
      { size: [32, 38], draw: drawCottage },
      { size: [40, 50], draw: (s, fx, fy, size) => drawTree(s, fx, fy, size) },
    ],
    ground: (s, line, where) => {
      drawStream(s, heightAt(line, middleX(box)))
      const y = heightAt(line, x) + u * 12
      if (/bridge/.test(where) || random.chance(0.2)) drawBridge(s, x, y, u * 22, random.chance(0.6))
      else if (/raft/.test(where)) drawRaft(s, x, y + u * 5, u * 22)
      else if (/stone/.test(where))
        for (let i = 0; i < 3; i++) drawRock(s, x + (i - 1) * u * 11, y + u * (2 + i * 2), u * 6)
      else {
        drawLilyPad(s, x - u * 9, y + u * 4, u * 11, true)
        if (level >= 1) drawLilyPad(s, x + u * 8, y + u * 9, u * 10, false)
      }
    },
    growth: ['grass', 'flowers', 'rocks'],
    front: ['grass', 'ferns', 'flowers'],
  })
  return {
    ...stage,
    front: () => {
      for (const s of level === 0 ? [1] : [-1, 1])
        drawCattails(
          scene,
          (s < 0 ? box.left : box.right) - s * u * 8,
          box.bottom + u * 2,
          u * random.between(26, 34),
        )
      frameWithGrowth(scene, ['grass', 'ferns'], [random.side()])
    },
  }
}

/** Water flowing across the middle ground. */
function drawStream(scene: Scene, y: number) {
  const { p, box, u, random } = scene
  const top = y + u * 6
  const deep = u * random.between(15, 20)
  const edge = (at: number) =>
    Array.from(
      { length: 7 },
      (_, i) => [box.left - 12 + (i / 6) * (width(box) + 24), at + Math.sin(i * 1.9) * u * 1.6] as const,
    )
  p.object('scenery')
  p.shape(`${spline(edge(top))}${spline(edge(top + deep).reverse()).replace('M', 'L')}Z`, 'waves', 1)
  if (scene.level >= 1) drawRipples(scene, top + u * 3, top + deep - u * 3, 4 + scene.level)
}
