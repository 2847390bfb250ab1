import 'server-only'
import { frameOf, pickFrame } from '../frames/frame'
import { type PageWork, sceneOf } from '../page-work'
import { height, middleX, middleY, type Scene, width } from '../scene'
import { drawBlossom, FLOWERS } from '../scenery/plants'
import { leaf } from '../shapes/paths'
import { fillAround } from './fill-around'
import { drawFinish } from './finish'
import { drawInMedallion, drawMotif, motifsOf } from './medallion'

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
  const stretch = Math.min(1.3, height(box) / width(box))
  const rx = width(box) * 0.375
  const ry = Math.min(rx * stretch, height(box) * 0.39)
  const scene = sceneOf(work, box, { x, y: y + ry * 0.5, height: ry })
  const count = [6, 10, 16, 20, 24][plan.level]!
  drawLeaves(scene, x, y, rx, ry, count)
  const motifs = motifsOf(work, 6)
  const size = Math.min(width(box) * 0.125, (Math.PI * (rx + ry)) / count / 1.16)
  for (let i = 0; i < count; i++) {
    const a = ((i + 0.5) / count) * Math.PI * 2 - Math.PI / 2
    const cx = x + Math.cos(a) * rx
    const cy = y + Math.sin(a) * ry
    const motif = motifs.length && i % 2 === 0 ? motifs[(i / 2) % motifs.length] : undefined
    if (motif && size * 2.3 > plan.smallestThing * 0.72)
      drawMotif(work, scene, motif, cx, cy, size * 1.16, lay.between(-16, 16), cx > x)
    else {
      p.object('prop')
      p.within([1, 0, 0, 1, cx, cy], () =>
        drawBlossom(
          p,
          lay.pick(FLOWERS.filter((kind) => kind !== 'tulip' && kind !== 'bell')),
          size * lay.between(0.78, 0.96),
          scene.level,
        ),
      )
    }
  }
  const inner = Math.min(rx, ry) - size * 1.15
  drawInMedallion(work, scene, x, y + inner * 0.04, inner * 1.16)
  fillAround(scene, [{ x, y, rx: rx + size * 1.4, ry: ry + size * 1.4 }])
  drawFinish(work, frame)
}

/** A pair of leaves in each gap of the ring, and a third pair behind where there is room for lines. */
function drawLeaves(scene: Scene, x: number, y: number, rx: number, ry: number, count: number) {
  const { p, random, level, u } = scene
  for (let i = 0; i < count; i++) {
    const a = (i / count) * Math.PI * 2 - Math.PI / 2
    const cx = x + Math.cos(a) * rx
    const cy = y + Math.sin(a) * ry
    const out = (Math.atan2(Math.sin(a) * ry, Math.cos(a) * rx) * 180) / Math.PI
    const long = u * random.between(12, 15)
    p.object('scenery')
    for (const turn of level <= 1 ? [out + 20, out + 160] : [out + 30, out - 40, out + 150, out - 145]) {
      p.shape(leaf(cx, cy, long, long * 0.46, turn), 'auto', 1 + (i % 2))
      if (level === 0) continue
      const b = (turn * Math.PI) / 180
      const at = (share: number) => `${cx + Math.cos(b) * long * share} ${cy + Math.sin(b) * long * share}`
      p.pen(`M${at(0.3)}L${at(0.84)}`, 0.75)
    }
  }
}
