import 'server-only'
import type { Bitmap } from './bitmap'
import type { HalfStrokes } from './half-strokes'
import { type Measurements, measured, POINTS_PER_INCH, padded, type Spot } from './measurement'

/** Directions in which a stroke is measured across, over half a turn. */
const DIRECTIONS = 16
/** So many places along the strokes give steady percentiles. */
const SAMPLES = 6000
const STEP = 0.5
/** Strokes wider than this many pixels are not measured further. */
const WIDEST = 400
/** A chord is averaged with its two neighbors, which are longer by this factor together. */
const NEIGHBOR_STRETCH = (1 + 2 / Math.cos(Math.PI / DIRECTIONS)) / 3

/** What this measures more than strokes of known width, pixels. */
const CHORD_BIAS = 0.2

/** Stroke weight in points at places along the skeleton, with the place in page pixels. */
export type LineSample = { readonly x: number; readonly y: number; readonly weightPt: number }

/**
 * Line weights measured on the full-size page at skeleton pixels of its half-size copy: the shortest chord
 * through the stroke, or the widest circle where strokes meet, in pixels × 72 / dpi. At most `atMost` places are measured, evenly spread.
 */
export function sampleLines(page: Bitmap, half: HalfStrokes, dpi: number, atMost = SAMPLES): LineSample[] {
  const { skeleton, places, distance } = half
  const every = Math.max(1, Math.ceil(places.length / atMost))
  const samples: LineSample[] = []
  for (let s = 0; s < places.length; s += every) {
    const at = places[s]!
    const x = (at % skeleton.width) * 2
    const y = Math.floor(at / skeleton.width) * 2
    const inside = inkNear(page, x, y)
    if (inside === null) continue
    const width = Math.min(strokeWidth(page, inside.x, inside.y), distance[at]! * 4 + 2)
    const weightPt = ((width - CHORD_BIAS) * POINTS_PER_INCH) / dpi
    samples.push({ x: inside.x, y: inside.y, weightPt })
  }
  return samples
}

/** A half-size pixel covers four; any of them that is ink. */
function inkNear({ width, height, data }: Bitmap, x: number, y: number): { x: number; y: number } | null {
  for (const [dx, dy] of [
    [0, 0],
    [1, 1],
    [1, 0],
    [0, 1],
  ] as const) {
    if (x + dx < width && y + dy < height && data[(y + dy) * width + x + dx]) return { x: x + dx, y: y + dy }
  }
  return null
}

const COSINES = Float64Array.from(
  { length: DIRECTIONS },
  (_, d) => Math.cos((d * Math.PI) / DIRECTIONS) * STEP,
)
const SINES = Float64Array.from({ length: DIRECTIONS }, (_, d) => Math.sin((d * Math.PI) / DIRECTIONS) * STEP)

/** Width of the stroke around an ink pixel, in pixels: its shortest chord. */
function strokeWidth(page: Bitmap, x: number, y: number): number {
  let shortest = 0
  let steps = chord(page, x, y, 0)
  for (let d = 1; d < DIRECTIONS; d++) {
    // Along a stroke chords are long, and only the shortest counts.
    const shorter = chord(page, x, y, d, steps)
    if (shorter >= steps) continue
    shortest = d
    steps = shorter
  }
  const before = chord(page, x, y, (shortest + DIRECTIONS - 1) % DIRECTIONS)
  const after = chord(page, x, y, (shortest + 1) % DIRECTIONS)
  return ((steps + before + after) * STEP) / 3 / NEIGHBOR_STRETCH
}

/** Steps of a chord through an ink pixel; no fewer than `enough` when it is at least as long as that. */
function chord(page: Bitmap, x: number, y: number, direction: number, enough = 2 * WIDEST + 2): number {
  const [dx, dy] = [COSINES[direction]!, SINES[direction]!]
  const ahead = reach(page, x, y, dx, dy, enough) + 1
  return ahead >= enough ? enough : ahead + reach(page, x, y, -dx, -dy, enough - ahead)
}

/** Steps from a pixel that stay on ink; counted up to `most`. */
function reach(
  { width, height, data }: Bitmap,
  x: number,
  y: number,
  dx: number,
  dy: number,
  most: number,
): number {
  const until = Math.min(WIDEST, most)
  let steps = 0
  for (let px = x + 0.5 + dx, py = y + 0.5 + dy; steps < until; px += dx, py += dy, steps++) {
    const ix = px | 0
    const iy = py | 0
    if (px < 0 || py < 0 || ix >= width || iy >= height || !data[iy * width + ix]) break
  }
  return steps
}

/**
 * Median, 10th and 90th percentile of the line weight, points, and how much of the lines, in percent, is thinner than
 * `hairlinePt`: one thing drawn with hairlines moves no percentile. Spots are the thinnest places.
 */
export function measureLines(
  page: Bitmap,
  samples: readonly LineSample[],
  dpi: number,
  hairlinePt = 0,
): Measurements {
  const weights = Float64Array.from(samples, (sample) => sample.weightPt).sort()
  const at = (share: number) => weights[Math.min(weights.length - 1, Math.floor(share * weights.length))] ?? 0
  const thinnest = at(0.1)
  const hairlines = samples.filter((sample) => sample.weightPt < hairlinePt)
  const thin = clustered(
    samples.filter((sample) => sample.weightPt <= thinnest),
    page,
    dpi,
  )
  const heavy = clustered(
    samples.filter((sample) => sample.weightPt >= at(0.9)),
    page,
    dpi,
  )
  return {
    lineMedian: measured(at(0.5)),
    lineP10: measured(thinnest, thin),
    hairlines: measured(
      (100 * hairlines.length) / Math.max(1, samples.length),
      clustered(hairlines, page, dpi),
    ),
    lineP90: measured(at(0.9), heavy),
  }
}

/** The cells of a coarse grid over the page that hold most of the samples, as boxes around those. */
function clustered(samples: readonly LineSample[], page: Bitmap, dpi: number): Spot[] {
  const cells = new Map<number, LineSample[]>()
  for (const sample of samples) {
    const key = Math.floor(sample.y / dpi) * 1000 + Math.floor(sample.x / dpi)
    const cell = cells.get(key)
    if (cell) cell.push(sample)
    else cells.set(key, [sample])
  }
  const fullest = [...cells.values()].sort((a, b) => b.length - a.length).slice(0, 3)
  return fullest.map((cell) => {
    const xs = cell.map((sample) => sample.x)
    const ys = cell.map((sample) => sample.y)
    const [left, top] = [Math.min(...xs), Math.min(...ys)]
    const box = padded(
      [left, top, Math.max(...xs) - left + 1, Math.max(...ys) - top + 1],
      dpi / 24,
      page.width,
      page.height,
    )
    return { value: cell.reduce((sum, sample) => sum + sample.weightPt, 0) / cell.length, box }
  })
}
