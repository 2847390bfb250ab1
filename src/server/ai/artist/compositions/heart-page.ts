import 'server-only'
import { frameOf, pickFrame } from '../frames/frame'
import { type PageWork, sceneOf } from '../page-work'
import { height, middleX, middleY, type Scene, width } from '../scene'
import { drawBlossom, FLOWERS } from '../scenery/plants'
import { heart } from '../shapes/paths'
import { fillAround } from './fill-around'
import { drawFinish } from './finish'
import { drawInMedallion, drawMotif, motifsOf } from './medallion'

/** A point of a heart's outline, `t` from 0 to 1 from the notch on; within ±1 both ways, y downward. */
function onHeart(t: number): readonly [number, number] {
  const a = t * Math.PI * 2
  const y = 13 * Math.cos(a) - 5 * Math.cos(2 * a) - 2 * Math.cos(3 * a) - Math.cos(4 * a)
  return [Math.sin(a) ** 3, -(y + 2.5) / 14.5]
}

/** Points along the outline at equal distances. */
function alongHeart(count: number, rx: number, ry: number): (readonly [number, number])[] {
  const fine = Array.from({ length: 400 }, (_, i) => onHeart(i / 400)).map(
    ([x, y]) => [x * rx, y * ry] as const,
  )
  const far = (i: number) => {
    const [a, b] = [fine[i]!, fine[(i + 1) % fine.length]!]
    return Math.hypot(b[0] - a[0], b[1] - a[1])
  }
  const whole = fine.reduce((sum, _, i) => sum + far(i), 0)
  const points: (readonly [number, number])[] = []
  let gone = 0
  for (const [i, point] of fine.entries()) {
    if (gone >= (points.length * whole) / count) points.push(point)
    gone += far(i)
  }
  return points.slice(0, count)
}

/** A big heart whose outline is made of the book's things, with the main figure inside. */
export function heartPage(work: PageWork) {
  const { p, random, plan, style } = work
  const lay = random.fork('layout')
  const kinds = style.frames.filter((kind) => kind !== 'island' && kind !== 'arch').concat('plain')
  const frame = frameOf(pickFrame(kinds, plan.level, lay), p, lay)
  frame.open()
  const { box } = frame
  const [x, y] = [middleX(box), middleY(box)]
  const rx = width(box) * 0.38
  const ry = Math.min(rx * 1.25, height(box) * 0.41)
  const scene = sceneOf(work, box, { x, y: y + ry * 0.5, height: ry })
  const count = [10, 14, 20, 24, 28][plan.level]!
  const size = (Math.PI * (rx + ry)) / count / 1.7
  p.object('scenery')
  p.within([rx, 0, 0, ry, x, y], () => p.shape(heart(0, 0.04, 0.98), 'none', 1))
  const motifs = motifsOf(work, 3)
  for (const [i, [dx, dy]] of alongHeart(count, rx, ry).entries()) {
    const motif = motifs.length > 0 && i % 2 === 0 ? motifs[(i / 2) % motifs.length] : undefined
    if (motif) drawMotif(work, scene, motif, x + dx, y + dy, size * 1.2, lay.between(-12, 12), dx > 0)
    else blossom(scene, x + dx, y + dy, size * 0.8)
  }
  drawInMedallion(work, scene, x, y + ry * 0.02, Math.min(rx, ry) * 0.74 - size * 0.3)
  fillAround(scene, [{ x, y, rx: rx + size, ry: ry + size }])
  drawFinish(work, frame)
}

function blossom({ p, random, level }: Scene, x: number, y: number, size: number) {
  const round = FLOWERS.filter((kind) => kind !== 'tulip' && kind !== 'bell')
  p.object('prop')
  p.within([1, 0, 0, 1, x, y], () => drawBlossom(p, random.pick(round), size, level))
}
