import 'server-only'
import { frameOf } from '../frames/frame'
import { type PageWork, sceneOf, turnOf } from '../page-work'
import type { Random } from '../random'
import { height, middleX, middleY, type Scene, width } from '../scene'
import { drawSprinkle } from '../scenery/heavens'
import { ellipse, pairs, petal, polygon, rect, scallops } from '../shapes/paths'
import { drawFinish } from './finish'
import { drawInMedallion, drawMotif, motifsOf } from './medallion'

/** A patchwork of blocks: some hold the book's things, some are ornament; a large one holds the main figure. */
export function quilt(work: PageWork) {
  const { p, random, plan } = work
  const lay = random.fork('layout')
  const frame = frameOf(lay.pick(['plain', 'rounded', 'plain'] as const), p, lay)
  frame.open()
  const { box } = frame
  const turn = turnOf(work)
  const columns = [2, 4, 4, 5, 5][plan.level]!
  const usual = Math.max(columns, Math.round((columns * height(box)) / width(box)))
  // A toddler's quilts are lower and higher by turns, or all of a book would look alike.
  const rows = plan.level === 0 ? usual + ((turn + Math.floor(turn / 8)) % 2) : usual
  const plate = turn + Math.floor(turn / 4)
  const [w, h] = [width(box) / columns, height(box) / rows]
  const scene = sceneOf(work, box, { x: middleX(box), y: middleY(box), height: h * 2 })
  // A toddler's quilt is few large blocks with something in each.
  const span = [1, 2, 2, 3, 3][plan.level]!
  // The quilts of a book take turns where their large block is: in the middle, above, below, or aside.
  const middle = { column: Math.floor((columns - span) / 2), row: Math.floor((rows - span) / 2) }
  const hero = {
    column: plan.level === 0 ? lay.int(0, 1) : Math.floor(turn / 3) % 2 ? 0 : middle.column,
    row: plan.level === 0 ? middle.row : [middle.row, 0, rows - span][turn % 3]!,
  }
  const motifs = lay.shuffle(motifsOf(work, 7))
  const checker = lay.int(0, 1)
  let next = 0
  for (let r = 0; r < rows; r++)
    for (let c = 0; c < columns; c++) {
      if (c >= hero.column && c < hero.column + span && r >= hero.row && r < hero.row + span) continue
      const cell = {
        left: box.left + c * w,
        top: box.top + r * h,
        right: box.left + (c + 1) * w,
        bottom: box.top + (r + 1) * h,
      }
      const size = Math.min(w, h)
      const holds = plan.level === 0 || (r + c + checker) % 2 === 0
      const motif = motifs.length && holds ? motifs[next++ % motifs.length] : undefined
      const [x, y] = [middleX(cell), middleY(cell)]
      p.object('prop')
      p.shape(rect(cell.left, cell.top, w, h), 'none', (r + c) % 2)
      if (motif) {
        if (plan.level === 0) drawPlate(scene, x, y, size, plate + ((r + c) % 2))
        else drawBlockFrame(scene, lay, cell.left, cell.top, w, h)
        if (plan.level === 0 && (r + c + checker) % 2) drawSprinkle(scene, lay.pick(LARGE), x, y, size * 0.25)
        else drawMotif(work, scene, motif, x, y, size * (plan.level === 0 ? 0.33 : 0.38), 0, lay.chance(0.5))
      } else drawBlock(scene, lay, x, y, w, h)
    }
  const left = box.left + hero.column * w
  const top = box.top + hero.row * h
  p.object('near')
  p.shape(rect(left, top, w * span, h * span), 'none', 3)
  const [x, y, r] = [left + (w * span) / 2, top + (h * span) / 2, Math.min(w, h) * span * 0.47]
  if (plan.level >= 2 && !work.cast.main.poses) drawSunburst(scene, x, y, r)
  if (plan.level === 0) drawPlate(scene, x, y, Math.min(w, h), plate + 2)
  drawInMedallion(work, scene, x, y, plan.level === 0 ? r * 0.76 : r)
  drawFinish(work, frame)
}

/** Petals in a circle behind a thing, so that its block is not bare. */
function drawSunburst({ p, level }: Scene, x: number, y: number, r: number) {
  const count = [0, 0, 12, 16, 20][level]!
  p.shape(ellipse(x, y, r), 'none', 4)
  for (let i = 0; i < count; i++)
    p.shape(petal(x, y, r * 0.96, (r * 4.6) / count, (i * 360) / count), 'none', 1 + (i % 2))
}

/** Ornaments that can be large. */
const LARGE = ['heart', 'star', 'flower'] as const

/** What a thing lies on in a large block. */
const PLATES: readonly ((x: number, y: number, size: number) => string)[] = [
  (x, y, size) => ellipse(x, y, size * 0.43),
  (x, y, size) => scallops(x, y, size * 0.39, size * 0.39, 10),
  (x, y, size) => rect(x - size * 0.38, y - size * 0.38, size * 0.76, size * 0.76, size * 0.14),
  (x, y, size) =>
    polygon(pairs('0 -1  1 0  0 1  -1 0').map(([i, j]) => [x + i * size * 0.48, y + j * size * 0.48])),
]

function drawPlate({ p }: Scene, x: number, y: number, size: number, kind: number) {
  p.shape(PLATES[kind % PLATES.length]!(x, y, size), 'none', 4)
}

/** An inner line around a block. */
function drawBlockFrame(scene: Scene, random: Random, left: number, top: number, w: number, h: number) {
  const pad = Math.min(w, h) * 0.055
  if (scene.level <= 1) return
  scene.p.shape(
    rect(left + pad, top + pad, w - 2 * pad, h - 2 * pad, random.chance(0.5) ? pad * 2 : 0),
    'none',
    4,
  )
}

/** A block of plain ornament. */
function drawBlock(scene: Scene, random: Random, x: number, y: number, w: number, h: number) {
  const { p, level, style } = scene
  const r = Math.min(w, h) / 2
  const corners = {
    tl: [x - w / 2, y - h / 2],
    tr: [x + w / 2, y - h / 2],
    br: [x + w / 2, y + h / 2],
    bl: [x - w / 2, y + h / 2],
  } as const
  const kind = random.int(0, 5)
  p.object('prop')
  if (kind === 0) {
    for (const [a, b] of [
      [corners.tl, corners.tr],
      [corners.tr, corners.br],
      [corners.br, corners.bl],
      [corners.bl, corners.tl],
    ] as const)
      p.shape(polygon([[x, y], a, b]), 'auto', a[0] === b[0] ? 1 : 2)
    p.shape(ellipse(x, y, r * 0.3), 'none', 3)
  } else if (kind === 1) {
    p.shape(
      polygon([
        [x, y - h / 2],
        [x + w / 2, y],
        [x, y + h / 2],
        [x - w / 2, y],
      ]),
      'auto',
      1,
    )
    p.shape(
      polygon([
        [x, y - h / 4],
        [x + w / 4, y],
        [x, y + h / 4],
        [x - w / 4, y],
      ]),
      'auto',
      2,
    )
  } else if (kind === 2) {
    const n = level === 0 ? 6 : 8
    for (let i = 0; i < n; i++)
      p.shape(petal(x, y, r * 0.9, (r * 4.4) / n, (i * 360) / n + 22.5), 'auto', 1 + (i % 2))
    p.shape(ellipse(x, y, r * 0.26), 'none', 3)
  } else if (kind === 3) {
    const n = level === 0 ? 3 : 4
    for (let i = 0; i < n; i++)
      p.shape(ellipse(x, y, r * (0.9 - (i * 0.9) / n)), i % 2 ? 'auto' : 'none', 1 + i)
  } else if (kind === 4) {
    for (const [sx, sy] of pairs('-1 -1  1 -1  1 1  -1 1')) {
      const n = level <= 1 ? 2 : 3
      for (let i = 0; i < n; i++) {
        const q = r * (0.98 - (i * 0.86) / n)
        const [cx, cy] = [x + (sx * w) / 2, y + (sy * h) / 2]
        p.shape(
          `M${cx} ${cy}L${cx - sx * q} ${cy}A${q} ${q} 0 0 ${sx * sy > 0 ? 0 : 1} ${cx} ${cy - sy * q}Z`,
          'none',
          1 + i,
        )
      }
    }
  } else {
    const q = r * 0.42
    for (const [dx, dy] of pairs('-0.5 -0.5  0.5 -0.5  0.5 0.5  -0.5 0.5'))
      drawSprinkle(scene, random.pick(style.sprinkles), x + dx * r, y + dy * r, q * 0.66)
    drawSprinkle(scene, style.sprinkles[0]!, x, y, q * 0.66)
  }
}
