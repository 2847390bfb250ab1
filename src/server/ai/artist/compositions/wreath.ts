import 'server-only'
import { frameOf, pickFrame } from '../frames/frame'
import { type PageWork, sceneOf, turnOf } from '../page-work'
import { height, middleX, middleY, type Scene, width } from '../scene'
import { BLOOMS, drawBloom } from '../scenery/blooms'
import { drawBlossom, FLOWERS } from '../scenery/plants'
import { leaf, type Point, spline } from '../shapes/paths'
import { fillAround } from './fill-around'
import { drawFinish } from './finish'
import { drawInMedallion, drawMotif, motifsOf } from './medallion'

/** The line a wreath is bound on: how wide it is in shares of the box, how tall against that, and its corners. */
type Hoop = { readonly wide: number; readonly tall: number; readonly power: number }

/** Round, oval, a picture frame with soft corners, a diamond, a low one: wreaths of one book should not look alike. */
const HOOPS: readonly Hoop[] = [
  { wide: 0.375, tall: 1, power: 2 },
  { wide: 0.375, tall: 1.3, power: 2 },
  { wide: 0.39, tall: 1.32, power: 5 },
  { wide: 0.4, tall: 1.35, power: 1.35 },
  { wide: 0.4, tall: 0.86, power: 2.8 },
]

/** How large a wreath is, when its line comes again. */
const SIZES = [1, 0.86, 0.93] as const

const ROUND = FLOWERS.filter((kind) => kind !== 'tulip' && kind !== 'bell')

/** A wreath of leaves, blossoms and the book's things around the main figure. */
export function wreath(work: PageWork) {
  const { p, random, plan, style } = work
  const lay = random.fork('layout')
  const frame = frameOf(
    pickFrame(style.frames.filter((kind) => kind !== 'island').concat('plain'), plan.level, lay),
    p,
    lay,
  )
  frame.open()
  const { box } = frame
  const [x, y] = [middleX(box), middleY(box)]
  const time = turnOf(work)
  const { wide, tall, power } = HOOPS[time % HOOPS.length]!
  const rx = width(box) * wide * SIZES[Math.floor(time / HOOPS.length) % SIZES.length]!
  const ry = Math.min(rx * tall, height(box) * 0.39)
  const hoop = hoopPoints(x, y, rx, ry, power)
  const scene = sceneOf(work, box, { x, y: y + ry * 0.5, height: ry })
  const count = [6, 10, 16, 20, 24][plan.level]!
  const turn = lay.pick([0, 0.5])
  if (plan.level <= 1) drawRing(scene, hoop)
  drawLeaves(scene, spreadOver(hoop, count, turn), x, y)
  const motifs = motifsOf(work, 6)
  const size = Math.min(width(box) * 0.125, lengthOf(hoop) / 2 / count / 1.16)
  for (const [i, [cx, cy]] of spreadOver(hoop, count, turn + 0.5).entries()) {
    const motif = motifs.length && i % 2 === 0 ? motifs[(i / 2) % motifs.length] : undefined
    if (motif && size * 2.3 > plan.smallestThing * 0.72)
      drawMotif(work, scene, motif, cx, cy, size * 1.16, lay.between(-16, 16), cx > x)
    else {
      p.object('prop')
      p.within([1, 0, 0, 1, cx, cy], () => {
        const r = size * lay.between(0.86, 1.04)
        if (scene.level >= 2) drawBloom(p, lay.pick(BLOOMS), r, scene.level - 1, lay.between(0, 360))
        else drawBlossom(p, lay.pick(ROUND), r * 0.92, scene.level)
      })
    }
  }
  const inner = Math.min(...hoop.map(([px, py]) => Math.hypot(px - x, py - y))) - size * 1.15
  drawInMedallion(work, scene, x, y + inner * 0.04, inner * 1.16)
  fillAround(scene, [{ x, y, rx: rx + size * 1.4, ry: ry + size * 1.4, power }])
  drawFinish(work, frame)
}

/** The hoop as a closed line of many points, from its top on: a superellipse, which is an ellipse for power 2. */
function hoopPoints(x: number, y: number, rx: number, ry: number, power: number): Point[] {
  const bent = (value: number) => Math.sign(value) * Math.abs(value) ** (2 / power)
  return Array.from({ length: 361 }, (_, i) => {
    const a = (i / 360) * Math.PI * 2 - Math.PI / 2
    return [x + bent(Math.cos(a)) * rx, y + bent(Math.sin(a)) * ry]
  })
}

const lengthOf = (line: readonly Point[]) =>
  line.reduce((sum, [x, y], i) => sum + (i ? Math.hypot(x - line[i - 1]![0], y - line[i - 1]![1]) : 0), 0)

/** `count` points of a closed line, equally far apart along it, the first one `turn` of a step from its start. */
function spreadOver(line: readonly Point[], count: number, turn: number): Point[] {
  const step = lengthOf(line) / count
  const points: Point[] = []
  let next = (turn % 1) * step
  let gone = 0
  for (let i = 1; i < line.length && points.length < count; i++) {
    const [[ax, ay], [bx, by]] = [line[i - 1]!, line[i]!]
    const long = Math.hypot(bx - ax, by - ay)
    while (next < gone + long && points.length < count) {
      const share = (next - gone) / long
      points.push([ax + (bx - ax) * share, ay + (by - ay) * share])
      next += step
    }
    gone += long
  }
  return points
}

/** What large things are bound on, so that none of them floats. */
function drawRing({ p, u }: Scene, hoop: readonly Point[]) {
  p.object('near')
  p.band(`${spline(hoop.filter((_, i) => i % 9 === 0))}Z`, Math.max(u * 5, p.line * 4), 'none', 3)
}

/** Leaves in each gap of the ring, more of them where there is room for lines. */
function drawLeaves(scene: Scene, gaps: readonly Point[], x: number, y: number) {
  const { p, random, level, u } = scene
  for (const [i, [cx, cy]] of gaps.entries()) {
    const out = (Math.atan2(cy - y, cx - x) * 180) / Math.PI
    const long = u * random.between(12, 15) * (level === 0 ? 1.2 : 1)
    if (level > 0 || i === 0) p.object('near')
    for (const turn of level === 0
      ? [out + 180 * (i % 2)]
      : level === 1
        ? [out + 20, out + 160]
        : [out + 30, out - 40, out + 150, out - 145]) {
      p.shape(leaf(cx, cy, long, long * 0.46, turn), 'auto', 1 + (i % 2))
      if (level === 0) continue
      const b = (turn * Math.PI) / 180
      const at = (share: number) => `${cx + Math.cos(b) * long * share} ${cy + Math.sin(b) * long * share}`
      p.pen(`M${at(0.3)}L${at(0.84)}`, 0.75)
    }
  }
}
