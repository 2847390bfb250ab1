import 'server-only'
import type { Cast } from '../cast'
import type { Painting } from '../engine/painting'
import { frameOf, pickFrame } from '../frames/frame'
import type { PageWork } from '../page-work'
import { sceneOf } from '../page-work'
import type { Random } from '../random'
import { type Box, height, type Level, middleX, middleY, type Scene, width } from '../scene'
import { ellipse, heart, leaf, pairs, petal, scallops, star } from '../shapes/paths'
import { fillAround } from './fill-around'
import { drawFinish } from './finish'
import { drawInMedallion, drawMotif, motifsOf } from './medallion'

/** How a mandala lies on the page. */
export type MandalaPlan = {
  /** Radius of the middle as a share of the whole. */
  readonly core?: readonly [number, number]
  /** `oval`: drawn out to the page's shape; `quarter`: a very large one around a lower corner. */
  readonly shape?: 'round' | 'oval' | 'quarter'
}

/** Where a round mandala sits on its page and how large it is, so that the mandalas of one book don't look alike:
 * in the middle, toward a corner, above or below. */
const SEATS = [
  { size: 1, dx: 0, dy: 0 },
  { size: 0.84, dx: -1, dy: -1 },
  { size: 0.84, dx: 1, dy: 1 },
  { size: 0.93, dx: 0, dy: -1 },
  { size: 0.93, dx: 0, dy: 1 },
  { size: 0.74, dx: 0, dy: 0 },
] as const

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
  const seat = shape === 'round' ? random.fork('seat').pick(SEATS) : SEATS[0]!
  const radius = quarter ? short * 0.92 : short * 0.485 * seat.size
  const x = quarter
    ? middleX(box) - (side * width(box)) / 2
    : middleX(box) + seat.dx * (width(box) / 2 - radius) * 0.84
  const y = quarter ? box.bottom : middleY(box) + seat.dy * (height(box) / 2 - radius) * 0.84
  const scene = sceneOf(work, box, { x, y: y + radius * 0.5, height: radius })
  const inner = radius * lay.between(core[0], core[1])
  const draw = () => drawMandala(work, scene, lay, x, y, radius, inner)
  const stretch = shape === 'oval' ? ovalOf(box, radius) : ([1, 1] as const)
  p.within([stretch[0], 0, 0, stretch[1], x * (1 - stretch[0]), y * (1 - stretch[1])], draw)
  if (quarter) {
    // The figure sits inside the quarter, on the diagonal that reaches into the page.
    const r = inner * 0.46
    drawInMedallion(work, scene, x + side * inner * 0.48, y - inner * 0.48, r)
    fillAround(scene, [{ x, y, rx: radius, ry: radius }])
  } else {
    drawInMedallion(work, scene, x, y, inner * 0.86)
    if (shape === 'oval') fillAround(scene, [{ x, y, rx: radius * stretch[0], ry: radius * stretch[1] }])
    else drawCorners(work, scene, lay, x, y, radius)
  }
  drawFinish(work, frame)
}

/** How far an oval is drawn out across and down. */
function ovalOf(box: Box, radius: number): readonly [number, number] {
  const down = Math.min(1.32, (height(box) * 0.485) / radius)
  return down > 1.1 ? [1, down] : [0.8, 1]
}

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
  const places = [
    { x: 0.5 - side * 0.16, y: 0.33, r: 0.29 },
    { x: 0.5 + side * 0.25, y: 0.7, r: 0.225 },
    { x: 0.5 - side * 0.26, y: 0.8, r: 0.17 },
  ].map((one) => ({
    x: box.left + width(box) * one.x,
    y: box.top + height(box) * one.y,
    r: short * one.r,
  }))
  for (const [i, { x, y, r }] of places.entries()) {
    const core = r * (i === 0 ? 0.56 : 0.5)
    drawMandala(work, { ...scene, level: Math.max(0, scene.level - 2) as Level }, lay, x, y, r, core, false)
    const motif = motifs[(i - 1) % Math.max(1, motifs.length)]
    if (i === 0 || !motif) drawInMedallion(work, scene, x, y, core * 0.86)
    else drawMotif(work, scene, motif, x, y, core * 0.8)
  }
  fillAround(
    scene,
    places.map(({ x, y, r }) => ({ x, y, rx: r, ry: r })),
  )
  drawFinish(work, frame)
}

/** The rings of a mandala and the empty disc in its middle. */
function drawMandala(
  work: PageWork,
  scene: Scene,
  lay: Random,
  x: number,
  y: number,
  radius: number,
  core: number,
  withMotifs = true,
) {
  const { p, level } = scene
  drawRings(work, scene, lay, x, y, radius, core, withMotifs ? motifsOf(work, 3) : [])
  p.object('scenery')
  p.shape(scallops(x, y, core * 1.02, core * 1.02, [10, 14, 18, 24, 30][level]!), 'none', 1)
  p.shape(ellipse(x, y, core * 0.92))
  // A large middle would be an empty disc around its figure.
  if (core < radius * 0.55 || level === 0) return
  const petals = [0, 10, 14, 18, 24][level]!
  for (let i = 0; i < petals; i++)
    p.shape(petal(x, y, core * 0.88, (core * 4.4) / petals, (i * 360) / petals), 'none', 2 + (i % 2))
}

/** Ornaments of one ring between radii `inner` and `outer`, repeated `count` times. */
type Ornament = (p: Painting, inner: number, outer: number, half: number, odd: boolean) => void

const ORNAMENTS: readonly Ornament[] = [
  (p, inner, outer, half) => {
    p.shape(petal(inner, 0, outer - inner, half * 2.1, 0), 'auto', 1)
    p.shape(petal(inner + (outer - inner) * 0.14, 0, (outer - inner) * 0.6, half * 0.95, 0), 'none', 2)
  },
  (p, inner, outer, half) => {
    const r = Math.min((outer - inner) * 0.44, half * 0.86)
    p.shape(ellipse((inner + outer) / 2, 0, r), 'auto', 1)
    p.shape(ellipse((inner + outer) / 2, 0, r * 0.48), 'none', 2)
  },
  (p, inner, outer, half) => {
    p.shape(`M${inner} ${-half * 0.9}L${outer - 1} 0L${inner} ${half * 0.9}Z`, 'auto', 1)
    p.shape(
      `M${inner} ${-half * 0.42}L${inner + (outer - inner) * 0.52} 0L${inner} ${half * 0.42}Z`,
      'none',
      2,
    )
  },
  (p, inner, outer, half) => {
    p.shape(leaf(inner, 0, outer - inner, half * 1.7, 0), 'none', 1)
    p.pen(`M${inner + (outer - inner) * 0.16} 0L${inner + (outer - inner) * 0.8} 0`, 0.8)
  },
  (p, inner, outer, half, odd) => {
    const middle = (inner + outer) / 2
    const r = Math.min((outer - inner) * 0.42, half * 0.8)
    p.shape(odd ? star(middle, 0, r, 5, 0.5, 90) : ellipse(middle, 0, r * 0.7), 'none', odd ? 1 : 2)
  },
  (p, inner, outer, half) => {
    p.within([0, 1, -1, 0, (inner + outer) / 2, 0], () =>
      p.shape(heart(0, 0, Math.min((outer - inner) * 0.42, half * 0.78)), 'auto', 1),
    )
  },
  (p, inner, outer, half) => {
    p.shape(`M${inner} ${-half}Q${outer * 2 - inner} 0 ${inner} ${half}Z`, 'auto', 1)
    p.shape(`M${inner} ${-half * 0.55}Q${outer * 1.3 - inner * 0.3} 0 ${inner} ${half * 0.55}Z`, 'none', 2)
  },
]

/** A ring of things is this much wider than one of ornament. */
const MOTIF_RING = 1.9

function drawRings(
  work: PageWork,
  scene: Scene,
  random: Random,
  x: number,
  y: number,
  radius: number,
  core: number,
  motifs: readonly Cast[],
) {
  const { p, level } = scene
  const symmetry = random.pick(level === 0 ? [6, 8] : level === 1 ? [8, 10] : [10, 12, 16])
  const rings = Math.max(1, [1, 2, 3, 4, 5][level]! + (level > 1 ? random.int(-1, 0) : 0))
  const first = random.int(0, 1)
  const kinds = Array.from({ length: rings }, (_, i) =>
    (i + first) % 2 === 0 ? motifs[Math.floor(i / 2) % Math.max(1, motifs.length)] : undefined,
  )
  const share = (radius - core) / kinds.reduce((sum, motif) => sum + (motif ? MOTIF_RING : 1), 0)
  let outer = radius
  for (const [ring, motif] of kinds.entries()) {
    const step = share * (motif ? MOTIF_RING : 1)
    const inner = outer - step
    const dense = outer > radius * 0.75 && level >= 2 ? 2 : 1
    const count = symmetry * dense
    p.object('scenery')
    p.shape(
      ring % 2 && level > 0
        ? scallops(x, y, outer - step * 0.06, outer - step * 0.06, count)
        : ellipse(x, y, outer),
      'none',
      9,
    )
    if (motif && step * 0.92 > Math.max(work.plan.smallestThing * 0.72, motif.least * p.line * 0.7))
      ringOfMotifs(work, scene, motif, x, y, inner, outer)
    else ringOfOrnaments(scene, random.pick(ORNAMENTS), x, y, inner, outer, count, ring % 2 === 1)
    outer = inner
  }
}

function ringOfOrnaments(
  { p }: Scene,
  ornament: Ornament,
  x: number,
  y: number,
  inner: number,
  outer: number,
  count: number,
  between: boolean,
) {
  const step = outer - inner
  const half = (Math.PI * (inner + step * 0.3)) / count
  for (let i = 0; i < count; i++) {
    const a = ((i + (between ? 0.5 : 0)) / count) * Math.PI * 2 - Math.PI / 2
    p.within([Math.cos(a), Math.sin(a), -Math.sin(a), Math.cos(a), x, y], () =>
      ornament(p, inner + step * 0.07, outer - step * 0.09, half, i % 2 === 0),
    )
  }
}

/** One thing again and again around the middle, its head outward. */
function ringOfMotifs(
  work: PageWork,
  scene: Scene,
  motif: Cast,
  x: number,
  y: number,
  inner: number,
  outer: number,
) {
  const r = (outer - inner) * 0.46
  const middle = (inner + outer) / 2
  const across = (r * 2.1 * Math.max(1, motif.aspect)) / Math.hypot(1, motif.aspect) + r * 0.4
  const count = Math.max(5, Math.min(28, Math.floor((Math.PI * 2 * middle) / across)))
  for (let i = 0; i < count; i++) {
    const a = (i / count) * Math.PI * 2 - Math.PI / 2
    const turn = (a * 180) / Math.PI + 90
    drawMotif(work, scene, motif, x + Math.cos(a) * middle, y + Math.sin(a) * middle, r, turn)
  }
}

/** What fills the corners a circle leaves on a tall page. */
function drawCorners(work: PageWork, scene: Scene, random: Random, x: number, y: number, radius: number) {
  const { box, p, u } = scene
  const motifs = motifsOf(work, 4)
  const room = (height(box) - radius * 2) / 2
  const r = Math.max(u * 9, Math.min(u * 15, room * 0.6))
  const kind = random.int(0, 2)
  for (const [i, [sx, sy]] of pairs('-1 -1  1 -1  1 1  -1 1').entries()) {
    const cx = sx < 0 ? box.left + r * 1.2 : box.right - r * 1.2
    const cy = sy < 0 ? box.top + r * 1.2 : box.bottom - r * 1.2
    if (Math.hypot(cx - x, cy - y) < radius + r * 0.7) continue
    const motif = motifs[i % Math.max(1, motifs.length)]
    if (motif && kind !== 0 && r * 2 > work.plan.smallestThing * 0.8) {
      drawMotif(work, scene, motif, cx, cy, r, 0, sx > 0)
      continue
    }
    p.object('scenery')
    const count = [6, 8, 8, 10, 12][scene.level]!
    for (let j = 0; j < count; j++)
      p.shape(petal(cx, cy, r, (r * 5) / count, (j * 360) / count), j % 2 ? 'none' : 'auto', 1 + (j % 2))
    p.shape(ellipse(cx, cy, r * 0.34), 'none', 3)
  }
}
