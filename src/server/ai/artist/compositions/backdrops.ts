import 'server-only'
import type { Fill } from '../engine/painting'
import { height, type Scene, width } from '../scene'
import { scatter } from '../scenery/sky'
import { drawStyleBackdrop } from '../scenery/style-backdrop'
import { ellipse, petal, polygon, scallops } from '../shapes/paths'

/** Decorated backgrounds for portraits: what is behind somebody when the place does not matter. */
export type Backdrop = 'rays' | 'halo' | 'rings' | 'petals' | 'confetti'

/** Fills the picture behind a head whose middle is at (x, y) and whose radius is `r`; `fill` is what its shapes carry. */
export function drawBackdrop(
  scene: Scene,
  kind: Backdrop,
  { x, y, r }: { readonly x: number; readonly y: number; readonly r: number },
  fill: Fill = 'auto',
) {
  const { box, p, level, random } = scene
  const far = Math.hypot(width(box), height(box))
  p.object('far')
  if (kind === 'rays') {
    const count = [8, 12, 16, 20, 24][level]!
    const turn = random.between(0, Math.PI)
    for (let i = 0; i < count; i++) {
      const a = turn + (i / count) * Math.PI * 2
      const b = a + Math.PI / count
      p.shape(
        polygon([
          [x, y],
          [x + Math.cos(a) * far, y + Math.sin(a) * far],
          [x + Math.cos(b) * far, y + Math.sin(b) * far],
        ]),
        fill,
        1,
      )
    }
  } else if (kind === 'rings') {
    const count = [2, 3, 4, 6, 8][level]!
    for (let i = count; i >= 1; i--)
      p.shape(ellipse(x, y, r * (1.05 + i * (1.1 / count))), level < 3 || i % 2 ? fill : 'none', i)
  } else if (kind === 'petals') {
    const count = [8, 10, 12, 16, 18][level]!
    const long = Math.min(width(box), height(box)) * 0.52
    for (let i = 0; i < count; i++)
      p.shape(
        petal(x, y, long, (long * 3.4) / count, (i * 360) / count - 90),
        i % 2 && fill !== 'none' ? 'auto' : fill,
        1 + (i % 2),
      )
  }
  if (kind === 'halo') {
    p.object('far')
    p.shape(scallops(x, y, r * 1.5, r * 1.5, [12, 14, 18, 22, 26][level]!), 'none', 1)
    p.shape(ellipse(x, y, r * 1.34), fill, 2)
  }
  if (kind === 'confetti' && scene.style.backdrop === 'facets') drawStyleBackdrop(scene)
  else if (kind === 'confetti' || (kind === 'halo' && fill !== 'none')) {
    const keep = { left: x - r * 1.5, right: x + r * 1.5, top: y - r * 1.5, bottom: y + r * 1.5 }
    scatter(scene, box, [6, 14, 22, 32, 44][level]!, [2.2, 3.8], [keep])
  }
}
