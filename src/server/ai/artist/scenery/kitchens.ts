import 'server-only'
import { height, middleX, type Scene, type Spot, type Stage, width } from '../scene'
import { blob, ellipse, rect, scallops } from '../shapes/paths'
import { at } from './at'
import { drawRail } from './furniture'
import { drawSprinkle } from './heavens'
import { drawJar, drawShelf } from './kitchen-things'
import { freeSide } from './outdoors'
import { drawPot } from './plants'
import { drawCornice, hang } from './room'
import { drawFloor, drawPotAside, stageOn } from './room-floor'
import { drawStyleBackdrop } from './style-backdrop'
import { drawTreat, TREATS } from './treats'
import { drawWindow } from './window'

/** A bare wall down to `floor`. */
function drawPlainWall(scene: Scene, floor: number) {
  const { box, p } = scene
  p.object('far')
  p.shape(rect(box.left - 20, box.top - 20, width(box) + 40, floor - box.top + 20), 'none', 1)
  drawStyleBackdrop(scene)
}

/** Things in a row on a board from `left` to `right`; at least every third place stays free for what the page brings. */
function stock(
  scene: Scene,
  [left, right]: readonly [number, number],
  y: number,
  size: number,
  draw: (x: number, size: number) => void,
): Spot[] {
  const { level, random } = scene
  const count = Math.max(2, Math.round((right - left) / (size * [1.5, 1.5, 1.25, 1.15, 1.1][level]!)))
  const step = (right - left) / count
  const spots: Spot[] = []
  for (let i = 0; i < count; i++) {
    const x = left + step * (i + 0.5)
    if (i % 3 === 1 && random.chance(0.6))
      spots.push({ x, y, size: Math.min(step * 0.86, size), on: 'shelf' })
    else draw(x, Math.min(step * 0.8, size) * random.between(0.88, 1))
  }
  return spots
}

/** A bakery's shop: bread on long shelves, a board with the menu, a counter of glass full of cakes. */
export function bakeryShop(scene: Scene): Stage {
  const { box, random, u, p } = scene
  const floor = box.bottom - height(box) * random.between(0.2, 0.25)
  const tall = floor - box.top
  const { side } = freeSide(scene)
  drawPlainWall(scene, floor)
  const spots: Spot[] = []
  const treats = random.shuffle(TREATS)
  const treat = (x: number, y: number, size: number) =>
    drawTreat(scene, x, y, size, treats[random.int(0, 3)]!)
  const board = u * 38
  const free: readonly [number, number] =
    side < 0 ? [box.left + board + u * 8, box.right - u * 4] : [box.left + u * 4, box.right - board - u * 8]
  for (const share of [0.26, 0.46]) {
    const y = box.top + tall * share
    drawShelf(scene, free[0], free[1], y)
    spots.push(...stock(scene, free, y, u * 12, (x, size) => treat(x, y, size)))
  }
  drawMenu(
    scene,
    side < 0 ? box.left + u * 4 + board / 2 : box.right - u * 4 - board / 2,
    box.top + tall * 0.44,
    board,
  )
  drawCornice(scene)
  const top = floor - Math.min(u * 40, tall * 0.44)
  p.object('scenery')
  p.shape(rect(box.left - 20, top, width(box) + 40, floor - top), 'none', 1)
  const rows = 2
  const deep = (floor - top) * 0.74
  for (let row = 0; row < rows; row++) {
    const y = top + u * 4 + (deep * (row + 1)) / rows
    p.object('scenery')
    p.shape(rect(box.left - 20, y, width(box) + 40, Math.max(u * 2, p.line * 2)), 'none', 2)
    const size = Math.min((deep / rows) * 0.8, u * 15)
    stock(scene, [box.left + u * 2, box.right - u * 2], y, size, (x, one) => treat(x, y, one))
  }
  p.object('scenery')
  p.shape(rect(box.left - 20, top - u * 1.6, width(box) + 40, Math.max(u * 4, p.line * 2.6), u), 'none', 3)
  const onTop = [0.1, 0.28, 0.72, 0.9].map((share) => ({
    x: box.left + width(box) * share,
    y: top - u,
    size: u * 16,
    on: 'shelf' as const,
  }))
  drawFloor(scene, floor, random.pick(['tiles', 'plain', 'boards']))
  return stageOn(scene, floor, [...spots, ...onTop])
}

/** A board with what there is today, its foot at (x, y). */
function drawMenu(scene: Scene, x: number, y: number, wide: number) {
  at(scene, 'scenery', x, y, wide, (p) => {
    p.shape(rect(-50, -76, 100, 76, 6), 'none', 1)
    p.shape(rect(-42, -68, 84, 60, 3), 'none', 2)
    for (const [i, row] of [-26, -16].entries()) p.pen(`M-26 ${row}L${i ? 18 : 28} ${row}`, 0.9)
  })
  drawTreat(
    scene,
    x,
    y - wide * 0.34,
    wide * 0.26,
    scene.random.pick(['cupcake', 'cake', 'croissant'] as const),
  )
}

/** A cafe: three tall windows with hills and roofs outside, flower pots on the sill, a small round table. */
export function cafe(scene: Scene): Stage {
  const { box, random, u, level, p, night } = scene
  const floor = box.bottom - height(box) * random.between(0.24, 0.3)
  const tall = floor - box.top
  drawPlainWall(scene, floor)
  const sill = floor - Math.min(tall * 0.3, u * 26)
  const count = 3
  const step = width(box) / count
  const top = box.top + tall * 0.14
  const arched = random.chance(0.5)
  for (let i = 0; i < count; i++) {
    const [l, r] = [box.left + step * i + u * 2.5, box.left + step * (i + 1) - u * 2.5]
    const rise = arched ? (r - l) * 0.42 : u
    const pane = (by: number) =>
      `M${l + by} ${sill - by}L${l + by} ${top + rise}Q${l + by} ${top + by} ${(l + r) / 2} ${top + by}Q${r - by} ${top + by} ${r - by} ${top + rise}L${r - by} ${sill - by}Z`
    p.object('scenery')
    p.shape(pane(0), 'none', 1)
    const rim = Math.max(u * 2, p.line * 2)
    p.object('far')
    p.shape(pane(rim), 'none', 2)
    const hill = sill - (sill - top) * random.between(0.26, 0.4)
    p.shape(
      `M${l + rim} ${hill}Q${(l + r) / 2} ${hill - u * random.between(4, 12)} ${r - rim} ${hill + u * random.between(-4, 4)}L${r - rim} ${sill - rim}L${l + rim} ${sill - rim}Z`,
      'auto',
      3,
    )
    const x = (l + r) / 2
    const what = (['tree', 'house', 'cloud'] as const)[i % 3]!
    if (what === 'tree') p.shape(scallops(x, hill - u * 6, u * 7, u * 8, 8), 'auto', 4)
    else if (what === 'house') {
      p.shape(rect(x - u * 6, hill - u * 7, u * 12, u * 11), 'none', 5)
      p.shape(`M${x - u * 8} ${hill - u * 6}L${x} ${hill - u * 14}L${x + u * 8} ${hill - u * 6}Z`, 'auto', 6)
    } else if (night) p.shape(ellipse(x, top + (sill - top) * 0.3, u * 5), 'none', 7)
    else
      p.shape(
        blob([
          [x - u * 8, top + (sill - top) * 0.36],
          [x - u * 3, top + (sill - top) * 0.24],
          [x + u * 4, top + (sill - top) * 0.26],
          [x + u * 8, top + (sill - top) * 0.36],
        ]),
        'none',
        7,
      )
  }
  p.object('scenery')
  p.shape(rect(box.left - 20, sill, width(box) + 40, Math.max(u * 3, p.line * 2.4)), 'none', 1)
  for (let i = 0; i < [2, 3, 4, 4, 5][level]!; i++) {
    const x = box.left + (width(box) * (i + random.between(0.3, 0.7))) / [2, 3, 4, 4, 5][level]!
    drawPot(
      scene,
      x,
      sill + u * 0.5,
      u * random.between(15, 19),
      random.pick(['leaves', 'flower']),
      'scenery',
    )
  }
  drawCornice(scene)
  const { side } = freeSide(scene)
  drawFloor(scene, floor, random.pick(['tiles', 'boards']))
  return stageOn(scene, floor, drawCafeTable(scene, side, floor))
}

function drawCafeTable(scene: Scene, side: -1 | 1, floor: number): Spot[] {
  const { box, p, u, random } = scene
  const x = middleX(box) + side * width(box) * random.between(0.26, 0.31)
  const top = floor - u * random.between(8, 12)
  const foot = floor + (box.bottom - floor) * 0.4
  const half = u * 19
  p.object('near')
  p.shape(`M${x - u * 10} ${foot}Q${x} ${foot - u * 5} ${x + u * 10} ${foot}Z`, 'none', 3)
  p.shape(rect(x - u * 1.6, top, u * 3.2, foot - top - u), 'none', 2)
  p.shape(
    `M${x - half} ${top}L${x + half} ${top}L${x + half * 0.86} ${top + u * 9}Q${x + half * 0.43} ${top + u * 14} ${x} ${top + u * 9}Q${x - half * 0.43} ${top + u * 14} ${x - half * 0.86} ${top + u * 9}Z`,
    scene.level >= 2 ? 'plaid' : 'auto',
    4,
  )
  p.shape(ellipse(x, top, half, Math.max(u * 3.4, p.line * 1.6)), 'none', 1)
  return [-0.55, 0, 0.55].map((share) => ({
    x: x + share * half,
    y: top + u * 0.8,
    size: u * 17,
    on: 'shelf' as const,
  }))
}

/** A pantry: shelves from wall to wall up to the ceiling, sacks and a barrel on the floor. */
export function pantry(scene: Scene): Stage {
  const { box, random, u, level, p } = scene
  const floor = box.bottom - height(box) * random.between(0.22, 0.28)
  const tall = floor - box.top
  drawPlainWall(scene, floor)
  const rows = Math.max(2, Math.min([3, 3, 4, 4, 5][level]!, Math.floor(tall / (u * 19))))
  const [left, right] = [box.left + u * 3, box.right - u * 3]
  const middle = left + (right - left) * random.between(0.44, 0.56)
  const post = Math.max(u * 2.2, p.line * 2.2)
  const spots: Spot[] = []
  const deep = (tall - u * 8) / (rows + 0.5)
  for (let row = 0; row < rows; row++) {
    const y = box.top + u * 8 + deep * (row + 0.86)
    drawShelf(scene, left, right, y)
    for (const part of [
      [left + post, middle - post],
      [middle + post, right - post],
    ] as const)
      spots.push(
        ...stock(scene, part, y, Math.min(deep * 0.76, u * 14), (x, size) =>
          random.chance(0.16)
            ? drawTreat(scene, x, y, size, 'loaf')
            : drawJar(scene, x, y, size, random.pick(['jar', 'bottle', 'bowl', 'plates', 'jar'])),
        ),
      )
  }
  p.object('scenery')
  for (const x of [left, middle, right])
    p.shape(rect(x - post / 2, box.top + u * 4, post, floor - box.top - u * 4), 'none', 1)
  drawFloor(scene, floor, random.pick(['boards', 'tiles', 'boards']))
  const { side } = freeSide(scene)
  drawSack(scene, side < 0 ? box.left + u * 15 : box.right - u * 15, floor + u * 8, u * 26)
  drawBarrel(scene, side < 0 ? box.right - u * 12 : box.left + u * 12, floor + u * 5, u * 28)
  return stageOn(scene, floor, spots)
}

function drawSack(scene: Scene, x: number, y: number, size: number) {
  at(scene, 'near', x, y, size, (p) => {
    p.shape(blob('-50 0  -58 -34  -36 -74  -20 -80  20 -80  36 -74  58 -34  50 0  0 4', 0.7), 'none', 1)
    p.shape('M-24 -82L-36 -102Q-12 -94 0 -104Q12 -94 36 -102L24 -82Z', 'none', 2)
    p.band('M-22 -80L22 -80', 7, 'none', 3)
  })
  drawSprinkle(scene, scene.random.pick(['heart', 'star', 'leaf'] as const), x, y - size * 0.36, size * 0.16)
}

function drawBarrel(scene: Scene, x: number, y: number, size: number) {
  at(scene, 'near', x, y, size, (p) => {
    p.shape('M-38 0Q-54 -46 -38 -92L38 -92Q54 -46 38 0Z', 'none', 1)
    for (const py of [-26, -74]) p.shape(`M-46 ${py}L46 ${py}L46 ${py + 10}L-46 ${py + 10}Z`, 'none', 2)
    p.shape(ellipse(0, -92, 38, 9), 'none', 3)
  })
}

/** An old kitchen: a wide hearth with a pot over the fire, a beam under the ceiling with herbs and pans. */
export function hearth(scene: Scene): Stage {
  const { box, random, u, level, p } = scene
  const floor = box.bottom - height(box) * random.between(0.24, 0.3)
  const tall = floor - box.top
  const { side } = freeSide(scene)
  drawPlainWall(scene, floor)
  const x = box.left + width(box) * (side < 0 ? 0.3 : 0.7)
  const size = Math.min(u * 62, tall * 0.62)
  const far = box.left + width(box) * (side < 0 ? 0.84 : 0.16)
  drawWindow(scene, far, floor - tall * 0.5, u * random.between(22, 26), Math.min(u * 34, tall * 0.36))
  at(scene, 'scenery', x, floor + u * 2, size, (p) => {
    p.shape(rect(-36, -190, 72, 110), level >= 2 ? 'bricks' : 'none', 1)
    p.shape('M-66 0L-66 -84L-40 -96L40 -96L66 -84L66 0Z', level >= 2 ? 'bricks' : 'none', 2)
    p.shape('M-48 0L-48 -46Q0 -84 48 -46L48 0Z', 'none', 3)
    p.pen('M0 -64L0 -48', 1.1)
    p.shape(blob('-14 0  -24 -14  -14 -22  -8 -34  2 -24  12 -34  16 -18  24 -12  14 0', 0.8), 'none', 4)
    p.shape('M-26 -46L26 -46Q28 -18 0 -18Q-28 -18 -26 -46Z', 'none', 5)
    p.shape(rect(-29, -50, 58, 6, 3), 'none', 6)
    p.shape(rect(-74, -104, 148, 11, 3), 'none', 7)
  })
  const mantel = floor + u * 2 - size * 1.04
  const spots = stock(scene, [x - size * 0.7, x + size * 0.7], mantel, u * 13, (px, one) =>
    drawJar(scene, px, mantel, one, random.pick(['jar', 'bottle', 'bowl', 'plates'])),
  )
  const beam = box.top + u * 3
  p.object('scenery')
  p.shape(rect(box.left - 20, beam, width(box) + 40, Math.max(u * 5, p.line * 2.6)), 'none', 1)
  const hooks = [far, box.left + width(box) * 0.5, x]
  for (const [i, hook] of hooks.entries())
    if (i !== 2 || level >= 2)
      drawRail(scene, hook, beam + u * 6, u * (i % 2 ? 27 : 20), i % 2 ? 'pans' : 'herbs')
  if (random.chance(0.3)) hang(scene, 'lamp', beam)
  drawFloor(scene, floor, 'tiles')
  drawPotAside(scene)
  return stageOn(scene, floor, spots)
}
