import 'server-only'

/** What a ring of a rosette is made of, from the middle outward, over and over. */
const RINGS = ['leaves', 'domes', 'beads', 'petals', 'plain'] as const
/** How deep each kind of ring is, and how wide one piece of it, in pitches. */
const DEPTH = { leaves: 1.5, domes: 1, beads: 0.62, petals: 1.7, plain: 0.34 } as const
const PIECE = { leaves: 1, domes: 0.95, beads: 0.6, petals: 1.25, plain: 0 } as const
const CORE = 0.5
/** Cell numbers of one ring; rings next to each other differ. */
const STRIDE = 500

type Ring = {
  readonly kind: (typeof RINGS)[number]
  readonly from: number
  readonly depth: number
  readonly count: number
}

/**
 * Rings of petals, arches and beads around (x0, y0) as a pattern: which cell the point (x, y) lies in, at most 4096.
 * `s` is the pitch; any units, the same for all. The rings begin with kind number `first`.
 */
export function rosetteFill(
  s: number,
  [x0, y0]: readonly [number, number],
  first: number,
): (x: number, y: number) => number {
  const rings: Ring[] = []
  const reach = () => (rings.length ? rings[rings.length - 1]!.from + rings[rings.length - 1]!.depth : CORE)
  const grow = () => {
    const kind = RINGS[(first + rings.length) % RINGS.length]!
    const [from, depth] = [reach(), DEPTH[kind]]
    const around = 2 * Math.PI * (from + depth * 0.6)
    rings.push({
      kind,
      from,
      depth,
      count: kind === 'plain' ? 1 : 2 * Math.max(3, Math.round(around / PIECE[kind] / 2)),
    })
  }
  return (x, y) => {
    const t = Math.hypot(x - x0, y - y0) / s
    if (t < CORE) return 0
    while (reach() < t) grow()
    let at = 0
    while (rings[at]!.from + rings[at]!.depth < t) at++
    const { kind, from, depth, count } = rings[at]!
    const base = 1 + (at % 8) * STRIDE
    if (kind === 'plain') return base
    const turn = ((Math.atan2(y - y0, x - x0) / Math.PI + 1) / 2) * count
    const piece = Math.floor(turn)
    const across = Math.abs(turn - piece - 0.5) * 2
    const along = (t - from) / depth
    const inside = base + 2 + (piece % (STRIDE - 4))
    if (kind === 'domes') {
      if (across * across + along * along > 0.94) return base
      return across * across + along * along < 0.26 ? base + 1 : inside
    }
    if (kind === 'beads') return Math.hypot(across, along * 2 - 1) < 0.78 ? inside : base
    const wide =
      kind === 'leaves' ? Math.sin(Math.PI * along ** 0.8) : Math.sin(Math.PI * along ** 1.5) ** 0.7
    if (across > wide * 0.94) return base
    return kind === 'petals' && across < wide * 0.42 - 0.06 && along > 0.3 ? base + 1 : inside
  }
}
