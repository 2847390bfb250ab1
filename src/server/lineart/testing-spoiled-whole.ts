import 'server-only'
import { AUDIENCE } from '@/domain/audience'
import { blankBitmap, copyBitmap, inkPixels } from './bitmap'
import { around, between, PT, ring, stamp, stroke, weighted } from './testing-marks'
import type { Sample, Spoiled } from './testing-sample'

/** Defects of a page as a whole: its lines, its shapes, its ink. */

export function reweighed({ bitmap, audience }: Sample, pt: number): Spoiled {
  return { bitmap: weighted(bitmap, ((pt - AUDIENCE[audience].lineWeightPt) * PT) / 2) }
}

export function fewRegions({ bitmap, audience }: Sample, random: () => number): Spoiled {
  const page = blankBitmap(bitmap.width, bitmap.height)
  const { lineWeightPt, gate } = AUDIENCE[audience]
  const shapes = Math.floor(random() * Math.min(8, gate.regions[0] - 3))
  for (let s = 0; s < shapes; s++)
    stroke(
      page,
      ring([400 + (s % 4) * 550, 700 + Math.floor(s / 4) * 1200], between(random, 90, 230), 300),
      lineWeightPt * PT,
    )
  stroke(
    page,
    [
      [150, 150],
      [2400, 150],
      [2400, 3150],
      [150, 3150],
      [150, 150],
    ],
    lineWeightPt * PT,
  )
  return { bitmap: page }
}

/** A net over the whole page with 1.3 to 2 times as many meshes as shapes are allowed. */
export function manyRegions({ bitmap, audience }: Sample, random: () => number): Spoiled {
  const page = copyBitmap(bitmap)
  const { gate } = AUDIENCE[audience]
  const meshes = gate.regions[1] * between(random, 1.3, 2)
  const step = Math.sqrt((2250 * 3000) / meshes)
  const weight = gate.linePt[0] * PT
  for (let x = 150; x <= 2400; x += step)
    stroke(
      page,
      [
        [x, 150],
        [x, 3150],
      ],
      weight,
    )
  for (let y = 150; y <= 3150; y += step)
    stroke(
      page,
      [
        [150, y],
        [2400, y],
      ],
      weight,
    )
  return { bitmap: page }
}

export function tinyRegions({ bitmap, audience }: Sample, random: () => number): Spoiled {
  const page = copyBitmap(bitmap)
  const { gate } = AUDIENCE[audience]
  const wanted = Math.ceil(gate.tinyRegions * between(random, 1.3, 2)) + 3
  const weight = gate.linePt[0] * PT
  const radius = between(random, 1.6, 3) * PT + weight / 2
  const step = 2 * radius + weight
  const across = Math.min(Math.floor(2200 / step), Math.max(3, Math.ceil(Math.sqrt(wanted))))
  const down = Math.min(Math.ceil(wanted / across), Math.floor(2950 / step))
  const [left, top] = [150 + random() * (2240 - across * step), 150 + random() * (2990 - down * step)]
  for (let t = 0; t < across * down; t++)
    stroke(
      page,
      ring([left + ((t % across) + 0.5) * step, top + (Math.floor(t / across) + 0.5) * step], radius, radius),
      weight,
    )
  return { bitmap: page, places: [[left, top, across * step, down * step]] }
}

/** Hatched until there is a fifth more ink than allowed. */
export function inky({ bitmap, audience }: Sample): Spoiled {
  const page = copyBitmap(bitmap)
  const { gate, lineWeightPt } = AUDIENCE[audience]
  const enough = (gate.inkPct[1] * 1.2 * page.width * page.height) / 100
  const step = Math.round(lineWeightPt * 2.2 * PT)
  for (let y = 200; y < 3100 && inkPixels(page) < enough; y += step)
    stroke(
      page,
      [
        [160, y],
        [2390, y],
      ],
      lineWeightPt * PT,
    )
  return { bitmap: page }
}

export function silhouette({ bitmap }: Sample, random: () => number): Spoiled {
  const page = blankBitmap(bitmap.width, bitmap.height)
  for (let blob = 0; blob < 5; blob++)
    stamp(page, [between(random, 800, 1700), between(random, 900, 2400)], between(random, 250, 500))
  return {
    bitmap: page,
    places: [
      around([
        [300, 400],
        [2200, 2900],
      ]),
    ],
  }
}

export function wrongSize({ bitmap }: Sample, random: () => number): Spoiled {
  const height = bitmap.height - 2 - Math.floor(random() * 60)
  return { bitmap: { ...bitmap, height, data: bitmap.data.slice(0, height * bitmap.width) } }
}
