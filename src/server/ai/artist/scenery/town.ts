import 'server-only'
import { height, type Scene, type Spot, type Stage, width } from '../scene'
import { ellipse, pairs, polygon, rect, sag } from '../shapes/paths'
import { drawArt } from './art-piece'
import { drawBigTop, drawCarousel, drawFerrisWheel, drawStageCurtain } from './fair-things'
import { drawCottage } from './farm-buildings'
import { OPEN_ROAD, openRoad } from './open-road'
import { freeSide, outdoors, roomFor } from './outdoors'
import { drawBlossom, drawPot } from './plants'
import { drawSky } from './sky'
import {
  drawCrane,
  drawFountain,
  drawLamp,
  drawMuseum,
  drawShop,
  drawStall,
  drawTower,
} from './town-buildings'
import { drawBush, drawTree } from './trees'

/** A street: towers far away, shop fronts, pavement and road; or a road out of town. */
export function city(scene: Scene, place: string): Stage {
  if (OPEN_ROAD.test(place)) return openRoad(scene, place)
  const { box, random, u, level, p } = scene
  const curb = box.top + height(box) * random.between(0.56, 0.66)
  const { side } = freeSide(scene)
  const big = roomFor(scene)
  drawSky(scene, curb - (level === 0 ? (curb - box.top) * LOW_TOWN : u * 34), { birds: level === 0 })
  skyline(scene, curb, big)
  const x = box.left + width(box) * (side < 0 ? 0.24 : 0.76)
  const other = box.left + width(box) * (side < 0 ? 0.82 : 0.18)
  if (/museum/.test(place)) drawMuseum(scene, x, curb, u * 40 * big)
  else if (/construct/.test(place)) drawCrane(scene, x, curb, u * 58 * big)
  else if (/rooftop/.test(place)) drawTower(scene, x, curb, u * 50, u * 30, 'scenery')
  else if (/fountain/.test(place)) drawTree(scene, x, curb, u * 46 * big)
  else drawShop(scene, x, curb, u * random.between(38, 46) * big)
  if (level >= 1)
    random.pick([drawShop, drawTree, drawShop])(scene, other, curb, u * random.between(32, 40) * big)
  pavement(scene, curb)
  if (/fountain/.test(place)) drawFountain(scene, x, curb + u * 14, u * 28)
  else if (/red light/.test(place))
    drawArt(scene, 'vertical-traffic-light', x, curb + u * 10, u * (level === 0 ? 34 : 26), 'near')
  else if (level >= 1)
    drawLamp(
      scene,
      side < 0 ? box.left + u * 9 : box.right - u * 9,
      curb + u * 8,
      u * random.between(40, 50),
      'near',
    )
  p.object('scenery')
  return {
    horizon: curb,
    spots: streetSpots(scene, curb),
    front: () => streetFront(scene),
    indoors: false,
    floats: false,
  }
}

/** Height of a town on a toddler's page as a share of what is above the street: the rest is sky. */
const LOW_TOWN = 0.5

function skyline(scene: Scene, foot: number, big: number) {
  const { box, random, u, level } = scene
  const gap = level === 0 ? 34 : random.between(17, 23)
  let x = box.left - u * random.between(2, 8)
  while (x < box.right) {
    const wide = u * gap * random.between(0.85, 1.2)
    const most = (foot - box.top) * (level === 0 ? LOW_TOWN * random.between(0.66, 0.94) : 0.82)
    const tall = Math.min(most, u * random.between(34, 68) * Math.sqrt(big))
    drawTower(scene, x + wide / 2, foot, tall, wide * 0.94)
    x += wide * random.between(0.95, 1.1)
  }
}

/** Pavement, curb and a road with lane marks. */
function pavement(scene: Scene, y: number) {
  const { box, p, u, level, random } = scene
  const road = y + (box.bottom - y) * random.between(0.42, 0.56)
  p.object('scenery')
  p.shape(rect(box.left - 20, y, width(box) + 40, box.bottom - y + 20), 'none', 1)
  if (level >= 1) {
    const slabs = [0, 4, 6, 8, 10][level]!
    for (let i = 1; i < slabs; i++) {
      const x = box.left + (width(box) * i) / slabs
      p.pen(`M${x} ${y}L${x + (x - scene.focus.x) * 0.16} ${road}`, 0.8)
    }
  }
  p.object('scenery')
  p.shape(rect(box.left - 20, road, width(box) + 40, box.bottom - road + 20), 'none', 2)
  p.shape(rect(box.left - 20, road, width(box) + 40, Math.max(u * 2.4, p.line * 2.2)), 'none', 3)
  const lane = (road + box.bottom) / 2 + u * 2
  const dashes = level === 0 ? 2 : 4
  for (let i = 0; i < dashes; i++) {
    const x = box.left + (width(box) * (i + 0.2)) / dashes
    p.shape(
      polygon([
        [x, lane],
        [x + u * 12, lane],
        [x + u * 11, lane + u * 4],
        [x - u, lane + u * 4],
      ]),
      'none',
      4,
    )
  }
}

function streetSpots(scene: Scene, curb: number): Spot[] {
  const { box, u } = scene
  return pairs('0.1 0.2  0.9 0.2  0.3 0.16  0.7 0.16  0.2 0.74  0.8 0.74  0.5 0.8  0.06 0.5  0.94 0.5').map(
    ([x, row]) => ({
      x: box.left + width(box) * x,
      y: curb + (box.bottom - curb) * row,
      size: u * 22,
      on: 'ground' as const,
    }),
  )
}

function streetFront(scene: Scene) {
  const { box, u, random, level } = scene
  const s = random.side()
  if (level >= 1)
    drawBush(scene, (s < 0 ? box.left : box.right) - s * u * 6, box.bottom + u * 3, u * 12, 'near')
  drawPot(
    scene,
    (s < 0 ? box.right : box.left) + s * u * 10,
    box.bottom - u * 1.5,
    u * 22,
    random.pick(['leaves', 'flower']),
    'near',
  )
}

export function market(scene: Scene, place: string): Stage {
  const { box, u, random, level } = scene
  const goods = /fish/.test(place)
    ? 'fish'
    : /cheese/.test(place)
      ? 'cheese-wedge'
      : /bread/.test(place)
        ? 'bread'
        : 'red-apple'
  return outdoors(scene, place, {
    horizon: [0.5, 0.58],
    far: (s, horizon) => {
      const count = [2, 4, 4, 5, 6][level]!
      for (let i = 0; i < count; i++)
        random.pick([drawShop, drawCottage])(
          s,
          box.left + width(box) * ((i + random.between(0.35, 0.65)) / count),
          horizon + u * 4,
          u * random.between(32, 40),
          'far',
        )
    },
    hills: false,
    features: [
      { at: /stall|stand|awning|scales/, size: [42, 50], draw: drawStall },
      { at: /flower/, size: [28, 34], draw: flowerCart },
      { size: [38, 44], draw: drawStall },
    ],
    count: 2,
    ground: (s) => {
      bunting(s, box.top + u * 7, u * 9)
      if (level >= 1)
        drawArt(
          s,
          goods,
          freeSide(s).side < 0 ? box.left + u * 14 : box.right - u * 14,
          box.bottom - u * 9,
          u * 13,
          'near',
        )
    },
    growth: level === 0 ? [] : ['grass'],
    front: ['flowers', 'bushes', 'flowers'],
    roll: 1.2,
  })
}

function flowerCart(scene: Scene, x: number, y: number, size: number) {
  const { p } = scene
  for (const [dx, dy] of pairs('-0.6 -0.86  -0.2 -0.98  0.24 -0.94  0.62 -0.84')) {
    p.object('scenery')
    p.within([size / 100, 0, 0, size / 100, x + dx * size, y + dy * size], () =>
      drawBlossom(p, scene.random.pick(['daisy', 'round', 'poppy']), 26, scene.level),
    )
  }
  p.object('scenery')
  p.within([size / 100, 0, 0, size / 100, x, y], () => {
    p.shape(polygon('-84 -66  84 -66  70 -26  -70 -26'), 'stripes', 1)
    for (const px of [-44, 44]) {
      p.shape(ellipse(px, -20, 20), 'none', 2)
      p.shape(ellipse(px, -20, 7), 'none', 3)
    }
  })
}

/** A row of pennants along a sagging line. */
export function bunting(scene: Scene, y: number, depth: number) {
  const { p, box, u, level } = scene
  const count = [5, 8, 9, 11, 13][level]!
  const w = (width(box) / count) * 0.62
  p.object('far')
  p.pen(sag(box.left, y, box.right, y, depth), 0.9)
  for (let i = 0; i < count; i++) {
    const t = (i + 0.5) / count
    const x = box.left + t * width(box)
    const top = y + 4 * depth * t * (1 - t)
    const tilt = 4 * depth * (1 - 2 * t) * (w / width(box))
    p.shape(
      polygon([
        [x - w / 2, top - tilt / 2],
        [x + w / 2, top + tilt / 2],
        [x, top + Math.max(w * 1.1, u * 6)],
      ]),
      'none',
      1 + (i % 3),
    )
  }
}

export function fair(scene: Scene, place: string): Stage {
  if (/stage/.test(place) && scene.random.chance(0.7)) return onStage(scene)
  const { u, box } = scene
  return outdoors(scene, place, {
    features: [
      { at: /tent/, size: [50, 60], draw: drawBigTop },
      { at: /stand|booth/, size: [42, 48], draw: drawStall },
      { size: [60, 72], draw: drawFerrisWheel },
      { size: [42, 50], draw: drawCarousel },
      { size: [44, 52], draw: drawBigTop },
    ],
    hills: false,
    ground: (s) => {
      if (s.random.chance(0.6)) bunting(s, box.top + u * 6, u * 8)
    },
    growth: ['grass'],
    front: ['bushes', 'flowers'],
    roll: 1.4,
    horizon: [0.5, 0.6],
  })
}

function onStage(scene: Scene): Stage {
  const { box, u, p } = scene
  const floor = box.bottom - height(box) * 0.24
  drawStageCurtain(
    scene,
    box.left + width(box) / 2,
    floor,
    Math.max((floor - box.top) / 0.98, width(box) / 1.72),
  )
  p.object('scenery')
  p.shape(rect(box.left - 20, floor, width(box) + 40, box.bottom - floor + 20), 'none', 1)
  for (let i = 1; i < 5; i++)
    p.pen(
      `M${box.left - 10} ${floor + ((box.bottom - floor) * i) / 5}L${box.right + 10} ${floor + ((box.bottom - floor) * i) / 5}`,
      0.8,
    )
  return {
    horizon: floor,
    spots: pairs('0.14 0.3  0.86 0.3  0.24 0.75  0.76 0.75').map(([x, row]) => ({
      x: box.left + width(box) * x,
      y: floor + (box.bottom - floor) * row,
      size: u * 24,
      on: 'ground' as const,
    })),
    front: () => undefined,
    indoors: true,
    floats: false,
  }
}
