import 'server-only'
import { height, middleX, type Scene, type Spot, type Stage, width } from '../scene'
import { rect } from '../shapes/paths'
import { drawHangingLamp, drawRail, drawTable, drawWallClock } from './furniture'
import { drawSprinkle } from './heavens'
import { drawCounter, drawJar, drawShelf } from './kitchen-things'
import { freeSide } from './outdoors'
import { drawFloor, drawPotAside, drawRug, type Flooring, stageOn } from './room-floor'
import { scatter } from './sky'
import { drawStyleBackdrop } from './style-backdrop'
import { bunting } from './town'
import { drawWindow } from './window'

export type Room = {
  /** Against the wall beside the main figure; the asked-for piece first. */
  readonly pieces: readonly {
    at?: RegExp
    size: number
    draw: (scene: Scene, x: number, y: number, size: number) => void
  }[]
  readonly shelves: 'jars' | 'books' | 'none'
  readonly hanging: readonly ('lamp' | 'pans' | 'herbs' | 'lanterns' | 'balloons' | 'bunting' | 'none')[]
  readonly floor: readonly Flooring[]
  /** A table or counter in front of the wall. */
  readonly table?: { at: RegExp; chance: number; counter: boolean }
  readonly rug: boolean
}

/** A room seen from the front: wall, window, shelves, furniture, floor, and a table for things to stand on. */
export function room(scene: Scene, place: string, plan: Room): Stage {
  const { box, random, u, level, focus } = scene
  const floor = box.bottom - height(box) * random.between(0.25, 0.33)
  const { side } = freeSide(scene)
  drawWall(scene, floor)
  const spots: Spot[] = []
  const near = box.left + width(box) * (side < 0 ? 0.24 : 0.76)
  const far = box.left + width(box) * (side < 0 ? 0.82 : 0.18)
  const wallTop = box.top + u * 4
  const asked = plan.pieces.find((one) => one.at?.test(place))
  const piece = asked ?? random.pick(plan.pieces)
  const atWindow = /window/.test(place)
  const tall = floor - wallTop
  const windowSide = atWindow ? near : far
  const hasWindow = atWindow || random.chance(0.72)
  if (hasWindow)
    drawWindow(
      scene,
      windowSide,
      floor - tall * 0.56,
      u * (atWindow ? 40 : random.between(27, 33)),
      Math.min(u * 46, tall * (atWindow ? 0.52 : 0.44)),
    )
  else drawWallPieces(scene, far, floor - tall * 0.62)
  const wallSide = atWindow ? far : near
  if (plan.shelves !== 'none')
    spots.push(
      ...drawShelves(scene, wallSide, floor - tall * random.between(0.64, 0.7), u * 34, plan.shelves),
    )
  else if (!atWindow) drawWallPieces(scene, near, floor - tall * 0.66)
  piece.draw(scene, wallSide, floor + u * 3, Math.min(u * piece.size, tall * 0.56))
  if (level >= 1 && !atWindow) {
    const second = random.pick(plan.pieces.filter((one) => one !== piece))
    if (second)
      second.draw(scene, far, floor + u * 2, Math.min(u * second.size * 0.8, tall * (hasWindow ? 0.3 : 0.4)))
  }
  const hanging = random.pick(plan.hanging)
  if (hanging !== 'bunting' && random.chance(0.5)) drawCornice(scene)
  hang(scene, hanging, wallTop)
  drawFloor(scene, floor, random.pick(plan.floor))
  if (plan.rug && random.chance(0.7)) drawRug(scene, focus.x, focus.y - u)
  drawPotAside(scene)
  const wantsTable = plan.table && (plan.table.at.test(place) || random.chance(plan.table.chance))
  if (wantsTable && plan.table) spots.push(...drawWorktop(scene, side, floor, plan.table.counter))
  return stageOn(scene, floor, spots)
}

/** A clock, or pictures in frames. */
function drawWallPieces(scene: Scene, x: number, y: number) {
  const { random, u, p, level } = scene
  if (random.chance(0.4)) return drawWallClock(scene, x, y + u * 9, u * 20)
  const frames = level === 0 ? 1 : 2
  for (let i = 0; i < frames; i++) {
    const w = u * random.between(10, 13)
    const h = u * random.between(11, 15)
    const cx = x + (frames === 1 ? 0 : (i - 0.5) * u * 17)
    const cy = y + (i % 2 ? u * 4 : -u * 3)
    p.object('scenery')
    p.shape(rect(cx - w / 2 - u * 2, cy - h / 2 - u * 2, w + u * 4, h + u * 4, u), 'none', 1)
    p.shape(rect(cx - w / 2, cy - h / 2, w, h), 'none', 2)
    drawSprinkle(scene, random.pick(['heart', 'star', 'flower', 'leaf']), cx, cy, w * 0.32)
  }
}

/** Wallpaper with a skirting board. */
function drawWall(scene: Scene, floor: number) {
  const { box, p, u, level, random } = scene
  p.object('far')
  p.shape(rect(box.left - 20, box.top - 20, width(box) + 40, floor - box.top + 20), 'none', 1)
  drawStyleBackdrop(scene)
  const style = scene.style.backdrop === 'none' ? random.pick(['panel', 'panel', 'dots', 'stripes']) : 'plain'
  if (level >= 1 && style === 'panel') {
    const top = floor - u * random.between(16, 22)
    p.shape(rect(box.left - 20, top, width(box) + 40, floor - top), 'none', 2)
    const count = [0, 4, 6, 8, 10][level]!
    for (let i = 0; i < count; i++)
      p.shape(
        rect(
          box.left + (width(box) * (i + 0.14)) / count,
          top + u * 4,
          (width(box) / count) * 0.72,
          floor - top - u * 9,
        ),
        'none',
        3,
      )
  } else if (style === 'dots')
    scatter(
      scene,
      { ...box, bottom: floor - u * 6 },
      [3, 8, 14, 20, 30][level]!,
      [1.6, 2.2],
      [{ left: scene.focus.x - u * 22, right: scene.focus.x + u * 22, top: box.top, bottom: floor }],
    )
  else if (level >= 1 && style === 'stripes') {
    const count = [0, 5, 8, 10, 12][level]!
    for (let i = 0; i < count; i += 2)
      p.shape(
        rect(box.left + (width(box) * i) / count, box.top - 20, width(box) / count, floor - box.top + 20),
        'none',
        4,
      )
  }
  p.object('far')
  p.shape(
    rect(
      box.left - 20,
      floor - Math.max(u * 3, p.line * 2.2),
      width(box) + 40,
      Math.max(u * 3, p.line * 2.2),
    ),
    'none',
    5,
  )
}

/** Scallops or points along the ceiling, like the edge of a curtain. */
export function drawCornice({ box, p, u, level, random }: Scene) {
  const count = [5, 8, 10, 12, 14][level]!
  const step = width(box) / count
  const y = box.top + u * random.between(3, 5)
  const pointed = random.chance(0.35)
  p.object('far')
  for (let i = 0; i < count; i++) {
    const x = box.left + i * step
    const tip = pointed
      ? `L${x + step / 2} ${y + step * 0.8}L${x + step} ${y}`
      : `A${step / 2} ${step * 0.56} 0 0 0 ${x + step} ${y}`
    p.shape(`M${x} ${y}${tip}Z`, 'none', 6 + (i % 2))
  }
  p.shape(rect(box.left - 20, box.top - 20, width(box) + 40, y - box.top + 20), 'none', 8)
}

function drawShelves(scene: Scene, x: number, y: number, wide: number, what: 'jars' | 'books'): Spot[] {
  const { box, random, u, level } = scene
  const left = Math.max(box.left + u * 2, x - wide / 2)
  const right = Math.min(box.right - u * 2, x + wide / 2)
  drawShelf(scene, left, right, y)
  const count = level === 0 ? 2 : 3
  const step = (right - left) / count
  const spots: Spot[] = []
  for (let i = 0; i < count; i++) {
    const sx = left + step * (i + 0.5)
    if (i === 0 && level >= 1) spots.push({ x: sx, y, size: Math.min(step * 0.8, u * 13), on: 'shelf' })
    else
      drawJar(
        scene,
        sx,
        y,
        Math.min(step * 0.94, u * random.between(10, 13)),
        what === 'books' && random.chance(0.6) ? 'books' : undefined,
      )
  }
  return spots
}

/** A table or counter on the free side; things can stand on it. */
function drawWorktop(scene: Scene, side: -1 | 1, floor: number, counter: boolean): Spot[] {
  const { box, random, u, focus } = scene
  const top = floor - u * random.between(2, 7)
  const reach = width(box) * random.between(0.36, 0.46)
  const bottom = floor + (box.bottom - floor) * 0.42
  const edge = side < 0 ? box.left : box.right
  const inner = edge - side * reach
  if (counter)
    drawCounter(
      scene,
      Math.min(edge, inner) - (side < 0 ? 20 : 0),
      Math.max(edge, inner) + (side > 0 ? 20 : 0),
      top,
      bottom,
    )
  else
    drawTable(
      scene,
      (edge + inner) / 2 - side * u * 3,
      top,
      Math.abs(inner - edge),
      bottom,
      random.chance(0.6),
    )
  const away = focus.x
  return [0.2, 0.5, 0.8]
    .map((share) => edge - side * reach * share)
    .filter((x) => Math.abs(x - away) > u * 10)
    .map((x) => ({ x, y: top + u * 0.6, size: u * 17, on: 'shelf' as const }))
}

/** Something under the ceiling, whose lower edge is at `top`. */
export function hang(scene: Scene, what: Room['hanging'][number], top: number) {
  const { box, u, focus, random, p } = scene
  if (what === 'none') return
  if (what === 'bunting') {
    p.object('far')
    return bunting(scene, top, u * 8)
  }
  const x = focus.x + (focus.x > middleX(box) ? -1 : 1) * u * random.between(14, 24)
  if (what === 'lamp') return drawHangingLamp(scene, x, box.top - 2, u * random.between(22, 28))
  drawRail(scene, x, what === 'balloons' ? top + u * 5 : top + u * 2, u * 26, what)
}
