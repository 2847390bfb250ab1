/** Good pages for the gate's benchmark, half from the built-in artist and half from plain geometry; none of tuning is in test. */
import { AUDIENCE, AUDIENCES, type Audience } from '@/domain/audience'
import { STYLES } from '@/domain/style'
import { drawPage } from '@/server/ai/artist/draw-page'
import { readBrief } from '@/server/ai/artist/read-brief'
import { cleanPicture } from '@/server/lineart/clean'
import { readPicture } from '@/server/lineart/read-picture'
import { degrade, renderBitmap, renderGrey, samplePage } from '@/server/lineart/testing'
import { chooseCuts, makeCuts } from '@/server/lineart/testing-gaps'
import { PT } from '@/server/lineart/testing-marks'
import type { Sample } from '@/server/lineart/testing-sample'
import type { Part } from '@/server/lineart/testing-words'

export type GoodPage = Sample & { readonly seed: number; readonly kind: 'artist' | 'vector' }

const [WIDTH, HEIGHT, RAW_WIDTH] = [2550, 3300, 1275]
const FIRST_SEED: Record<Part, number> = { tune: 51_000, test: 92_000 }
const IDEAS: Record<Part, readonly string[]> = {
  tune: [
    'a bear fishing at a lake',
    'a train through the mountains',
    'a dragon in a library',
    'farm animals at breakfast',
    'a picnic in the park',
    'penguins on the ice',
    'a robot in the kitchen',
    'butterflies and tulips',
  ],
  test: [
    'a fox astronaut on the moon',
    'dinosaurs in the jungle',
    'a mermaid and her friends',
    'cats in a flower shop',
    'a castle by the sea',
    'a rabbit baking bread',
    'a snowy village at night',
    'fire engines in the city',
  ],
}
/** Each audience gets other drawings. */
const seedOf = (part: Part, audience: Audience, i: number) =>
  FIRST_SEED[part] + 101 * AUDIENCES.indexOf(audience) + i

const COMPOSITIONS = ['full-body', 'environment', 'action', 'close-up'] as const

export async function artistPage(part: Part, audience: Audience, i: number): Promise<GoodPage> {
  const seed = seedOf(part, audience, i)
  const idea = IDEAS[part][seed % IDEAS[part].length]!
  const { png } = drawPage({
    picture: readBrief(idea, { idea }),
    composition: COMPOSITIONS[seed % COMPOSITIONS.length]!,
    audience,
    style: STYLES[(seed * 3) % STYLES.length]!,
    lineWeightPt: AUDIENCE[audience].lineWeightPt,
    trim: '8.5x11',
    heroOnPage: false,
    seed,
  })
  // The rasterizer frees its buffers when the event loop turns.
  await new Promise((turn) => setImmediate(turn))
  const drawn = await readPicture(png)
  // Every other page comes as compressed and noisy as models send theirs.
  const raw = i % 2 === 0 ? drawn : { grey: await degrade(drawn.grey, 'mid', seed) }
  const { bitmap } = cleanPicture(raw, { width: WIDTH, height: HEIGHT, audience })
  return { kind: 'artist', seed, audience, raw, bitmap }
}

/** Closed outlines only. */
export async function vectorPage(part: Part, audience: Audience, i: number): Promise<GoodPage> {
  const seed = seedOf(part, audience, i)
  const svg = samplePage(seed, audience)
  await new Promise((turn) => setImmediate(turn))
  return {
    kind: 'vector',
    seed,
    audience,
    raw: { grey: renderGrey(svg, RAW_WIDTH) },
    bitmap: renderBitmap(svg, WIDTH),
  }
}

/** A page with `k` outlines cut open, 2.5 to 6 points wide; null where it has no place for that. */
export function opened(page: GoodPage, k: number, random: () => number) {
  const length = 2.5 + 3.5 * random()
  const cuts = chooseCuts(page.bitmap, 300, k, length, Math.floor(random() * 1e6))
  if (cuts.length === 0) return null
  const { width, height, data } = page.bitmap
  const grey = { width, height, data: data.map((ink) => (ink ? 0 : 255)) }
  makeCuts(grey, cuts, 1)
  const places = cuts.map(
    ({ x, y, radius }) =>
      [
        x - radius - (length * PT) / 2,
        y - radius - (length * PT) / 2,
        2 * radius + length * PT,
        2 * radius + length * PT,
      ] as [number, number, number, number],
  )
  return { bitmap: { width, height, data: grey.data.map((v) => (v < 128 ? 1 : 0)) }, places }
}
