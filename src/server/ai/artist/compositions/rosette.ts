import 'server-only'
import type { Cast } from '../cast'
import type { PageWork } from '../page-work'
import type { Random } from '../random'
import type { Scene } from '../scene'
import { ellipse, leaf, scallops } from '../shapes/paths'
import { drawMotif } from './medallion'
import { INLAYS, PETALS } from './rosette-petals'

/** A ring of a rosette between two radii, repeated `count` times around the middle. */
type Ring = { readonly inner: number; readonly outer: number; readonly count: number; readonly odd: boolean }

type BandKind = 'petals' | 'beads' | 'rope' | 'lace' | 'rays' | 'discs'

/** How wide a ring is against one of petals. */
const WIDE: Record<BandKind, number> = {
  petals: 1,
  beads: 0.34,
  rope: 0.4,
  lace: 0.52,
  rays: 0.46,
  discs: 0.86,
}
const NARROW: readonly BandKind[] = ['beads', 'lace', 'rope', 'rays']
/** How wide a ring of petals is, as a share of the rosette's radius. */
const PETAL_RING = [0.34, 0.27, 0.23, 0.2, 0.185] as const

/** How wide a petal is against its length. */
const SLIM = [1.05, 1.1, 0.98, 0.88, 0.86] as const

/**
 * Rings of overlapping petals with lace and beads between them, from radius `radius` in to `core`. Every ring repeats
 * one drawing, each petal stands before the gap of the ring behind it, and nothing floats: what does not touch is
 * held in a ring. `motifs` get a ring of their own.
 */
export function drawRosette(
  work: PageWork,
  scene: Scene,
  random: Random,
  at: { readonly x: number; readonly y: number; readonly radius: number; readonly core: number },
  motifs: readonly Cast[] = [],
) {
  const { x, y, radius, core } = at
  const { p, level } = scene
  const count = random.pick([[8], [8, 10], [8, 10, 12], [8, 10, 12, 14, 16], [8, 10, 12, 14, 16]][level]!)
  const bands = bandsOf(
    random,
    level,
    (radius - core) / radius,
    motifs.length > 0 && fits(work, scene, radius, motifs),
  )
  const share = (radius - core) / bands.reduce((sum, { wide }) => sum + wide, 0)
  let outer = radius
  let odd = false
  let told = 0
  p.within([1, 0, 0, 1, x, y], () => {
    for (const [i, { kind, wide }] of bands.entries()) {
      const inner = outer - share * wide
      // Outer rings have more petals, so that none is wider than long.
      const long = kind === 'petals' ? outer - inner : share
      const slim = (Math.PI * (inner + outer)) / (long * SLIM[level]! * count)
      const ring = { inner, outer, count: Math.max(1, Math.round(slim * 2) / 2) * count, odd }
      p.object('scenery')
      if (kind === 'petals') {
        drawPetals(scene, random, ring, i === 0)
        odd = !odd
      } else if (kind === 'discs') drawDiscs(work, scene, motifs[told++ % motifs.length]!, ring)
      else BANDS[kind](scene, ring)
      outer = inner
    }
    p.object('scenery')
    p.shape(scallops(0, 0, core * 1.02, core * 1.02, count * (level >= 2 ? 2 : 1)), 'none', 1)
    p.shape(ellipse(0, 0, core * 0.93), 'none', 2)
  })
}

type Band = { readonly kind: BandKind; readonly wide: number }

/**
 * The rings from outside in: petals and narrow bands by turns, as many as there is room for. Each has a width of its
 * own, and now and then a ring of petals is twice as long as the others: no two rosettes have their rings alike.
 */
function bandsOf(random: Random, level: number, room: number, withMotifs: boolean): Band[] {
  const vary = level >= 2
  const grand = vary ? random.int(-1, 2) : -1
  const widthOf = (kind: BandKind, i: number) => {
    if (kind !== 'petals') return WIDE[kind] * (vary ? random.between(0.85, 1.3) : 1)
    return vary ? random.between(0.72, 1.2) * (i === grand * 2 || (i === 0 && grand === 0) ? 2.1 : 1) : 1
  }
  const unit = PETAL_RING[level]!
  // Small beads are nothing for thick lines.
  const narrow = random.shuffle(
    level >= 2 ? NARROW : NARROW.filter((kind) => kind === 'lace' || kind === 'rays'),
  )
  const bands: Band[] = [{ kind: 'petals', wide: widthOf('petals', 0) }]
  let left = room - unit * bands[0]!.wide
  for (let i = 0; left > unit * 0.3; i++) {
    const kind =
      withMotifs && i === 1 ? 'discs' : i % 2 === 0 && level > 0 ? narrow[(i / 2) % narrow.length]! : 'petals'
    const wide = widthOf(kind, i + 1)
    bands.push({ kind, wide })
    left -= unit * wide
  }
  return bands
}

/** Whether the first motif can be told in a ring of discs. */
function fits({ plan }: PageWork, { p, level }: Scene, radius: number, [motif]: readonly Cast[]): boolean {
  const across = radius * PETAL_RING[level]! * WIDE.discs * 0.8
  return across > Math.max(plan.smallestThing * 0.72, motif!.least * p.line * 0.7)
}

const around = (scene: Scene, { count, odd }: Ring, draw: (i: number) => void) => {
  for (let i = 0; i < count; i++) {
    const a = ((i + (odd ? 0.5 : 0)) / count) * Math.PI * 2 - Math.PI / 2
    scene.p.within([Math.cos(a), Math.sin(a), -Math.sin(a), Math.cos(a), 0, 0], () => draw(i))
  }
}

/** Least half width of a shape that stays a shape. */
const fineOf = ({ p }: Scene) => Math.max(p.line * 1.5, 2.6)

/** Petals side by side with smaller ones behind their gaps. */
function drawPetals(scene: Scene, random: Random, ring: Ring, outermost: boolean) {
  const { p, level } = scene
  const { inner, outer, count } = ring
  const deep = outer - inner
  const shape = random.pick(PETALS)
  const inlay = random.pick(INLAYS)
  const fine = fineOf(scene)
  const from = inner - deep * 0.16
  const half = Math.min((Math.PI * (inner + deep * 0.42)) / count, deep * 0.56)
  if (!outermost) p.shape(ellipse(0, 0, outer), 'none', 8)
  around(scene, { ...ring, odd: !ring.odd }, () => {
    const tip = inner + deep * 0.94
    p.shape(leaf(inner - deep * 0.1, 0, tip - inner + deep * 0.1, half * 2, 0), 'none', 6)
    if (level >= 2) p.shape(leaf(inner + deep * 0.3, 0, deep * 0.5, half * 0.9, 0), 'none', 7)
    if (level >= 1 && outermost) p.shape(ellipse(tip, 0, Math.max(fine * 1.2, deep * 0.06)), 'none', 5)
  })
  around(scene, ring, () => p.shape(shape(from, outer - p.line, half), 'none', 1))
  if (level > 0) around(scene, ring, () => inlay(p, shape, inner, outer - p.line, half, fine))
}

/** Narrow rings, each closed by a circle. */
const BANDS: Record<Exclude<BandKind, 'petals' | 'discs'>, (scene: Scene, ring: Ring) => void> = {
  beads: (scene, { inner, outer, count, odd }) => {
    const { p } = scene
    p.shape(ellipse(0, 0, outer), 'none', 9)
    const middle = (inner + outer) / 2
    const r = Math.max(fineOf(scene), (outer - inner) * 0.38)
    const many = Math.max(count, Math.floor((Math.PI * 2 * middle) / (r * 2.3) / count) * count)
    around(scene, { inner, outer, count: many, odd }, () =>
      p.shape(ellipse(middle, 0, Math.min(r, (Math.PI * middle * 0.86) / many)), 'none', 3),
    )
  },
  rope: (scene, { inner, outer, count, odd }) => {
    const { p } = scene
    p.shape(ellipse(0, 0, outer), 'none', 9)
    const deep = outer - inner
    const many = count * Math.max(1, Math.round((Math.PI * 2 * outer) / count / (deep * 0.95)))
    const lean = (Math.PI * 2 * inner) / many
    around(scene, { inner, outer, count: many, odd }, () =>
      p.shape(
        `M${inner} ${-lean * 0.1}Q${inner + deep * 0.3} ${lean * 0.95} ${outer - deep * 0.06} ${lean * 0.9}` +
          `Q${outer - deep * 0.3} ${lean * 0.05} ${inner} ${-lean * 0.1}Z`,
        'none',
        3,
      ),
    )
  },
  lace: (scene, { inner, outer, count, odd }) => {
    const { p } = scene
    const deep = outer - inner
    const many = count * Math.max(1, Math.round((Math.PI * 2 * outer) / count / (deep * 1.5)))
    const half = (Math.PI * (outer - deep * 0.4)) / many
    p.shape(ellipse(0, 0, outer), 'none', 9)
    around(scene, { inner, outer, count: many, odd }, () => {
      for (const [share, tint] of [
        [1, 3],
        [0.62, 4],
      ] as const)
        p.shape(
          `M${inner - deep * 0.2} ${-half * share}L${inner + deep * 0.24 * share} ${-half * share}` +
            `C${inner + deep * 1.14 * share} ${-half * share} ${inner + deep * 1.14 * share} ${half * share} ${inner + deep * 0.24 * share} ${half * share}` +
            `L${inner - deep * 0.2} ${half * share}Z`,
          'none',
          tint,
        )
    })
  },
  rays: (scene, { inner, outer, count, odd }) => {
    const { p } = scene
    const deep = outer - inner
    const many = count * Math.max(1, Math.round((Math.PI * 2 * outer) / count / (deep * 1.1)))
    const half = (Math.PI * inner) / many
    p.shape(ellipse(0, 0, outer), 'none', 9)
    around(scene, { inner, outer, count: many, odd }, () => {
      p.shape(`M${inner - 1} ${-half}L${outer - deep * 0.08} 0L${inner - 1} ${half}Z`, 'none', 3)
      p.shape(`M${inner - 1} ${-half * 0.46}L${inner + deep * 0.5} 0L${inner - 1} ${half * 0.46}Z`, 'none', 4)
    })
  },
}

/** One thing again and again in discs that touch, its head outward, and small petals between the discs. */
function drawDiscs(work: PageWork, scene: Scene, motif: Cast, { inner, outer, count, odd }: Ring) {
  const { p } = scene
  const middle = (inner + outer) / 2
  const r = (outer - inner) * 0.46
  const many = Math.max(5, Math.min(count * 2, Math.floor((Math.PI * middle) / (r * 1.12))))
  p.shape(ellipse(0, 0, outer), 'none', 9)
  const ring = { inner, outer, count: many, odd }
  around(scene, { ...ring, odd: !odd }, () => {
    for (const s of [-1, 1]) p.shape(leaf(middle, 0, s * r * 0.96, r * 0.5, 0), 'none', 4)
  })
  around(scene, ring, () => p.shape(ellipse(middle, 0, r), 'none', 3))
  for (let i = 0; i < many; i++) {
    const a = ((i + (odd ? 0.5 : 0)) / many) * Math.PI * 2 - Math.PI / 2
    drawMotif(
      work,
      scene,
      motif,
      Math.cos(a) * middle,
      Math.sin(a) * middle,
      r * 0.84,
      (a * 180) / Math.PI + 90,
    )
  }
}
