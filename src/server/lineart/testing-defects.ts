import 'server-only'
import { AUDIENCE } from '@/domain/audience'
import type { Metric } from '@/domain/verdict'
import { blankBitmap, copyBitmap, halveBitmap, inkPixels } from './bitmap'
import { fingerprint } from './fingerprint'
import type { Box } from './measurement'
import {
  around,
  between,
  emptyPlaces,
  overlaps,
  type Point,
  PT,
  ring,
  stamp,
  stroke,
  warped,
  weighted,
} from './testing-marks'
import type { Sample, Spoiled } from './testing-sample'
import { color, cropped, grey } from './testing-spoiled-raw'
import {
  fewRegions,
  inky,
  manyRegions,
  reweighed,
  silhouette,
  tinyRegions,
  wrongSize,
} from './testing-spoiled-whole'
import { drawWord, type Part, type WordLook } from './testing-words'

type Defect = {
  /** A finding of any of these is the right one. */
  readonly metrics: readonly Metric[]
  readonly spoil: (sample: Sample, random: () => number, part: Part) => Spoiled | Promise<Spoiled>
}

/** Every defect of the gate's table that can be put on a page whose own faults are known. */
export const DEFECTS = {
  grey: { metrics: ['grey'], spoil: grey },
  color: { metrics: ['chroma'], spoil: color },
  cropped: { metrics: ['cropped'], spoil: cropped },
  solid: { metrics: ['solid'], spoil: solid },
  specks: { metrics: ['specks'], spoil: specks },
  margin: { metrics: ['margin'], spoil: margin },
  letters: { metrics: ['letters'], spoil: (...page) => letters(...page, {}) },
  turnedLetters: {
    metrics: ['letters'],
    spoil: (sample, random, part) => letters(sample, random, part, { turn: turn(random) }),
  },
  hollowLetters: { metrics: ['letters'], spoil: (...page) => letters(...page, { hollow: true }) },
  duplicate: { metrics: ['duplicate'], spoil: duplicate },
  blank: { metrics: ['blank'], spoil: blank },
  hairlines: { metrics: ['hairlines', 'lineP10', 'lineMedian'], spoil: hairlines },
  thin: { metrics: ['lineMedian', 'lineP10'], spoil: (sample) => reweighed(sample, 0.75 * range(sample)[0]) },
  thick: { metrics: ['lineMedian', 'lineP90'], spoil: (sample) => reweighed(sample, 1.3 * range(sample)[1]) },
  fewRegions: { metrics: ['regions'], spoil: fewRegions },
  manyRegions: { metrics: ['regions'], spoil: manyRegions },
  tinyRegions: { metrics: ['tinyRegions'], spoil: tinyRegions },
  inky: { metrics: ['ink'], spoil: inky },
  silhouette: { metrics: ['lineP90', 'solid'], spoil: silhouette },
  size: { metrics: ['size'], spoil: wrongSize },
} satisfies Record<string, Defect>
export type DefectName = keyof typeof DEFECTS

/** A line that is clearly not level, in degrees. */
const turn = (random: () => number) => between(random, 3, 12) * (random() < 0.5 ? -1 : 1)

const range = ({ audience }: Sample) => AUDIENCE[audience].gate.linePt

function solid({ bitmap, audience }: Sample, random: () => number): Spoiled {
  const page = copyBitmap(bitmap)
  const narrow = between(random, 1.15, 2.2) * AUDIENCE[audience].gate.solidPt * PT
  const wide = narrow * between(random, 1, 2)
  const center: Point = [between(random, 0.3, 0.7) * page.width, between(random, 0.3, 0.7) * page.height]
  const round = random() < 0.5
  const [rx, ry] = random() < 0.5 ? [wide / 2, narrow / 2] : [narrow / 2, wide / 2]
  for (let y = Math.floor(center[1] - ry); y < center[1] + ry; y++)
    for (let x = Math.floor(center[0] - rx); x < center[0] + rx; x++)
      if (!round || ((x - center[0]) / rx) ** 2 + ((y - center[1]) / ry) ** 2 < 1)
        page.data[y * page.width + x] = 1
  return { bitmap: page, places: [around(ring(center, rx, ry))] }
}

function specks({ bitmap, audience }: Sample, random: () => number): Spoiled {
  const page = copyBitmap(bitmap)
  const { specks: limit } = AUDIENCE[audience].gate
  const emptyPlace = emptyPlaces(bitmap, 90)
  const most = Math.min(1.6, 0.75 * AUDIENCE[audience].lineWeightPt) * PT
  const wanted = Math.ceil(limit * between(random, 1.3, 3)) + 2
  const places: Box[] = []
  for (let s = 0; s < wanted; s++) {
    const radius = between(random, 0.3 * PT, most)
    const place = emptyPlace(radius, random)
    if (!place) continue
    stamp(page, place, radius)
    places.push(around([place], radius))
  }
  return { bitmap: page, places }
}

/** A stroke that leaves the drawing, somewhere between the printer's edge and the margin. */
function margin({ bitmap }: Sample, random: () => number): Spoiled {
  const page = copyBitmap(bitmap)
  const { width, height } = page
  const depth = between(random, 4, 66)
  const along = between(random, 0.1, 0.9)
  const long = between(random, 4, 120)
  const side = Math.floor(random() * 4)
  const [x, y] = [
    [depth, along * height],
    [width - depth, along * height],
    [along * width, depth],
    [along * width, height - depth],
  ][side]!
  const points: Point[] =
    side < 2
      ? [
          [x!, y!],
          [x!, y! + long],
        ]
      : [
          [x!, y!],
          [x! + long, y!],
        ]
  const weight = between(random, 2, 20)
  stroke(page, points, weight)
  return { bitmap: page, places: [around(points, weight / 2)] }
}

/** A word on a cleared patch: where the page has room for it, else wherever. */
async function letters(
  { bitmap }: Sample,
  random: () => number,
  part: Part,
  look: WordLook,
): Promise<Spoiled> {
  const page = copyBitmap(bitmap)
  const word = await drawWord(part, random, between(random, look.hollow ? 20 : 9, 40) * PT, look)
  const room = Math.hypot(word.width, word.height) / 2
  const [cx, cy] = emptyPlaces(bitmap, 90 + word.width / 2)(room, random) ?? [
    between(random, 0.4, 0.6) * page.width,
    between(random, 0.1, 0.9) * page.height,
  ]
  const left = Math.round(Math.max(90, Math.min(page.width - 90 - word.width, cx - word.width / 2)))
  const top = Math.round(Math.max(90, Math.min(page.height - 90 - word.height, cy - word.height / 2)))
  for (let y = 0; y < word.height; y++)
    for (let x = 0; x < word.width && left + x < page.width; x++)
      page.data[(top + y) * page.width + left + x] = word.data[y * word.width + x]!
  return { bitmap: page, places: [[left, top, word.width, word.height]] }
}

/** The same drawing once more: moved, scaled, turned, mirrored, heavier or partly another. */
function duplicate({ bitmap }: Sample, random: () => number): Spoiled {
  const again = warped(bitmap, {
    scale: between(random, 0.86, 1),
    turn: random() < 0.5 ? 0 : between(random, -1.5, 1.5),
    shift: [between(random, -60, 60), between(random, -60, 60)],
    mirrored: random() < 0.5,
  })
  const page = random() < 0.3 ? weighted(again, 2) : again
  if (random() < 0.4) {
    const [rx, ry] = [0.09 * page.width, 0.09 * page.height]
    const [cx, cy] = [between(random, 0.3, 0.7) * page.width, between(random, 0.3, 0.7) * page.height]
    for (let y = Math.floor(cy - ry); y < cy + ry; y++)
      page.data.fill(0, y * page.width + Math.floor(cx - rx), y * page.width + Math.floor(cx + rx))
    stroke(page, ring([cx, cy], rx, ry), 14)
  }
  return { bitmap: page, others: [fingerprint(halveBitmap(bitmap))] }
}

/** Nothing, dust, or one little mark. */
function blank({ bitmap }: Sample, random: () => number): Spoiled {
  const page = blankBitmap(bitmap.width, bitmap.height)
  const dust = random() < 0.66 ? Math.floor(random() * 20) : 0
  for (let d = 0; d < dust; d++)
    stamp(page, [between(random, 90, 2400), between(random, 90, 3200)], between(random, 1, 5))
  if (random() < 0.33) stroke(page, ring([1200, 1600], 60, 40), 12)
  return { bitmap: page }
}

/** One thing on the page drawn with lines far too thin: 5–15 % of all its lines. */
function hairlines({ bitmap, audience }: Sample, random: () => number): Spoiled {
  const { gate, lineWeightPt } = AUDIENCE[audience]
  const page = copyBitmap(bitmap)
  const weight = Math.max(1.5, between(random, 0.3, 0.6) * gate.p10Pt * PT)
  const total = (between(random, 0.05, 0.15) * inkPixels(bitmap)) / (lineWeightPt * PT)
  const [w, h] = [between(random, 500, 1100), between(random, 500, 1100)]
  const [left, top] = [
    between(random, 100, page.width - w - 100),
    between(random, 100, page.height - h - 100),
  ]
  let drawn = 0
  for (let line = 0; drawn < total && line < 60; line++) {
    const y = top + random() * h
    const [a, b] = [between(random, -90, 90), random() * 6]
    const points: Point[] = Array.from({ length: 20 }, (_, i) => [
      left + (w * i) / 19,
      y + a * Math.sin(b + i / 4),
    ])
    stroke(page, points, weight)
    drawn += w
  }
  return { bitmap: page, places: [[left, top - 90, w, h + 180]] }
}

/** A box among these that lies on one of the places. */
export function hits(boxes: readonly (readonly number[])[], places: readonly Box[]): boolean {
  return boxes.some((box) => places.some((place) => overlaps(box, place)))
}
