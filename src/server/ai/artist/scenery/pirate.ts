import 'server-only'
import { height, middleX, type Scene, type Spot, type Stage, width } from '../scene'
import { blob, ellipse, pairs, polygon, rect } from '../shapes/paths'
import { drawArt } from './art-piece'
import { at } from './at'
import { freeSide, groundSpots, roomFor } from './outdoors'
import { drawSky } from './sky'
import { drawHill, drawWaves, heightAt } from './terrain'
import { drawPalm } from './trees'
import { drawPalmIsland, drawShell } from './waterside'

export function pirate(scene: Scene, place: string): Stage {
  if (/island|cove|chest/.test(place) || (!place && scene.random.chance(0.4))) return treasureIsland(scene)
  const { box, random, u, level, p } = scene
  const deck = box.bottom - height(box) * random.between(0.26, 0.34)
  const sea = deck - u * random.between(16, 24)
  const { side } = freeSide(scene)
  drawSky(scene, sea)
  drawWaves(scene, sea, u * 10, 'far', 'none')
  if (level >= 1) drawPalmIsland(scene, box.left + width(box) * (side < 0 ? 0.84 : 0.16), sea + u * 3, u * 20)
  mast(scene, box.left + width(box) * (side < 0 ? 0.24 : 0.76), deck, deck - box.top)
  p.object('scenery')
  const rail = u * random.between(12, 15)
  const posts = [4, 6, 8, 9, 10][level]!
  for (let i = 0; i < posts; i++) {
    const x = box.left + (width(box) * (i + 0.5)) / posts
    p.shape(
      blob(
        [
          [x - u * 1.6, deck],
          [x - u * 2.4, deck - rail * 0.5],
          [x - u * 1.3, deck - rail],
          [x + u * 1.3, deck - rail],
          [x + u * 2.4, deck - rail * 0.5],
          [x + u * 1.6, deck],
        ],
        0.7,
      ),
      'none',
      2,
    )
  }
  p.shape(
    rect(box.left - 20, deck - rail - u * 1.4, width(box) + 40, Math.max(u * 3, p.line * 2.4)),
    'none',
    3,
  )
  p.object('scenery')
  p.shape(rect(box.left - 20, deck, width(box) + 40, box.bottom - deck + 20), 'none', 1)
  if (level >= 1)
    for (let i = 1; i < 6; i++)
      p.pen(
        `M${box.left + (width(box) * i) / 6} ${deck}L${middleX(box) + (box.left + (width(box) * i) / 6 - middleX(box)) * 1.5} ${box.bottom + 8}`,
        0.8,
      )
  if (/wheel/.test(place))
    drawWheel(scene, box.left + width(box) * (side < 0 ? 0.26 : 0.74), deck + u * 10, u * 34)
  else barrel(scene, box.left + width(box) * (side < 0 ? 0.12 : 0.88), deck + u * 10, u * 22)
  const spots: Spot[] = pairs('0.12 0.55  0.88 0.55  0.28 0.3  0.72 0.3  0.22 0.85  0.78 0.85').map(
    ([x, row]) => ({
      x: box.left + width(box) * x,
      y: deck + (box.bottom - deck) * row,
      size: u * 22,
      on: 'ground' as const,
    }),
  )
  return { horizon: deck, spots, front: () => undefined, indoors: false, floats: false }
}

function mast(scene: Scene, x: number, y: number, size: number) {
  at(scene, 'scenery', x, y, size, (p) => {
    p.shape(rect(-3, -112, 6, 112), 'none', 1)
    p.shape('M-34 -84Q0 -78 34 -84Q28 -56 36 -28Q0 -18 -36 -28Q-28 -56 -34 -84Z', 'stripes', 2)
    p.band('M-38 -85L38 -85', 4.4, 'none', 3)
    p.pen('M3 -70L46 0M-3 -70L-46 0', 0.8)
  })
}

function drawWheel(scene: Scene, x: number, y: number, size: number) {
  at(scene, 'near', x, y, size, (p) => {
    p.shape(polygon('-12 0  -6 -50  6 -50  12 0'), 'none', 1)
    for (let i = 0; i < 4; i++) {
      const a = (i * Math.PI) / 4
      p.band(
        `M${-Math.cos(a) * 46} ${-56 - Math.sin(a) * 46}L${Math.cos(a) * 46} ${-56 + Math.sin(a) * 46}`,
        6,
        'none',
        2,
      )
    }
    p.shape(`${ellipse(0, -56, 35)}${ellipse(0, -56, 26)}`, 'none', 3)
    p.shape(ellipse(0, -56, 9), 'none', 4)
  })
}

function barrel(scene: Scene, x: number, y: number, size: number) {
  at(scene, 'near', x, y, size, (p) => {
    p.shape(blob('-34 0  -42 -48  -34 -96  34 -96  42 -48  34 0', 0.7), 'none', 1)
    for (const py of [-78, -26])
      p.shape(
        blob(
          [
            [-38.6, py - 6],
            [0, py - 3],
            [38.6, py - 6],
            [39.5, py + 5],
            [0, py + 9],
            [-39.5, py + 5],
          ],
          0.8,
        ),
        'none',
        2,
      )
    p.shape(ellipse(0, -96, 34, 8), 'none', 3)
  })
}

function treasureIsland(scene: Scene): Stage {
  const { box, random, u, level } = scene
  const horizon = box.top + height(box) * random.between(0.38, 0.48)
  const { side } = freeSide(scene)
  drawSky(scene, horizon)
  drawWaves(scene, horizon, u * 10, 'far', 'none')
  drawArt(scene, 'sailboat', box.left + width(box) * (side < 0 ? 0.76 : 0.24), horizon + u * 6, u * 26, 'far')
  const sand = drawHill(scene, horizon + u * 14, u * 4, 0.5)
  const x = box.left + width(box) * (side < 0 ? 0.2 : 0.8)
  drawPalm(scene, x, heightAt(sand, x) + u * 6, u * 58 * roomFor(scene))
  if (level >= 1) drawPalm(scene, x + side * -1 * u * 12, heightAt(sand, x) + u * 5, u * 42 * roomFor(scene))
  drawArt(
    scene,
    'treasure-chest',
    box.left + width(box) * (side < 0 ? 0.24 : 0.76),
    box.bottom - u * 9,
    u * 24,
    'near',
  )
  return {
    horizon: horizon + u * 14,
    spots: groundSpots(scene, sand),
    front: () => {
      for (const s of [-1, 1])
        drawShell(scene, (s < 0 ? box.left : box.right) - s * u * 8, box.bottom - u, u * 9)
    },
    indoors: false,
    floats: false,
  }
}
