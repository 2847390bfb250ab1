import 'server-only'
import type { Scene, Stage } from '../scene'
import { width } from '../scene'
import { drawArt } from './art-piece'
import {
  drawArch,
  drawBarn,
  drawBirdbath,
  drawBridge,
  drawCampfire,
  drawCart,
  drawCottage,
  drawGreenhouse,
  drawHaystack,
  drawSilo,
  drawTent,
  drawTreehouse,
  drawWell,
  drawWindmill,
} from './farm-buildings'
import { freeSide, outdoors } from './outdoors'
import { drawLog, drawPot } from './plants'
import { drawFence, drawPond, heightAt } from './terrain'
import { drawBench } from './town-buildings'
import { drawBush, drawTree } from './trees'

const oak = {
  size: [56, 66] as const,
  draw: (s: Scene, x: number, y: number, size: number) => drawTree(s, x, y, size),
}
const pine = {
  size: [46, 58] as const,
  draw: (s: Scene, x: number, y: number, size: number) =>
    drawTree(s, x, y, size, 'scenery', s.style.name === 'geometric' ? 'facets' : 'pine'),
}
const bush = { size: [14, 18] as const, draw: drawBush }

export function meadow(scene: Scene, place: string): Stage {
  return outdoors(scene, place, {
    features: [
      { ...oak, at: /oak|lone|edge/ },
      { at: /windmill/, size: [50, 60], draw: drawWindmill },
      { size: [30, 36], draw: drawCottage },
      bush,
    ],
    growth: ['flowers', 'grass', 'flowers'],
    front: ['flowers', 'grass', 'ferns'],
    path: true,
    count: 2,
  })
}

export function farm(scene: Scene, place: string): Stage {
  const { u, box, random, level } = scene
  return outdoors(scene, place, {
    features: [
      { at: /barn|henhouse|paddock|pasture/, size: [46, 56], draw: drawBarn },
      { at: /hay/, size: [26, 32], draw: drawHaystack },
      { at: /orchard/, size: [48, 58], draw: (s, x, y, size) => drawTree(s, x, y, size, 'scenery', 'apple') },
      { size: [44, 52], draw: drawSilo },
      { size: [44, 52], draw: drawWindmill },
      { size: [30, 36], draw: drawCottage },
    ],
    ground: (s, line, where) => {
      if (/pond/.test(where))
        drawPond(
          s,
          freeSide(s).side < 0 ? box.left + u * 24 : box.right - u * 24,
          box.bottom - u * 20,
          u * 20,
        )
      else if (/corn/.test(where)) cornRows(s, heightAt(line, s.focus.x))
      else if (/gate|pasture|barn|hen/.test(where) || random.chance(0.6)) {
        const y = heightAt(line, s.focus.x) + u * 6
        drawFence(s, box.left - 10, box.right + 10, y, u * random.between(12, 15))
      }
      if (level >= 2 && random.chance(0.4))
        drawCart(
          s,
          freeSide(s).side < 0 ? box.left + u * 20 : box.right - u * 20,
          box.bottom - u * 12,
          u * 14,
        )
    },
    growth: ['grass', 'flowers', 'grass'],
    front: ['flowers', 'grass', 'flowers'],
    path: true,
  })
}

function cornRows(scene: Scene, top: number) {
  const { box, u, level, random } = scene
  const count = [3, 5, 7, 8, 9][level]!
  for (let i = 0; i < count; i++) {
    const x = box.left + width(box) * ((i + random.between(0.3, 0.7)) / count)
    if (Math.abs(x - scene.focus.x) > scene.focus.height * 0.16)
      drawArt(scene, 'ear-of-corn', x, top + u * random.between(10, 18), u * random.between(20, 25))
  }
}

export function garden(scene: Scene, place: string): Stage {
  const { u, box, random, level } = scene
  return outdoors(scene, place, {
    features: [
      { at: /greenhouse/, size: [38, 44], draw: drawGreenhouse },
      { at: /arch|gate|gazebo/, size: [52, 60], draw: drawArch },
      { at: /birdbath/, size: [24, 30], draw: drawBirdbath },
      { at: /hedge/, size: [20, 26], draw: drawBush },
      { ...oak, size: [46, 56] },
      { size: [34, 42], draw: drawCottage },
      { size: [13, 16], draw: drawBench },
    ],
    ground: (s, line, where) => {
      if (/gate|bed|patch|garden/.test(where) || random.chance(0.5))
        drawFence(s, box.left - 10, box.right + 10, heightAt(line, s.focus.x) + u * 4, u * 12)
      if (/vegetable/.test(where))
        for (const [i, id] of ['leafy-green', 'carrot', 'tomato', 'eggplant'].entries())
          drawArt(s, id, box.left + width(box) * ((i + 0.5) / 4), box.bottom - u * 12, u * 13, 'near')
      if (level >= 1)
        drawPot(
          s,
          freeSide(s).side < 0 ? box.left + u * 16 : box.right - u * 16,
          box.bottom - u * 8,
          u * 24,
          random.pick(['leaves', 'flower']),
        )
    },
    growth: ['flowers', 'flowers', 'grass', 'mushrooms'],
    front: ['flowers', 'ferns', 'flowers'],
    path: true,
    horizon: [0.4, 0.54],
  })
}

export function forest(scene: Scene, place: string): Stage {
  const { u, box, random, level } = scene
  const trunkSide = freeSide(scene).side
  const stage = outdoors(scene, place, {
    far: (s, horizon) => {
      const count = [2, 4, 6, 7, 8][level]!
      for (let i = 0; i < count; i++) {
        const x = box.left + width(box) * ((i + random.between(0.25, 0.75)) / count)
        drawTree(s, x, horizon + u * 4, u * random.between(36, 52), 'far')
      }
    },
    features: [
      { at: /treehouse/, size: [70, 78], draw: drawTreehouse },
      { ...oak, at: /oak|clearing/, size: [64, 76] },
      { at: /campfire/, size: [30, 36], draw: drawTent },
      pine,
      pine,
      { size: [28, 34], draw: drawCottage },
      bush,
    ],
    ground: (s, line, where) => {
      const x = trunkSide < 0 ? box.left + u * 22 : box.right - u * 22
      if (/bridge/.test(where)) drawBridge(s, x, heightAt(line, x) + u * 10, u * 20, random.chance(0.5))
      else if (/fire/.test(where)) drawCampfire(s, x, box.bottom - u * 12, u * 17)
      else if (level >= 1)
        drawLog(s, x, box.bottom - u * random.between(9, 16), u * random.between(11, 15), random.chance(0.5))
    },
    growth: ['mushrooms', 'ferns', 'grass', 'bushes'],
    front: ['ferns', 'mushrooms', 'grass'],
    path: true,
    horizon: [0.44, 0.58],
    sky: { clouds: 1 },
  })
  return stage
}

export function village(scene: Scene, place: string): Stage {
  const { u, box, random, level } = scene
  return outdoors(scene, place, {
    far: (s, horizon) => {
      const count = [0, 3, 4, 5, 5][level]!
      for (let i = 0; i < count; i++)
        drawCottage(
          s,
          box.left + width(box) * ((i + random.between(0.3, 0.7)) / count),
          horizon + u * 3,
          u * random.between(22, 28),
          'far',
        )
    },
    features: [
      { at: /mill/, size: [54, 62], draw: drawWindmill },
      { at: /well/, size: [30, 36], draw: drawWell },
      { size: [44, 54], draw: drawCottage },
      { size: [40, 50], draw: drawCottage },
      { ...oak, size: [46, 56] },
    ],
    ground: (s, line) => {
      if (random.chance(0.5))
        drawFence(
          s,
          random.chance(0.5) ? box.left - 10 : s.focus.x,
          random.chance(0.5) ? s.focus.x : box.right + 10,
          heightAt(line, s.focus.x) + u * 7,
          u * 12,
        )
    },
    growth: ['flowers', 'grass', 'bushes'],
    front: ['flowers', 'grass', 'flowers'],
    path: true,
  })
}
