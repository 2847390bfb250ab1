import 'server-only'
import { frameOf, pickFrame } from '../frames/frame'
import { type PageWork, sceneOf, turnOf } from '../page-work'
import type { Random } from '../random'
import { type Box, height, type Level, middleX, middleY, type Scene, width } from '../scene'
import { BLOOMS, drawBigLeaf, drawBloom } from '../scenery/blooms'
import { pairs, petal } from '../shapes/paths'
import { fillAround, type Oval } from './fill-around'
import { drawFinish } from './finish'
import { drawGround, isPatterned } from './ground'
import { seatOf } from './mandala-seat'
import { drawInMedallion, drawMotif, motifsOf } from './medallion'
import { drawRosette } from './rosette'

/** How a mandala lies on the page. */
export type MandalaPlan = {
  /** Radius of the middle as a share of the whole. */
  readonly core?: readonly [number, number]
  /** `oval`: drawn out to the page's shape; `quarter`: a very large one around a lower corner. */
  readonly shape?: 'round' | 'oval' | 'quarter'
}

/** Rings of petals, beads and the book's things around a medallion with the page's main figure. */
export function mandalaPage(work: PageWork, { core = [0.4, 0.52], shape = 'round' }: MandalaPlan = {}) {
  const { p, random, style, plan } = work
  const lay = random.fork('layout')
  const kinds = style.frames.filter((kind) => kind !== 'island' && kind !== 'arch' && kind !== 'oval')
  const frame = frameOf(pickFrame(kinds, plan.level, lay), p, lay)
  frame.open()
  const { box } = frame
  const quarter = shape === 'quarter'
  const side = lay.side()
  const short = Math.min(width(box), height(box))
  const seat = seatOf(work, shape)
  const radius = short * (quarter ? 0.92 : 0.485) * seat.size
  const x = quarter
    ? middleX(box) - (side * width(box)) / 2
    : middleX(box) + seat.dx * (width(box) / 2 - radius) * 0.84
  const y = quarter ? box.bottom : middleY(box) + seat.dy * (height(box) / 2 - radius) * 0.84
  const scene = sceneOf(work, box, { x, y: y + radius * 0.5, height: radius })
  // A figure needs room to be told; a blossom does not.
  const small = work.cast.main.poses || quarter || plan.level < 2 ? 1 : 0.66
  const inner = radius * Math.min(0.72, lay.between(core[0], core[1]) * small * seat.middle)
  const draw = () => drawMandala(work, scene, lay, { x, y, radius, core: inner })
  const stretch =
    shape === 'oval' || (shape === 'round' && plan.level < 2) ? ovalOf(box, radius, shape) : ([1, 1] as const)
  if (quarter && isPatterned(work)) drawGround(work, scene)
  if (!quarter) drawCorners(work, scene, lay, { x, y, rx: radius * stretch[0], ry: radius * stretch[1] })
  p.within([stretch[0], 0, 0, stretch[1], x * (1 - stretch[0]), y * (1 - stretch[1])], draw)
  if (quarter) {
    // The figure sits inside the quarter, on the diagonal that reaches into the page.
    const r = inner * 0.46
    drawInMedallion(work, scene, x + side * inner * 0.48, y - inner * 0.48, r)
    if (!isPatterned(work)) fillAround(scene, [{ x, y, rx: radius, ry: radius }])
  } else {
    drawInMedallion(work, scene, x, y, inner * 0.86)
  }
  drawFinish(work, frame)
}

/** How far an oval is drawn out across and down. What thick lines leave of a tall page's corners would be bare. */
function ovalOf(box: Box, radius: number, shape: 'oval' | 'round'): readonly [number, number] {
  const down = Math.min(1.32, (height(box) * 0.485) / radius)
  return down > 1.1 || shape === 'round' ? [1, down] : [0.8, 1]
}

/** Where three mandalas are, across from the middle and down, the largest first. */
const TRIOS = [
  [
    { x: -0.16, y: 0.33, r: 0.32 },
    { x: 0.25, y: 0.7, r: 0.23 },
    { x: -0.27, y: 0.79, r: 0.19 },
  ],
  [
    { x: -0.16, y: 0.56, r: 0.32 },
    { x: 0.12, y: 0.19, r: 0.22 },
    { x: 0.27, y: 0.82, r: 0.19 },
  ],
] as const

/** Three mandalas, the largest around the main figure. */
export function threeMandalas(work: PageWork) {
  const { p, random, style, plan } = work
  const lay = random.fork('layout')
  const frame = frameOf(
    pickFrame(
      style.frames.filter((kind) => kind !== 'island'),
      plan.level,
      lay,
    ),
    p,
    lay,
  )
  frame.open()
  const { box } = frame
  const side = lay.side()
  const short = Math.min(width(box), height(box))
  const scene = sceneOf(work, box, { x: middleX(box), y: middleY(box), height: short })
  const motifs = motifsOf(work, 2)
  const turn = turnOf(work)
  if (isPatterned(work)) drawGround(work, scene)
  const places = TRIOS[Math.floor(turn / 2) % TRIOS.length]!.map((one) => ({
    x: middleX(box) + side * width(box) * one.x,
    y: turn % 2 ? box.bottom - height(box) * one.y : box.top + height(box) * one.y,
    r: short * one.r,
  }))
  for (const [i, { x, y, r }] of places.entries()) {
    const core = r * (i === 0 ? 0.54 : 0.46)
    const simpler = { ...scene, level: Math.max(0, scene.level - 3) as Level }
    drawMandala(work, simpler, lay, { x, y, radius: r, core }, false)
    const motif = motifs[(i - 1) % Math.max(1, motifs.length)]
    if (i === 0 || !motif) drawInMedallion(work, scene, x, y, core * 0.86)
    else drawMotif(work, scene, motif, x, y, core * 0.8)
  }
  const taken = places.map(({ x, y, r }) => ({ x, y, rx: r, ry: r }))
  if (!isPatterned(work)) fillAround(scene, taken)
  drawFinish(work, frame)
}

/** A rosette and, where its middle is large, petals around what sits in it. */
function drawMandala(
  work: PageWork,
  scene: Scene,
  lay: Random,
  at: { readonly x: number; readonly y: number; readonly radius: number; readonly core: number },
  withMotifs = true,
) {
  const { p, level } = scene
  const { x, y, radius, core } = at
  // Lace as fine as the reader likes it, or larger petals: a book has both.
  const coarser = lay.pick([[0], [0], [0, 1], [0, 1, 1], [0, 0, 1, 2]][level]!)
  const woven = { ...scene, level: (level - coarser) as Level }
  drawRosette(work, woven, lay, at, withMotifs ? motifsOf(work, 3) : [])
  // A large middle would be an empty disc around its figure.
  if (core < radius * 0.55 || level === 0) return
  const petals = [0, 10, 14, 18, 24][level]!
  for (let i = 0; i < petals; i++)
    p.shape(petal(x, y, core * 0.88, (core * 4.4) / petals, (i * 360) / petals), 'none', 2 + (i % 2))
}

/** What is beside a round mandala: quarters of another one, blooms, leaves, or small ornaments alone. */
function drawCorners(work: PageWork, scene: Scene, random: Random, keep: Oval) {
  const { box, u, p, level } = scene
  const rim = Array.from({ length: 90 }, (_, i) => {
    const a = (i / 90) * Math.PI * 2
    return [keep.x + Math.cos(a) * keep.rx, keep.y + Math.sin(a) * keep.ry] as const
  })
  const corners = pairs('0 0  1 0  1 1  0 1')
    .map(([i, j]) => {
      const [x, y] = [box.left + width(box) * i, box.top + height(box) * j]
      const room = Math.min(...rim.map(([px, py]) => Math.hypot(px - x, py - y))) - u * 2.4
      const inward = (Math.atan2(middleY(box) - y, middleX(box) - x) * 180) / Math.PI
      return { x, y, inward, r: Math.min(room, width(box) * 0.42) }
    })
    // Thick lines would leave nothing of small corners.
    .filter(({ r }) => r > u * 9 && level > 0)
  if (isPatterned(work)) drawGround(work, scene)
  else fillAround(scene, [keep, ...corners.map(({ x, y, r }) => ({ x, y, rx: r, ry: r }))])
  const kind = level < 2 ? 'fans' : random.pick(['fans', 'fans', 'blooms', 'leaves'] as const)
  const simpler = { ...scene, level: Math.max(0, level - 2) as Level }
  const fan = (name: string, x: number, y: number, size: number) =>
    drawRosette(work, simpler, random.fork(name), { x, y, radius: size, core: size * 0.34 })
  const bloom = random.pick(BLOOMS)
  for (const { x, y, r, inward } of corners) {
    if (kind === 'fans') {
      fan('corner', x, y, r)
      continue
    }
    p.object('scenery')
    p.within([1, 0, 0, 1, x, y], () => {
      for (const turn of kind === 'leaves' ? [-34, 34, -12, 12] : [-34, 34])
        drawBigLeaf(p, r * 1.02, inward + turn, level - 1)
      if (kind === 'blooms') drawBloom(p, bloom, r * 0.74, level - 1, inward)
    })
  }
  const widest = Math.max(0, ...corners.map(({ r }) => r))
  const above = Math.min(keep.y - keep.ry - box.top - u * 2, width(box) / 2 - widest - u * 2)
  const below = Math.min(box.bottom - keep.y - keep.ry - u * 2, width(box) / 2 - widest - u * 2)
  if (above > u * 9) fan('side', keep.x, box.top, above)
  if (below > u * 9) fan('side', keep.x, box.bottom, below)
}
