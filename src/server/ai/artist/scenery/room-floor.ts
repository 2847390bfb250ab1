import 'server-only'
import { middleX, type Scene, type Spot, type Stage, width } from '../scene'
import { ellipse, pairs, polygon, rect } from '../shapes/paths'
import { drawPot } from './plants'

export type Flooring = 'boards' | 'tiles' | 'plain'

/** The floor of a room from `floor` down. */
export function drawFloor(scene: Scene, floor: number, kind: Flooring) {
  const { box, p, level } = scene
  p.object('scenery')
  p.shape(rect(box.left - 20, floor, width(box) + 40, box.bottom - floor + 20), 'none', 1)
  if (level === 0 || kind === 'plain') return
  const deep = box.bottom - floor
  const middle = middleX(box)
  if (kind === 'boards') {
    const count = [0, 5, 7, 9, 11][level]!
    for (let i = 1; i < count; i++) {
      const x = box.left + (width(box) * i) / count
      p.pen(`M${x} ${floor}L${middle + (x - middle) * 1.5} ${box.bottom + 8}`, 0.8)
    }
    return
  }
  const rows = level <= 1 ? 2 : 3
  const columns = [0, 5, 7, 9, 11][level]!
  const lineAt = (i: number, y: number) =>
    middle + (box.left + (width(box) * i) / columns - middle) * (1 + ((y - floor) / deep) * 0.6)
  const rowAt = (r: number) => floor + deep * (r / rows) ** 1.3
  for (let r = 0; r < rows; r++)
    for (let i = -2; i < columns + 2; i++) {
      if ((i + r) % 2 === 0) continue
      const [y0, y1] = [rowAt(r), rowAt(r + 1)]
      p.shape(
        polygon([
          [lineAt(i, y0), y0],
          [lineAt(i + 1, y0), y0],
          [lineAt(i + 1, y1), y1],
          [lineAt(i, y1), y1],
        ]),
        'none',
        2,
      )
    }
}

/** A round rug whose middle is at (x, y). */
export function drawRug(scene: Scene, x: number, y: number) {
  const { p, u, level } = scene
  p.object('scenery')
  p.shape(ellipse(x, y, u * 36, u * 9.5), 'none', 1)
  p.shape(ellipse(x, y, u * 29, u * 6.6), level >= 2 ? 'auto' : 'none', 2)
}

/** A plant at the edge of the floor; whoever stands there hides it. */
export function drawPotAside(scene: Scene) {
  const { box, u, random } = scene
  if (random.chance(0.6)) {
    const s = random.side()
    drawPot(
      scene,
      (s < 0 ? box.left : box.right) - s * u * 8,
      box.bottom - u * 1.6,
      u * random.between(26, 32),
      random.pick(['leaves', 'flower', 'cactus']),
      'scenery',
    )
  }
}

/** A room to act in: `shelves` are where small things stand, the rest is on the floor. */
export function stageOn({ box, u }: Scene, floor: number, shelves: readonly Spot[]): Stage {
  const ground = pairs(
    '0.12 0.45  0.88 0.45  0.2 0.8  0.8 0.8  0.35 0.2  0.65 0.2  0.06 0.12  0.94 0.12',
  ).map(([x, row]) => ({
    x: box.left + width(box) * x,
    y: floor + (box.bottom - floor) * row,
    size: u * 24,
    on: 'ground' as const,
  }))
  return {
    horizon: floor,
    spots: [...shelves, ...ground],
    front: () => undefined,
    indoors: true,
    floats: false,
  }
}
