import 'server-only'
import type { Scene, Stage } from '../scene'
import { middleX, width } from '../scene'
import { blob, mirrored, polygon, rect, triples } from '../shapes/paths'
import { at } from './at'
import { drawBridge, drawTent, drawWell } from './farm-buildings'
import { freeSide, outdoors } from './outdoors'
import { drawCactus, drawFern, drawLog, drawMonstera, drawRock } from './plants'
import { drawMountains, drawPond, heightAt } from './terrain'
import { drawBranch, drawPalm, drawTree } from './trees'
import { drawNest, drawPyramid, drawTemple, drawVolcano } from './wonders'

const palm = {
  size: [52, 66] as const,
  draw: (s: Scene, x: number, y: number, size: number) => drawPalm(s, x, y, size),
}
const rock = {
  size: [14, 20] as const,
  draw: (s: Scene, x: number, y: number, size: number) => drawRock(s, x, y, size),
}

/** A tree with a flat crown. */
function drawAcacia(scene: Scene, x: number, y: number, size: number) {
  at(
    scene,
    'scenery',
    x,
    y,
    size,
    (p) => {
      p.shape(
        blob(
          '-9 0  -5 -30  -30 -62  -22 -64  -4 -46  0 -66  7 -66  8 -44  28 -64  36 -60  12 -28  11 0  0 -3',
          0.6,
        ),
        'auto',
        1,
      )
      p.shape(
        blob('-78 -66  -56 -84  -20 -96  24 -97  60 -86  80 -68  44 -60  0 -64  -46 -60', 0.9),
        'auto',
        2,
      )
      p.shape(blob('-60 -58  -40 -68  -14 -66  -8 -56  -34 -50', 0.9), 'auto', 2)
    },
    { flip: scene.random.chance(0.5) },
  )
}

/** A waterfall between rocks. */
function drawWaterfall(scene: Scene, x: number, y: number, size: number) {
  at(scene, 'scenery', x, y, size, (p) => {
    for (const s of [-1, 1]) p.shape(blob(mirrored(s, '20 -98  58 -90  66 -50  78 2  20 4'), 0.5), 'auto', 1)
    p.shape('M-26 -96Q0 -104 26 -96L30 -6L-30 -6Z', 'none', 2)
    p.pen('M-12 -92L-14 -14M2 -94L2 -20M15 -92L17 -12', 0.9)
    p.shape(blob('-46 2  -40 -12  -22 -16  -6 -10  10 -17  28 -14  44 -8  46 4  0 8', 0.9), 'none', 3)
  })
}

export function jungle(scene: Scene, place: string): Stage {
  const { u, box, random, level } = scene
  const stage = outdoors(scene, place, {
    far: (s, horizon) => {
      const count = [1, 3, 4, 5, 6][level]!
      for (let i = 0; i < count; i++)
        drawPalm(
          s,
          box.left + width(box) * ((i + random.between(0.2, 0.8)) / count),
          horizon + u * 5,
          u * random.between(36, 50),
          'far',
        )
    },
    features: [
      { at: /waterfall|pool/, size: [56, 66], draw: drawWaterfall },
      { at: /temple/, size: [46, 54], draw: drawTemple },
      { ...palm, at: /banana|tree/ },
      { ...palm },
      rock,
    ],
    ground: (s, line, where) => {
      const x = freeSide(s).side < 0 ? box.left + u * 22 : box.right - u * 22
      if (/bridge/.test(where)) drawBridge(s, x, heightAt(line, x) + u * 8, u * 20, false)
      else if (/pool|water/.test(where)) drawPond(s, x, box.bottom - u * 18, u * 20)
    },
    growth: ['ferns', 'jungle', 'flowers', 'grass'],
    front: ['jungle', 'ferns', 'jungle'],
    sky: { clouds: 1 },
    horizon: [0.46, 0.6],
  })
  return {
    ...stage,
    front: () => {
      stage.front()
      if (level === 0) return
      for (const side of ['left', 'right'] as const) if (random.chance(0.65)) drawVine(scene, side)
    },
  }
}

/** Leaves hanging into the picture from an upper corner. */
function drawVine(scene: Scene, side: 'left' | 'right') {
  const { box, u, random } = scene
  if (random.chance(0.5)) return drawBranch(scene, side, u * 42)
  const x = side === 'left' ? box.left : box.right
  const sign = side === 'left' ? 1 : -1
  for (const [dx, turn, size] of triples('2 128 26  14 168 22  0 96 20'))
    drawMonstera(scene, x + sign * u * dx, box.top - u * 2, u * size, sign * turn)
}

export function savanna(scene: Scene, place: string): Stage {
  const { u, box, random } = scene
  return outdoors(scene, place, {
    far: (s, horizon) => {
      if (random.chance(0.6)) drawMountains(s, horizon + u * 2, u * 20, 3)
    },
    features: [
      { at: /acacia|trail|grass/, size: [46, 56], draw: drawAcacia },
      { at: /camp/, size: [26, 32], draw: drawTent },
      { at: /rock|lookout/, size: [22, 28], draw: (s, x, y, size) => drawRock(s, x, y, size) },
      { size: [34, 42], draw: drawAcacia },
      rock,
    ],
    ground: (s, _, where) => {
      if (/water|river/.test(where) || random.chance(0.25))
        drawPond(
          s,
          freeSide(s).side < 0 ? box.left + u * 24 : box.right - u * 24,
          box.bottom - u * 20,
          u * 22,
        )
    },
    growth: ['grass', 'grass', 'rocks'],
    front: ['grass', 'rocks', 'grass'],
    roll: 2,
    horizon: [0.5, 0.62],
  })
}

export function desert(scene: Scene, place: string): Stage {
  const { u, random, box } = scene
  return outdoors(scene, place, {
    far: (s, horizon) => {
      if (/pyramid/.test(place) || random.chance(0.3)) {
        drawPyramid(s, box.left + width(box) * (freeSide(s).side < 0 ? 0.26 : 0.74), horizon + u * 6, u * 30)
        if (s.level >= 1) drawPyramid(s, box.left + width(box) * 0.5, horizon + u * 6, u * 18)
      } else if (/canyon/.test(place) || random.chance(0.4)) drawMesas(s, horizon)
    },
    features: [
      { at: /cactus|trail|dune/, size: [36, 44], draw: (s, x, y, size) => drawCactus(s, x, y, size) },
      { ...palm, at: /oasis/, size: [46, 56] },
      { at: /tent|caravan/, size: [30, 36], draw: drawTent },
      { at: /well/, size: [28, 34], draw: drawWell },
      { size: [24, 30], draw: (s, x, y, size) => drawCactus(s, x, y, size) },
      rock,
    ],
    ground: (s, _, where) => {
      if (/oasis/.test(where))
        drawPond(
          s,
          freeSide(s).side < 0 ? box.left + u * 24 : box.right - u * 24,
          box.bottom - u * 20,
          u * 22,
        )
    },
    growth: ['rocks', 'grass'],
    front: ['rocks', 'grass', 'rocks'],
    roll: 7,
    sky: { clouds: 1 },
  })
}

/** Table mountains. */
function drawMesas(scene: Scene, foot: number) {
  const { box, p, random, u } = scene
  for (let i = 0; i < 3; i++) {
    const x = box.left + width(box) * ((i + random.between(0.2, 0.8)) / 3)
    const w = u * random.between(10, 18)
    const h = u * random.between(14, 28)
    p.object('far')
    p.shape(
      polygon([
        [x - w * 1.3, foot + 8],
        [x - w, foot - h],
        [x + w, foot - h],
        [x + w * 1.3, foot + 8],
      ]),
      'none',
      1,
    )
    p.pen(`M${x - w * 1.1} ${foot - h * 0.6}L${x + w * 1.1} ${foot - h * 0.6}`, 0.8)
  }
}

export function mountains(scene: Scene, place: string): Stage {
  const { u, box, random, level } = scene
  return outdoors(scene, place, {
    far: (s, horizon) =>
      drawMountains(
        s,
        horizon + u * 4,
        Math.min(u * 52, (horizon - box.top) * 0.86),
        level === 0 ? 2 : random.int(3, 4),
      ),
    features: [
      { at: /hut/, size: [32, 38], draw: (s, x, y, size) => drawHut(s, x, y, size) },
      { at: /cave|cliff/, size: [34, 40], draw: drawCave },
      { size: [36, 48], draw: (s, x, y, size) => drawTree(s, x, y, size, 'scenery', 'pine') },
      { size: [32, 44], draw: (s, x, y, size) => drawTree(s, x, y, size, 'scenery', 'pine') },
      rock,
    ],
    ground: (s, line, where) => {
      const x = freeSide(s).side < 0 ? box.left + u * 24 : box.right - u * 24
      if (/lake/.test(where)) drawPond(s, x, box.bottom - u * 20, u * 22)
      if (/bridge/.test(where)) drawBridge(s, x, heightAt(line, x) + u * 8, u * 20, false)
    },
    growth: ['grass', 'rocks', 'flowers'],
    front: ['rocks', 'flowers', 'grass'],
    path: true,
    hills: false,
    horizon: [0.5, 0.62],
  })
}

function drawHut(scene: Scene, x: number, y: number, size: number) {
  at(scene, 'scenery', x, y, size, (p) => {
    p.shape(rect(-44, -46, 88, 46), 'none', 1)
    for (const py of [-12, -24, -36]) p.pen(`M-44 ${py}L44 ${py}`, 0.8)
    p.shape(rect(-12, -34, 24, 34), 'none', 3)
    p.shape(rect(20, -36, 16, 16), 'none', 4)
    p.shape(polygon('-60 -40  0 -100  60 -40  48 -38  0 -84  -48 -38'), 'none', 2)
    p.shape(polygon('-44 -44  0 -84  44 -44'), 'none', 1)
  })
}

function drawCave(scene: Scene, x: number, y: number, size: number) {
  at(scene, 'scenery', x, y, size, (p) => {
    p.shape(blob('-88 4  -76 -52  -40 -92  10 -100  60 -80  86 -34  92 4', 0.6), 'auto', 1)
    p.shape(blob('-36 4  -34 -34  -6 -58  26 -46  40 4', 0.6), 'none', 2)
    p.pen('M-58 -44L-46 -60M52 -54L62 -40', 0.9)
  })
}

export function dinosaurs(scene: Scene, place: string): Stage {
  const { u, box, random, level } = scene
  const stage = outdoors(scene, place, {
    far: (s, horizon) => {
      const x =
        box.left + width(box) * (freeSide(s).side < 0 ? random.between(0.2, 0.3) : random.between(0.7, 0.8))
      if (/volcano/.test(place) || random.chance(0.6))
        drawVolcano(s, x, horizon + u * 6, Math.min(u * 44, (horizon - box.top) * 0.62))
      else drawMountains(s, horizon + u * 4, u * 30, 3)
    },
    features: [
      { ...palm, at: /palm|valley|trail/ },
      { ...palm },
      { at: /cave|fossil/, size: [36, 44], draw: drawCave },
      { at: /fern/, size: [26, 32], draw: (s, x, y, size) => drawFern(s, x, y, size, 'scenery') },
      rock,
    ],
    ground: (s, _, where) => {
      const x = freeSide(s).side < 0 ? box.left + u * 22 : box.right - u * 22
      if (/nest/.test(where) || random.chance(0.3)) drawNest(s, x, box.bottom - u * 10, u * 20)
      else if (/lake|tar/.test(where)) drawPond(s, x, box.bottom - u * 20, u * 22)
      else if (level >= 2) drawLog(s, x, box.bottom - u * 12, u * 12, false)
    },
    growth: ['ferns', 'rocks', 'grass', 'ferns'],
    front: ['ferns', 'jungle', 'ferns'],
    sky: {
      keep: [{ left: middleX(box) - 1, right: middleX(box), top: box.top, bottom: box.top + 1 }],
      clouds: 1,
    },
  })
  return stage
}
