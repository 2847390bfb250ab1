import 'server-only'
import { height, type Scene, type Spot, width } from '../scene'
import { drawCounter } from '../scenery/kitchen-things'
import { drawFern, drawFlower, drawRock, FLOWERS } from '../scenery/plants'
import { drawFence } from '../scenery/terrain'
import { drawBush } from '../scenery/trees'
import { drawCoral, drawLeafyKelp } from '../scenery/waterside'
import type { ThemeName } from '../theme'
import { THEMES } from '../themes'

/**
 * Something across the bottom of a portrait that the figure looks over: a counter, a hedge, a wave.
 * Returns where its top is and places for things to stand on it.
 */
export function drawBarrier(scene: Scene, theme: ThemeName): { top: number; spots: Spot[] } {
  const { box, u, random } = scene
  const top = box.bottom - height(box) * random.between(0.14, 0.19)
  if (THEMES[theme].indoors) drawCounter(scene, box.left - 20, box.right + 20, top, box.bottom + 20)
  else if (theme === 'sea') reef(scene, top)
  else if (theme === 'beach' || theme === 'river' || theme === 'pirate') wave(scene, top)
  else if (theme === 'sky') cloud(scene, top)
  else if (theme === 'space' || theme === 'desert' || theme === 'mountains') rocks(scene, top)
  else if (scene.level > 0 && (theme === 'farm' || theme === 'village' || theme === 'playground'))
    drawFence(scene, box.left - 20, box.right + 20, box.bottom + 10, box.bottom - top + 10)
  else hedge(scene, top)
  const stands = THEMES[theme].indoors
  const spots = [0.14, 0.86, 0.32, 0.68].map((share) => ({
    x: box.left + width(box) * share,
    y: stands ? top + u : box.bottom - u * random.between(1, 4),
    size: u * 22,
    on: 'shelf' as const,
  }))
  return { top, spots }
}

function hedge(scene: Scene, top: number) {
  const { box, u, random, level } = scene
  const count = [3, 4, 5, 5, 6][level]!
  for (let i = 0; i < count; i++) {
    const x = box.left + (width(box) * (i + 0.5)) / count
    drawBush(scene, x, box.bottom + u * 3, (box.bottom - top) * random.between(0.95, 1.2), 'near')
  }
  for (let i = 0; i < [1, 3, 5, 7, 9][level]!; i++)
    drawFlower(
      scene,
      box.left + width(box) * random.between(0.05, 0.95),
      box.bottom + u * 3,
      (box.bottom - top) * random.between(0.7, 1),
      random.pick(FLOWERS),
    )
}

function reef(scene: Scene, top: number) {
  const { box, u, random, level } = scene
  const count = [3, 5, 6, 8, 9][level]!
  for (let i = 0; i < count; i++) {
    const x = box.left + width(box) * ((i + random.between(0.2, 0.8)) / count)
    const size = (box.bottom - top) * random.between(0.7, 1.1)
    if (i % 3 === 0) drawLeafyKelp(scene, x, box.bottom + u * 2, size * 1.6)
    else drawCoral(scene, x, box.bottom + u * 2, size)
  }
}

function rocks(scene: Scene, top: number) {
  const { box, u, random } = scene
  for (let i = 0; i < 4; i++)
    drawRock(
      scene,
      box.left + (width(box) * (i + 0.5)) / 4,
      box.bottom + u * 3,
      (box.bottom - top) * random.between(0.7, 1.05),
      'near',
    )
  drawFern(scene, box.left + u * 4, box.bottom + u * 2, u * 12)
}

function wave(scene: Scene, top: number) {
  const { box, p, u, random } = scene
  for (const dy of [0, u * 7]) {
    const step = u * random.between(16, 22)
    let d = `M${box.left - step} ${box.bottom + 20}L${box.left - step} ${top + dy}`
    for (let x = box.left - random.between(0, step); x < box.right + step; x += step)
      d += `Q${x - step * 0.5} ${top + dy + step * 0.4} ${x} ${top + dy}`
    p.object('near')
    p.shape(`${d}L${box.right + step} ${box.bottom + 20}Z`, 'none', 1)
  }
}

function cloud(scene: Scene, top: number) {
  const { box, p, u, random } = scene
  p.object('near')
  let d = `M${box.left - 30} ${box.bottom + 20}L${box.left - 30} ${top}`
  let x = box.left - 30
  while (x < box.right + 20) {
    const step = u * random.between(14, 24)
    d += `A${step * 0.56} ${step * 0.56} 0 0 1 ${x + step} ${top + random.between(-u * 2, u * 3)}`
    x += step
  }
  p.shape(`${d}L${x} ${box.bottom + 20}Z`, 'none', 1)
}
