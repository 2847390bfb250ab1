import 'server-only'
import { frameOf, pickFrame } from '../frames/frame'
import { type PageWork, sceneOf, turnOf } from '../page-work'
import { height, middleX, middleY, width } from '../scene'
import { BLOOMS, drawBloom } from '../scenery/blooms'
import { ellipse, type Point, polygon, scallops } from '../shapes/paths'
import { fillAround } from './fill-around'
import { drawFinish } from './finish'
import { drawGround, isPatterned } from './ground'
import { seatOf } from './mandala-seat'
import { drawInMedallion, drawMotif, motifsOf } from './medallion'
import { drawSnail } from './snail'

/** Arms of things and blossoms that wind outward from the main figure, growing as they go. */
export function spiralPage(work: PageWork) {
  const { p, random, plan, style } = work
  const lay = random.fork('layout')
  const kinds = style.frames.filter((kind) => kind !== 'island' && kind !== 'arch')
  const frame = frameOf(pickFrame(kinds, plan.level, lay), p, lay)
  frame.open()
  const { box } = frame
  const seat = seatOf(work, 'round')
  const radius = Math.min(width(box), height(box)) * 0.485 * seat.size
  const x = middleX(box) + seat.dx * (width(box) / 2 - radius) * 0.84
  const y = middleY(box) + seat.dy * (height(box) / 2 - radius) * 0.55
  const scene = sceneOf(work, box, { x, y: y + radius * 0.5, height: radius })
  const core = radius * lay.between(0.32, 0.4)
  const motifs = motifsOf(work, 3)
  if (plan.level < 2) {
    drawSnail(work, scene, lay, { x, y, radius, core })
    fillAround(scene, [{ x, y, rx: radius, ry: radius }])
    return drawFinish(work, frame)
  }
  const arms = [0, 0, 5, 6, 7][plan.level]! + (turnOf(work) % 3) - 1
  const turn = lay.side() * lay.between(0.8, 1.2)
  const start = lay.between(0, Math.PI * 2)
  const angleAt = (arm: number, t: number) => start + (arm / arms) * Math.PI * 2 + turn * t * 1.4
  const arm = (at: number, wide: number) =>
    polygon(ribbon((t) => angleAt(at, t), x, y, core * 0.9, radius, (Math.PI * 2 * wide) / arms))
  if (isPatterned(work)) drawGround(work, scene)
  p.object('scenery')
  p.shape(ellipse(x, y, radius), 'none', 3)
  for (let i = 0; i < arms; i++) {
    p.object('scenery')
    p.shape(arm(i, 0.62), 'none', 1)
    // Between the arms of things run braids of beads.
    p.shape(arm(i + 0.5, 0.22), 'none', 2)
    alongArm(0.13, (t, far, r) => {
      const a = angleAt(i + 0.5, t)
      p.shape(ellipse(x + Math.cos(a) * far, y + Math.sin(a) * far, r * 0.62), 'none', 4)
    })
  }
  for (let i = 0; i < arms; i++)
    alongArm(0.58, (t, far, r, nth) => {
      const a = angleAt(i, t)
      const [cx, cy] = [x + Math.cos(a) * far, y + Math.sin(a) * far]
      const motif = motifs.length > 0 && (i + nth) % 2 === 0 ? motifs[i % motifs.length] : undefined
      if (motif && r * 1.9 > plan.smallestThing * 0.72 && r * 1.9 > motif.least * p.line * 0.7)
        drawMotif(work, scene, motif, cx, cy, r * 0.98, (a * 180) / Math.PI + 90)
      else {
        p.object('prop')
        p.within([1, 0, 0, 1, cx, cy], () =>
          drawBloom(p, lay.pick(BLOOMS), r * 0.94, plan.level - 1, lay.between(0, 360)),
        )
      }
    })
  p.object('scenery')
  p.shape(scallops(x, y, core, core, [10, 12, 16, 20, 24][plan.level]!), 'none', 1)
  p.shape(ellipse(x, y, core * 0.88))
  drawInMedallion(work, scene, x, y, core * 0.82)
  if (!isPatterned(work)) fillAround(scene, [{ x, y, rx: radius * 0.97, ry: radius * 0.97 }])
  drawFinish(work, frame)

  /** Places from the middle outward that fill a band of `share` of an arm's width, one beside the other. */
  function alongArm(share: number, put: (t: number, far: number, r: number, nth: number) => void) {
    let far = core * 1.04
    for (let nth = 0; far < radius; nth++) {
      const r = Math.max((Math.PI * far * share) / arms, p.line * 2.2)
      // An arm leans, so that a step outward is shorter than its way along the arm.
      const lean = Math.hypot(1, (turn * 1.4 * far) / (radius - core))
      const middle = far + r / lean
      if (middle + r * 0.8 > radius) break
      put((middle - core) / (radius - core), middle, r, nth)
      far = middle + (r * 1.06) / lean
    }
  }
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
  const steps = Array.from({ length: 25 }, (_, i) => i / 24)
  const edge = (side: number) =>
    steps.map((t): Point => {
      const a = angleAt(t) + side * wide
      const r = near + (far - near) * t
      return [x + Math.cos(a) * r, y + Math.sin(a) * r]
    })
  const [first, last] = [angleAt(1) - 0.5 * wide, angleAt(1) + 0.5 * wide]
  const rim = steps.slice(1, -1).map((t): Point => {
    const a = first + (last - first) * t
    return [x + Math.cos(a) * far, y + Math.sin(a) * far]
  })
  return [...edge(-0.5), ...rim, ...edge(0.5).reverse()]
}
