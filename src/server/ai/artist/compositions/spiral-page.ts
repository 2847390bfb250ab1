import 'server-only'
import { frameOf, pickFrame } from '../frames/frame'
import { type PageWork, sceneOf } from '../page-work'
import { height, middleX, middleY, width } from '../scene'
import { drawBlossom, FLOWERS } from '../scenery/plants'
import { ellipse, type Point, polygon, scallops } from '../shapes/paths'
import { fillAround } from './fill-around'
import { drawFinish } from './finish'
import { drawInMedallion, drawMotif, motifsOf } from './medallion'

/** Arms of things and blossoms that wind outward from the main figure, growing as they go. */
export function spiralPage(work: PageWork) {
  const { p, random, plan, style } = work
  const lay = random.fork('layout')
  const kinds = style.frames.filter((kind) => kind !== 'island' && kind !== 'arch')
  const frame = frameOf(pickFrame(kinds, plan.level, lay), p, lay)
  frame.open()
  const { box } = frame
  const [x, y] = [middleX(box), middleY(box)]
  const radius = Math.min(width(box), height(box)) * 0.485
  const scene = sceneOf(work, box, { x, y: y + radius * 0.5, height: radius })
  const core = radius * lay.between(0.32, 0.4)
  const arms = [3, 4, 5, 6, 6][plan.level]!
  const each = [2, 2, 3, 3, 4][plan.level]!
  const turn = lay.side() * lay.between(0.7, 1.1)
  const start = lay.between(0, Math.PI * 2)
  const motifs = motifsOf(work, 3)
  const round = FLOWERS.filter((kind) => kind !== 'tulip' && kind !== 'bell')
  p.object('scenery')
  p.shape(ellipse(x, y, radius), 'none', 3)
  const angleAt = (arm: number, t: number) => start + (arm / arms) * Math.PI * 2 + turn * t * 1.4
  for (let arm = 0; arm < arms; arm++)
    p.shape(
      polygon(ribbon((t) => angleAt(arm, t), x, y, core * 0.9, radius, 2.1 / arms)),
      'none',
      1 + (arm % 2),
    )
  for (let arm = 0; arm < arms; arm++)
    for (let i = 0; i < each; i++) {
      const t = (i + 0.5) / each
      const a = angleAt(arm, t)
      const far = core + (radius - core) * (0.1 + 0.82 * t)
      const size = Math.min((Math.PI * far) / arms / 1.6, ((radius - core) / each) * (0.5 + 0.14 * t))
      const [cx, cy] = [x + Math.cos(a) * far, y + Math.sin(a) * far]
      const motif = motifs.length > 0 && (arm + i) % 2 === 0 ? motifs[arm % motifs.length] : undefined
      if (motif && size * 2.2 > plan.smallestThing * 0.72)
        drawMotif(work, scene, motif, cx, cy, size * 1.2, (a * 180) / Math.PI + 90)
      else {
        p.object('prop')
        p.within([1, 0, 0, 1, cx, cy], () => drawBlossom(p, lay.pick(round), size * 0.84, plan.level))
      }
    }
  p.object('scenery')
  p.shape(scallops(x, y, core, core, [10, 12, 16, 20, 24][plan.level]!), 'none', 1)
  p.shape(ellipse(x, y, core * 0.88))
  drawInMedallion(work, scene, x, y, core * 0.82)
  fillAround(scene, [{ x, y, rx: radius * 0.97, ry: radius * 0.97 }])
  drawFinish(work, frame)
}

/** The outline of one arm from `near` to `far` around (x, y), `wide` radians to both sides of its middle. */
function ribbon(
  angleAt: (t: number) => number,
  x: number,
  y: number,
  near: number,
  far: number,
  wide: number,
): Point[] {
  const steps = Array.from({ length: 13 }, (_, i) => i / 12)
  const edge = (side: number) =>
    steps.map((t): Point => {
      const a = angleAt(t) + side * wide
      const r = near + (far - near) * t
      return [x + Math.cos(a) * r, y + Math.sin(a) * r]
    })
  return [...edge(-0.5), ...edge(0.5).reverse()]
}
