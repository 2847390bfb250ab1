import 'server-only'

export const PATTERN_NAMES = [
  'scales',
  'stripes',
  'plaid',
  'dots',
  'waves',
  'triangles',
  'petals',
  'rings',
  'leaves',
  'bricks',
  'diamonds',
  'knit',
  'hearts',
  'facets',
] as const
export type PatternName = (typeof PATTERN_NAMES)[number]

/** Which cell of the pattern the point (x, y) lies in; any units, same as the pitch. Neighboring cells differ. */
type Pattern = (x: number, y: number) => number

/** Most cell numbers a pattern uses; cells far apart may share one. */
export const PATTERN_CELLS = 4096
const wrap = (n: number) => n & (PATTERN_CELLS - 1)

/** A pattern of pitch `s`: the size of what repeats; without cells of less than `smallest`, square units. */
export function pattern(name: PatternName, s: number, smallest = 0): Pattern {
  return PATTERNS[name](s, smallest)
}

/** Two regular axes turned by `angle`. */
function turned(angle: number, draw: (u: number, v: number) => number): Pattern {
  const cos = Math.cos(angle)
  const sin = Math.sin(angle)
  return (x, y) => draw(x * cos + y * sin, y * cos - x * sin)
}

/** A petal's share of the square its blossom lies in. */
const PETAL = 0.055

const PATTERNS: Record<PatternName, (s: number, smallest: number) => Pattern> = {
  scales: (s) => (x, y) => {
    // Rows of discs like roof tiles: an upper row lies on the one below it.
    const step = s * 0.44
    const radius = s * 0.56
    for (let row = Math.ceil((y - radius) / step); ; row++) {
      const shift = row & 1 ? 0.5 : 0
      const column = Math.round(x / s - shift)
      const dx = x - (column + shift) * s
      const dy = y - row * step
      if (dx * dx + dy * dy <= radius * radius) return wrap(row * 131 + column * 2 + 7)
    }
  },
  stripes: (s) => turned(0.6, (u) => wrap(Math.floor(u / (s * 0.62)))),
  plaid: (s) =>
    turned(0.4, (u, v) => {
      const across = ((u / s) % 1) + (u < 0 ? 1 : 0) < 0.36 ? 1 : 0
      const along = ((v / s) % 1) + (v < 0 ? 1 : 0) < 0.36 ? 1 : 0
      return wrap((Math.floor(u / s) * 37 + Math.floor(v / s) * 61) * 4 + across * 2 + along)
    }),
  dots: (s) => (x, y) => {
    const row = Math.floor(y / s)
    const shift = row & 1 ? 0.5 : 0
    const column = Math.floor(x / s + shift)
    const dx = x - (column + 0.5 - shift) * s
    const dy = y - (row + 0.5) * s
    return dx * dx + dy * dy < (s * 0.29) ** 2 ? wrap(2 + column * 31 + row * 17) | 1 : 0
  },
  waves: (s) => (x, y) => wrap(Math.floor((y + s * 0.3 * Math.sin((x / s) * 1.7)) / (s * 0.72))),
  triangles: (s) => (x, y) => {
    const h = s * 0.866
    const row = Math.floor(y / h)
    const shifted = x + (row & 1 ? s / 2 : 0)
    const column = Math.floor(shifted / s)
    const fx = shifted / s - column
    const up = Math.abs(fx - 0.5) * 2 < y / h - row
    return wrap(column * 53 + row * 97 + (up ? 7 : 0) + (!up && fx > 0.5 ? 53 : 0))
  },
  petals: (s, smallest) => {
    // Small blossoms are one cell each.
    const isParted = s * s * PETAL > smallest
    return (x, y) => {
      const dx = x - Math.round(x / s) * s
      const dy = y - Math.round(y / s) * s
      const r = Math.hypot(dx, dy)
      if (r < s * (isParted ? 0.12 : 0.2)) return 2
      const angle = Math.atan2(dy, dx) + Math.PI
      if (r >= s * 0.46 * Math.abs(Math.sin(2.5 * angle)) ** 0.6) return 1
      return isParted ? 3 + Math.floor((angle / (2 * Math.PI)) * 5) : 2
    }
  },
  rings: (s) => (x, y) => {
    const column = Math.round(x / s)
    const row = Math.round(y / s)
    const r = Math.hypot(x - column * s, y - row * s)
    return r < s * 0.2 ? 2 : r < s * 0.42 ? 3 : 1
  },
  leaves: (s) => (x, y) => {
    const row = Math.floor(y / s)
    const shifted = x + (row & 1 ? s / 2 : 0)
    const column = Math.floor(shifted / s)
    const u = shifted / s - column - 0.5
    const v = y / s - row - 0.5
    const lean = (column + row) & 1 ? Math.SQRT1_2 : -Math.SQRT1_2
    const along = Math.SQRT1_2 * u + lean * v
    const across = Math.SQRT1_2 * v - lean * u
    return Math.abs(across) < 0.26 * (1 - (along / 0.54) ** 2) ? (across > 0 ? 2 : 3) : 1
  },
  bricks: (s) => (x, y) => {
    const row = Math.floor(y / (s * 0.55))
    return wrap(row * 61 + Math.floor(x / (s * 1.2) + (row & 1 ? 0.5 : 0)) * 7)
  },
  diamonds: (s) =>
    turned(Math.PI / 4, (u, v) => wrap(Math.floor(u / (s * 0.75)) * 37 + Math.floor(v / (s * 0.75)) * 61)),
  knit: (s) => (x, y) => {
    const column = Math.floor(x / (s * 0.62))
    const fx = x / (s * 0.62) - column
    const row = Math.floor((y + (column & 1 ? fx : 1 - fx) * s * 0.42) / (s * 0.7))
    return wrap(column * 53 + row * 7)
  },
  hearts: (s) => (x, y) => {
    const row = Math.floor(y / s)
    const shift = row & 1 ? 0.5 : 0
    const column = Math.floor(x / s + shift)
    const u = Math.abs((x - (column + 0.5 - shift) * s) / (s * 0.34))
    const v = (y - (row + 0.52) * s) / (s * 0.34)
    return u * u + (v + 0.25 + -0.62 * Math.sqrt(u) + 0.25 * u) ** 2 < 0.82 && v < 1.1
      ? wrap(2 + column * 31 + row * 17) | 1
      : 0
  },
  facets: (s) => (x, y) => {
    // Voronoi cells of a jittered grid.
    const cx = Math.floor(x / s)
    const cy = Math.floor(y / s)
    let nearest = 1e9
    let cell = 0
    for (let j = cy - 1; j <= cy + 1; j++) {
      for (let i = cx - 1; i <= cx + 1; i++) {
        const chance = Math.imul(i * 374761393 + j * 668265263, 1274126177) >>> 0
        const px = (i + 0.5 + ((chance & 255) / 255 - 0.5) * 0.8) * s
        const py = (j + 0.5 + (((chance >> 8) & 255) / 255 - 0.5) * 0.8) * s
        const d = (x - px) ** 2 + (y - py) ** 2
        if (d < nearest) [nearest, cell] = [d, i * 53 + j * 97]
      }
    }
    return wrap(cell)
  },
}
