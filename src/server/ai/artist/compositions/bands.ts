import 'server-only'
import { frameOf } from '../frames/frame'
import { type PageWork, sceneOf } from '../page-work'
import type { Random } from '../random'
import { height, middleX, type Scene, width } from '../scene'
import { drawSprinkle } from '../scenery/heavens'
import { drawBlossom, FLOWERS } from '../scenery/plants'
import { ellipse, petal, polygon, rect } from '../shapes/paths'
import { drawFinish } from './finish'
import { drawInMedallion, drawMotif, motifsOf } from './medallion'

/** Rows of ornament like a woven ribbon; the widest row holds the main figure between two things. */
export function bands(work: PageWork) {
  const { p, random, plan } = work
  const lay = random.fork('layout')
  const frame = frameOf(lay.pick(['plain', 'rounded', 'ticket'] as const), p, lay)
  frame.open()
  const { box } = frame
  const scene = sceneOf(work, box, { x: middleX(box), y: 0, height: 100 })
  const rows = [2, 4, 6, 8, 10][plan.level]!
  const wide = height(box) * [0.5, 0.36, 0.32, 0.3, 0.28][plan.level]!
  const shares = Array.from({ length: rows }, (_, i) => (i % 2 ? 0.55 : 1) * lay.between(0.85, 1.15))
  const sum = shares.reduce((a, b) => a + b, 0)
  const middle = Math.floor(rows / 2)
  const motifs = lay.shuffle(motifsOf(work, 6))
  let y = box.top
  for (let i = 0; i <= rows; i++) {
    if (i === middle) {
      heroBand(work, scene, y, wide)
      y += wide
    }
    if (i === rows) break
    const tall = ((height(box) - wide) * shares[i]!) / sum
    const motif = motifs.length && i % 2 === 0 ? motifs[(i / 2) % motifs.length] : undefined
    p.object('scenery')
    p.shape(rect(box.left - 20, y, width(box) + 40, tall), 'none', i)
    if (motif && tall > plan.smallestThing * 0.8) {
      const count = Math.max(2, Math.floor(width(box) / (tall * Math.max(1, motif.aspect) * 1.06)))
      for (let j = 0; j < count; j++)
        drawMotif(
          work,
          scene,
          motif,
          box.left + (width(box) * (j + 0.5)) / count,
          y + tall / 2,
          tall * 0.46,
          0,
          j % 2 === 1,
        )
    } else ornamentBand(scene, lay, y, tall)
    y += tall
  }
  drawFinish(work, frame)
}

function heroBand(work: PageWork, scene: Scene, y: number, tall: number) {
  const { box, p, u } = scene
  p.object('scenery')
  p.shape(rect(box.left - 20, y, width(box) + 40, tall), 'none', 20)
  const r = tall * 0.46
  const x = middleX(box)
  for (const [i, cast] of motifsOf(work, 2).entries())
    drawMotif(
      work,
      scene,
      cast,
      x + (i ? 1 : -1) * (width(box) / 2 - tall * 0.34),
      y + tall / 2,
      Math.min(tall * 0.32, width(box) * 0.15),
      0,
      i === 1,
    )
  p.object('scenery')
  p.shape(ellipse(x, y + tall / 2, r + u), 'none', 21)
  drawInMedallion(work, scene, x, y + tall / 2, r * 0.94)
}

/** Zigzag, waves, diamonds, blossoms or arches along a band. */
function ornamentBand(scene: Scene, random: Random, y: number, tall: number) {
  const { box, p, level, style } = scene
  const kind = random.int(0, 4)
  const count = Math.max(3, Math.round(width(box) / (tall * (kind === 3 ? 1 : 1.15))))
  const step = width(box) / count
  const at = (i: number) => box.left + step * (i + 0.5)
  p.object('scenery')
  if (kind === 0)
    for (let i = 0; i < count; i++)
      p.shape(
        polygon([
          [at(i) - step / 2, y + tall],
          [at(i), y],
          [at(i) + step / 2, y + tall],
        ]),
        'auto',
        1,
      )
  else if (kind === 1)
    for (let i = 0; i < count; i++) {
      p.shape(
        polygon([
          [at(i) - step / 2, y + tall / 2],
          [at(i), y + tall * 0.06],
          [at(i) + step / 2, y + tall / 2],
          [at(i), y + tall * 0.94],
        ]),
        'auto',
        1,
      )
      if (level >= 1) p.shape(ellipse(at(i), y + tall / 2, Math.min(step, tall) * 0.16), 'none', 2)
    }
  else if (kind === 2)
    for (let i = 0; i < count; i++)
      for (const q of [0.48, 0.3])
        p.shape(
          `M${at(i) - step * q} ${y + tall}A${step * q} ${tall * q * 1.9} 0 0 1 ${at(i) + step * q} ${y + tall}Z`,
          q > 0.4 ? 'auto' : 'none',
          q > 0.4 ? 1 : 2,
        )
  else if (kind === 3)
    for (let i = 0; i < count; i++)
      p.within([1, 0, 0, 1, at(i), y + tall / 2], () =>
        drawBlossom(
          p,
          i % 2 ? 'round' : random.pick(FLOWERS.filter((one) => one !== 'bell' && one !== 'tulip')),
          tall * 0.4,
          level,
        ),
      )
  else
    for (let i = 0; i < count; i++) {
      if (level >= 1)
        for (const turn of [200, 160, 20, -20])
          p.shape(petal(at(i), y + tall / 2, step * 0.46, tall * 0.34, turn), 'none', 1)
      drawSprinkle(
        scene,
        style.sprinkles[i % style.sprinkles.length]!,
        at(i),
        y + tall / 2,
        Math.max(tall * 0.22, p.line * 2),
      )
      p.object('scenery')
    }
}
