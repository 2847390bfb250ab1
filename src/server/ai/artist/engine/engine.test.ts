import sharp from 'sharp'
import { describe, expect, it } from 'vitest'
import { seededRandom } from '../random'
import { ellipse, rect } from '../shapes/paths'
import { encodeGreyPng } from './encode-grey-png'
import { type InkSettings, inkPage } from './ink-page'
import { type LabelMap, labelRegions, measureRegions, regionBoxes, widestSpot } from './label-map'
import { mergeColors } from './merge-colors'
import { Painting } from './painting'
import { PATTERN_NAMES, pattern } from './pattern-fills'
import { smooth, toPath } from './smooth-path'
import { traceBorders } from './trace-borders'
import { traceLoops } from './trace-loops'

const SETTINGS: InkSettings = {
  pixels: { width: 400, height: 400 },
  dpi: 144,
  limits: { smallest: 60, halfWidth: 3, halfInk: 30, speck: 2 },
  budget: { maxRegions: 500, medianRegion: 0, maxTiny: 500, tiny: 20 },
  patterns: { share: 0, names: ['dots'], pitch: [12, 20], smallest: 20, maxRegions: 500, wishes: false },
  spread: { spread: 1, thinnest: 0.7 },
  maxInk: 1e9,
  lightest: 2,
  sliver: 1,
  tiny: 10,
  lettered: false,
  wanted: { fewest: 0, regions: 1e9, medianRegion: 0, tinyRegions: 1e9, ink: 1 },
}

/** Two overlapping discs on a square card. */
function discs(): Painting {
  const p = new Painting(200, 200, 2, 2)
  p.object('scenery')
  p.shape(rect(20, 20, 160, 160))
  p.object('prop')
  p.shape(ellipse(80, 100, 40))
  p.object('hero')
  p.shape(ellipse(120, 100, 40))
  return p
}

/** The region of each pixel. */
function labelsOf({ runs: { starts, keys, count } }: LabelMap): number[] {
  const labels: number[] = []
  for (let run = 0; run < count; run++)
    for (let i = starts[run]!; i < starts[run + 1]!; i++) labels.push(keys[run]!)
  return labels
}

/** Paper areas of a drawing, as the flood fill of a coloring tool sees them. */
async function paperOf(png: Uint8Array) {
  const { data, info } = await sharp(png).greyscale().raw().toBuffer({ resolveWithObject: true })
  const paper = Int32Array.from(data, (v) => (v >= 128 ? 1 : 0))
  const map = labelRegions(paper, info.width, info.height)
  const labels = labelsOf(map)
  const at = (x: number, y: number) => {
    const i = Math.round(y * 2) * info.width + Math.round(x * 2)
    expect(paper[i], `paper at ${x}, ${y}`).toBe(1)
    return labels[i]!
  }
  return { at, map }
}

describe('inking a painting', () => {
  it('closes every outline: color poured into one shape never reaches another', async () => {
    const { png } = inkPage(discs(), SETTINGS, seededRandom(1))
    const { at } = await paperOf(png)
    const [outside, card, back, front] = [at(8, 8), at(30, 30), at(56, 100), at(120, 100)]
    expect(new Set([outside, card, back, front]).size).toBe(4)
  })

  it('takes crumbs away and leaves the rest where there are too many of them', async () => {
    const p = new Painting(200, 200, 2, 1)
    p.object('scenery')
    for (let i = 0; i < 9; i++) p.shape(ellipse(35 + (i % 3) * 65, 35 + Math.floor(i / 3) * 65, 25))
    p.object('prop')
    for (let i = 0; i < 9; i++) p.shape(ellipse(35 + (i % 3) * 65, 35 + Math.floor(i / 3) * 65, 4))
    const settings = {
      ...SETTINGS,
      limits: { smallest: 10, halfWidth: 1, halfInk: 30, speck: 2 },
      budget: { maxRegions: 500, medianRegion: 0, maxTiny: 1, tiny: 400 },
      lightest: 1,
    }
    const { map } = await paperOf(inkPage(p, settings, seededRandom(1)).png)
    // The page, nine discs and a ring of ink around each.
    expect(map.count).toBe(19)
  })

  it('hides what lies behind: the front disc is one shape', async () => {
    const { at } = await paperOf(inkPage(discs(), SETTINGS, seededRandom(1)).png)
    expect(at(90, 100)).toBe(at(145, 100))
  })

  it('draws near things with heavier lines than far ones', () => {
    const svg = inkPage(discs(), SETTINGS, seededRandom(1)).svg()
    const widths = [...svg.matchAll(/stroke-width="([\d.]+)" d=/g)].map((match) => Number(match[1]))
    expect(Math.max(...widths) / 2).toBeCloseTo(1.25, 2)
  })

  it('shows a pen line only where nothing was painted over it', () => {
    const p = discs()
    p.pen('M30 100L170 100', 1)
    p.object('actor')
    p.shape(rect(95, 80, 30, 40))
    const svg = inkPage(p, SETTINGS, seededRandom(1)).svg()
    const runs = [...svg.matchAll(/M30 100[^"]*/g)][0]![0].split('M').filter(Boolean)
    expect(runs).toHaveLength(2)
    for (const run of runs)
      for (const [, x] of run.matchAll(/(?:^|L)([\d.]+) /g))
        expect(Number(x) <= 95.5 || Number(x) >= 124.5).toBe(true)
  })

  it('leaves out small things before it simplifies large ones', async () => {
    const p = discs()
    for (let i = 0; i < 12; i++) {
      p.object('far')
      p.shape(ellipse(30 + (i % 6) * 28, i < 6 ? 32 : 168, 7))
    }
    const tight = { ...SETTINGS, budget: { ...SETTINGS.budget, maxRegions: 6 } }
    const loose = await paperOf(inkPage(p, SETTINGS, seededRandom(1)).png)
    const { at, map } = await paperOf(inkPage(p, tight, seededRandom(1)).png)
    expect(new Set([at(8, 8), at(26, 100), at(56, 100), at(120, 100)]).size).toBe(4)
    expect(loose.map.count - map.count).toBeGreaterThanOrEqual(8)
  })

  it('is the same drawing every time', () => {
    const [a, b] = [1, 1].map((seed) => inkPage(discs(), SETTINGS, seededRandom(seed)))
    expect(a!.svg()).toBe(b!.svg())
    expect(Buffer.compare(a!.png, b!.png)).toBe(0)
  })
})

describe('label maps', () => {
  //  a a b
  //  a c b
  const map = labelRegions(Int32Array.of(1, 1, 2, 1, 3, 2), 3, 2)

  it('number connected areas in reading order', () => {
    expect(labelsOf(map)).toEqual([0, 0, 1, 0, 2, 1])
    expect(map.count).toBe(3)
  })

  it('tell areas and shared borders', () => {
    const { area, borders } = measureRegions(map)
    expect([...area]).toEqual([3, 2, 1])
    expect(Object.fromEntries(borders[0]!)).toEqual({ 1: 1, 2: 2 })
  })

  it('join areas that meet late, as the arms of a U', () => {
    expect(labelRegions(Int32Array.of(1, 2, 1, 1, 1, 1), 3, 2).count).toBe(2)
  })

  it('find the widest spot of a region', () => {
    const disc = Int32Array.from({ length: 60 * 60 }, (_, i) =>
      Math.hypot((i % 60) - 30, i / 60 - 20) < 12 ? 1 : 0,
    )
    const labeled = labelRegions(disc, 60, 60)
    const { x, y, r } = widestSpot(labeled, 1, regionBoxes(labeled))
    expect(Math.hypot(x - 30.5, y - 20.5)).toBeLessThan(2)
    expect(r).toBeGreaterThan(10)
    expect(r).toBeLessThan(13.5)
  })
})

describe('tracing', () => {
  const block = labelRegions(
    Int32Array.from({ length: 100 }, (_, i) => (i % 10 > 2 && i % 10 < 7 && i > 29 && i < 70 ? 1 : 0)),
    10,
    10,
  )

  it('goes once around a region', () => {
    const loops = traceLoops(block)[1]!
    expect(loops).toHaveLength(1)
    expect(loops[0]!.xs).toHaveLength(16)
  })

  it('meets every border between two regions exactly once', () => {
    const borders = traceBorders(block, () => 7)
    expect(borders).toHaveLength(1)
    expect(borders[0]!.curve.closed).toBe(true)
    expect(borders[0]!.curve.xs).toHaveLength(16)
    expect(borders[0]!.kind).toBe(7)
  })

  it('draws a circle as a smooth closed path of few points', () => {
    const xs = Float32Array.from({ length: 300 }, (_, i) => 50 + 40 * Math.cos((i / 300) * 2 * Math.PI))
    const ys = Float32Array.from({ length: 300 }, (_, i) => 50 + 40 * Math.sin((i / 300) * 2 * Math.PI))
    const d = toPath(smooth({ xs, ys, closed: true }, 4), { tolerance: 0.4, straight: false, scale: 1 })
    expect(d.endsWith('Z')).toBe(true)
    expect(d.match(/C/g)!.length).toBeLessThan(40)
  })
})

describe('ready-made art', () => {
  it('loses its gradients and keeps its dark eyes as ink', () => {
    const side = 80
    const pixels = Int32Array.from({ length: side * side }, (_, i) => {
      const [x, y] = [i % side, Math.floor(i / side)]
      if (Math.hypot(x - 40, y - 40) > 34) return -1
      if (Math.hypot(x - 30, y - 34) < 3) return 0x1a1a1a
      return 0xc08040 + (Math.floor(y / 8) << 1)
    })
    const { ink, color, map } = mergeColors(pixels, side, side, {
      sameColor: 0.1,
      smallest: 0.0005,
      rim: 0.03,
    })
    expect(map.count).toBe(3)
    expect([...ink].filter(Boolean)).toHaveLength(1)
    expect([...color].filter((c) => c < 0)).toHaveLength(1)
  })
})

describe('patterns', () => {
  it.each(PATTERN_NAMES)('%s divides a surface into many cells, the same everywhere', (name) => {
    const cell = pattern(name, 20)
    const keys = Int32Array.from({ length: 160 * 160 }, (_, i) => cell(i % 160, Math.floor(i / 160)))
    expect(labelRegions(keys, 160, 160).count).toBeGreaterThan(6)
    expect(keys[5000]).toBe(pattern(name, 20)(5000 % 160, Math.floor(5000 / 160)))
  })
})

describe('blossoms', () => {
  it('lose their petals where those would be too small, and stay blossoms', () => {
    const cellsOf = (smallest: number) => {
      const cell = pattern('petals', 20, smallest)
      return new Set(Array.from({ length: 400 }, (_, i) => cell(i % 20, Math.floor(i / 20))))
    }
    expect(cellsOf(10).size).toBe(7)
    expect(cellsOf(60).size).toBe(2)
  })
})

describe('the PNG', () => {
  it('holds the greys and the density', async () => {
    const png = encodeGreyPng(Uint8Array.of(0, 128, 255, 64, 32, 16), 3, 2, 150)
    const { data, info } = await sharp(png).raw().toBuffer({ resolveWithObject: true })
    expect([info.width, info.height]).toEqual([3, 2])
    expect([...data].filter((_, i) => i % info.channels === 0)).toEqual([0, 128, 255, 64, 32, 16])
    expect((await sharp(png).metadata()).density).toBe(150)
  })
})
