import 'server-only'
import { height, type Scene, width } from '../scene'
import { ellipse, petal, polygon, scallops } from '../shapes/paths'

/** What the style puts behind everything: a mandala around the main figure, or facets of a polished stone. */
export function drawStyleBackdrop(scene: Scene) {
  if (scene.style.backdrop === 'mandala') drawHalo(scene)
  else if (scene.style.backdrop === 'facets') drawFacets(scene)
}

/** Rings of petals and beads, centered on the figure's head. */
function drawHalo(scene: Scene) {
  const { p, focus, level, random, box, u } = scene
  const x = focus.x
  const y = focus.y - focus.height * 0.72
  const most = Math.min(u * 62, Math.max(width(box), height(box)) * 0.6)
  const rings = [2, 3, 4, 5, 6][level]!
  const n = [12, 16, 18, 22, 26][level]!
  const inner = Math.min(focus.height * 0.36, most * 0.5)
  for (let i = 0; i < rings; i++) {
    const outer = most - ((most - inner) * i) / rings
    const deep = (most - inner) / rings
    p.object('far')
    p.shape(i % 2 ? ellipse(x, y, outer) : scallops(x, y, outer * 0.96, outer * 0.96, n), 'none', 1 + (i % 3))
    if (i % 2 === 0 && level > 0) {
      const wide = (2 * Math.PI * outer) / n
      for (let k = 0; k < n; k++) {
        const a = (k / n) * Math.PI * 2 - Math.PI / 2 + Math.PI / n
        const r = outer - deep
        p.shape(
          petal(x + Math.cos(a) * r, y + Math.sin(a) * r, deep * 0.8, wide * 0.62, (a * 180) / Math.PI),
          'none',
          4,
        )
      }
    } else if (level >= 2) {
      const beads = Math.round(n * 1.5)
      for (let k = 0; k < beads; k++) {
        const a = (k / beads) * Math.PI * 2 + random.between(0, 0.001)
        const r = outer - deep * 0.5
        p.shape(
          ellipse(
            x + Math.cos(a) * r,
            y + Math.sin(a) * r,
            Math.min(deep * 0.28, (Math.PI * r * 0.7) / beads),
          ),
          'none',
          5,
        )
      }
    }
  }
}

/** Triangles over the whole picture. */
function drawFacets(scene: Scene) {
  const { box, p, random, level } = scene
  const columns = [2, 3, 4, 5, 6][level]!
  const rows = Math.round((columns * height(box)) / width(box))
  const node = (i: number, j: number): [number, number] => {
    const chance = random.fork(`${i}/${j}`)
    const loose = 0.34
    return [
      box.left + ((i + (i > 0 && i < columns ? chance.between(-loose, loose) : 0)) / columns) * width(box),
      box.top + ((j + (j > 0 && j < rows ? chance.between(-loose, loose) : 0)) / rows) * height(box),
    ]
  }
  p.object('far')
  for (let j = 0; j < rows; j++)
    for (let i = 0; i < columns; i++) {
      const [a, b, c, d] = [node(i, j), node(i + 1, j), node(i + 1, j + 1), node(i, j + 1)]
      const flip = (i + j) % 2 === 0
      p.shape(polygon(flip ? [a, b, c] : [a, b, d]), 'none', 1)
      p.shape(polygon(flip ? [a, c, d] : [b, c, d]), 'none', 2)
    }
}
