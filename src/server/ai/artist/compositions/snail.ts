import 'server-only'
import type { PageWork } from '../page-work'
import type { Random } from '../random'
import type { Scene } from '../scene'
import { drawBlossom, FLOWERS } from '../scenery/plants'
import { ellipse, type Point, spline } from '../shapes/paths'
import { drawInMedallion, drawMotif, motifsOf } from './medallion'

/**
 * One wide path that winds outward from the main figure like a snail's shell, with large things on it: a spiral for
 * thick lines.
 */
export function drawSnail(
  work: PageWork,
  scene: Scene,
  lay: Random,
  { radius, core, ...middle }: { x: number; y: number; radius: number; core: number },
) {
  const { p, plan } = work
  const turns = (radius - core) / 2 > plan.smallestThing * 1.1 ? 2 : 1.5
  const pitch = (radius - core) / turns
  const side = lay.side()
  const start = lay.between(0, Math.PI * 2)
  // The shell reaches farther on the side where it ends.
  const end = start + side * turns * Math.PI * 2
  const x = middle.x - (Math.cos(end) * pitch) / 4
  const y = middle.y - (Math.sin(end) * pitch) / 4
  const at = (turn: number, far: number): Point => {
    const a = start + side * turn * Math.PI * 2
    return [x + Math.cos(a) * far, y + Math.sin(a) * far]
  }
  const edge = (turn: number) => core + pitch * turn
  const steps = Math.round(turns * 36)
  const line = Array.from({ length: steps + 1 }, (_, i) => (i / steps) * turns).map((t) => at(t, edge(t)))
  p.object('scenery')
  p.shape(`${spline(line)}L${at(turns, edge(turns - 1)).join(' ')}${inward(line, steps, turns)}Z`, 'none', 1)
  p.pen(spline(line), 1)
  p.shape(ellipse(x, y, core), 'none', 2)
  drawInMedallion(work, scene, x, y, core * 0.86)
  const told = motifsOf(work, 3)
  const named = told.filter((one) => work.cast.named.has(one))
  const motifs = named.length > 0 ? named : told
  const round = FLOWERS.filter((kind) => kind === 'daisy' || kind === 'round' || kind === 'sunflower')
  // The first part of the path is too narrow for anything.
  for (let turn = 0.62, i = 0; ; i++) {
    const wide = Math.min(pitch, pitch * turn)
    const far = edge(turn) - wide / 2
    const step = (wide * 0.94) / (Math.PI * 2 * far)
    if (turn + step / 2 > turns) break
    const [cx, cy] = at(turn, far)
    const motif = motifs.length && i % 2 === 0 ? motifs[(i / 2) % motifs.length] : undefined
    if (motif) drawMotif(work, scene, motif, cx, cy, wide * 0.42)
    else {
      p.object('prop')
      p.within([1, 0, 0, 1, cx, cy], () => drawBlossom(p, lay.pick(round), wide * 0.32, plan.level))
    }
    turn += step
  }
}

/** The way back along the path's inner edge: its own line one turn before, then the middle. */
function inward(line: readonly Point[], steps: number, turns: number): string {
  const once = Math.round(steps / turns)
  return line
    .slice(0, steps - once + 1)
    .reverse()
    .map(([px, py]) => `L${px.toFixed(2)} ${py.toFixed(2)}`)
    .join('')
}
