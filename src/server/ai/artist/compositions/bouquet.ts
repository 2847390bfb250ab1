import 'server-only'
import { frameOf, pickFrame } from '../frames/frame'
import type { PageWork } from '../page-work'
import { sceneOf } from '../page-work'
import type { Random } from '../random'
import { type Box, height, middleX, type Scene, width } from '../scene'
import { BLOOMS, type BloomKind, bloomOf, drawBigLeaf, drawBloom } from '../scenery/blooms'
import { ellipse, leaf, petal, rect, spline } from '../shapes/paths'
import { fillAround } from './fill-around'
import { drawFinish } from './finish'
import { drawMotif } from './medallion'

/** Whether the page is about a blossom and for somebody who likes many petals. */
export function isBouquet({ cast, plan, recipe, random }: PageWork): boolean {
  const { main } = cast
  const kind = bloomOf(main.subject.id, random)
  return plan.level >= 2 && !main.poses && !recipe.heroOnPage && kind !== undefined
}

const INDOORS = /\b(?:vase|bouquet|table|kitchen|pot|jug|windowsill)\b/i
const OUTDOORS = /\b(?:gardens?|meadow|field|grow|bloom in|flowerbed|pond|lake|forest|tall)\b/i

type Bloom = { readonly x: number; readonly y: number; readonly r: number; readonly kind: BloomKind }

/** Blooms of many petals close together, leaves behind them: in a vase, or growing up from below the page. */
export function bouquet(work: PageWork) {
  const { p, random, plan, style, cast } = work
  const lay = random.fork('layout')
  const kinds = style.frames.filter((kind) => kind !== 'island' && kind !== 'octagon')
  const frame = frameOf(pickFrame(kinds, plan.level, lay), p, lay)
  frame.open()
  const { box } = frame
  const scene = sceneOf(work, box, { x: middleX(box), y: box.bottom, height: height(box) * 0.6 })
  const { u } = scene
  const { words } = work.recipe.picture
  const vase = INDOORS.test(words) || (!OUTDOORS.test(words) && lay.chance(0.5))
  const meet = { x: middleX(box), y: vase ? box.bottom - height(box) * 0.3 : box.bottom + u * 10 }
  const area: Box = {
    left: box.left + u * 5,
    right: box.right - u * 5,
    top: box.top + u * 7,
    bottom: vase ? meet.y + u * 4 : box.bottom - u * 14,
  }
  drawGround(scene, lay, vase)
  const blooms = arrange(scene, lay, area, bloomOf(cast.main.subject.id, lay)!)
  drawGreen(scene, lay, blooms, meet)
  if (vase) drawVase(scene, lay, meet.y)
  for (const one of blooms.toSorted((a, b) => a.r - b.r)) {
    p.object(one === blooms[0] ? 'hero' : 'actor')
    p.within([1, 0, 0, 1, one.x, one.y], () => drawBloom(p, one.kind, one.r, plan.level, lay.between(0, 360)))
  }
  work.drawn.add(cast.main.subject.label)
  const guests = [...(cast.friend ? [cast.friend] : []), ...cast.props].filter(
    (one) =>
      cast.named.has(one) &&
      bloomOf(one.subject.id, lay) === undefined &&
      !/amphora|potted/.test(one.subject.id),
  )
  for (const [i, guest] of guests.slice(0, 2).entries()) {
    const x = i % 2 ? box.right - u * 15 : box.left + u * 15
    drawMotif(work, scene, guest, x, box.bottom - u * 15, u * 13, 0, i % 2 === 0)
  }
  drawFinish(work, frame)
}

/** What is behind: a table before a wall, or nothing but small ornaments. */
function drawGround(scene: Scene, lay: Random, vase: boolean) {
  const { p, box, u } = scene
  if (!vase) return fillAround(scene, [])
  const top = box.bottom - height(box) * lay.between(0.12, 0.16)
  const [x, y] = [middleX(box), box.top + height(box) * 0.42]
  p.object('far')
  for (const share of [0.5, 0.44])
    p.shape(ellipse(x, y, width(box) * share, height(box) * share * 0.86), 'none', share * 100)
  p.object('scenery')
  p.shape(rect(box.left - 20, top, width(box) + 40, box.bottom - top + 20), 'none', 1)
  const count = 9
  const step = width(box) / count
  for (let i = 0; i < count; i++)
    p.shape(
      `M${box.left + i * step} ${top + u * 4}A${step / 2} ${step * 0.6} 0 0 0 ${box.left + (i + 1) * step} ${top + u * 4}Z`,
      'none',
      2 + (i % 2),
    )
}

/** The largest first, where everybody looks; then ever smaller ones until there is no room. */
function arrange({ u, level }: Scene, lay: Random, area: Box, lead: BloomKind): Bloom[] {
  const others = lay.shuffle(BLOOMS.filter((kind) => kind !== lead))
  const blooms: Bloom[] = []
  const first = u * lay.between(20, 24)
  blooms.push({
    x: middleX(area) + lay.between(-0.12, 0.12) * width(area),
    y: area.top + height(area) * lay.between(0.42, 0.56),
    r: first,
    kind: lead,
  })
  const fits = (x: number, y: number, r: number) =>
    blooms.every((one) => Math.hypot(one.x - x, one.y - y) > (one.r + r) * 0.93)
  for (const [size, tries] of [
    [16, 60],
    [12.5, 90],
    [9.5, 90],
    ...(level >= 3 ? ([[7, 70]] as const) : []),
  ] as const)
    for (let i = 0; i < tries; i++) {
      const r = u * size * lay.between(0.9, 1.08)
      const x = lay.between(area.left + r * 0.8, area.right - r * 0.8)
      const y = lay.between(area.top + r * 0.6, area.bottom - r * 0.6)
      if (!fits(x, y, r)) continue
      const kind = lay.chance(0.4) ? lead : others[blooms.length % 3]!
      blooms.push({ x, y, r, kind: size < 9 ? 'daisy' : kind })
    }
  return blooms
}

/** Stems down to where they meet, leaves along them and around every bloom. */
function drawGreen(scene: Scene, lay: Random, blooms: readonly Bloom[], meet: { x: number; y: number }) {
  const { p, u, level } = scene
  p.object('scenery')
  for (const { x, y } of blooms) {
    const bend = (x - meet.x) * 0.25
    p.band(
      spline([
        [x, y],
        [x - bend, y + (meet.y - y) * 0.55],
        [meet.x + (x - meet.x) * 0.08, meet.y],
      ]),
      Math.max(u * 1.5, p.line * 2.6),
      'none',
      1,
    )
  }
  for (const { x, y, r } of blooms) {
    p.object('scenery')
    const count = r > u * 11 ? 7 : 5
    const start = lay.between(0, 360)
    for (let k = 0; k < count; k++)
      p.within([1, 0, 0, 1, x, y], () =>
        drawBigLeaf(p, r * lay.between(1.35, 1.6), start + (k * 360) / count + lay.between(-14, 14), level),
      )
  }
}

/** A round vase with a collar and a belt of ornament, its mouth at `y`. */
function drawVase(scene: Scene, lay: Random, y: number) {
  const { p, box, u, level } = scene
  const x = middleX(box)
  const tall = box.bottom - y - u * 6
  const half = Math.min(tall * 0.62, u * 22)
  p.object('near')
  p.shape(
    `M${x - half * 0.62} ${y}C${x - half * 0.5} ${y + tall * 0.16} ${x - half * 1.2} ${y + tall * 0.3} ${x - half} ${y + tall * 0.62}` +
      `C${x - half * 0.86} ${y + tall * 0.88} ${x - half * 0.5} ${y + tall} ${x - half * 0.46} ${y + tall}L${x + half * 0.46} ${y + tall}` +
      `C${x + half * 0.5} ${y + tall} ${x + half * 0.86} ${y + tall * 0.88} ${x + half} ${y + tall * 0.62}` +
      `C${x + half * 1.2} ${y + tall * 0.3} ${x + half * 0.5} ${y + tall * 0.16} ${x + half * 0.62} ${y}Z`,
    'none',
    1,
  )
  p.shape(rect(x - half * 0.7, y - u * 2, half * 1.4, u * 4, u * 1.6), 'none', 2)
  const count = level >= 3 ? 7 : 5
  const step = (half * 1.7) / count
  const belt = y + tall * 0.5
  const shape = lay.pick([petal, leaf])
  for (let i = 0; i < count; i++) {
    const cx = x - half * 0.85 + step * (i + 0.5)
    p.shape(shape(cx, belt + step * 0.9, step * 1.5, step * 0.9, -90), 'none', 3)
    if (level >= 3) p.shape(ellipse(cx, belt + step * 1.2, step * 0.16), 'none', 4)
  }
}
