import 'server-only'
import type { Scene } from '../scene'
import { blob, ellipse, rect } from '../shapes/paths'

/** A window with something to see outside, its middle at (x, y). */
export function drawWindow(scene: Scene, x: number, y: number, wide: number, tall: number) {
  const { p, random, night, level, u } = scene
  const kind = random.pick(['square', 'arch', 'round', 'square'])
  const [l, t] = [x - wide / 2, y - tall / 2]
  const pane = (pad: number) =>
    kind === 'round'
      ? ellipse(x, y, Math.min(wide, tall) / 2 + pad)
      : kind === 'arch'
        ? `M${l - pad} ${t + tall + pad}L${l - pad} ${t + wide / 2}A${wide / 2 + pad} ${wide / 2 + pad} 0 0 1 ${l + wide + pad} ${t + wide / 2}L${l + wide + pad} ${t + tall + pad}Z`
        : rect(l - pad, t - pad, wide + 2 * pad, tall + 2 * pad, u)
  p.object('scenery')
  p.shape(pane(Math.max(u * 2.2, p.line * 2.1)), 'none', 1)
  p.object('far')
  p.shape(pane(0), 'none', 2)
  const inside = (d: string, tint: number) => p.shape(d, 'none', tint)
  if (night) inside(ellipse(x + wide * 0.18, t + tall * 0.34, wide * 0.12), 3)
  else if (level >= 1)
    inside(
      blob(
        [
          [x - wide * 0.32, t + tall * 0.42],
          [x - wide * 0.24, t + tall * 0.3],
          [x - wide * 0.06, t + tall * 0.26],
          [x + wide * 0.1, t + tall * 0.32],
          [x + wide * 0.14, t + tall * 0.42],
        ],
        0.9,
      ),
      3,
    )
  const ground = t + tall * (kind === 'round' ? 0.62 : 0.7)
  const half =
    kind === 'round' ? Math.sqrt(Math.max(0, (Math.min(wide, tall) / 2) ** 2 - (ground - y) ** 2)) : wide / 2
  if (kind !== 'round')
    inside(
      `M${x - half} ${ground}Q${x - half * 0.3} ${ground - tall * 0.14} ${x} ${ground}Q${x + half * 0.5} ${ground - tall * 0.1} ${x + half} ${ground}L${x + half} ${t + tall}L${x - half} ${t + tall}Z`,
      4,
    )
  if (level === 0) return
  const top = kind === 'round' ? y - Math.min(wide, tall) / 2 : t
  p.pen(`M${x} ${top}L${x} ${top + (kind === 'round' ? Math.min(wide, tall) : tall)}`, 1)
  if (kind !== 'round') p.pen(`M${l} ${y + tall * 0.08}L${l + wide} ${y + tall * 0.08}`, 1)
  if (kind === 'round') return
  p.object('scenery')
  const sill = Math.max(u * 2.6, p.line * 2.2)
  p.shape(rect(l - u * 5, t + tall + u * 1.6, wide + u * 10, sill, u * 0.6), 'none', 6)
  if (kind === 'square' && random.chance(0.75)) drawCurtains(scene, l, t, wide, tall)
}

function drawCurtains(scene: Scene, l: number, t: number, wide: number, tall: number) {
  const { p, u, level } = scene
  p.object('scenery')
  for (const s of [-1, 1]) {
    const edge = s < 0 ? l - u * 4 : l + wide + u * 4
    const inner = s < 0 ? l + wide * 0.34 : l + wide * 0.66
    const tie = s < 0 ? l + wide * 0.1 : l + wide * 0.9
    const low = t + tall * 1.02
    p.shape(
      `M${edge} ${t - u * 3}L${inner} ${t - u * 3}Q${inner} ${t + tall * 0.4} ${tie} ${t + tall * 0.56}Q${tie + s * u} ${t + tall * 0.8} ${tie - s * u * 2} ${low}L${edge} ${low}Z`,
      level >= 2 ? 'dots' : 'auto',
      1,
    )
    p.shape(
      ellipse(
        (edge + tie) / 2,
        t + tall * 0.57,
        Math.abs(tie - edge) * 0.56,
        Math.max(u * 1.4, p.line * 1.3),
      ),
      'none',
      2,
    )
  }
  p.band(
    `M${l - u * 8} ${t - u * 3.4}L${l + wide + u * 8} ${t - u * 3.4}`,
    Math.max(u * 1.8, p.line * 2),
    'none',
    3,
  )
}
