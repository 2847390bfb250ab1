import 'server-only'
import type { Painting } from '../engine/painting'
import type { Random } from '../random'
import { ellipse, leaf, petal, scallops } from '../shapes/paths'

/** Large blossoms with many petals: what an older reader colors for an evening. */
export type BloomKind = 'peony' | 'dahlia' | 'rose' | 'lily' | 'sunflower' | 'daisy' | 'hibiscus'
export const BLOOMS: readonly BloomKind[] = [
  'peony',
  'dahlia',
  'rose',
  'lily',
  'sunflower',
  'daisy',
  'hibiscus',
]

/** The bloom a subject of the catalog is, for those that are blossoms at all; any, where no kind is named. */
export function bloomOf(id: string, random: Random): BloomKind | undefined {
  if (/^(rose|wilted-flower)$/.test(id)) return 'rose'
  if (/^(hibiscus)$/.test(id)) return 'hibiscus'
  if (/^(sunflower)$/.test(id)) return 'sunflower'
  if (/^(lotus|tulip|hyacinth)$/.test(id)) return 'lily'
  if (/^(white-flower|rosette|blossom|cherry-blossom|bouquet)$/.test(id)) return random.pick(BLOOMS)
  return undefined
}

type Draw = (p: Painting, r: number, level: number, turn: number) => void

/** Rings of petals from outside in; `each` draws one petal of length `long` and width `wide` along the x axis. */
function rings(
  p: Painting,
  sizes: readonly { readonly count: number; readonly long: number; readonly wide: number }[],
  turn: number,
  each: (long: number, wide: number, tint: number) => void,
) {
  for (const [i, { count, long, wide }] of sizes.entries())
    for (let k = 0; k < count; k++) {
      const a = ((turn + ((k + (i % 2) / 2) * 360) / count) * Math.PI) / 180
      p.within([Math.cos(a), Math.sin(a), -Math.sin(a), Math.cos(a), 0, 0], () => each(long, wide, 1 + i))
    }
}

const vein = (p: Painting, from: number, to: number) => p.pen(`M${from} 0L${to} 0`, 0.75)

const BLOOM: Record<BloomKind, Draw> = {
  peony: (p, r, level, turn) => {
    const sizes = [
      { count: 7, long: r, wide: r * 0.98 },
      { count: 6, long: r * 0.76, wide: r * 0.82 },
      { count: 5, long: r * 0.52, wide: r * 0.64 },
    ]
    rings(p, sizes.slice(0, level >= 2 ? 3 : 2), turn, (long, wide, tint) => {
      p.shape(petal(0, 0, long, wide * 0.86, 0), 'none', tint)
      if (level >= 3 && tint < 3)
        for (const s of [-1, 1])
          p.pen(`M${long * 0.62} ${s * wide * 0.1}L${long * 0.84} ${s * wide * 0.2}`, 0.7)
    })
    p.shape(scallops(0, 0, r * 0.2, r * 0.2, 8), 'none', 5)
    p.shape(ellipse(0, 0, r * 0.1), 'none', 6)
  },
  dahlia: (p, r, level, turn) => {
    const sizes = [
      { count: 14, long: r, wide: r * 0.46 },
      { count: 12, long: r * 0.78, wide: r * 0.42 },
      { count: 9, long: r * 0.54, wide: r * 0.38 },
    ]
    rings(p, sizes.slice(level >= 3 ? 0 : 1), turn, (long, wide, tint) => {
      const full = level >= 3 ? long : long * 1.28
      p.shape(leaf(0, 0, full, wide * 1.1, 0), 'none', tint)
      if (tint === 1) vein(p, full * 0.8, full * 0.94)
    })
    p.shape(ellipse(0, 0, r * 0.2), 'none', 5)
    p.shape(ellipse(0, 0, r * 0.1), 'none', 6)
  },
  rose: (p, r, level, turn) => {
    rings(
      p,
      [
        { count: 5, long: r, wide: r * 1.22 },
        { count: 5, long: r * 0.78, wide: r * 1 },
        { count: 4, long: r * 0.57, wide: r * 0.86 },
        { count: 3, long: r * 0.38, wide: r * 0.66 },
      ].slice(level >= 2 ? 0 : 1),
      turn,
      (long, wide, tint) => p.shape(petal(0, 0, long, wide, 0), 'none', tint),
    )
    p.shape(ellipse(0, 0, r * 0.17, r * 0.15), 'none', 6)
    p.pen(`M${-r * 0.1} 0Q0 ${-r * 0.11} ${r * 0.08} 0Q${r * 0.02} ${r * 0.08} ${-r * 0.03} ${r * 0.01}`, 0.8)
  },
  lily: (p, r, level, turn) => {
    rings(
      p,
      [3, 3].map((count, i) => ({ count, long: r * (1 - i * 0.02), wide: r * 0.62 })),
      turn,
      (long, wide) => {
        p.shape(leaf(0, 0, long, wide * 1.1, 0), 'none', 1)
        vein(p, long * 0.2, long * 0.86)
      },
    )
    if (level >= 2)
      for (let k = 0; k < 6; k++) {
        const a = ((turn + 30 + k * 60) * Math.PI) / 180
        p.pen(`M0 0L${Math.cos(a) * r * 0.36} ${Math.sin(a) * r * 0.36}`, 0.8)
        p.shape(
          ellipse(Math.cos(a) * r * 0.4, Math.sin(a) * r * 0.4, r * 0.07, r * 0.05, turn + k * 60),
          'none',
          4,
        )
      }
    p.shape(ellipse(0, 0, r * 0.12), 'none', 5)
  },
  sunflower: (p, r, level, turn) => {
    const count = level >= 3 ? 16 : 12
    rings(
      p,
      [0, 1].map((i) => ({ count, long: r * (1 - i * 0.1), wide: (r * 5) / count })),
      turn,
      (long, wide, tint) => p.shape(leaf(r * 0.3, 0, long - r * 0.3, wide * 1.15, 0), 'none', tint),
    )
    p.shape(ellipse(0, 0, r * 0.48), 'none', 5)
    if (level < 3) return p.shape(ellipse(0, 0, r * 0.3), 'none', 6)
    p.shape(ellipse(0, 0, r * 0.36), 'none', 6)
    for (const [far, many] of [
      [0.24, 8],
      [0.09, 3],
    ] as const)
      for (let k = 0; k < many; k++) {
        const a = (k / many) * Math.PI * 2
        p.shape(ellipse(Math.cos(a) * r * far, Math.sin(a) * r * far, r * 0.065), 'none', 7)
      }
  },
  daisy: (p, r, level, turn) => {
    const count = level >= 2 ? 12 : 9
    rings(p, [{ count, long: r, wide: (r * 5.4) / count }], turn, (long, wide) => {
      p.shape(petal(0, 0, long, wide * 0.82, 0), 'none', 1)
      if (level >= 3) vein(p, long * 0.5, long * 0.82)
    })
    p.shape(scallops(0, 0, r * 0.34, r * 0.34, 12), 'none', 5)
    if (level >= 2) p.shape(ellipse(0, 0, r * 0.2), 'none', 6)
  },
  hibiscus: (p, r, level, turn) => {
    rings(p, [{ count: 5, long: r, wide: r * 1.16 }], turn, (long, wide) => {
      p.shape(petal(0, 0, long, wide, 0), 'none', 1)
      if (level < 2) return
      vein(p, long * 0.24, long * 0.82)
      for (const s of [-1, 1])
        p.pen(
          `M${long * 0.26} ${s * wide * 0.04}Q${long * 0.5} ${s * wide * 0.16} ${long * 0.68} ${s * wide * 0.27}`,
          0.7,
        )
    })
    p.shape(scallops(0, 0, r * 0.22, r * 0.22, 5, turn), 'none', 5)
    p.band(`M0 0L${r * 0.36} ${-r * 0.42}`, r * 0.09, 'none', 6)
    for (const [x, y] of [
      [0.36, -0.42],
      [0.44, -0.36],
      [0.32, -0.5],
    ] as const)
      p.shape(ellipse(r * x, r * y, r * 0.06), 'none', 7)
  },
}

/** A bloom of radius `r` around the origin. */
export function drawBloom(p: Painting, kind: BloomKind, r: number, level: number, turn = 0) {
  BLOOM[kind](p, r, level, turn)
}

/** A leaf with veins from the origin in direction `turn`. */
export function drawBigLeaf(p: Painting, long: number, turn: number, level: number) {
  const a = (turn * Math.PI) / 180
  p.within([Math.cos(a), Math.sin(a), -Math.sin(a), Math.cos(a), 0, 0], () => {
    p.shape(leaf(0, 0, long, long * 0.44, 0), 'none', 1)
    p.pen(`M${long * 0.06} 0L${long * 0.9} 0`, 0.85)
    if (level < 2) return
    for (const share of level >= 3 ? [0.24, 0.42, 0.6] : [0.3, 0.55])
      for (const s of [-1, 1])
        p.pen(
          `M${long * share} 0Q${long * (share + 0.1)} ${s * long * 0.07} ${long * (share + 0.16)} ${s * long * 0.2 * (1 - Math.abs(share - 0.36))}`,
          0.7,
        )
  })
}
