import 'server-only'
import { height, type Scene, type Stage, width } from '../scene'
import { below, ellipse, type Point, polygon } from '../shapes/paths'
import { at } from './at'
import { drawBarn, drawCottage, drawWindmill } from './farm-buildings'
import { outdoors } from './outdoors'
import { rolling } from './terrain'
import { drawTree } from './trees'

/** Where a brief sends a vehicle that is not in the streets. */
export const OPEN_ROAD = /\b(winding road|muddy track|steep hill|dark tunnel|country road|highway)\b/

/** A road out of town: hills behind, a wide roadway in front for whoever drives there. */
export function openRoad(scene: Scene, place: string): Stage {
  const { box, random } = scene
  return outdoors(scene, place, {
    horizon: [0.46, 0.58],
    roll: /hill|winding/.test(place) ? random.between(5, 8) : random.between(2, 5),
    features: [
      { at: /tunnel/, size: [40, 48], draw: drawTunnel },
      { at: /hill/, size: [38, 46], draw: drawKnoll },
      { size: [48, 58], draw: (s, x, y, size) => drawTree(s, x, y, size) },
      { size: [34, 40], draw: drawCottage },
      { size: [40, 48], draw: drawBarn },
      { size: [48, 56], draw: drawWindmill },
    ],
    ground: (s) => {
      const top = box.bottom - height(box) * random.between(0.2, 0.26)
      if (/track/.test(place)) drawTrack(s, top)
      else drawRoad(s, top)
    },
    growth: ['grass', 'flowers', 'bushes'],
    front: ['grass', 'flowers', 'bushes'],
  })
}

/** A roadway across the picture, with a curb and dashes along its middle. */
function drawRoad(scene: Scene, top: number) {
  const { box, p, u, level } = scene
  p.object('scenery')
  const line = rolling(scene, top, u * 1.4, 0.6)
  p.shape(below(line, box.bottom + 30), 'none', 2)
  p.shape(below(moved(line, Math.max(u * 2.4, p.line * 2.4)), box.bottom + 30), 'none', 3)
  const lane = top + (box.bottom - top) * 0.62
  const dashes = level === 0 ? 2 : 4
  for (let i = 0; i < dashes; i++) {
    const x = box.left + (width(box) * (i + 0.24)) / dashes
    const long = u * (level === 0 ? 17 : 11)
    p.shape(
      polygon([
        [x, lane],
        [x + long, lane],
        [x + long - u, lane + u * 4.6],
        [x - u, lane + u * 4.6],
      ]),
      'none',
      4,
    )
  }
}

/** Earth with puddles and stones. */
function drawTrack(scene: Scene, top: number) {
  const { box, p, u, level, random } = scene
  p.object('scenery')
  p.shape(below(rolling(scene, top, u * 2.6, 1.6), box.bottom + 30), 'none', 2)
  const puddles = [2, 3, 3, 4, 4][level]!
  for (let i = 0; i < puddles; i++) {
    const x = box.left + width(box) * ((i + random.between(0.3, 0.7)) / puddles)
    const y = top + (box.bottom - top) * random.between(0.62, 0.84)
    p.shape(ellipse(x, y, u * random.between(9, 12), u * random.between(2.6, 3.4)), 'none', 3)
  }
}

const moved = (line: readonly Point[], by: number): Point[] => line.map(([x, y]) => [x, y + by])

/** A hill with the mouth of a tunnel. */
function drawTunnel(scene: Scene, x: number, y: number, size: number) {
  at(scene, 'scenery', x, y, size, (p) => {
    p.shape('M-110 4Q-84 -100 0 -100Q84 -100 110 4Z', 'auto', 1)
    p.shape('M-42 4L-42 -30A42 40 0 0 1 42 -30L42 4Z', 'none', 2)
    p.shape('M-30 4L-30 -28A30 28 0 0 1 30 -28L30 4Z', 'none', 3)
  })
}

/** A steep round hill with a tree on top. */
function drawKnoll(scene: Scene, x: number, y: number, size: number) {
  drawTree(scene, x, y - size * 0.66, size * 0.62, 'scenery')
  at(scene, 'scenery', x, y, size, (p) => p.shape('M-110 4Q-64 -70 0 -70Q64 -70 110 4Z', 'auto', 1))
}
