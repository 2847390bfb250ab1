import 'server-only'
import type { Painting } from '../engine/painting'
import { frameOf, pickFrame } from '../frames/frame'
import type { PageWork } from '../page-work'
import { sceneOf } from '../page-work'
import type { Random } from '../random'
import { height, middleX, middleY, type Scene, width } from '../scene'
import { ellipse, heart, leaf, pairs, petal, scallops, star } from '../shapes/paths'
import { drawFinish } from './finish'
import { drawInMedallion, drawMotif, motifsOf } from './medallion'

/** Rings of petals, beads and leaves around a medallion with the page's main figure. */
export function mandalaPage(work: PageWork) {
  const { p, random, style, plan } = work
  const lay = random.fork('layout')
  const kinds = style.frames.filter((kind) => kind !== 'island' && kind !== 'arch' && kind !== 'oval')
  const frame = frameOf(pickFrame(kinds, plan.level, lay), p, lay)
  frame.open()
  const { box } = frame
  const x = middleX(box)
  const y = middleY(box)
  const radius = Math.min(width(box), height(box)) * 0.485
  const scene = sceneOf(work, box, { x, y: y + radius * 0.5, height: radius })
  const core = radius * lay.between(0.44, 0.54)
  drawRings(scene, lay, x, y, radius, core)
  p.object('scenery')
  p.shape(scallops(x, y, core * 1.02, core * 1.02, [10, 14, 18, 24, 30][plan.level]!), 'none', 1)
  p.shape(ellipse(x, y, core * 0.92))
  drawInMedallion(work, scene, x, y, core * 0.86)
  drawCorners(work, scene, lay, x, y, radius)
  drawFinish(work, frame)
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

function drawRings(scene: Scene, random: Random, x: number, y: number, radius: number, core: number) {
  const { p, level } = scene
  const symmetry = random.pick(level === 0 ? [6, 8] : level === 1 ? [8, 10] : [10, 12, 16])
  const rings = [1, 2, 3, 4, 5][level]!
  const step = (radius - core) / rings
  for (let ring = 0; ring < rings; ring++) {
    const outer = radius - ring * step
    const inner = outer - step
    const dense = outer > radius * 0.75 && level >= 2 ? 2 : 1
    const count = symmetry * dense
    const ornament = random.pick(ORNAMENTS)
    const half = (Math.PI * (inner + step * 0.3)) / count
    p.object('scenery')
    p.shape(
      ring % 2 && level > 0
        ? scallops(x, y, outer - step * 0.06, outer - step * 0.06, count)
        : ellipse(x, y, outer),
      'none',
      9,
    )
    for (let i = 0; i < count; i++) {
      const a = ((i + (ring % 2) * 0.5) / count) * Math.PI * 2 - Math.PI / 2
      p.within([Math.cos(a), Math.sin(a), -Math.sin(a), Math.cos(a), x, y], () =>
        ornament(p, inner + step * 0.07, outer - step * 0.09, half, i % 2 === 0),
      )
    }
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
